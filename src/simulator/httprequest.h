// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP/1.1 requests out of a stream of bytes: any cut, several in a row, bodies by Content-Length.
// RequestReader is owned by one connection.
#pragma once

#include "simulator/simulator.h"

#include <optional>

namespace viewtide::simulator {

/// The value of a header, empty if it is not there; `name` in lower case.
QByteArray headerOf(const SeenRequest &request, QByteArrayView name);

class RequestReader final
{
public:
    void feed(const QByteArray &bytes);
    /// The next whole request, if there is one.
    std::optional<SeenRequest> take();
    /// What came cannot be a request, or is too long: the connection must end.
    bool isBroken() const { return m_broken; }

private:
    bool readHead();
    bool readHeaderLine(const QByteArray &line);

    QByteArray m_buffer;
    std::optional<SeenRequest> m_head; ///< read, its body is awaited
    qsizetype m_bodyLength = 0;
    bool m_broken = false;
};

} // namespace viewtide::simulator
