// SPDX-License-Identifier: GPL-3.0-or-later
// The simulator in a process of its own, so that it does not share a thread with what is measured: the bench
// program starts itself with --serve. Owned by the bench; ends with it.
#pragma once

#include "simulator/simulator.h"

#include <QProcess>
#include <QUrl>

#include <chrono>

namespace viewtide::bench {

struct ServeOptions
{
    int posts = 0;
    std::chrono::milliseconds latency {0};
    Timestamp newest;
};

/// The account that is served: one profile with at least `posts` posts that answer.
simulator::WorldOptions worldOf(const ServeOptions &options);

class SimulatorProcess final
{
public:
    explicit SimulatorProcess(const ServeOptions &options);
    ~SimulatorProcess();

    const QUrl &baseUrl() const { return m_baseUrl; }
    /// Ends it; how many requests it had at once.
    int stop();

private:
    Q_DISABLE_COPY_MOVE(SimulatorProcess)

    QProcess m_process;
    QUrl m_baseUrl;
};

/// The other side: serves until stdin ends, if the arguments begin with --serve. Null: they do not.
std::optional<int> serveIfAsked();

} // namespace viewtide::bench
