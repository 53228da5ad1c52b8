// SPDX-License-Identifier: GPL-3.0-or-later
// GET /user and GET /profiles: who is linked to what. Pure functions over the plot.
#pragma once

#include "simulator/plot.h"

namespace viewtide::simulator {

Answer userAnswer(const Plot &plot, int profile, Timestamp now);
Answer profilesAnswer(const Plot &plot, Timestamp now);

} // namespace viewtide::simulator
