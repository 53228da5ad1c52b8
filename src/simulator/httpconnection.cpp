// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/httpconnection.h"

#include <QTcpSocket>

namespace viewtide::simulator {

HttpConnection::HttpConnection(QTcpSocket *socket, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::end);
}

void HttpConnection::answer(const QByteArray &bytes, After after)
{
    m_socket->write(bytes);
    m_socket->flush();
    m_busy = false;
    emit answered();
    if (after == After::Close)
        m_socket->disconnectFromHost();
    else
        QMetaObject::invokeMethod(this, &HttpConnection::advance, Qt::QueuedConnection);
}

void HttpConnection::reset()
{
    m_socket->abort();
    end();
}

void HttpConnection::read()
{
    m_reader.feed(m_socket->readAll());
    advance();
}

void HttpConnection::advance()
{
    if (m_busy)
        return;
    if (auto request = m_reader.take()) {
        m_request = *std::move(request);
        m_busy = true;
        emit requestArrived();
    } else if (m_reader.isBroken()) {
        m_socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        m_socket->disconnectFromHost();
    }
}

void HttpConnection::end()
{
    if (std::exchange(m_busy, false))
        emit dropped();
    deleteLater();
}

} // namespace viewtide::simulator
