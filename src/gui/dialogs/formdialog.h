// SPDX-License-Identifier: GPL-3.0-or-later
// A dialog that shows names or money as they are, because they are edited there or are what it is about. In
// presentation mode open() asks first whether the screen may show them; a form that may not deletes itself.
// GUI thread.
#pragma once

#include <QDialog>

namespace viewtide::gui {

class FormDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FormDialog(QWidget *parent = nullptr);

    void open() override;

protected:
    void showEvent(QShowEvent *event) override;
    /// Whether there is anything in the fields that names somebody.
    virtual bool showsNames() const { return true; }

private:
    Q_DISABLE_COPY_MOVE(FormDialog)
};

} // namespace viewtide::gui
