// SPDX-License-Identifier: GPL-3.0-or-later
// POST /analytics/post: what the API says of one post. Pure functions over the plot.
#pragma once

#include "simulator/plot.h"

#include <QJsonObject>

namespace viewtide::simulator {

/// `profile`: index into Plot::profiles; null for a key that nobody has.
Answer postAnswer(const Plot &plot, std::optional<int> profile, const QJsonObject &request, Timestamp now);

} // namespace viewtide::simulator
