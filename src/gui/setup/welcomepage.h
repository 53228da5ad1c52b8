// SPDX-License-Identifier: GPL-3.0-or-later
// The first start: key, test, the accounts that were found, the first numbers of each while the board fills;
// or the demo. Shows itself when there is neither a key nor a profile. Owned by MainWindow; GUI thread.
// Signals: see PageWidget.
#pragma once

#include "base/error.h"
#include "base/secret.h"
#include "domain/workspace.h"
#include "gui/page.h"
#include "gui/setupservices.h"

class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace viewtide::models {
class AccountTableModel;
}

namespace viewtide::gui {

class AccountLines;
class KeyKeeping;
class TestRow;
class TextLabel;

class WelcomePage final : public PageWidget
{
    Q_OBJECT

public:
    /// `accounts`: as they come in; of the accounts page.
    WelcomePage(const PageServices &services, const SetupServices &setup, models::AccountTableModel &accounts,
                QWidget *parent = nullptr);
    ~WelcomePage() override;

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(WelcomePage)

    enum class Step { Key, Accounts, Sync };

    QWidget *makeKeyStep();
    QWidget *makeAccountsStep();
    QWidget *makeSyncStep();
    void askWhetherFirst();
    void showIfEmpty();
    void goTo(Step step);
    void connectToAyrshare();
    void onTested(const Result<domain::UserInfo> &answer);
    void listAccounts();
    void save();
    void onFailed(const Error &error);
    void showProgress();
    void leave();

    PageServices m_services;
    SetupServices m_setup;
    models::AccountTableModel &m_accounts;
    KeyKeeping *m_keeping;
    QStackedWidget *m_steps;
    QLineEdit *m_key;
    TestRow *m_test;
    AccountLines *m_found; ///< the networks that were found
    TextLabel *m_problem;
    QPushButton *m_useFile;
    QPushButton *m_start;
    AccountLines *m_firsts; ///< their first numbers
    QProgressBar *m_progress;
    TextLabel *m_progressLabel;
    QPushButton *m_open;
    domain::UserInfo m_user;
};

} // namespace viewtide::gui
