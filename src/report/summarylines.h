// SPDX-License-Identifier: GPL-3.0-or-later
// What each network and all together did in a range, beside the range before: the weekly summary of the
// exports and the summary of the window are made of the same lines. Pure: any thread.
#pragma once

#include "domain/accountwindow.h"
#include "store/ranges.h"

#include <map>
#include <utility>

namespace viewtide::report {

/// How many of the networks of a sum tell a figure.
struct Telling
{
    int known = 0;
    int networks = 0;

    bool isPartial() const { return known > 0 && known < networks; }
    bool operator==(const Telling &) const = default;
};

struct SummaryLine
{
    std::optional<catalogue::PlatformKey> platform; ///< null: all networks together
    domain::AccountWindow now;
    std::optional<domain::AccountWindow> before; ///< null: nothing to compare with
    domain::Efficiency posts; ///< of the videos that were posted in the range
    domain::Efficiency postsBefore;
    Telling engagementWon; ///< of the total
    Telling engagementWonBefore;

    bool operator==(const SummaryLine &) const = default;
};

struct SummaryQuestion
{
    DateRange range;
    std::optional<DateRange> compared;
};

/// One line per network that recorded anything in the range or fell silent not long before it
/// (domain::kCarriedDays), in their order, then the total of them; empty if nothing was recorded. `rows`: of
/// the ranges, and of the days before that silent ones are to be seen in. `posted`: of the ranges, and of any
/// other days.
QList<SummaryLine> summaryLines(const QList<store::AccountDayRow> &rows,
                                const QList<store::PostedCounts> &posted, const SummaryQuestion &question);

using LevelsByAccount =
    std::map<std::pair<domain::ProfileId, catalogue::PlatformKey>, QList<domain::DayLevel>>;
/// What each account told of its followers on the days of the range, in the order of the rows.
LevelsByAccount followerLevels(const QList<store::AccountDayRow> &rows, DateRange range);

/// What PostedCountsQuery would say of these.
QList<store::PostedCounts> postedCounts(const QList<store::VideoRow> &videos);

/// A video of which nobody told when it was posted is in no range of days.
bool isPostedIn(const store::VideoRow &video, DateRange range);

} // namespace viewtide::report
