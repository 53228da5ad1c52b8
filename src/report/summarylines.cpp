// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/summarylines.h"

namespace viewtide::report {

using catalogue::PlatformKey;
using namespace catalogue::literals;
using domain::RecordedDay;
using store::AccountDayRow;
using store::PostedCounts;

namespace {

using Days = QList<RecordedDay>;
using Levels = QList<domain::DayLevel>;

RecordedDay recorded(const AccountDayRow &row)
{
    return {.profile = row.profile,
            .platform = row.platform,
            .date = row.date,
            .values = row.values,
            .engagementTotal = row.engagementTotal,
            .rate = row.engagementRate,
            .origin = row.origin};
}

std::map<PlatformKey, Days> daysIn(const QList<AccountDayRow> &rows, DateRange range)
{
    std::map<PlatformKey, Days> days;
    for (const AccountDayRow &row : rows) {
        if (range.contains(row.date))
            days[row.platform].append(recorded(row));
    }
    return days;
}

/// What the accounts that fell silent not long before the range count on with.
std::map<PlatformKey, Levels> silentIn(const QList<AccountDayRow> &rows, DateRange range)
{
    std::map<PlatformKey, Levels> silent;
    for (const auto &[account, levels] : followerLevels(rows, domain::withCarriedDays(range))) {
        if (const auto level = domain::carriedLevel(levels, range))
            silent[account.second].append(*level);
    }
    return silent;
}

template<typename Day>
QList<Day> allOf(const std::map<PlatformKey, QList<Day>> &networks)
{
    QList<Day> all;
    for (const auto &[platform, days] : networks)
        all += days;
    return all;
}

domain::Efficiency postsIn(const QList<PostedCounts> &posted, DateRange range,
                           std::optional<PlatformKey> platform)
{
    QList<domain::VideoCounts> counts;
    for (const PostedCounts &video : posted) {
        if (range.contains(video.date) && (!platform || video.platform == *platform))
            counts.append(video.counts);
    }
    return domain::contentEfficiency(counts);
}

void takePosts(SummaryLine &line, const QList<PostedCounts> &posted, const SummaryQuestion &question)
{
    line.posts = postsIn(posted, question.range, line.platform);
    if (question.compared)
        line.postsBefore = postsIn(posted, *question.compared, line.platform);
}

/// Of what a total adds up, also of networks that have no line of their own.
Telling tellingOf(const std::map<PlatformKey, Days> &networks)
{
    Telling telling;
    for (const auto &[platform, days] : networks) {
        ++telling.networks;
        telling.known += domain::accountWindow(days).engagementWon ? 1 : 0;
    }
    return telling;
}

} // namespace

QList<SummaryLine> summaryLines(const QList<AccountDayRow> &rows, const QList<PostedCounts> &posted,
                                const SummaryQuestion &question)
{
    auto now = daysIn(rows, question.range);
    if (now.empty())
        return {};
    const auto silent = silentIn(rows, question.range);
    for (const auto &[platform, days] : silent)
        now.try_emplace(platform);
    const auto before = question.compared ? daysIn(rows, *question.compared) : std::map<PlatformKey, Days>();
    QList<SummaryLine> lines;
    for (const auto &[platform, days] : now) {
        SummaryLine line {.platform = platform, .now = domain::accountWindow(days)};
        if (const auto found = silent.find(platform); found != silent.cend())
            domain::carryOn(line.now.followers, found->second);
        if (const auto found = before.find(platform); found != before.cend())
            line.before = domain::accountWindow(found->second);
        takePosts(line, posted, question);
        lines.append(line);
    }
    SummaryLine total {.platform = std::nullopt, .now = domain::totalWindow(allOf(now))};
    domain::carryOn(total.now.followers, allOf(silent));
    if (!before.empty())
        total.before = domain::totalWindow(allOf(before));
    takePosts(total, posted, question);
    total.engagementWon = tellingOf(now);
    total.engagementWonBefore = tellingOf(before);
    lines.append(total);
    return lines;
}

LevelsByAccount followerLevels(const QList<AccountDayRow> &rows, DateRange range)
{
    LevelsByAccount levels;
    for (const AccountDayRow &row : rows) {
        if (range.contains(row.date))
            levels[{row.profile, row.platform}].append(
                {row.date, catalogue::countOf(row.values, "followers"_metric)});
    }
    return levels;
}

QList<PostedCounts> postedCounts(const QList<store::VideoRow> &videos)
{
    QList<PostedCounts> posted;
    for (const store::VideoRow &video : videos) {
        if (const auto postedAt = video.toldPostedAt())
            posted.append({.campaign = video.campaign,
                           .platform = video.platform,
                           .date = dateOf(*postedAt),
                           .counts = video.counts});
    }
    return posted;
}

bool isPostedIn(const store::VideoRow &video, DateRange range)
{
    const auto postedAt = video.toldPostedAt();
    return postedAt && range.contains(dateOf(*postedAt));
}

} // namespace viewtide::report
