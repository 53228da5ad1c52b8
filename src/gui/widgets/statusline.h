// SPDX-License-Identifier: GPL-3.0-or-later
// The status bar: messages of the pages, next poll, health of the accounts, calls of today. Owned by
// MainWindow; GUI thread.
#pragma once

#include "poll/pollstatus.h"

#include <QStatusBar>

namespace viewtide::models {
class AccountTableModel;
class ActivityModel;
} // namespace viewtide::models

namespace viewtide::gui {

class TextLabel;

class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(models::AccountTableModel &accounts, models::ActivityModel &activity,
               QWidget *parent = nullptr);

    void setStatus(const poll::PollStatus &status);

private:
    Q_DISABLE_COPY_MOVE(StatusLine)

    void showAccounts();
    void showCalls();

    models::AccountTableModel &m_accounts;
    models::ActivityModel &m_activity;
    TextLabel *m_next;
    TextLabel *m_health;
    TextLabel *m_calls;
};

} // namespace viewtide::gui
