// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/videopages.h"

#include "store/readers/chunks.h"
#include "store/readers/readers.h"
#include "store/readers/videorows.h"
#include "store/statement.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace viewtide::store {

namespace {

/// From so many rows on, all are read: quicker than so many statements.
constexpr qsizetype kRatherAll = 4096;

using domain::VideoRef;
using domain::VideoSource;

struct Work
{
    QString key;
    qint64 joined = 0; ///< row of works; 0: nobody joined it
};
using Works = QHash<VideoRef, Work>;

Status readWorks(Connection &connection, const QList<VideoRef> &refs, Works &works)
{
    return inChunks(refs, [&](VideoSource source, const QList<qint64> &ids) {
        Statement select(connection, "page_works_select");
        if (Status status = select.runWithIds(ids, domain::toKey(source)); !status)
            return status;
        return select.forEach([&] {
            works.insert({source, select.integer(0)}, {select.text(1), select.count(2).value_or(0)});
        });
    });
}

/// Who may be of the same works as these.
Result<QSet<VideoRef>> matesOf(Connection &connection, const QList<VideoRef> &refs, const Works &works)
{
    QSet<VideoRef> mates;
    const Status generated = inChunks(refs, [&](VideoSource source, const QList<qint64> &ids) -> Status {
        if (source != VideoSource::Api)
            return Done {};
        Statement select(connection, "page_mates_select");
        if (Status status = select.runWithIds(ids); !status)
            return status;
        return select.forEach([&] { mates.insert({VideoSource::Api, select.integer(0)}); });
    });
    if (!generated)
        return generated.error();
    QSet<qint64> joined;
    for (const Work &work : works)
        joined.insert(work.joined);
    joined.remove(0);
    for (const qint64 work : std::as_const(joined)) {
        Statement select(connection, "work_mates_select");
        if (Status status = select.run(work, work); !status)
            return status.error();
        const Status fetched = select.forEach([&] {
            mates.insert(
                {select.integer(0) == 0 ? VideoSource::Api : VideoSource::Manual, select.integer(1)});
        });
        if (!fetched)
            return fetched.error();
    }
    return mates;
}

Status addPageWorks(Connection &connection, QHash<VideoRef, VideoRow> &rows)
{
    const QList<VideoRef> refs = rows.keys();
    Works works;
    if (Status status = readWorks(connection, refs, works); !status)
        return status;
    auto mates = matesOf(connection, refs, works);
    if (!mates)
        return mates.error();
    if (Status status =
            readWorks(connection, (*mates - QSet<VideoRef>(refs.cbegin(), refs.cend())).values(), works);
        !status)
        return status;
    QHash<QString, int> posts;
    for (const Work &work : std::as_const(works))
        ++posts[work.key];
    for (VideoRow &row : rows) {
        const auto work = works.constFind(row.ref);
        if (work == works.constEnd() || posts.value(work->key) < 2)
            continue;
        row.work = work->key;
        row.workPosts = posts.value(work->key);
    }
    return Done {};
}

Result<QHash<VideoRef, VideoRow>> readRows(Connection &connection, const VideoPageQuery &query)
{
    QHash<VideoRef, VideoRow> rows;
    const auto add = [&rows](const VideoRow &row) { rows.insert(row.ref, row); };
    if (query.videos.size() > kRatherAll) {
        const auto all = answer(connection, VideosQuery {.now = query.now, .campaign = {}, .posted = {}});
        if (!all)
            return all.error();
        std::for_each(all->cbegin(), all->cend(), add);
        return rows;
    }
    const Timestamp dayBefore = query.now - std::chrono::hours(24);
    const Status read = inChunks(query.videos, [&](VideoSource source, const QList<qint64> &ids) {
        Statement select(connection, "video_page_select");
        if (Status status = select.runWithIds(ids, dayBefore, domain::toKey(source)); !status)
            return status;
        return select.forEach([&] {
            if (const auto row = videoFrom(select, dayBefore))
                add(*row);
        });
    });
    if (!read)
        return read.error();
    if (Status status = addPageWorks(connection, rows); !status)
        return status.error();
    return rows;
}

/// The newest ids of one source with their times.
Status readHead(Connection &connection, VideoSource source, QList<std::pair<qint64, VideoRef>> &head)
{
    Statement select(connection,
                     source == VideoSource::Api ? "video_head_api_select" : "video_head_manual_select");
    if (Status status = select.run(qint64(kIds)); !status)
        return status;
    return select.forEach([&] { head.append({-select.integer(1), {source, select.integer(0)}}); });
}

} // namespace

Result<VideoPageQuery::Answer> answer(Connection &connection, const VideoPageQuery &query)
{
    const auto rows = readRows(connection, query);
    if (!rows)
        return rows.error();
    QList<VideoRow> page;
    page.reserve(query.videos.size());
    for (const VideoRef &ref : query.videos) {
        if (const auto row = rows->constFind(ref); row != rows->constEnd())
            page.append(*row);
    }
    return page;
}

Result<VideoHeadQuery::Answer> answer(Connection &connection, const VideoHeadQuery &query)
{
    Statement count(connection, "videos_count");
    if (Status status = count.run(); !status)
        return status.error();
    const int total = count.next() ? static_cast<int>(count.integer(0)) : 0;
    QList<std::pair<qint64, VideoRef>> newest;
    for (const VideoSource source : {VideoSource::Api, VideoSource::Manual}) {
        if (Status status = readHead(connection, source, newest); !status)
            return status.error();
    }
    std::sort(newest.begin(), newest.end());
    VideoPageQuery page {.videos = {}, .now = query.now};
    for (const auto &[posted, ref] : std::as_const(newest)) {
        if (page.videos.size() < kIds)
            page.videos.append(ref);
    }
    auto rows = answer(connection, page);
    if (!rows)
        return rows.error();
    return VideoHead {.rows = *std::move(rows), .total = total};
}

Result<MoversQuery::Answer> answer(Connection &connection, const MoversQuery &query)
{
    const Timestamp dayBefore = query.now - std::chrono::hours(24);
    VideoPageQuery page {.videos = {}, .now = query.now};
    Statement select(connection, "movers_select");
    if (Status status = select.run(dayBefore, dayBefore, dayBefore); !status)
        return status.error();
    while (page.videos.size() < query.limit && select.next()) {
        const auto source = domain::videoSourceFromKey(select.text(0));
        if (source && select.platform(2)) // as the rows: a network that nobody knows is not shown
            page.videos.append({*source, select.integer(1)});
    }
    if (Status status = select.outcome(); !status)
        return status.error();
    select.finish();
    return answer(connection, page);
}

} // namespace viewtide::store
