// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/filteredit.h"

#include "gui/theme/icons.h"

#include <QAction>

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

} // namespace viewtide::gui
