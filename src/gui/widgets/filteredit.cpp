// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/filteredit.h"

#include "gui/theme/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace viewtide::gui {

FilterEdit::FilterEdit(QWidget *parent)
    : QLineEdit(parent)
{
    QAction *const search = addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    search->setText(tr("Filter"));
    connect(search, &QAction::triggered, this, [this] { setFocus(Qt::MouseFocusReason); });
    setClearButtonEnabled(true);
    if (auto *const clear = findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(tr("Clear the filter"));
}

FilterEdit::~FilterEdit() = default;

/// On X11 it is the end of the line, too, which a line takes before any command: nothing was exported then.
bool FilterEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->keyCombination() == (Qt::CTRL | Qt::Key_E)) {
        event->ignore();
        return false;
    }
    return QLineEdit::event(event);
}

} // namespace viewtide::gui
