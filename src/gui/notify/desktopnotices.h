// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications of the desktop (org.freedesktop.Notifications on the session bus), with actions. Our own
// calls, because
// QSystemTrayIcon::showMessage() has no actions, does not escape its text, and says nothing without a tray.
// Never blocks. Owned by AlertNotifier; GUI thread. shown(): the server took it; failed(): there is no
// server, or it refused; actionInvoked(): the person chose one; closed(): it is gone.
#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QDBusPendingCallWatcher;

namespace viewtide::gui {

struct Notice
{
    QString title; ///< plain text
    QString body; ///< plain text, lines
    QList<std::pair<QString, QString>> actions; ///< key, label; "default" is a click on the notice
    uint replaces = 0; ///< id of one that is shown; 0: none
};

class DesktopNotices final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotices(QObject *parent = nullptr);

    /// Before each title, where several workspaces may speak; empty: nothing.
    void setWorkspace(const QString &name) { m_workspace = name; }
    /// One at a time: shown() or failed() follows.
    void show(const Notice &notice);
    /// Takes back what is shown.
    void close(uint id);

signals:
    void shown(uint id);
    void failed();
    void actionInvoked(uint id, const QString &action);
    void closed(uint id);

private slots:
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    Q_DISABLE_COPY_MOVE(DesktopNotices)

    void askCapabilities(const Notice &notice);
    void send(const Notice &notice);
    void onAnswer(QDBusPendingCallWatcher *call);

    QString m_workspace;
    bool m_hasMarkup = true; ///< until the server says otherwise: '&' and '<' are escaped for it
    bool m_hasActions = true;
};

} // namespace viewtide::gui
