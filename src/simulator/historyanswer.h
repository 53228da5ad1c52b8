// SPDX-License-Identifier: GPL-3.0-or-later
// GET /history: the posts of one profile, newest first. Pure functions over the plot.
#pragma once

#include "simulator/plot.h"

namespace viewtide::simulator {

Answer historyAnswer(const Plot &plot, int profile, const HistoryQuery &query, Timestamp now);

} // namespace viewtide::simulator
