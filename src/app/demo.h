// SPDX-License-Identifier: GPL-3.0-or-later
// The demo workspace: a local simulator, a clock that runs fast while one watches, and a folder of its own.
// The user's database, settings and keys are never touched.
#pragma once

#include "app/services.h"
#include "base/result.h"

#include <QUrl>

namespace viewtide::app {

/// Simulated seconds per second while the window is open: a five-minute tick every five seconds.
inline constexpr int kDemoSpeed = 60;

/// Sets clock, simulator and secrets of the services; the answer is the simulator's base URL.
/// An existing demo goes on from the instant at which it was left; one that is older than its story starts
/// afresh.
Result<QUrl> startDemo(Services &services, const Invocation &invocation);

/// Keeps the demo's instant for the next start. Not called before its history is whole: a demo without a kept
/// instant is made anew.
void keepDemo(const Services &services);

/// The demo's window, in a process of its own; it presents if these services' window does.
void startDemoBeside(const Services &services);

/// Name under which the demo's secret store holds the key of the n-th profile.
QString demoKeyRef(int index);

} // namespace viewtide::app
