// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writers/campaignwriters.h"
#include "store/writers/placing.h"
#include "store/writers/returnedrow.h"
#include "store/writers/workspace.h"
#include "store/writers/writers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <vector>

namespace viewtide::store {

using domain::Area;
using domain::VideoSource;

namespace {

Status requireVideo(Connection &connection, const domain::VideoRef &video)
{
    Statement select(connection, "video_exists");
    if (Status status = select.run(domain::toKey(video.source), video.row); !status)
        return status;
    return requireRow(select, video.text());
}

Status assign(Connection &connection, const domain::VideoRef &video, CampaignId campaign,
              std::optional<Timestamp> movedAt)
{
    if (Status status = requireVideo(connection, video); !status)
        return status;
    if (Status status = recordMove(connection, video, campaign, movedAt); !status)
        return status;
    if (video.source == VideoSource::Api) {
        Statement twin(connection, "manual_twin_assign"); // it would count in the campaign that is left
        if (Status status = twin.run(campaign, video.row, campaign); !status)
            return status;
    }
    {
        Statement move(connection,
                       video.source == VideoSource::Api ? "api_video_assign" : "manual_video_assign");
        if (Status status = move.run(campaign, video.row, campaign); !status)
            return status;
        if (!move.next()) {
            if (Status status = move.outcome(); !status)
                return status;
            return Error {.kind = ErrorKind::ConfigInvalid,
                          .detail = QCoreApplication::translate(
                              "Campaigns", "The campaign already has this video from another post."),
                          .context = video.text()};
        }
    }
    if (video.source == VideoSource::Manual)
        return Done {};
    Statement sections(connection, "uploads_assign");
    if (Status status = sections.run(campaign, video.row); !status)
        return status;
    Statement hidden(connection, "report_hide_twin"); // a link that was pasted there is the API's from now on
    return hidden.run(video.row, video.row, video.row);
}

Result<QList<domain::GeneratedId>> postsOf(Connection &connection, const domain::VideoRef &video)
{
    QList<domain::GeneratedId> posts;
    if (video.source == VideoSource::Manual)
        return posts;
    Statement select(connection, "generated_of_video");
    if (Status status = select.run(video.row); !status)
        return status.error();
    const Status fetched = select.forEach([&] { posts.append(domain::GeneratedId(select.integer(0))); });
    if (!fetched)
        return fetched.error();
    return posts;
}

/// Remembers that a hand did it, and where the posts were.
Status markPosts(Connection &connection, const domain::VideoRef &video, CampaignId campaign,
                 QList<PostPlacement> &before)
{
    const auto posts = postsOf(connection, video);
    if (!posts)
        return posts.error();
    Placing placing(connection);
    for (const domain::GeneratedId post : *posts) {
        const auto placement = placing.placementOf(post);
        if (!placement)
            return placement.error();
        const bool isKnown = std::any_of(before.cbegin(), before.cend(), [post](const PostPlacement &known) {
            return known.post == post; // two videos of one post
        });
        if (!isKnown)
            before.append(*placement);
        const PostPlacement marked {.post = post,
                                    .campaign = campaign,
                                    .by = domain::AssignedBy::Hand,
                                    .rule = std::nullopt,
                                    .sections = {}};
        if (Status status = placing.place(marked); !status)
            return status;
    }
    return Done {};
}

struct CampaignSum
{
    qint64 campaign = 0;
    std::array<qint64, 6> sums {}; ///< posts, views, likes, comments, shares, saves
};

Result<std::vector<CampaignSum>> presentSums(Connection &connection, Timestamp postedBefore)
{
    Statement select(connection, "campaign_sums_select");
    if (Status status = select.run(postedBefore); !status)
        return status.error();
    std::vector<CampaignSum> sums;
    const Status fetched = select.forEach([&] {
        CampaignSum sum {.campaign = select.integer(0)};
        for (std::size_t i = 0; i < sum.sums.size(); ++i)
            sum.sums[i] = select.integer(static_cast<int>(i) + 1);
        sums.push_back(sum);
    });
    if (!fetched)
        return fetched.error();
    return sums;
}

} // namespace

Result<SaveCampaign::Answer> apply(Connection &connection, const SaveCampaign &command, ChangeSet &changes)
{
    const auto workspace = ensureWorkspace(connection, command.now);
    if (!workspace)
        return workspace.error();
    const domain::Campaign &campaign = command.campaign;
    const domain::UserId owner = campaign.owner.isValid() ? campaign.owner : workspace->user;
    if (Status status = domain::checkCampaign(campaign); !status)
        return status.error();
    if (Status status = checkName(connection, campaign, owner); !status)
        return status.error();
    changes.areas |= Area::Campaigns;
    if (campaign.id.isValid()) {
        Statement update(connection, "campaign_update");
        if (Status status = update.run(campaign.owner, campaign.name, campaign.startsOn, campaign.endsOn,
                                       campaign.costCents, campaign.currency, campaign.targetViews,
                                       command.now, campaign.id);
            !status)
            return status.error();
        if (Status status = requireRow(update, QStringLiteral("campaign")); !status)
            return status.error();
        return campaign.id;
    }
    Statement insert(connection, "campaign_insert");
    if (Status status =
            insert.run(owner, campaign.name, "named", campaign.startsOn, campaign.endsOn, campaign.costCents,
                       campaign.currency, campaign.targetViews, command.now, command.now);
        !status)
        return status.error();
    const auto id = returnedId(insert);
    if (!id)
        return id.error();
    return CampaignId(*id);
}

Result<AssignVideos::Answer> apply(Connection &connection, const AssignVideos &command, ChangeSet &changes)
{
    changes.areas |= Area::Videos;
    changes.areas |= Area::Campaigns;
    changes.areas |= Area::Uploads;
    QList<PostPlacement> before;
    for (const domain::VideoRef &video : command.videos) {
        if (Status status = markPosts(connection, video, command.campaign, before); !status)
            return status.error();
        if (Status status = assign(connection, video, command.campaign, command.movedAt); !status)
            return status.error();
    }
    return before;
}

Result<RefreshCampaignPerformance::Answer>
apply(Connection &connection, const RefreshCampaignPerformance &command, ChangeSet &changes)
{
    changes.areas |= Area::Campaigns;
    if (Status status = closeDayBefore(connection, command.date, command.now); !status)
        return status;
    const auto sums = presentSums(connection, Timestamp(command.date + std::chrono::days(1)));
    if (!sums)
        return sums.error();
    Statement upsert(connection, "campaign_day_upsert");
    for (const CampaignSum &row : *sums) {
        const auto &[posts, views, likes, comments, shares, saves] = row.sums;
        if (Status status = upsert.run(row.campaign, command.date, posts, views, likes, comments, shares,
                                       saves, command.now);
            !status)
            return status;
    }
    return Done {};
}

} // namespace viewtide::store
