// SPDX-License-Identifier: GPL-3.0-or-later
// The column of the views that a video won in the range of the header. Pure functions; GUI thread.
#pragma once

#include "models/column.h"
#include "models/videogains.h"

namespace viewtide::models {

/// Id: won. It cannot be sorted by: the values are read for the rows that are looked at.
Column<store::VideoRow> videoGainColumn(const VideoGains &gains);

/// "+1,234 (partial)": tracking began in the range.
QString partialText(std::optional<qint64> won);

} // namespace viewtide::models
