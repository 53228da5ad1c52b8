// SPDX-License-Identifier: GPL-3.0-or-later
// POST /analytics/social: what the API says of the accounts of one profile. Pure functions over the plot.
#pragma once

#include "simulator/plot.h"

#include <QJsonObject>

namespace viewtide::simulator {

Answer accountAnswer(const Plot &plot, int profile, const QJsonObject &request, Timestamp now);

} // namespace viewtide::simulator
