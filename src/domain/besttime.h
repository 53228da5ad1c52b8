// SPDX-License-Identifier: GPL-3.0-or-later
// When the user's own posts did well: weekday by hour (docs/metrics.md, "Best time to post"). Past results,
// not a promise. Pure functions, any thread.
#pragma once

#include "domain/outlier.h"

#include <array>

class QTimeZone;

namespace viewtide::domain {

/// A cell with fewer posts is thin: it is shown, but says nothing for sure.
inline constexpr int kBestTimeMinimum = 3;
inline constexpr int kWeekdays = 7;
inline constexpr int kHours = 24;

/// A post against the ones before it on its account: V@24h over their median.
struct PostResult
{
    Timestamp postedAt;
    double ratio = 0;

    bool operator==(const PostResult &) const = default;
};

/// The results of one account's videos, given oldest first. A video is left out while it has no V@24h, or
/// fewer than eight of the twenty before it have one.
QList<PostResult> postResults(const QList<ComparedVideo> &account);

struct TimeCell
{
    int posts = 0;
    std::optional<double> middle; ///< median of the ratios

    bool isThin() const { return posts < kBestTimeMinimum; }
    bool operator==(const TimeCell &) const = default;
};

/// A weekday (0 is Monday) and an hour of the workspace's day.
struct WeekHour
{
    int weekday = 0;
    int hour = 0;

    bool operator==(const WeekHour &) const = default;
};

struct BestTimes
{
    std::array<std::array<TimeCell, kHours>, kWeekdays> cells;
    int posts = 0; ///< in all cells
    int leftOut = 0; ///< posts without a comparison

    const TimeCell &at(WeekHour slot) const
    {
        return cells.at(std::size_t(slot.weekday)).at(std::size_t(slot.hour));
    }
    /// Cells that are not thin, best first.
    QList<WeekHour> best() const;
    bool operator==(const BestTimes &) const = default;
};

BestTimes bestTimes(const QList<PostResult> &results, int leftOut, const QTimeZone &zone);

} // namespace viewtide::domain
