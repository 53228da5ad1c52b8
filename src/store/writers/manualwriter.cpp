// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/linkid.h"
#include "store/writers/returnedrow.h"
#include "store/writers/writers.h"

#include <QCoreApplication>

namespace viewtide::store {

using domain::Area;
using domain::VideoSource;

namespace {

/// Where a link is tracked already.
using Tracked = std::optional<ManualAdded>;

/// The video that the API knows by another id than the link holds.
Result<Tracked> findByLink(Connection &connection, const ManualVideo &video, std::optional<CampaignId> within)
{
    Tracked found;
    if (catalogue::linksHoldTheId(video.platform))
        return found;
    Statement select(connection, "api_video_by_link");
    const QString &id = video.nativeId.text();
    if (Status status = select.run(video.platform, QLatin1Char('%') + id + QLatin1Char('%'), within, within,
                                   video.campaign);
        !status)
        return status.error();
    const Status fetched = select.forEach([&] {
        const auto link = catalogue::parseVideoLink(select.text(1));
        if (link && link->nativeId == id)
            found = ManualAdded {.outcome = ManualOutcome::AlreadyTracked,
                                 .video = {.source = VideoSource::Api, .row = select.integer(0)},
                                 .campaignName = select.text(2)};
    });
    if (!fetched)
        return fetched.error();
    return found;
}

Result<Tracked> findTracked(Connection &connection, const ManualVideo &video, TrackedElsewhere elsewhere)
{
    const auto within =
        elsewhere == TrackedElsewhere::AddAgain ? std::optional(video.campaign) : std::nullopt;
    {
        Statement find(connection, "manual_video_find");
        if (Status status = find.run(video.platform, video.nativeId, within, within, video.campaign); !status)
            return status.error();
        if (find.next()) {
            const auto source = domain::videoSourceFromKey(find.text(0)).value_or(VideoSource::Manual);
            return Tracked(ManualAdded {.outcome = ManualOutcome::AlreadyTracked,
                                        .video = {.source = source, .row = find.integer(1)},
                                        .campaignName = find.text(2)});
        }
        if (Status status = find.outcome(); !status)
            return status.error();
    }
    return findByLink(connection, video, within);
}

Result<ManualAdded> addAnew(Connection &connection, const ManualVideo &video, Timestamp now)
{
    Statement insert(connection, "manual_video_insert");
    if (Status status = insert.run(video.campaign, video.campaign, video.platform, video.nativeId,
                                   video.postedAt.value_or(now), video.postedAt ? 0 : 1, video.url,
                                   video.title, now, now, now);
        !status)
        return status.error();
    const auto id = returnedId(insert);
    if (!id)
        return id.error();
    return ManualAdded {.outcome = ManualOutcome::Added, .video = {VideoSource::Manual, *id}};
}

/// One that was taken back comes under its old id, so that what was done to it later can be done again.
Result<bool> restore(Connection &connection, const ManualVideo &video, Timestamp now)
{
    Statement insert(connection, "manual_video_restore");
    if (Status status = insert.run(video.row, video.campaign, video.campaign, video.platform, video.nativeId,
                                   video.postedAt.value_or(now), video.postedAt ? 0 : 1, video.url,
                                   video.title, now, now, now);
        !status)
        return status.error();
    const bool isBack = insert.next();
    insert.finish();
    return isBack;
}

Result<ManualAdded> add(Connection &connection, const ManualVideo &video, TrackedElsewhere elsewhere,
                        Timestamp now)
{
    if (video.nativeId.isEmpty())
        return Error {.kind = ErrorKind::ConfigInvalid,
                      .detail = QCoreApplication::translate("Videos", "The link does not name a video."),
                      .context = video.url};
    const auto tracked = findTracked(connection, video, elsewhere);
    if (!tracked)
        return tracked.error();
    if (*tracked)
        return **tracked;
    const auto restored = video.row != 0 ? restore(connection, video, now) : Result<bool>(false);
    if (!restored)
        return restored.error();
    if (!*restored)
        return addAnew(connection, video, now);
    return ManualAdded {.outcome = ManualOutcome::Added, .video = {VideoSource::Manual, video.row}};
}

Result<bool> isUntouched(Connection &connection, qint64 row)
{
    Statement select(connection, "manual_video_untouched");
    if (Status status = select.run(row); !status)
        return status.error();
    const bool isIt = select.next() && select.integer(0) != 0;
    select.finish();
    return isIt;
}

Status remove(Connection &connection, qint64 row)
{
    for (const char *const statement : {"manual_samples_delete", "manual_hidden_delete"}) {
        Statement others(connection, statement);
        if (Status status = others.run(row); !status)
            return status;
    }
    Statement member(connection, "work_member_delete");
    if (Status status = member.run("manual", row); !status)
        return status;
    Statement video(connection, "manual_video_delete");
    if (Status status = video.run(row); !status)
        return status;
    Statement prune(connection, "works_prune");
    return prune.run();
}

} // namespace

Result<AddManualVideos::Answer> apply(Connection &connection, const AddManualVideos &command,
                                      ChangeSet &changes)
{
    AddManualVideos::Answer answers;
    for (const ManualVideo &video : command.videos) {
        const auto added = add(connection, video, command.elsewhere, command.now);
        if (!added)
            return added.error();
        answers.append(*added);
        if (added->outcome != ManualOutcome::Added)
            continue;
        changes.areas |= Area::Videos;
        changes.areas |= Area::Campaigns;
        if (video.typed.isEmpty())
            continue;
        const auto typed = apply(
            connection,
            TypeNumbers {.video = added->video, .counts = video.typed, .at = command.now, .now = command.now},
            changes);
        if (!typed)
            return typed.error();
    }
    return answers;
}

Result<AddManualVideo::Answer> apply(Connection &connection, const AddManualVideo &command,
                                     ChangeSet &changes)
{
    const auto added = apply(connection,
                             AddManualVideos {.videos = {{.campaign = command.campaign,
                                                          .platform = command.platform,
                                                          .nativeId = command.nativeId,
                                                          .url = command.url,
                                                          .title = command.title,
                                                          .postedAt = command.postedAt}},
                                              .now = command.now,
                                              .elsewhere = TrackedElsewhere::AddAgain},
                             changes);
    if (!added)
        return added.error();
    return AddManualVideo::Answer {added->first().outcome, added->first().video};
}

Result<RemoveManualVideos::Answer> apply(Connection &connection, const RemoveManualVideos &command,
                                         ChangeSet &changes)
{
    RemoveManualVideos::Answer staying;
    changes.areas |= Area::Videos;
    changes.areas |= Area::Campaigns;
    changes.areas |= Area::Reports;
    for (const domain::VideoRef &video : command.videos) {
        const auto untouched =
            video.source == VideoSource::Manual ? isUntouched(connection, video.row) : Result<bool>(false);
        if (!untouched)
            return untouched.error();
        if (!*untouched) {
            staying.append(video);
            continue;
        }
        if (Status status = remove(connection, video.row); !status)
            return status.error();
    }
    return staying;
}

} // namespace viewtide::store
