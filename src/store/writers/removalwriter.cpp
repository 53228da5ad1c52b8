// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writers/removalwriters.h"

#include "store/ruleplan.h"
#include "store/writers/campaignwriters.h"
#include "store/writers/placing.h"
#include "store/writers/returnedrow.h"
#include "store/writers/rulewriters.h"
#include "store/writers/workspace.h"
#include "store/writers/writers.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewtide::store {

using domain::Area;
using domain::VideoRef;
using domain::VideoSource;

namespace {

constexpr domain::Areas kPlaces =
    domain::Areas(Area::Videos) | Area::Campaigns | Area::Reports | Area::Uploads | Area::Rules;

Error refused(const char *sentence, const QString &context)
{
    return {.kind = ErrorKind::ConfigInvalid,
            .detail = QCoreApplication::translate("Removal", sentence),
            .context = context};
}

/// Moves a row from one of the two tables of pasted videos to the other.
Status carry(Connection &connection, const char *insert, const char *remove, const VideoRef &video,
             std::optional<Timestamp> removedAt)
{
    {
        Statement copy(connection, insert);
        const Status status = removedAt ? copy.run(*removedAt, video.row) : copy.run(video.row);
        if (!status)
            return status;
        if (Status found = requireRow(copy, video.text()); !found)
            return found;
    }
    Statement old(connection, remove);
    return old.run(video.row);
}

/// Posts that are in the campaign, or have a section there.
Result<QList<domain::GeneratedId>> postsIn(Connection &connection, CampaignId campaign)
{
    QList<domain::GeneratedId> ids;
    Statement select(connection, "campaign_posts_select");
    if (Status status = select.run(campaign, campaign); !status)
        return status.error();
    const Status fetched = select.forEach([&] { ids.append(domain::GeneratedId(select.integer(0))); });
    if (!fetched)
        return fetched.error();
    return ids;
}

/// Nobody's again: rules may take it.
PostPlacement without(const PostPlacement &post, CampaignId campaign, CampaignId unassigned)
{
    PostPlacement after = post;
    if (post.campaign == campaign) {
        after.campaign = unassigned;
        after.by = domain::AssignedBy::None;
        after.rule.reset();
    }
    for (SectionPlacement &section : after.sections) {
        if (section.campaign == campaign)
            section.campaign = unassigned;
    }
    return after;
}

/// Answers where the posts were.
Result<QList<PostPlacement>> emptyOfPosts(Connection &connection, CampaignId campaign, CampaignId unassigned)
{
    const auto ids = postsIn(connection, campaign);
    if (!ids)
        return ids.error();
    QList<PostPlacement> before;
    Placing placing(connection);
    for (const domain::GeneratedId id : *ids) {
        const auto placement = placing.placementOf(id);
        if (!placement)
            return placement.error();
        before.append(*placement);
        if (Status status = placing.place(without(*placement, campaign, unassigned)); !status)
            return status.error();
    }
    return before;
}

Result<QList<VideoRef>> videosIn(Connection &connection, CampaignId campaign)
{
    QList<VideoRef> videos;
    Statement select(connection, "campaign_videos_select");
    if (Status status = select.run(campaign); !status)
        return status.error();
    const Status fetched = select.forEach([&] {
        videos.append({.source = domain::videoSourceFromKey(select.text(0)).value_or(VideoSource::Api),
                       .row = select.integer(1)});
    });
    if (!fetched)
        return fetched.error();
    return videos;
}

Status setRemoved(Connection &connection, CampaignId campaign, std::optional<Timestamp> at, Timestamp now)
{
    {
        Statement keep(connection, "campaign_keep");
        if (Status status = keep.run(at, now, campaign); !status)
            return status;
        if (Status status = requireRow(keep, QStringLiteral("campaign")); !status)
            return status;
    }
    Statement today(connection, "campaign_day_delete"); // the others' rows of the day have its videos now
    return today.run(campaign, dateOf(now));
}

/// The first observation of a video; null: none yet.
Result<std::optional<Timestamp>> firstSeen(Connection &connection, const VideoRef &video)
{
    Statement select(connection, "sample_first_select");
    if (Status status = select.run(domain::toKey(video.source), video.row); !status)
        return status.error();
    const auto first = select.next() ? select.maybeTime(0) : std::nullopt;
    if (Status status = select.outcome(); !status)
        return status.error();
    return first;
}

Result<SetPosted> postedNow(Connection &connection, const SetPosted &command)
{
    Statement select(connection, "manual_video_by_id");
    if (Status status = select.run(command.video.row); !status)
        return status.error();
    if (!select.next()) {
        const Status status = select.outcome();
        return status ? Error {.kind = ErrorKind::NotFound, .context = command.video.text()} : status.error();
    }
    return SetPosted {.video = command.video,
                      .at = select.time(2),
                      .mark = select.integer(15) != 0 ? PostedMark::Assumed : PostedMark::Told,
                      .now = command.now};
}

Status checkPosted(Connection &connection, const SetPosted &command)
{
    const QString video = command.video.text();
    if (command.video.source == VideoSource::Api)
        return refused(QT_TRANSLATE_NOOP("Removal", "When this video was posted is known from Ayrshare."),
                       video);
    if (command.mark == PostedMark::Assumed)
        return Done {}; // back to what stood there
    if (command.at > command.now)
        return refused(QT_TRANSLATE_NOOP("Removal", "The time of posting lies in the future."), video);
    const auto seen = firstSeen(connection, command.video);
    if (!seen)
        return seen.error();
    if (*seen && command.at > **seen)
        return refused(QT_TRANSLATE_NOOP("Removal", "The video has numbers of an earlier time."), video);
    return Done {};
}

} // namespace

