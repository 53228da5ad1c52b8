// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/removalcommands.h"

#include "app/commands/arguments.h"
#include "store/removal.h"

#include <QJsonArray>

#include <algorithm>

namespace viewtide::app {

namespace {

QJsonObject success(const QList<domain::VideoRef> &videos)
{
    QJsonArray refs;
    for (const domain::VideoRef &video : videos)
        refs.append(video.text());
    return {{QStringLiteral("status"), QStringLiteral("success")}, {QStringLiteral("videos"), refs}};
}

} // namespace

void VideoRemoveCommand::start()
{
    const auto videos = videoArguments(invocation().arguments);
    if (!videos) {
        fail(videos.error());
        return;
    }
    write(store::RemoveVideos {.videos = *videos, .now = now()}, [this, videos = *videos](Done) {
        output().say(tr("%n video(s) removed; 'viewtide video restore' brings them back with their history",
                        "", int(videos.size())));
        output().json(success(videos));
        done();
    });
}

void VideoRestoreCommand::start()
{
    const auto videos = videoArguments(invocation().arguments);
    if (!videos) {
        fail(videos.error());
        return;
    }
    write(store::RestoreVideos {.videos = *videos, .now = now()}, [this, videos = *videos](Done) {
        output().say(tr("%n video(s) are back", "", int(videos.size())));
        output().json(success(videos));
        done();
    });
}

void VideoAssignCommand::start()
{
    if (invocation().arguments.size() < 2) {
        fail(
            tr("name the campaign and at least one video: viewtide video assign \"Spring launch\" manual:3"));
        return;
    }
    const auto videos = videoArguments(invocation().arguments.mid(1));
    if (!videos) {
        fail(videos.error());
        return;
    }
    read(store::CampaignsQuery {.today = dateOf(now())},
         [this, videos = *videos](const QList<store::CampaignRow> &campaigns) {
             const auto campaign = findCampaign(campaigns, invocation().arguments.first());
             if (campaign)
                 assign(*campaign, videos);
             else
                 fail(campaign.error());
         });
}

void VideoAssignCommand::assign(domain::CampaignId campaign, const QList<domain::VideoRef> &videos)
{
    write(store::AssignVideos {.videos = videos, .campaign = campaign, .movedAt = now()},
          [this, videos](const QList<store::PostPlacement> &) {
              output().say(tr("%n video(s) moved", "", int(videos.size())));
              output().json(success(videos));
              done();
          });
}

void CampaignRemoveCommand::start()
{
    if (invocation().arguments.size() != 1) {
        fail(tr("which campaign? See viewtide campaign list"));
        return;
    }
    read(store::CampaignsQuery {.today = dateOf(now())}, [this](const QList<store::CampaignRow> &campaigns) {
        const auto id = findCampaign(campaigns, invocation().arguments.first());
        if (!id) {
            fail(id.error());
            return;
        }
        const auto row = std::find_if(campaigns.cbegin(), campaigns.cend(),
                                      [&id](const auto &campaign) { return campaign.campaign.id == *id; });
        remove(*row);
    });
}

void CampaignRemoveCommand::remove(const store::CampaignRow &campaign)
{
    if (campaign.posts > 0 && !invocation().has(QStringLiteral("to-unassigned"))) {
        fail(tr("%n video(s) are in this campaign; --to-unassigned moves them to Unassigned", "",
                campaign.posts));
        return;
    }
    write(store::RemoveCampaign {.campaign = campaign.campaign.id, .now = now()},
          [this, name = campaign.campaign.name](const store::CampaignRemoved &removed) {
              output().say(
                  tr("removed campaign %1; %n video(s) went to Unassigned", "", removed.videos).arg(name));
              output().json({{QStringLiteral("status"), QStringLiteral("success")},
                             {QStringLiteral("id"), removed.campaign.value()},
                             {QStringLiteral("videos_to_unassigned"), removed.videos}});
              done();
          });
}

} // namespace viewtide::app
