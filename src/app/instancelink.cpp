// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instancelink.h"

#include "poll/summary.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>

#include <utility>

namespace viewtide::app {

namespace {

constexpr QLatin1StringView kOperation("op");
constexpr QLatin1StringView kRaise("raise");
constexpr QLatin1StringView kSync("sync");
constexpr QLatin1StringView kPass("pass");
constexpr QLatin1StringView kKinds("kinds");
constexpr QLatin1StringView kAll("all");
constexpr QLatin1StringView kAccountsNow("accounts_now");
constexpr QLatin1StringView kPastNow("past_now");
constexpr QLatin1StringView kSaysHeard("says_heard"); ///< who asks understands a line before the answer
constexpr Millis kPause(100); ///< between two looks for who is starting

QByteArray lineOf(const QJsonObject &message)
{
    return QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
}

/// A pass takes minutes: who asked for one knows by this that it comes.
QJsonObject heard()
{
    return {{QStringLiteral("status"), QStringLiteral("heard")}};
}

poll::PassRequest passOf(const QJsonObject &message)
{
    const auto scope = [&message](QLatin1StringView key) {
        return message[key].toBool() ? poll::Scope::All : poll::Scope::Due;
    };
    return {.kinds = poll::Kinds::fromInt(static_cast<int>(message[kKinds].toDouble())) & poll::kAllKinds,
            .scope = scope(kAll),
            .accountScope = scope(kAccountsNow),
            .pastScope = scope(kPastNow)};
}

} // namespace

QString socketPath(const QString &runtimeFolder, const store::Location &location, const Workspace &workspace)
{
    const bool isNamed = workspace.kind == Workspace::Kind::Named;
    const QByteArray name =
        (isNamed ? namedWorkspaces().folderOf(workspace.named.id) : store::displayName(location)).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(16);
    return QDir(runtimeFolder).filePath(QStringLiteral("viewtide-%1.sock").arg(QLatin1String(hash)));
}

InstanceServer::InstanceServer(QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceServer::onConnection);
}

bool InstanceServer::listen(const QString &path)
{
    QLocalServer::removeServer(path);
    return m_server.listen(path);
}

void InstanceServer::onConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->canReadLine())
                onLine(socket, socket->readLine(4096));
        });
    }
}

void InstanceServer::onLine(QLocalSocket *socket, const QByteArray &line)
{
    const QJsonObject message = QJsonDocument::fromJson(line).object();
    if (message[kOperation].toString() != kPass || !m_startPass) {
        answerRaise(socket, message);
        return;
    }
    if (message[kSaysHeard].toBool()) {
        socket->write(lineOf(heard()));
        socket->flush();
    }
    m_waiting.insert(m_startPass(passOf(message)), socket);
}

void InstanceServer::answerRaise(QLocalSocket *socket, const QJsonObject &message)
{
    if (m_hasWindow)
        emit raiseRequested();
    if (m_hasWindow && message[kSync].toBool())
        emit syncRequested();
    const QString status = m_hasWindow ? QStringLiteral("success") : QStringLiteral("error");
    socket->write(lineOf({{QStringLiteral("status"), status}}));
    socket->flush();
    socket->disconnectFromServer();
}

void InstanceServer::answerPass(const poll::PassSummary &summary)
{
    const QPointer<QLocalSocket> socket = m_waiting.take(summary.ticket);
    if (!socket)
        return;
    socket->write(lineOf(poll::toJson(summary)));
    socket->flush();
    socket->disconnectFromServer();
}

InstanceClient::InstanceClient(Millis patience, QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &InstanceClient::onSilence);
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        m_patience.stop();
        m_received += m_socket.readAll();
    });
    connect(&m_socket, &QLocalSocket::disconnected, this, &InstanceClient::onEnd);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &InstanceClient::onError);
}

void InstanceClient::connectToHolder()
{
    if (!m_done)
        m_socket.connectToServer(m_path);
}

/// Who holds the database listens once it has opened it: two quick clicks are not an error.
void InstanceClient::onError()
{
    if (m_wasConnected)
        onEnd();
    else
        QTimer::singleShot(kPause, this, &InstanceClient::connectToHolder);
}

void InstanceClient::onEnd()
{
    if (std::exchange(m_done, true))
        return;
    m_patience.stop();
    m_received += m_socket.readAll();
    const QByteArray last = m_received.trimmed().split('\n').constLast();
    const QJsonObject answer = QJsonDocument::fromJson(last).object();
    if (answer.isEmpty() || answer == heard())
        emit failed();
    else
        emit answered(answer);
}

void InstanceClient::onSilence()
{
    if (std::exchange(m_done, true))
        return;
    m_socket.abort();
    if (m_wasConnected)
        emit silent();
    else
        emit failed();
}

void InstanceClient::requestRaise(const QString &path, Then then)
{
    send(path, {{QString(kOperation), QString(kRaise)}, {QString(kSync), then == Then::Sync}});
}

void InstanceClient::requestPass(const QString &path, const poll::PassRequest &request)
{
    send(path,
         {{QString(kOperation), QString(kPass)},
          {QString(kSaysHeard), true},
          {QString(kKinds), request.kinds.toInt()},
          {QString(kAll), request.scope == poll::Scope::All},
          {QString(kAccountsNow), request.accountScope == poll::Scope::All},
          {QString(kPastNow), request.pastScope == poll::Scope::All}});
}

void InstanceClient::send(const QString &path, const QJsonObject &message)
{
    connect(&m_socket, &QLocalSocket::connected, this, [this, message] {
        m_wasConnected = true;
        m_socket.write(lineOf(message));
    });
    m_path = path;
    m_patience.start();
    connectToHolder();
}

} // namespace viewtide::app