Result<RemoveVideos::Answer> apply(Connection &connection, const RemoveVideos &command, ChangeSet &changes)
{
    changes.areas |= kPlaces;
    for (const VideoRef &video : command.videos) {
        if (video.source == VideoSource::Api)
            return refused(
                QT_TRANSLATE_NOOP("Removal",
                                  "A video that went through Ayrshare cannot be removed: the next "
                                  "collection would bring it back. Hide it in a report, or move it."),
                video.text());
        if (Status status =
                carry(connection, "manual_video_take_away", "manual_video_delete", video, command.now);
            !status)
            return status;
    }
    return Done {};
}

Result<RestoreVideos::Answer> apply(Connection &connection, const RestoreVideos &command, ChangeSet &changes)
{
    changes.areas |= kPlaces;
    for (const VideoRef &video : command.videos) {
        {
            Statement again(connection, "manual_video_again");
            if (Status status = again.run(video.row); !status)
                return status;
            if (again.next())
                return refused(QT_TRANSLATE_NOOP("Removal", "The campaign tracks this video again."),
                               video.text());
            if (Status status = again.outcome(); !status)
                return status;
        }
        if (Status status =
                carry(connection, "manual_video_bring_back", "removed_video_delete", video, std::nullopt);
            !status)
            return status;
    }
    return Done {};
}

Result<RemoveCampaign::Answer> apply(Connection &connection, const RemoveCampaign &command,
                                     ChangeSet &changes)
{
    const auto workspace = ensureWorkspace(connection, command.now);
    if (!workspace)
        return workspace.error();
    if (command.campaign == workspace->unassigned)
        return refused(
            QT_TRANSLATE_NOOP("Removal", "Unassigned cannot be removed: it holds what is nobody's."), {});
    changes.areas |= kPlaces;
    const auto counted = videosIn(connection, command.campaign);
    if (!counted)
        return counted.error();
    const auto posts = emptyOfPosts(connection, command.campaign, workspace->unassigned);
    if (!posts)
        return posts.error();
    const auto pasted = videosIn(connection, command.campaign);
    if (!pasted)
        return pasted.error();
    const auto moved = apply(
        connection,
        AssignVideos {.videos = *pasted, .campaign = workspace->unassigned, .movedAt = command.now}, changes);
    if (!moved)
        return moved.error();
    const auto rules = loadRules(connection);
    if (!rules)
        return rules.error();
    if (Status status = setRemoved(connection, command.campaign, command.now, command.now); !status)
        return status.error();
    return CampaignRemoved {.campaign = command.campaign,
                            .videos = static_cast<int>(counted->size()),
                            .rules = rulesOf(command.campaign, *rules),
                            .posts = *posts,
                            .pasted = *pasted};
}

Result<RestoreCampaign::Answer> apply(Connection &connection, const RestoreCampaign &command,
                                      ChangeSet &changes)
{
    changes.areas |= kPlaces;
    const CampaignRemoved &removed = command.removed;
    if (Status status = setRemoved(connection, removed.campaign, std::nullopt, command.now); !status)
        return status;
    if (Status status = checkNameOf(connection, removed.campaign); !status)
        return status;
    const auto moved =
        apply(connection,
              AssignVideos {.videos = removed.pasted, .campaign = removed.campaign, .movedAt = command.now},
              changes);
    if (!moved)
        return moved.error();
    return apply(connection, RestorePlacements {removed.posts}, changes);
}

Result<SetPosted::Answer> apply(Connection &connection, const SetPosted &command, ChangeSet &changes)
{
    if (Status status = checkPosted(connection, command); !status)
        return status.error();
    const auto before = postedNow(connection, command);
    if (!before)
        return before;
    changes.areas |= Area::Videos;
    changes.areas |= Area::Campaigns;
    changes.areas |= Area::Reports;
    Statement post(connection, "manual_video_post");
    if (Status status = post.run(command.at, command.mark == PostedMark::Assumed ? 1 : 0, command.video.row);
        !status)
        return status.error();
    return before;
}

} // namespace viewtide::store
