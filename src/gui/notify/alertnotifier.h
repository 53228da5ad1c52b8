// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the desktop of alerts that are stored and not told yet: several at once as one notification, a kind
// at most once in five minutes, none in the quiet hours; what waits is told when these end, also after a
// restart. Without a notification server they stay on the activity page. Owned by app::WindowSession; GUI
// thread. A newer notification of the same thing takes the place of the one that is shown. videoRequested(),
// pageRequested(), pauseRequested(): the person clicked on it.
#pragma once

#include "gui/page.h"
#include "store/alerts.h"

#include <QHash>
#include <QTimer>

namespace viewtide::gui {

class DesktopNotices;

struct NotifierServices
{
    store::Store &store;
    settings::Settings &settings;
    const Clock &clock;
};

class AlertNotifier final : public QObject
{
    Q_OBJECT

public:
    AlertNotifier(const NotifierServices &services, DesktopNotices &desktop, QObject *parent = nullptr);
    ~AlertNotifier() override;

    /// Looks for alerts that wait; also after every commit of some, and twice a minute while some do.
    void check();
    /// Questions are answered again: that they were not is no news any more.
    void onCollected();

signals:
    void videoRequested(const viewtide::domain::VideoRef &video);
    void pageRequested(viewtide::gui::Page page);
    void pauseRequested(viewtide::Millis span);

private:
    Q_DISABLE_COPY_MOVE(AlertNotifier)

    void onUntold(const QList<store::AlertRow> &alerts);
    bool mustWait() const;
    /// Without those of a kind that was told of a moment ago.
    QList<store::AlertRow> dueOf(const QList<store::AlertRow> &alerts) const;
    void onShown(uint id);
    void setTold(const QList<store::AlertRow> &alerts);
    void onAction(uint id, const QString &action);
    uint shownOf(const QList<store::AlertRow> &alerts) const;

    NotifierServices m_services;
    DesktopNotices &m_desktop;
    QTimer m_again;
    QList<store::AlertRow> m_showing; ///< on their way to the server
    QHash<uint, QList<store::AlertRow>> m_shown;
    QHash<domain::AlertKind, Timestamp> m_lastAt;
};

/// Title and lines of one or several alerts.
struct Notice;
Notice noticeOf(const QList<store::AlertRow> &alerts);

/// Where an alert leads if it is about no video.
Page pageOf(domain::AlertKind kind);

} // namespace viewtide::gui
