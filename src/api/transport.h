// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes out, bytes in. The one implementation on sockets is NetworkTransport; tests have others.
// GUI thread (the thread of the event loop that made it); nothing blocks.
#pragma once

#include "base/result.h"
#include "base/timestamp.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <functional>
#include <memory>
#include <utility>

namespace viewtide::api {

enum class Redirects {
    Refuse, ///< an error
    Tell, ///< an answer with its location; nobody goes there
};

struct WireRequest
{
    QByteArray verb; ///< GET or POST
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Redirects redirects = Redirects::Refuse;
};

/// An answer with any HTTP status. Refused redirects, TLS faults, time-outs and cut connections are errors
/// instead.
struct WireReply
{
    int status = 0;
    QByteArray contentType;
    QByteArray retryAfter; ///< header as it came; empty: absent
    QByteArray date; ///< the server's Date header
    QByteArray location; ///< of a redirect that is told, as it came: it may be relative
    std::optional<int> rateLimitMax; ///< x-ratelimit-max
    std::optional<int> rateLimitCount; ///< x-ratelimit-count: calls made in the present window
    QByteArray body; ///< at most 8 MiB
};

/// A running exchange. Destroying it aborts it and calls nothing.
class Exchange
{
public:
    virtual ~Exchange() = default;
};

class Transport
{
public:
    using Handler = std::function<void(Result<WireReply>)>;

    virtual ~Transport() = default;

    /// Calls `handler` exactly once from the event loop, never before send() returned.
    [[nodiscard]] virtual std::unique_ptr<Exchange> send(const WireRequest &request, Handler handler) = 0;
};

} // namespace viewtide::api
