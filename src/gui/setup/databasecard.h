// SPDX-License-Identifier: GPL-3.0-or-later
// Where the data is, a copy of it, and another place for it. Another database is tested first and used after
// Viewtide has started anew. Owned by the settings page; GUI thread. restartRequested(): the setting is
// saved.
#pragma once

#include "base/result.h"
#include "gui/page.h"
#include "gui/setup/databasetrial.h"
#include "gui/setupservices.h"
#include "models/discretion.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace viewtide::gui {

class DatabaseFields;
class MoveDialog;
class SettingsForm;
class TextLabel;

class DatabaseCard final : public QWidget
{
    Q_OBJECT

public:
    DatabaseCard(const PageServices &services, const SetupServices &setup, QWidget *parent = nullptr);
    ~DatabaseCard() override;

signals:
    void restartRequested();

private:
    Q_DISABLE_COPY_MOVE(DatabaseCard)

    void setUpPresent();
    void setUpOther(SettingsForm &form);
    void showPresent();
    /// Presentation mode may be another.
    void onChanged();
    void backUp();
    void onFieldsChanged();
    void test();
    void cancelTest();
    void onTested(const TrialAnswer &answer);
    void use();
    void copyThenSave(const store::Location &location);
    void onCopied(const Result<qint64> &rows);
    Result<store::Location> chosen() const;
    bool isFixed() const;
    void save();
    void tell(TextLabel &label, const QString &sentence, bool isGood);
    void showState();

    PageServices m_services;
    SetupServices m_setup;
    TextLabel *m_where;
    TextLabel *m_backupAnswer;
    QPushButton *m_backup;
    DatabaseFields *m_fields;
    QCheckBox *m_copy;
    QPushButton *m_test;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    TextLabel *m_answer;
    QPushButton *m_use;
    QPointer<DatabaseTrial> m_trial;
    QPointer<MoveDialog> m_move; ///< while it copies
    models::Retelling m_retelling;
    TrialAnswer m_tested; ///< of what the fields say now
};

} // namespace viewtide::gui
