// SPDX-License-Identifier: GPL-3.0-or-later
// What the daily rows of one network say about a range of days (docs/metrics.md, "Over a range"). The weekly
// summary, the ranking's neighbours and the account cards are made of it. Pure functions, any thread; null
// in, null out.
#pragma once

#include "domain/account.h"
#include "domain/series.h"
#include "domain/video.h"

#include <QList>

#include <optional>

namespace viewtide::domain {

/// What a row of social_media_analytics says, whoever stores it.
struct RecordedDay
{
    ProfileId profile;
    catalogue::PlatformKey platform;
    Date date;
    catalogue::MetricValues values;
    std::optional<qint64> engagementTotal;
    std::optional<EngagementRate> rate;
    RowOrigin origin = RowOrigin::Poll;
};

/// The mean of a rate over the rows that have it, with how many those are.
struct MeanOf
{
    std::optional<double> mean;
    int rows = 0;

    bool operator==(const MeanOf &) const = default;
};

struct FollowerWindow
{
    std::optional<qint64> start; ///< first recorded levels, accounts added up
    std::optional<Date> startFrom; ///< the oldest of the days that these are of
    std::optional<qint64> end; ///< last recorded levels
    std::optional<Date> endFrom; ///< the oldest of the days that these are of
    std::optional<Date> endTo; ///< the newest
    std::optional<qint64> growth; ///< last minus first of the accounts that have two, signed
    std::optional<double> growthPercent; ///< of the first levels of those accounts
    std::optional<double> weeklyPercent; ///< compound: (end / start)^(7 / days) - 1

    bool operator==(const FollowerWindow &) const = default;
};

struct AccountWindow
{
    int daysRecorded = 0;
    int profiles = 0;
    int backfilledRows = 0;
    FollowerWindow followers;
    std::optional<qint64> engagementTotal; ///< SUM over the rows: no engagement of these days
    /// Likes + comments + shares that came in these days: last minus first of the accounts whose counts run
    /// on (catalogue::Engagements), signed.
    std::optional<qint64> engagementWon;
    MeanOf rate; ///< of the basis that most rows have
    std::optional<RateBasis> basis;
    MeanOf retention; ///< percent of a video that is watched
    std::optional<double> watchMinutes; ///< the network's own figure, last recorded; accounts added up

    bool operator==(const AccountWindow &) const = default;
};

/// How long an account that fell silent before a range counts on in it with its last level.
inline constexpr std::chrono::days kCarriedDays {30};

/// `days` of one network, all inside the range, in any order.
AccountWindow accountWindow(QList<RecordedDay> days);

/// Of several networks: counts are added where they are known; rates are not, they have different bases.
AccountWindow totalWindow(QList<RecordedDay> days);

/// The range and the days before it whose levels count on in it.
DateRange withCarriedDays(DateRange range);

/// Does a last known level of `known` stand for `day` of a range from `first` on: because the account fell
/// silent since then, and not too long before the range?
bool isCarriedTo(Date known, Date day, Date first);

/// What an account that told no level in the range counts with: the last one, of the days before. Null if it
/// told one in the range, or has been silent for longer, or never told any. `levels` of one account, of any
/// days, in any order.
std::optional<DayLevel> carriedLevel(const QList<DayLevel> &levels, DateRange range);

/// Adds accounts without a level in the range, each by its carriedLevel(): they are still followed, and
/// nobody knows how they grew.
void carryOn(FollowerWindow &followers, const QList<DayLevel> &carried);

/// Growth over `days` days as a weekly rate in percent; null when the start is null or 0, or no day passed.
std::optional<double> weeklyCompoundPercent(std::optional<qint64> start, std::optional<qint64> end, int days);

/// Share of a video that is watched, in percent: what the network says, else average view over length.
std::optional<double> retentionRate(const catalogue::MetricValues &values);

/// Engagement per post of the posts whose engagement is known; null without one.
struct Efficiency
{
    std::optional<double> perPost;
    int counted = 0; ///< "12 of 14 posts"
    int posts = 0;

    bool operator==(const Efficiency &) const = default;
};
Efficiency contentEfficiency(const QList<VideoCounts> &posts);

} // namespace viewtide::domain
