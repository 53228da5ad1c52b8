// SPDX-License-Identifier: GPL-3.0-or-later
// Transport on QNetworkAccessManager; nothing else in the program uses that class. Holds what the API is
// promised: no redirect is followed, no cookie and nothing of an answer is kept, every exchange ends in time
// and in bounds. GUI thread.
#pragma once

#include "api/transport.h"
#include "base/proxy.h"

#include <chrono>
#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace viewtide::api {

struct TransportLimits
{
    std::chrono::milliseconds deadline = std::chrono::seconds(30); ///< from send() to the last byte
    std::chrono::milliseconds silence = std::chrono::seconds(15); ///< without a byte
    qint64 bodySize = 8 * 1024 * 1024; ///< after decompression
};

class NetworkTransport final : public Transport
{
public:
    explicit NetworkTransport(TransportLimits limits = {});
    ~NetworkTransport() override;

    /// Of calls from now on. This machine itself is never asked through a proxy.
    void setProxy(const Proxy &proxy);

    [[nodiscard]] std::unique_ptr<Exchange> send(const WireRequest &request, Handler handler) override;

private:
    Q_DISABLE_COPY_MOVE(NetworkTransport)

    /// A manager and what runs on it. Each opens six connections per host, so more calls need more of them;
    /// exchanges share the lane, so that it outlives them.
    struct Lane;
    class Running;

    std::shared_ptr<Lane> freeLane();

    TransportLimits m_limits;
    Proxy m_proxy {.kind = Proxy::Kind::None};
    std::vector<std::shared_ptr<Lane>> m_lanes;
};

} // namespace viewtide::api
