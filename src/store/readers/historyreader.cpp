// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/historyreaders.h"
#include "store/readers/readers.h"
#include "store/readers/videorows.h"
#include "store/statement.h"

namespace viewtide::store {

Result<QList<domain::ComparedVideo>> earlierVideos(Connection &connection, const domain::VideoRef &video,
                                                   int limit)
{
    Statement select(connection, "earlier_videos_select");
    if (Status status = select.run(domain::toKey(video.source), video.row, limit, limit, limit); !status)
        return status.error();
    QList<domain::ComparedVideo> videos;
    domain::VideoRef last;
    const Status fetched = select.forEach([&] {
        const auto source = domain::videoSourceFromKey(select.text(0)).value_or(domain::VideoSource::Api);
        const domain::VideoRef ref {.source = source, .row = select.integer(1)};
        if (videos.isEmpty() || ref != last)
            videos.append({.postedAt = select.time(2), .views = {}});
        last = ref;
        QList<domain::CountSample> &views = videos.last().views;
        views.append({select.time(3), select.count(4)});
        if (const auto confirmed = select.maybeTime(5))
            views.append({*confirmed, select.count(4)});
    });
    if (!fetched)
        return fetched.error();
    return videos;
}

Result<VideoHistoryQuery::Answer> answer(Connection &connection, const VideoHistoryQuery &query)
{
    const auto samples = answer(connection, VideoSamplesQuery {.video = query.video});
    if (!samples)
        return samples.error();
    auto earlier = earlierVideos(connection, query.video, domain::kOutlierLookback);
    if (!earlier)
        return earlier.error();
    VideoHistory history;
    history.earlier = *std::move(earlier);
    history.samples.reserve(samples->size());
    for (const SampleRow &row : *samples)
        history.samples.append({.at = row.at, .counts = row.counts, .confirmedAt = row.confirmedAt});
    return history;
}

Result<OutliersQuery::Answer> answer(Connection &connection, const OutliersQuery &query)
{
    QHash<domain::VideoRef, domain::Outlier> outliers;
    for (const auto &[video, postedAt] : query.videos) {
        const auto history = answer(connection, VideoHistoryQuery {.video = video});
        if (!history)
            return history.error();
        const auto views = domain::countSeries(history->samples, &domain::VideoCounts::views);
        if (const auto outlier =
                domain::outlierForAge({.postedAt = postedAt, .views = views}, history->earlier))
            outliers.insert(video, *outlier);
    }
    return outliers;
}

Result<SamplesQuery::Answer> answer(Connection &connection, const SamplesQuery &query)
{
    Statement select(connection, "samples_range_select");
    if (Status status = select.run(query.campaign, query.campaign, query.from, query.to); !status)
        return status.error();
    QList<VideoSampleRow> rows;
    const Status fetched = select.forEach([&] {
        const auto source = domain::videoSourceFromKey(select.text(0));
        const auto platform = select.platform(3);
        if (!source || !platform)
            return;
        rows.append(VideoSampleRow {.video = {.source = *source, .row = select.integer(1)},
                                    .campaignName = select.text(2),
                                    .platform = *platform,
                                    .nativeId = select.text(4),
                                    .sample = {.at = select.time(5),
                                               .counts = countsAt(select, 6),
                                               .confirmedAt = select.maybeTime(11)}});
    });
    if (!fetched)
        return fetched.error();
    return rows;
}

} // namespace viewtide::store
