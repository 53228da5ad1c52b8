// SPDX-License-Identifier: GPL-3.0-or-later
// How a second start talks to the Viewtide that holds the database: a local socket that only this user can
// open. The lock beside the database decides who is first; the socket only carries messages, one JSON line
// each way.
#pragma once

#include "app/workspace.h"
#include "base/clock.h"
#include "poll/pollstatus.h"
#include "store/location.h"

#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace viewtide::app {

/// Path of the socket for a database: the same for every start of the same user. A named workspace has its
/// own, whatever its database.
QString socketPath(const QString &runtimeFolder, const store::Location &location,
                   const Workspace &workspace = {});

/// In the instance that holds the database; says at once that a pass was heard of. Owned by Application; GUI
/// thread.
class InstanceServer final : public QObject
{
    Q_OBJECT

public:
    explicit InstanceServer(QObject *parent = nullptr);

    /// Starts a pass for somebody else; returns its ticket.
    using PassStarter = std::function<int(const poll::PassRequest &)>;

    /// Only after the database's lock is held: a socket file that is there is stale then.
    bool listen(const QString &path);
    void setPassStarter(PassStarter starter) { m_startPass = std::move(starter); }
    /// There is a window that can be raised; before that, a wish to raise it is refused.
    void setWindowThere() { m_hasWindow = true; }
    /// Answers the one that asked for this pass.
    void answerPass(const poll::PassSummary &summary);

signals:
    void raiseRequested();
    /// As with the button of the window.
    void syncRequested();

private:
    void onConnection();
    void onLine(QLocalSocket *socket, const QByteArray &line);

    void answerRaise(QLocalSocket *socket, const QJsonObject &message);

    QLocalServer m_server;
    PassStarter m_startPass;
    QHash<int, QPointer<QLocalSocket>> m_waiting; ///< by ticket
    bool m_hasWindow = false;
};

/// In the second start. One question, one answer: exactly one of the signals. Owned by its command; GUI
/// thread.
class InstanceClient final : public QObject
{
    Q_OBJECT

public:
    /// `patience`: until somebody listens and says anything, for it may just be starting; a pass that has
    /// begun may take as long as it takes.
    explicit InstanceClient(Millis patience = std::chrono::seconds(10), QObject *parent = nullptr);

    /// What a window that is raised has to do then.
    enum class Then { Nothing, Sync };
    void requestRaise(const QString &path, Then then);
    void requestPass(const QString &path, const poll::PassRequest &request);

signals:
    void answered(const QJsonObject &answer);
    /// Nobody began to listen there, or it ended without an answer.
    void failed();
    /// It was there, and has not said a word: it hangs.
    void silent();

private:
    void send(const QString &path, const QJsonObject &message);
    void connectToHolder();
    void onError();
    void onEnd();
    void onSilence();

    QLocalSocket m_socket;
    QString m_path;
    QTimer m_patience;
    bool m_wasConnected = false;
    QByteArray m_received;
    bool m_done = false;
};

} // namespace viewtide::app
