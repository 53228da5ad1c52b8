// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the page: its title, whose data it is, the range and what it is compared with, the state of
// collecting, "Sync now" and, while it takes long, "Stop". Owned by MainWindow; GUI thread.
#pragma once

#include "gui/page.h"
#include "poll/pollstatus.h"

#include <QFrame>
#include <QTimer>

class QComboBox;
class QPushButton;

namespace viewtide::gui {

class TextLabel;
class WorkspaceButton;

/// The ranges that have an entry of their own.
QList<domain::Period> shownPeriods();
/// "Last 30 days", "All days", "1 Mar 2026 to 31 Mar 2026"
QString periodText(const domain::Period &period);

class HeaderBar final : public QFrame
{
    Q_OBJECT

public:
    explicit HeaderBar(const Clock &clock, QWidget *parent = nullptr);

    WorkspaceButton &workspace() const { return *m_workspace; }
    void setPage(const QString &title, const PageWidget &page);
    void setLookback(const domain::Lookback &lookback);
    void setStatus(const poll::PollStatus &status);

signals:
    void periodChosen(const viewtide::domain::Period &period);
    void customPeriodRequested();
    void comparisonChosen(viewtide::domain::Comparison comparison);
    void syncRequested();
    void stopRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(HeaderBar)

    void fitWorkspace();
    void fillRanges();
    void fillComparisons();
    void choosePeriod();
    void showStatus();
    void showButton();
    void pressButton();

    const Clock &m_clock;
    poll::PollStatus m_status;
    TextLabel *m_title;
    WorkspaceButton *m_workspace;
    domain::Lookback m_lookback;
    QComboBox *m_range;
    QComboBox *m_comparison;
    TextLabel *m_ownDays; ///< instead of the choosers
    TextLabel *m_state;
    QPushButton *m_sync;
    QTimer m_ageing;
    QTimer m_patience; ///< runs while a sync is too young to be stopped
};

} // namespace viewtide::gui
