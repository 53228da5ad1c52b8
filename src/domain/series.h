// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic over daily rows and samples (docs/metrics.md). Pure functions; a gap stays a gap.
#pragma once

#include "base/timestamp.h"
#include "domain/account.h"

#include <QList>

#include <optional>

namespace viewtide::domain {

/// One day's level of one metric of one account.
struct DayLevel
{
    Date date;
    std::optional<qint64> level;
    bool isDayEnd = false; ///< as it was when the day ended, not at the hour of a snapshot

    bool operator==(const DayLevel &) const = default;
};

/// Those that have a level.
QList<DayLevel> knownLevels(const QList<DayLevel> &levels);

/// growth_velocity: level on a day minus level on the day before.
struct DayGrowth
{
    Date date;
    /// Null when the day before has no row, or was measured at another time of the day: a gap.
    std::optional<qint64> change;
    /// Over a gap: the change since the last recorded day, and how many days ago that was; 1: at another
    /// time.
    std::optional<qint64> changeOverGap;
    int gapDays = 0;
    /// Against the row before, whenever that was: LAG() of a statement by hand. Null if one level is unknown.
    std::optional<qint64> sinceRowBefore;

    bool operator==(const DayGrowth &) const = default;
};

/// `levels` ascending by date, at most one per day.
QList<DayGrowth> dailyGrowth(const QList<DayLevel> &levels);

/// Last minus first recorded level in the window, signed; null with fewer than two recorded days.
std::optional<qint64> netGrowth(const QList<DayLevel> &levels);

/// What happened to a cumulative count over consecutive observations: net = gross - corrections.
struct Earned
{
    qint64 gross = 0;
    qint64 corrections = 0; ///< sum of the decreases, as a positive number
    bool partial = false; ///< the range starts before the first observation

    qint64 net() const { return gross - corrections; }
    bool operator==(const Earned &) const = default;
};

struct CountSample
{
    Timestamp at;
    std::optional<qint64> count;

    bool operator==(const CountSample &) const = default;
};

/// Earned in [from, to): the last observation before `from` is the anchor, else the first one inside
/// (partial). Null when there is no value observation in reach. `samples` ascending.
std::optional<Earned> earned(const QList<CountSample> &samples, Timestamp from, Timestamp to);

/// One row of the platform ranking.
struct PlatformRank
{
    catalogue::PlatformKey platform;
    std::optional<RateBasis> basis;
    std::optional<double> averageRate; ///< mean of the recorded days with this basis, percent
    int days = 0; ///< recorded days that have a rate
    bool rankable = false; ///< at least kRankableDays

    bool operator==(const PlatformRank &) const = default;
};

inline constexpr int kRankableDays = 3;

/// A day's rate of one account, the input of the ranking.
struct RatedDay
{
    catalogue::PlatformKey platform;
    Date date;
    std::optional<EngagementRate> rate;

    bool operator==(const RatedDay &) const = default;
};

/// Ranked by average rate, grouped by basis (reach, impressions, views, followers), the not rankable last and
/// apart.
QList<PlatformRank> rankPlatforms(const QList<RatedDay> &days);

} // namespace viewtide::domain
