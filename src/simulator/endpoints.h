// SPDX-License-Identifier: GPL-3.0-or-later
// From a request to what the simulated server says: authorization, path, parameters. Pure functions.
#pragma once

#include "simulator/simulator.h"

namespace viewtide::simulator {

Answer answerTo(const SeenRequest &request, const World &world, Timestamp now);

/// The path without its query.
QByteArray pathOf(const SeenRequest &request);

} // namespace viewtide::simulator
