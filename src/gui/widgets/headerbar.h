// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the page: its title, whose data it is, the range, the state of collecting, "Sync now". Owned
// by MainWindow; GUI thread.
#pragma once

#include "gui/page.h"
#include "poll/pollstatus.h"

#include <QFrame>
#include <QTimer>

class QComboBox;
class QPushButton;

namespace viewtide::gui {

class Chip;
class TextLabel;

/// The ranges that can be chosen, in days.
QList<int> rangeDays();
QString rangeText(int days);

class HeaderBar final : public QFrame
{
    Q_OBJECT

public:
    HeaderBar(const Clock &clock, const QString &workspace, QWidget *parent = nullptr);

    void setWorkspaceNote(const QString &note);
    void setPage(const QString &title, const PageWidget &page);
    void setRange(std::chrono::days length);
    void setStatus(const poll::PollStatus &status);

signals:
    void rangeChosen(std::chrono::days length);
    void syncRequested();

private:
    Q_DISABLE_COPY_MOVE(HeaderBar)

    void fillRanges();
    void showStatus();

    const Clock &m_clock;
    poll::PollStatus m_status;
    TextLabel *m_title;
    Chip *m_workspace;
    QComboBox *m_range;
    TextLabel *m_state;
    QPushButton *m_sync;
    QTimer m_ageing;
};

} // namespace viewtide::gui
