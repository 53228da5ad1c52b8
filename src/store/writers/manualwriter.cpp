// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writers/returnedrow.h"
#include "store/writers/writers.h"

namespace viewtide::store {

using domain::Area;
using domain::VideoSource;

namespace {

Result<ManualAdded> addAnew(Connection &connection, const ManualVideo &video, Timestamp now,
                            ChangeSet &changes)
{
    const auto added = apply(connection,
                             AddManualVideo {.campaign = video.campaign,
                                             .platform = video.platform,
                                             .nativeId = video.nativeId,
                                             .url = video.url,
                                             .title = video.title,
                                             .postedAt = video.postedAt,
                                             .now = now},
                             changes);
    if (!added)
        return added.error();
    return ManualAdded {.outcome = added->first, .video = added->second};
}

/// One that was taken back comes under its old id, so that what was done to it later can be done again.
Result<bool> restore(Connection &connection, const ManualVideo &video, Timestamp now)
{
    Statement insert(connection, "manual_video_restore");
    if (Status status = insert.run(video.row, video.campaign, video.campaign, video.platform, video.nativeId,
                                   video.postedAt.value_or(now), video.url, video.title, now, now, now);
        !status)
        return status.error();
    const bool isBack = insert.next();
    insert.finish();
    return isBack;
}

Result<bool> isTracked(Connection &connection, const ManualVideo &video)
{
    Statement find(connection, "manual_video_find");
    if (Status status = find.run(video.campaign, video.platform, video.nativeId); !status)
        return status.error();
    const bool isFound = find.next();
    find.finish();
    return isFound;
}

Result<ManualAdded> add(Connection &connection, const ManualVideo &video, Timestamp now, ChangeSet &changes)
{
    if (video.row == 0)
        return addAnew(connection, video, now, changes);
    const auto tracked = isTracked(connection, video);
    if (!tracked)
        return tracked.error();
    const auto restored = *tracked ? Result<bool>(false) : restore(connection, video, now);
    if (!restored)
        return restored.error();
    if (!*restored)
        return addAnew(connection, video, now, changes);
    changes.areas |= Area::Videos;
    changes.areas |= Area::Campaigns;
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
        const auto added = add(connection, video, command.now, changes);
        if (!added)
            return added.error();
        answers.append(*added);
        if (added->outcome != ManualOutcome::Added || video.typed.isEmpty())
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
