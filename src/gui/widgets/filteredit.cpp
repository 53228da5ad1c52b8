// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/filteredit.h"

#include "gui/theme/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace viewtide::gui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FilterEdit)
};

} // namespace

void furnishFilter(QLineEdit &edit)
{
    QAction *const search = edit.addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    search->setText(Texts::tr("Filter"));
    QObject::connect(search, &QAction::triggered, &edit, [&edit] { edit.setFocus(Qt::MouseFocusReason); });
    edit.setClearButtonEnabled(true);
    if (auto *const clear = edit.findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(Texts::tr("Clear the filter"));
}

} // namespace viewtide::gui
