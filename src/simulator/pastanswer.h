// SPDX-License-Identifier: GPL-3.0-or-later
// POST /analytics/social with "daily": what the networks still tell of the days before. Pure functions over
// the plot.
#pragma once

#include "simulator/plot.h"

#include <QJsonObject>

namespace viewtide::simulator {

/// Series of some networks end a day or two back; X, LinkedIn and Threads have none.
QJsonObject pastFields(const LinkedAccount &account, Timestamp start, int quarters, Timestamp now);
/// Does the network give daily series?
bool tellsOfDays(Network network);

} // namespace viewtide::simulator
