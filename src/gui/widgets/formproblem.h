// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence below a form that says what is wrong with it. It comes when the form is to be saved, follows
// what is edited from then on, and goes when nothing is wrong. Child of the form; GUI thread.
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace viewtide::gui {

class TextLabel;

class FormProblem final : public QObject
{
    Q_OBJECT

public:
    /// `check`: what is wrong, empty if nothing is. Made when the form has its fields.
    FormProblem(TextLabel &label, QWidget &form, std::function<QString()> check);
    ~FormProblem() override;

    /// Else it is told.
    bool isRight();

private:
    Q_DISABLE_COPY_MOVE(FormProblem)

    void follow(const QWidget &form);
    void recheck();

    TextLabel &m_label;
    std::function<QString()> m_check;
};

} // namespace viewtide::gui
