// SPDX-License-Identifier: GPL-3.0-or-later
// A new Ayrshare profile, another name, or another key: one small form. Shown with open(), deletes itself;
// GUI thread. entered(): OK was pressed and nothing is missing.
#pragma once

#include "base/secret.h"
#include "gui/dialogs/formdialog.h"

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace viewtide::gui {

class FormProblem;

struct ProfileEntry
{
    QString name;
    Secret key; ///< empty: the primary profile, or the key is not asked for
};

class ProfileDialog final : public FormDialog
{
    Q_OBJECT

public:
    enum class Task { Add, Rename, ReplaceKey };

    ProfileDialog(Task task, const QString &name, QWidget *parent = nullptr);
    ~ProfileDialog() override;

    void accept() override;

signals:
    void entered(const viewtide::gui::ProfileEntry &entry);

protected:
    bool showsNames() const override;

private:
    Q_DISABLE_COPY_MOVE(ProfileDialog)

    void addName(QFormLayout &form, const QString &name);
    void addKey(QFormLayout &form);
    QString problem() const;

    Task m_task;
    QLineEdit *m_name;
    QLineEdit *m_key;
    QCheckBox *m_primary;
    FormProblem *m_problem = nullptr;
};

} // namespace viewtide::gui
