// SPDX-License-Identifier: GPL-3.0-or-later
// One connection of a client: reads requests one after the other, the next only when the last is answered
// (so answers keep their order with pipelining). Owns the socket; deletes itself when the client is gone.
// Signals: requestArrived() once per request, then exactly one of answered() and dropped().
#pragma once

#include "simulator/httprequest.h"

#include <QObject>

class QTcpSocket;

namespace viewtide::simulator {

class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    enum class After { KeepOpen, Close };

    HttpConnection(QTcpSocket *socket, QObject *parent);

    const SeenRequest &request() const { return m_request; }
    /// Writes the whole answer to the request.
    void answer(const QByteArray &bytes, After after);
    /// Closes without an answer.
    void reset();

signals:
    void requestArrived();
    void answered();
    void dropped();

private:
    void read();
    void advance();
    void end();

    QTcpSocket *m_socket;
    RequestReader m_reader;
    SeenRequest m_request;
    bool m_busy = false; ///< a request is not answered yet
};

} // namespace viewtide::simulator
