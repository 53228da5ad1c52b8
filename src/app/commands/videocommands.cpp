// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/videocommands.h"

#include "app/commands/arguments.h"
#include "report/builders.h"
#include "report/videosheet.h"
#include "store/manualvideos.h"

namespace viewtide::app {

void VideoListCommand::start()
{
    if (!invocation().has(QStringLiteral("campaign"))) {
        list(std::nullopt);
        return;
    }
    read(store::CampaignsQuery {.today = dateOf(now())}, [this](const QList<store::CampaignRow> &campaigns) {
        const auto campaign = findCampaign(campaigns, invocation().value(QStringLiteral("campaign")));
        if (campaign)
            list(*campaign);
        else
            fail(campaign.error());
    });
}

void VideoListCommand::list(std::optional<domain::CampaignId> campaign)
{
    read(store::VideosQuery {.now = now(), .campaign = campaign},
         [this](const QList<store::VideoRow> &videos) {
             output().table(report::videosTable(videos));
             done();
         });
}

void VideoSetCommand::start()
{
    const auto video = domain::VideoRef::fromText(invocation().arguments.value(0));
    if (!video || invocation().arguments.size() != 1) {
        fail(tr("name one video, e.g. api:17 or manual:3 as in viewtide video list"));
        return;
    }
    store::TypeNumbers command {.video = *video, .counts = {}, .at = now(), .now = now()};
    if (const Status status = readCounts(command.counts); !status) {
        fail(status.error());
        return;
    }
    if (invocation().has(QStringLiteral("at"))) {
        const auto at = report::parseTimeCell(invocation().value(QStringLiteral("at")));
        if (!at) {
            fail(tr("--at %1: not a time; write it as 2025-12-31T18:30:00Z or 2025-12-31")
                     .arg(invocation().value(QStringLiteral("at"))));
            return;
        }
        command.at = *at;
    }
    write(command, [this, command](const store::NumbersBefore &before) {
        output().say(before.writtenAt ? tr("typed into %1").arg(command.video.text())
                                      : tr("typed into the history of %1; newer numbers are known and stay")
                                            .arg(command.video.text()));
        output().json({{QStringLiteral("status"), QStringLiteral("success")},
                       {QStringLiteral("video"), command.video.text()},
                       {QStringLiteral("observed_at"), toIso(command.at)},
                       {QStringLiteral("shown"), before.writtenAt.has_value()}});
        done();
    });
}

Status VideoSetCommand::readCounts(domain::VideoCounts &counts) const
{
    const std::pair<const char *, std::optional<qint64> domain::VideoCounts::*> options[] {
        {"views", &domain::VideoCounts::views},
        {"likes", &domain::VideoCounts::likes},
        {"comments", &domain::VideoCounts::comments},
        {"shares", &domain::VideoCounts::shares},
        {"saves", &domain::VideoCounts::saves}};
    for (const auto &[name, member] : options) {
        const auto count = countOption(invocation(), QString::fromLatin1(name));
        if (!count)
            return count.error();
        counts.*member = *count;
    }
    if (counts.isEmpty())
        return Error {.kind = ErrorKind::ConfigInvalid,
                      .detail = tr("give at least one number, e.g. --views 1200")};
    return Done {};
}

} // namespace viewtide::app
