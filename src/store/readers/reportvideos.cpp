// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/reportvideos.h"

#include "store/readers/videorows.h"
#include "store/statement.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace viewtide::store {

namespace {

/// A post on its network. One without an id is like no other.
using PostKey = std::pair<quint8, QString>;

PostKey keyOf(const VideoRow &video)
{
    return {video.platform.index(), video.nativeId.isEmpty() ? video.ref.text() : video.nativeId};
}

ReportTotals totalsOf(const QList<VideoRow> &videos)
{
    ReportTotals totals;
    for (const VideoRow &video : videos) {
        ++(video.hidden ? totals.hiddenPosts : totals.shownPosts);
        (video.hidden ? totals.hidden : totals.shown) += video.counts;
        totals.all += video.counts;
    }
    return totals;
}

/// Which of two rows stands for a post: one that is hidden, so that hiding either hides the post; then the
/// API's; then the newer numbers.
bool standsBefore(const VideoRow &a, const VideoRow &b)
{
    if (a.hidden != b.hidden)
        return a.hidden;
    if (a.ref.source != b.ref.source)
        return a.ref.source == domain::VideoSource::Api;
    return a.updatedAt > b.updatedAt;
}

/// Which of two rows knows the numbers of a post: one that has any, then the newer.
bool knowsBetter(const VideoRow &a, const VideoRow &b)
{
    if (a.counts.isEmpty() != b.counts.isEmpty())
        return b.counts.isEmpty();
    return a.updatedAt > b.updatedAt;
}

/// The rows of one post: the one that stands for it, with the numbers of the one that knows them best.
VideoRow merged(const QList<VideoRow> &rows)
{
    VideoRow stands = *std::min_element(rows.cbegin(), rows.cend(), standsBefore);
    const VideoRow &known = *std::min_element(rows.cbegin(), rows.cend(), knowsBetter);
    stands.counts = known.counts;
    stands.typed = known.typed;
    stands.typedMask = known.typedMask;
    stands.viewsLastDay = known.viewsLastDay;
    stands.updatedAt = known.updatedAt;
    return stands;
}

/// Several campaigns may track one post. Answers how many posts they do.
int keepEachPostOnce(QList<VideoRow> &videos)
{
    QHash<PostKey, QList<VideoRow>> posts;
    for (const VideoRow &video : std::as_const(videos))
        posts[keyOf(video)].append(video);
    QHash<domain::VideoRef, VideoRow> standing;
    int twice = 0;
    for (const QList<VideoRow> &rows : std::as_const(posts)) {
        const VideoRow one = merged(rows);
        standing.insert(one.ref, one);
        twice += rows.size() > 1 ? 1 : 0;
    }
    videos.removeIf([&standing](const VideoRow &video) { return !standing.contains(video.ref); });
    for (VideoRow &video : videos)
        video = standing.value(video.ref);
    return twice;
}

} // namespace

Status readReportVideos(Connection &connection, Timestamp now, ReportContent &content)
{
    const domain::Report &report = content.row.report;
    auto videos = selectVideos(
        connection, {.now = now, .campaign = std::nullopt, .posted = std::nullopt, .report = report.id});
    if (!videos)
        return videos.error();
    const auto isOutside = [span = domain::spanOf(report)](const VideoRow &video) {
        return !Posted {.at = video.postedAt, .isAssumed = video.postedAssumed}.isIn(span);
    };
    content.undated =
        static_cast<int>(std::count_if(videos->cbegin(), videos->cend(), [&isOutside](const VideoRow &video) {
            return video.postedAssumed && isOutside(video);
        }));
    content.videos = std::move(videos).value();
    content.videos.removeIf(isOutside);
    content.twice = keepEachPostOnce(content.videos);
    content.totals = totalsOf(content.videos);
    return Done {};
}

Status countHidden(Connection &connection, std::optional<domain::ReportId> report, QList<ReportRow> &rows)
{
    QHash<domain::ReportId, ReportRow *> places;
    for (ReportRow &row : rows)
        places.insert(row.report.id, &row);
    QHash<domain::ReportId, QSet<std::pair<QString, QString>>> counted;
    Statement select(connection, "report_hidden_select");
    if (Status status = select.run(report, report); !status)
        return status;
    const Status fetched = select.forEach([&] {
        const domain::ReportId id(select.integer(0));
        const ReportRow *row = places.value(id);
        const Posted posted {.at = select.time(3), .isAssumed = select.integer(4) != 0};
        if (row && posted.isIn(domain::spanOf(row->report)))
            counted[id].insert({select.text(1), select.text(2)});
    });
    if (!fetched)
        return fetched;
    for (ReportRow &row : rows)
        row.hidden = static_cast<int>(counted.value(row.report.id).size());
    return Done {};
}

} // namespace viewtide::store
