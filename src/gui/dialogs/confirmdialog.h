// SPDX-License-Identifier: GPL-3.0-or-later
// Asks once more before something that cannot be taken back. Shown with open(), deletes itself; GUI thread.
#pragma once

#include <QDialog>

namespace viewtide::gui {

struct Confirmation
{
    QString title;
    QString question;
    QString text; ///< what happens
    QString button; ///< that does it; the other one is Cancel and the default
};

class ConfirmDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ConfirmDialog(const Confirmation &asked, QWidget *parent = nullptr);

private:
    Q_DISABLE_COPY_MOVE(ConfirmDialog)
};

} // namespace viewtide::gui
