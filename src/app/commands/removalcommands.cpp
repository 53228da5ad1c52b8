// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/removalcommands.h"

#include "app/commands/arguments.h"
#include "store/removal.h"

#include <QJsonArray>

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

void VideosCommand::start()
{
    const auto videos = videoArguments(invocation().arguments);
    if (videos)
        send(*videos);
    else
        fail(videos.error());
}

void VideosCommand::finish(const QString &sentence, const QList<domain::VideoRef> &videos)
{
    output().say(sentence);
    output().json(success(videos));
    done();
}

void VideoRemoveCommand::send(const QList<domain::VideoRef> &videos)
{
    write(store::RemoveVideos {.videos = videos, .now = now()}, [this, videos](Done) {
        finish(tr("%n video(s) removed; 'viewtide video restore' brings them back with their history", "",
                  int(videos.size())),
               videos);
    });
}

void VideoRestoreCommand::send(const QList<domain::VideoRef> &videos)
{
    write(store::RestoreVideos {.videos = videos, .now = now()},
          [this, videos](Done) { finish(tr("%n video(s) are back", "", int(videos.size())), videos); });
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
    withCampaign(invocation().arguments.first(), [this, videos = *videos](const store::CampaignRow &row) {
        assign(row.campaign.id, videos);
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
    withCampaign(invocation().arguments.first(), [this](const store::CampaignRow &row) { remove(row); });
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
              if (removed.rules > 0)
                  output().say(tr("%n rule(s) went with it", "", removed.rules));
              output().json({{QStringLiteral("status"), QStringLiteral("success")},
                             {QStringLiteral("id"), removed.campaign.value()},
                             {QStringLiteral("videos_to_unassigned"), removed.videos},
                             {QStringLiteral("rules_removed"), removed.rules}});
              done();
          });
}

} // namespace viewtide::app
