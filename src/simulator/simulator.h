// SPDX-License-Identifier: GPL-3.0-or-later
// A local Ayrshare: real HTTP on loopback, a believable account behind it. Used by `viewtide --demo` and by
// tests. It knows nothing of the client. Owned by app::Application or a test; runs on the thread that made
// it.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "simulator/faultplan.h"
#include "simulator/world.h"

#include <QHostAddress>
#include <QObject>
#include <QUrl>

#include <memory>

namespace viewtide::simulator {

struct SimulatorOptions
{
    WorldOptions world;
    std::chrono::milliseconds latency {0}; ///< before each answer
    quint16 port = 0; ///< 0: any free one
    /// Calls per profile in five minutes (the API: 300), then 429. 0: no end, and the headers say so.
    int rateLimit = 0;
};

/// One request as it arrived. Keys are kept as they came: this is a test tool.
struct SeenRequest
{
    QByteArray method;
    QByteArray path; ///< with query
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names lower case
    QByteArray body;
};

struct Traffic
{
    qint64 requests = 0;
    int inFlight = 0;
    int peakInFlight = 0;
    QHash<QByteArray, qint64> byPath; ///< without query
    QHash<int, qint64> byStatus;
};

class Simulator final : public QObject
{
    Q_OBJECT

public:
    Simulator(SimulatorOptions options, const Clock &clock, QObject *parent = nullptr);
    ~Simulator() override;

    /// Begins to listen on 127.0.0.1. The answer is the base URL, e.g. http://127.0.0.1:41234/api
    Result<QUrl> listen();

    /// The account behind it, for expectations and for making history without HTTP.
    World &world();
    FaultPlan &faults();
    const Traffic &traffic() const;
    /// Keeps the last `count` requests (default 0).
    void keepRequests(int count);
    QList<SeenRequest> requests() const;

private:
    Q_DISABLE_COPY_MOVE(Simulator)

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace viewtide::simulator
