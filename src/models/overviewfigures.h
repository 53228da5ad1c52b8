// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the overview, made of rows of the store by docs/metrics.md. Pure functions, any thread.
#pragma once

#include "domain/engagement.h"
#include "domain/outlier.h"
#include "domain/period.h"
#include "domain/series.h"
#include "domain/workspace.h"
#include "models/accountseries.h"
#include "models/campaigngain.h"
#include "report/summarylines.h"
#include "store/ranges.h"

#include <utility>

namespace viewtide::models {

/// What the store answered: the range, what it is compared with, and the day before them.
struct OverviewRows
{
    /// Ascending by profile, platform and date; of the ranges and domain::kCarriedDays before.
    QList<store::AccountDayRow> accounts;
    QList<store::PostedCounts> posted; ///< the videos of these days
    std::optional<qint64> totalViews; ///< of all videos so far
    QList<store::VideoRow> movers; ///< most views won in the last day first
    QList<store::CampaignDayRow> campaignDays; ///< ascending by campaign and date
    domain::AskingLog log; ///< for the causes of gaps
    QList<domain::SocialAccount> linked; ///< now

    bool operator==(const OverviewRows &) const = default;
};

/// A number, its change, and its course over the range.
struct Figure
{
    std::optional<double> value;
    domain::Delta delta;
    QList<std::optional<double>> curve;
    std::optional<Date> since {}; ///< of a growth: the level of this day is what it counts from
    /// Of a growth: the levels that it is the difference of, summed over these accounts.
    std::optional<qint64> before {};
    std::optional<qint64> end {};
    int accounts = 0;

    bool operator==(const Figure &) const = default;
};

/// An account that counts with a level of before the last day of the range.
struct SilentAccount
{
    domain::ProfileId profile;
    catalogue::PlatformKey platform;
    QString profileName;
    Date lastDay;
    qint64 followers = 0;

    bool operator==(const SilentAccount &) const = default;
};

/// An account that is linked and whose followers are not known.
struct MissingAccount
{
    catalogue::PlatformKey platform;
    QString name; ///< as the network tells it; may be empty

    bool operator==(const MissingAccount &) const = default;
};

using NetworkFollowers = std::pair<catalogue::PlatformKey, qint64>;

struct OverviewQuestion
{
    DateRange range;
    std::optional<DateRange> compared; ///< null: nothing is compared
    Measure measure; ///< of the chart
    Timestamp now;
};

struct Overview
{
    DateRange range;
    std::optional<DateRange> compared;
    std::optional<Date> onlyDay; ///< the one day that has rows, and nothing to compare it with
    Figure followers; ///< delta: against the end of the compared range
    Figure growth; ///< sum of the changes in the range
    Figure views; ///< won in the range; delta if both are known in full
    WonViews won; ///< what the views are made of
    std::optional<qint64> totalViews; ///< of all videos so far
    Figure engagementRate; ///< by views, of videos posted in the range; delta in percentage points
    domain::GroupRate rate; ///< of the videos posted in the range: what the engagement rate is made of
    int accounts = 0; ///< that have a row in the range
    QList<SilentAccount> silent; ///< of these
    QList<NetworkFollowers> networks; ///< what the followers add up from
    /// Whose followers are not in the sum of a range that ends now: linked, and has told nothing in it or in
    /// the domain::kCarriedDays before.
    QList<MissingAccount> missing;
    Measure measure; ///< of the chart
    QList<Measure> measures; ///< that can be chosen
    SeriesSet chart; ///< one series per network, their total, the total before
    QList<domain::PlatformRank> ranks;
    QList<report::SummaryLine> summary; ///< per network and total
    QList<store::VideoRow> movers; ///< most views won in the last day first
    QHash<domain::VideoRef, domain::Outlier>
        outliers; ///< of the movers that can be compared; asked for later

    bool operator==(const Overview &) const = default;
};

/// The day that a range ends on: today, or yesterday while today's snapshot is still to come.
Date lastShownDay(const QList<store::AccountDayRow> &rows, Date today);
/// The first day that has a row; null without rows.
std::optional<Date> firstRecordedDay(const QList<store::AccountDayRow> &rows);

/// Followers won less those lost in the range, over all accounts of the rows; delta: against the compared
/// one. Without a curve.
Figure followerGrowth(const QList<store::AccountDayRow> &rows, DateRange range,
                      std::optional<DateRange> compared);
QList<domain::PlatformRank> ranksOf(const QList<store::AccountDayRow> &rows, DateRange range);

Overview overviewOf(const OverviewRows &rows, const OverviewQuestion &question);

} // namespace viewtide::models
