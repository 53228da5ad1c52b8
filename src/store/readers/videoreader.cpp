// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/readers.h"
#include "store/readers/videorows.h"
#include "store/statement.h"

#include <QHash>

#include <limits>
#include <tuple>

namespace viewtide::store {

namespace {

Status addWorks(Connection &connection, QList<VideoRow> &videos)
{
    QHash<domain::VideoRef, std::pair<QString, int>> works;
    Statement select(connection, "video_works_select");
    if (Status status = select.run(); !status)
        return status;
    const Status fetched = select.forEach([&] {
        const auto source = domain::videoSourceFromKey(select.text(0)).value_or(domain::VideoSource::Api);
        works.insert({source, select.integer(1)}, {select.text(2), static_cast<int>(select.integer(3))});
    });
    if (!fetched)
        return fetched;
    for (VideoRow &video : videos) {
        if (const auto work = works.constFind(video.ref); work != works.constEnd())
            std::tie(video.work, video.workPosts) = *work;
    }
    return Done {};
}

} // namespace

domain::VideoCounts countsAt(const Statement &select, int column)
{
    return domain::VideoCounts {.views = select.count(column),
                                .likes = select.count(column + 1),
                                .comments = select.count(column + 2),
                                .shares = select.count(column + 3),
                                .saves = select.count(column + 4)};
}

bool Posted::isIn(const std::optional<domain::TimeSpan> &span) const
{
    return !span || (!isAssumed && span->contains(at));
}

std::optional<VideoRow> videoFrom(const Statement &select, Timestamp dayBefore)
{
    const auto source = domain::videoSourceFromKey(select.text(0));
    const auto platform = select.platform(4);
    if (!source || !platform)
        return std::nullopt;
    VideoRow row;
    row.ref = {.source = *source, .row = select.integer(1)};
    row.campaign = CampaignId(select.integer(2));
    row.campaignName = select.text(3);
    row.platform = *platform;
    row.nativeId = select.text(5);
    row.caption = select.text(6);
    row.postedAt = select.time(7);
    row.url = select.text(8);
    row.thumbnailUrl = select.text(9);
    row.counts = countsAt(select, 10).masked(static_cast<int>(select.integer(15)));
    row.updatedAt = select.time(16);
    row.nextPollAt = select.maybeTime(17);
    row.lastError = errorKindFromKey(select.text(18));
    row.typedMask = static_cast<int>(select.integer(19));
    row.typed = row.typedMask != 0;
    row.work = row.ref.text();
    row.hiddenReason = select.text(20);
    row.hiddenAt = select.maybeTime(21);
    row.goneSince = select.maybeTime(24);
    row.hiddenBy = select.text(25);
    row.hidden = row.hiddenAt.has_value();
    row.postedAssumed = select.integer(26) != 0;
    // Of a video that is younger than a day, what came since it was first seen: that is the anchor.
    const bool isYoung = !row.postedAssumed && row.postedAt > dayBefore;
    const auto before = isYoung ? select.count(23) : select.count(22);
    if (before && row.counts.views)
        row.viewsLastDay = *row.counts.views - *before;
    return row;
}

Result<QList<VideoRow>> selectVideos(Connection &connection, const VideoSelection &selection)
{
    const domain::TimeSpan posted = selection.posted.value_or(domain::TimeSpan());
    const Timestamp dayBefore = selection.now - std::chrono::hours(24);
    Statement select(connection, "videos_select");
    const std::optional<domain::ReportId> report =
        selection.report.isValid() ? std::optional(selection.report) : std::nullopt;
    if (Status status =
            select.run(dayBefore, selection.report.value(), selection.campaign, selection.campaign, report,
                       report, report, selection.posted ? 0 : 1, posted.from, posted.to);
        !status)
        return status.error();
    QList<VideoRow> rows;
    const Status fetched = select.forEach([&] {
        if (auto row = videoFrom(select, dayBefore))
            rows.append(*std::move(row));
    });
    if (!fetched)
        return fetched.error();
    return rows;
}

Result<VideosQuery::Answer> answer(Connection &connection, const VideosQuery &query)
{
    auto videos = selectVideos(
        connection, {.now = query.now, .campaign = query.campaign, .posted = query.posted, .report = {}});
    if (!videos)
        return videos;
    if (Status status = addWorks(connection, *videos); !status)
        return status.error();
    return videos;
}

Result<VideoSamplesQuery::Answer> answer(Connection &connection, const VideoSamplesQuery &query)
{
    Statement select(connection, "samples_select");
    if (Status status = select.run(domain::toKey(query.video.source), query.video.row); !status)
        return status.error();
    QList<SampleRow> rows;
    const Status fetched = select.forEach([&] {
        rows.append(SampleRow {.at = select.time(0),
                               .counts = countsAt(select, 1),
                               .confirmedAt = select.maybeTime(6),
                               .typed = static_cast<int>(select.integer(7))});
    });
    if (!fetched)
        return fetched.error();
    return rows;
}

} // namespace viewtide::store
