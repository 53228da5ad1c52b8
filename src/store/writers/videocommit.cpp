// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writers/videocommit.h"

#include "catalogue/linkid.h"
#include "store/metricsjson.h"
#include "store/writers/returnedrow.h"

#include <algorithm>
#include <limits>

namespace viewtide::store {

using namespace catalogue::literals;
using domain::VideoCounts;
using domain::VideoObservation;
using domain::VideoSource;

namespace {

/// Same numbers are written again after this time, so that updated_at shows that the video is still watched.
constexpr std::chrono::minutes kRefreshAfter {60};

/// From this many videos on, one read of a range of rows beats a read per row; unless most rows in it are of
/// other videos.
constexpr qint64 kWorthOneRead = 32;
constexpr qint64 kSparse = 4;

/// Begins the video id of a post whose network did not say its own id yet.
constexpr QLatin1String kPlaceholder("upload-");

QString placeholder(const DueSection &section)
{
    return kPlaceholder + QString::number(section.upload.value());
}

/// The network's id: as the history said, else as this answer says; empty while nobody knows it.
QString nativeIdOf(const SectionUpdate &update)
{
    if (update.section.nativeId.isEmpty() && update.observation)
        return update.observation->nativeId.text();
    return update.section.nativeId.text();
}

bool hasOwnColumn(catalogue::MetricKey key)
{
    return key == "views"_metric || key == "likes"_metric || key == "comments"_metric
        || key == "shares"_metric || key == "saves"_metric;
}

void replaceIfKnown(QString &target, const QString &value)
{
    if (!value.isEmpty())
        target = value;
}

} // namespace

VideoCommit::VideoCommit(Connection &connection, VideoSource source, Timestamp now)
    : m_source(source)
    , m_sourceKey(domain::toKey(source))
    , m_committed(now)
    , m_now(now)
    , m_byId(connection, source == VideoSource::Api ? "api_video_by_id" : "manual_video_by_id")
    , m_byNative(connection, source == VideoSource::Api ? "api_video_by_native" : "manual_video_by_native")
    , m_insert(connection, "api_video_insert")
    , m_update(connection, source == VideoSource::Api ? "api_video_update" : "manual_video_update")
    , m_sample(connection, "sample_upsert")
    , m_confirm(connection, "sample_confirm")
    , m_poll(connection, "upload_poll_update")
    , m_numbers(connection, source == VideoSource::Api ? "api_video_numbers" : "manual_video_numbers")
    , m_pollAgain(connection, source == VideoSource::Api ? "upload_poll_again" : "manual_poll_update")
    , m_twin(connection, "report_hide_twin")
    , m_campaign(connection, "upload_campaign_select")
    , m_idOfTwin(connection, "manual_twin_learn")
    , m_workOfTwin(connection, "work_twin")
    , m_posted(connection, "manual_video_post")
    , m_range(connection, source == VideoSource::Api ? "api_video_range" : "manual_video_range")
{ }

Status VideoCommit::prefetch(const QList<SectionUpdate> &updates)
{
    qint64 first = std::numeric_limits<qint64>::max();
    qint64 last = 0;
    qint64 count = 0;
    for (const SectionUpdate &update : updates) {
        if (!update.section.video)
            continue;
        first = std::min(first, update.section.video->row);
        last = std::max(last, update.section.video->row);
        ++count;
    }
    if (count < kWorthOneRead || last - first > kSparse * count)
        return Done {};
    if (Status status = m_range.run(first, last); !status)
        return status;
    m_rows.reserve(count);
    return m_range.forEach([this] {
        const Row row = rowFrom(m_range);
        m_rows.insert(row.id, row);
    });
}

Status VideoCommit::add(const SectionUpdate &update)
{
    m_now = update.seenAt.value_or(m_committed);
    const QString nativeId = nativeIdOf(update);
    const auto known = find(update.section, nativeId);
    if (!known)
        return known.error();
    qint64 row = *known ? (*known)->id : 0;
    if (row == 0 && m_source == VideoSource::Manual) { // it was removed while it was asked
        ++m_done.unchanged;
        return Done {};
    }
    if (row == 0) {
        const auto inserted = insert(update, nativeId);
        if (!inserted)
            return inserted.error();
        row = *inserted;
    } else if (update.observation) {
        if (Status status = refresh(**known, update, nativeId); !status)
            return status;
    } else {
        ++m_done.unchanged;
    }
    return schedule(update, row, nativeId);
}

Result<std::optional<VideoCommit::Row>> VideoCommit::find(const DueSection &section, const QString &nativeId)
{
    std::optional<Row> row;
    if (section.video && section.video->source == m_source) {
        auto byId = findById(section.video->row);
        if (!byId)
            return byId;
        row = std::move(byId).value();
        if (row && (nativeId.isEmpty() || !row->videoId.startsWith(kPlaceholder)))
            return row;
    }
    // The network has told its id by now: perhaps the campaign has that video already.
    const auto campaign = campaignOf(section);
    if (!campaign)
        return campaign.error();
    if (Status status =
            m_byNative.run(*campaign, section.platform, nativeId.isEmpty() ? placeholder(section) : nativeId);
        !status)
        return status.error();
    auto byNative = fetch(m_byNative);
    if (!byNative || *byNative)
        return byNative;
    return row;
}

/// The section may have been moved since it was asked.
Result<CampaignId> VideoCommit::campaignOf(const DueSection &section)
{
    if (m_source == VideoSource::Manual)
        return section.campaign;
    if (Status status = m_campaign.run(section.upload); !status)
        return status.error();
    const CampaignId campaign = m_campaign.next() ? CampaignId(m_campaign.integer(0)) : section.campaign;
    if (Status status = m_campaign.outcome(); !status)
        return status.error();
    return campaign;
}

Result<std::optional<VideoCommit::Row>> VideoCommit::findById(qint64 id)
{
    if (const auto row = m_rows.constFind(id); row != m_rows.constEnd())
        return std::optional<Row>(*row);
    if (Status status = m_byId.run(id); !status)
        return status.error();
    return fetch(m_byId);
}

Result<std::optional<VideoCommit::Row>> VideoCommit::fetch(Statement &select)
{
    if (select.next())
        return std::optional<Row>(rowFrom(select));
    if (Status status = select.outcome(); !status)
        return status.error();
    return std::optional<Row>();
}

VideoCommit::Row VideoCommit::rowFrom(const Statement &select)
{
    Row row;
    row.id = select.integer(0);
    row.videoId = select.text(1);
    row.postedAt = select.integer(2);
    row.url = select.text(3);
    row.mediaUrl = select.text(4);
    row.thumbnailUrl = select.text(5);
    row.caption = select.text(6);
    const VideoCounts stored {.views = select.integer(7),
                              .likes = select.integer(8),
                              .comments = select.integer(9),
                              .shares = select.integer(10),
                              .saves = select.integer(11)};
    row.counts = stored.masked(static_cast<int>(select.integer(12)));
    row.updatedAt = select.time(13);
    row.typed = static_cast<int>(select.integer(14));
    row.postedAssumed = select.integer(15) != 0;
    return row;
}

bool VideoCommit::Row::isDescribedAs(const Row &other) const
{
    return videoId == other.videoId && postedAt == other.postedAt && postedAssumed == other.postedAssumed
        && url == other.url && mediaUrl == other.mediaUrl && thumbnailUrl == other.thumbnailUrl
        && caption == other.caption;
}

void VideoCommit::describe(Row &row, const VideoObservation &observation) const
{
    if (observation.createdAt) {
        row.postedAt = inTableUnit(*observation.createdAt);
        row.postedAssumed = false;
    }
    replaceIfKnown(row.url, observation.postUrl);
    replaceIfKnown(row.mediaUrl, observation.mediaUrl);
    replaceIfKnown(row.thumbnailUrl, observation.thumbnailUrl);
    replaceIfKnown(row.caption, observation.caption);
}

Result<qint64> VideoCommit::insert(const SectionUpdate &update, const QString &nativeId)
{
    const DueSection &section = update.section;
    Row row;
    row.videoId = nativeId.isEmpty() ? placeholder(section) : nativeId;
    row.postedAt = inTableUnit(section.postedAt);
    row.url = section.url;
    row.caption = section.caption;
    if (update.observation) {
        describe(row, *update.observation);
        row.counts = update.observation->counts;
    }
    const auto media = row.mediaUrl.isEmpty() ? std::nullopt : std::optional(row.mediaUrl);
    const auto campaign = campaignOf(section);
    if (!campaign)
        return campaign.error();
    if (Status status = m_insert.run(*campaign, *campaign, section.platform, row.videoId, row.postedAt,
                                     row.url, media, row.thumbnailUrl, row.caption,
                                     row.counts.views.value_or(0), row.counts.likes.value_or(0),
                                     row.counts.comments.value_or(0), row.counts.shares.value_or(0),
                                     row.counts.saves.value_or(0), row.counts.mask(), m_now, m_now);
        !status)
        return status.error();
    const auto id = returnedId(m_insert);
    if (!id)
        return id;
    ++m_done.inserted;
    row.id = *id;
    if (!nativeId.isEmpty()) {
        if (Status status = takeOverTwin(row, section); !status)
            return status.error();
    }
    if (update.observation && !update.observation->counts.isEmpty()) {
        if (Status status = sample(*id, *update.observation); !status)
            return status.error();
    }
    return id;
}

Status VideoCommit::refresh(const Row &known, const SectionUpdate &update, const QString &nativeId)
{
    const VideoObservation &observation = *update.observation;
    Row row = known;
    row.counts = observation.counts.over(known.counts);
    row.typed = known.typed & ~observation.counts.mask(); // a number of the network wins
    const bool changed = row.counts != known.counts || row.typed != known.typed;
    const bool learnsId = !nativeId.isEmpty() && row.videoId.startsWith(kPlaceholder);
    // Either way: a time of tomorrow was written by a wrong clock.
    const bool isFresh = std::chrono::abs(m_now - known.updatedAt) <= kRefreshAfter;
    const bool learnsTime = known.postedAssumed && observation.createdAt;
    if (!changed && !learnsId && !learnsTime && (observation.counts.isEmpty() || isFresh)) {
        ++m_done.unchanged;
        return Done {};
    }
    if (learnsId)
        row.videoId = nativeId;
    describe(row, observation);
    Status status = write(row, known);
    if (status && learnsId)
        status = takeOverTwin(row, update.section);
    if (!status)
        return status;
    row.updatedAt = m_now;
    if (const auto prefetched = m_rows.find(row.id); prefetched != m_rows.end())
        *prefetched = row; // the same video may come twice
    ++(changed ? m_done.updated : m_done.refreshed);
    return changed ? sample(row.id, observation) : confirm(row, observation);
}

/// A pasted link of the same video is no longer shown (all_videos): what reports hide of it is the row's now,
/// and so is the work that it was joined to.
Status VideoCommit::takeOverTwin(const Row &row, const DueSection &section)
{
    Status status = tellTwin(row, section);
    if (status)
        status = m_twin.run(row.id, row.id, row.id);
    return status ? m_workOfTwin.run(row.id, section.upload) : status;
}

/// A link that holds another id than the API's learns that one.
Status VideoCommit::tellTwin(const Row &row, const DueSection &section)
{
    if (catalogue::linksHoldTheId(section.platform))
        return Done {};
    const auto link = catalogue::parseVideoLink(row.url);
    if (!link || link->nativeId.isEmpty() || link->nativeId == row.videoId)
        return Done {};
    return m_idOfTwin.run(row.videoId, link->nativeId, row.id, row.videoId);
}

Status VideoCommit::write(const Row &row, const Row &known)
{
    if (row.isDescribedAs(known)) // the usual case, at half the price
        return m_numbers.run(row.counts.views.value_or(0), row.counts.likes.value_or(0),
                             row.counts.comments.value_or(0), row.counts.shares.value_or(0),
                             row.counts.saves.value_or(0), row.counts.mask(), row.typed, m_now, row.id);
    if (row.postedAssumed != known.postedAssumed) {
        if (Status status = m_posted.run(row.postedAt, 0, row.id); !status)
            return status;
        m_posted.finish();
    }
    const auto media = row.mediaUrl.isEmpty() ? std::nullopt : std::optional(row.mediaUrl);
    return m_update.run(row.videoId, row.postedAt, row.url, media, row.thumbnailUrl, row.caption,
                        row.counts.views.value_or(0), row.counts.likes.value_or(0),
                        row.counts.comments.value_or(0), row.counts.shares.value_or(0),
                        row.counts.saves.value_or(0), row.counts.mask(), row.typed, m_now, row.id);
}

Status VideoCommit::sample(qint64 row, const VideoObservation &observation)
{
    const VideoCounts &counts = observation.counts;
    const QString extra =
        toMetricsJson(observation.values, [](catalogue::MetricKey key) { return !hasOwnColumn(key); });
    return m_sample.run(m_sourceKey, row, m_now, counts.views, counts.likes, counts.comments, counts.shares,
                        counts.saves, extra.isEmpty() ? std::nullopt : std::optional(extra));
}

/// The same numbers once more, none of them missing: without this, a count that stood still looks like a gap.
Status VideoCommit::confirm(const Row &row, const VideoObservation &observation)
{
    if (observation.counts != row.counts)
        return Done {};
    return m_confirm.run(m_now, m_sourceKey, row.id);
}

Status VideoCommit::schedule(const SectionUpdate &update, qint64 row, const QString &nativeId)
{
    const auto error = update.failed ? std::optional(toKey(*update.failed)) : std::nullopt;
    const domain::PollMemory &memory = update.memory;
    const auto step = static_cast<qint64>(memory.step.count());
    const auto pollAgain = [&](qint64 id) {
        return m_pollAgain.run(update.nextPollAt, update.failuresInARow, error, step, memory.growth,
                               memory.seenAt, update.goneSince, id);
    };
    if (m_source == VideoSource::Manual)
        return pollAgain(row);
    const DueSection &section = update.section;
    const domain::VideoRef linked {.source = m_source, .row = row};
    if (section.video == linked && section.nativeId.text() == nativeId)
        return pollAgain(section.upload.value());
    return m_poll.run(update.nextPollAt, update.failuresInARow, error, step, memory.growth, memory.seenAt,
                      update.goneSince, row, nativeId, section.upload);
}

qint64 VideoCommit::inTableUnit(Timestamp time) const
{
    return m_source == VideoSource::Api ? toEpochSeconds(time) : toEpochMs(time);
}

} // namespace viewtide::store
