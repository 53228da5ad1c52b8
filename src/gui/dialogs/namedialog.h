// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a name; says so if there is one of that name already. Shown with open(), deletes itself.
// nameAccepted(): without spaces around it, never empty.
#pragma once

#include "gui/dialogs/formdialog.h"

#include <QStringList>

#include <functional>

class QLineEdit;
class QPushButton;

namespace viewtide::gui {

class TextLabel;

class NameDialog final : public FormDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString name; ///< at first
        QStringList taken;
        QString text {}; ///< what the name is for
        std::function<QString(const QString &)> problem {}; ///< why a name cannot be; empty: it can
    };

    NameDialog(const Question &question, QWidget *parent = nullptr);
    ~NameDialog() override;

    void accept() override;

signals:
    void nameAccepted(const QString &name);

protected:
    bool showsNames() const override;

private:
    Q_DISABLE_COPY_MOVE(NameDialog)

    QString name() const;
    void check();

    Question m_question;
    QLineEdit *m_edit;
    TextLabel *m_note;
    QPushButton *m_save;
};

} // namespace viewtide::gui
