// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/formdialog.h"

#include "gui/dialogs/confirmdialog.h"
#include "models/discretion.h"

#include <QLayout>

#include <algorithm>

namespace viewtide::gui {

FormDialog::FormDialog(QWidget *parent)
    : QDialog(parent)
{ }

void FormDialog::open()
{
    if (models::discretion() == models::Discretion::Open || !showsNames()) {
        QDialog::open();
        return;
    }
    auto *const question =
        new ConfirmDialog({.title = windowTitle(),
                           .question = tr("Show this form on the screen?"),
                           .text = tr("Names and money are hidden while you present. This form shows them as "
                                      "they are, to whoever looks at the screen."),
                           .button = tr("Show the form")},
                          parentWidget());
    connect(question, &QDialog::accepted, this, [this] { QDialog::open(); });
    connect(question, &QDialog::rejected, this, &QObject::deleteLater);
    question->open();
}

void FormDialog::showEvent(QShowEvent *event)
{
    // A least width in the form itself switches that of its texts off: long ones would be cut.
    if (const QLayout *const contents = layout())
        setMinimumWidth(std::max(minimumWidth(), contents->totalMinimumSize().width()));
    QDialog::showEvent(event);
}

} // namespace viewtide::gui
