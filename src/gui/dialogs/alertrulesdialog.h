// SPDX-License-Identifier: GPL-3.0-or-later
// Thresholds of the alerts, quiet hours, and what becomes of the week's summary. Saved with OK, as one step
// that can be taken back. Shown with open(), deletes itself; GUI thread.
#pragma once

#include "gui/commands/setsettingcommand.h"

#include <QDialog>
#include <QList>

class QCheckBox;
class QFormLayout;
class QUndoStack;

namespace viewtide::gui {

class ClockEdit;
class DecimalEdit;
class NumberEdit;
class SummaryFolderField;
class TextLabel;

class AlertRulesDialog final : public QDialog
{
    Q_OBJECT

public:
    AlertRulesDialog(settings::Settings &settings, QUndoStack &undo, QWidget *parent = nullptr);
    ~AlertRulesDialog() override;

    void accept() override;

private:
    Q_DISABLE_COPY_MOVE(AlertRulesDialog)

    struct NumberField
    {
        settings::Key key;
        NumberEdit *box;
    };

    void addRules(QFormLayout &form);
    void addNumber(QFormLayout &form, settings::Key key, const QString &label, const QString &suffix);
    void addNotices(QFormLayout &form);
    void addSummary(QFormLayout &form);
    QCheckBox *addSwitch(QFormLayout &form, const char *name, const QString &text, settings::Key key);
    QList<SetSettingCommand::Change> chosen() const;
    /// Empty: none.
    void showProblem(const QString &problem);
    QString folderProblem() const;
    /// What was typed is the value; else that is told, for the tip would go with the dialog.
    template<typename Edit>
    bool isAsTyped(Edit &box);
    bool areNumbersAsTyped();
    void save();

    settings::Settings &m_settings;
    QUndoStack &m_undo;
    DecimalEdit *m_score;
    QList<NumberField> m_numbers;
    QCheckBox *m_signIn = nullptr;
    QCheckBox *m_failing = nullptr;
    QCheckBox *m_notices = nullptr;
    QCheckBox *m_quiet = nullptr;
    ClockEdit *m_quietFrom;
    ClockEdit *m_quietTo;
    QCheckBox *m_monday = nullptr;
    SummaryFolderField *m_folder;
    TextLabel *m_problem;
};

} // namespace viewtide::gui
