// SPDX-License-Identifier: GPL-3.0-or-later
// A server that says what the test tells it, byte by byte: also what no HTTP library would send.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace viewtide::test {

class ChaosServer final : public QTcpServer
{
public:
    /// Called when a request is complete.
    using Behaviour = std::function<void(QTcpSocket &)>;

    explicit ChaosServer(const char *address = "127.0.0.1")
    {
        listen(QHostAddress(QString::fromLatin1(address)));
        connect(this, &QTcpServer::newConnection, this, &ChaosServer::accept);
    }

    QUrl url(const QString &path = QStringLiteral("/api/user")) const
    {
        return QUrl(
            QStringLiteral("http://%1:%2%3").arg(serverAddress().toString()).arg(serverPort()).arg(path));
    }

    /// The raw answer to every request.
    void answer(const QByteArray &raw)
    {
        behaviour = [raw](QTcpSocket &socket) { socket.write(raw); };
    }
    void answerAndClose(const QByteArray &raw)
    {
        behaviour = [raw](QTcpSocket &socket) {
            socket.write(raw);
            socket.disconnectFromHost();
        };
    }
    void answerJson(const QByteArray &body, const QByteArray &headers = {})
    {
        answer(http("200 OK", body, headers));
    }

    static QByteArray http(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
    {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

    Behaviour behaviour; ///< unset: never answers
    QByteArray received; ///< all bytes of all connections
    int requests = 0;
    int open = 0; ///< requests without an answer
    int peak = 0;

private:
    void accept()
    {
        while (QTcpSocket *const socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    void read(QTcpSocket *socket)
    {
        const QByteArray bytes = socket->readAll();
        received += bytes;
        QByteArray pending = socket->property("pending").toByteArray() + bytes;
        if (isComplete(pending)) {
            pending.clear();
            ++requests;
            peak = std::max(peak, ++open);
            if (behaviour)
                behaviour(*socket);
        }
        socket->setProperty("pending", pending);
    }

    static bool isComplete(const QByteArray &request)
    {
        const qsizetype headEnd = request.indexOf("\r\n\r\n");
        const qsizetype length = request.toLower().indexOf("content-length: ");
        if (headEnd < 0)
            return false;
        if (length < 0)
            return true;
        const qsizetype lineEnd = request.indexOf("\r\n", length);
        return request.size() >= headEnd + 4 + request.mid(length + 16, lineEnd - length - 16).toLongLong();
    }
};

} // namespace viewtide::test
