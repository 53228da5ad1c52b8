// SPDX-License-Identifier: GPL-3.0-or-later
// How the numbers of one video move: fast in the first two days, then a slow tail; more in the evening and at
// the weekend. Whole numbers that only grow, but for a scripted correction. Pure functions.
#pragma once

#include "simulator/plot.h"

namespace viewtide::simulator {

struct VideoNumbers
{
    qint64 views = 0;
    qint64 likes = 0;
    qint64 comments = 0;
    qint64 shares = 0;
    qint64 saves = 0;
    qint64 reach = 0;
    double durationSeconds = 0.0;
    double averageSeconds = 0.0; ///< average time watched
};

VideoNumbers numbersAt(const Post &post, const Section &section, Timestamp at);

/// Attention of the public up to an instant, in hours of an average hour: grows faster in the evening and at
/// the weekend.
double attention(Timestamp at);

} // namespace viewtide::simulator
