// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/videocommands.h"

#include "app/commands/arguments.h"
#include "report/builders.h"
#include "report/videosheet.h"
#include "store/manualvideos.h"
#include "store/removal.h"

#include <algorithm>

namespace viewtide::app {

void VideoListCommand::start()
{
    if (!invocation().has(QStringLiteral("campaign"))) {
        list(std::nullopt);
        return;
    }
    withCampaign(invocation().value(QStringLiteral("campaign")),
                 [this](const store::CampaignRow &row) { list(row.campaign.id); });
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
    m_video = *video;
    if (invocation().has(QStringLiteral("posted")))
        setPosted();
    else
        typeNumbers();
}

std::optional<Timestamp> VideoSetCommand::timeOption(const QString &name)
{
    const QString word = invocation().value(name);
    const auto time = report::parseTimeCell(word);
    if (!time)
        fail(tr("--%1 %2: not a time; write it as 2025-12-31T18:30:00Z or 2025-12-31").arg(name, word));
    return time;
}

void VideoSetCommand::setPosted()
{
    const auto at = timeOption(QStringLiteral("posted"));
    if (!at)
        return;
    const bool hasNumbers = std::any_of(
        domain::kVideoCounts.begin(), domain::kVideoCounts.end(),
        [this](const domain::CountName &count) { return invocation().has(QString::fromLatin1(count.key)); });
    write(store::SetPosted {.video = m_video, .at = *at, .now = now()},
          [this, at = *at, hasNumbers](const store::SetPosted &) {
              output().say(tr("%1 was posted at %2").arg(m_video.text(), toIso(at)));
              if (hasNumbers) {
                  typeNumbers();
                  return;
              }
              output().json({{QStringLiteral("status"), QStringLiteral("success")},
                             {QStringLiteral("video"), m_video.text()},
                             {QStringLiteral("posted_at"), toIso(at)}});
              done();
          });
}

void VideoSetCommand::typeNumbers()
{
    store::TypeNumbers command {.video = m_video, .counts = {}, .at = now(), .now = now()};
    if (const Status status = readCounts(command.counts); !status) {
        fail(status.error());
        return;
    }
    if (invocation().has(QStringLiteral("at"))) {
        const auto at = timeOption(QStringLiteral("at"));
        if (!at)
            return;
        command.at = *at;
    }
    write(command, [this, command](const store::NumbersBefore &before) {
        output().say(before.writtenAt ? tr("typed into %1").arg(command.video.text())
                                      : tr("typed into the history of %1; newer numbers are known and stay")
                                            .arg(command.video.text()));
        if (before.postedAt)
            output().say(tr("nobody told when it was posted: by %1 at the latest").arg(toIso(command.at)));
        output().json({{QStringLiteral("status"), QStringLiteral("success")},
                       {QStringLiteral("video"), command.video.text()},
                       {QStringLiteral("observed_at"), toIso(command.at)},
                       {QStringLiteral("shown"), before.writtenAt.has_value()}});
        done();
    });
}

Status VideoSetCommand::readCounts(domain::VideoCounts &counts) const
{
    for (const auto &[name, member] : domain::kVideoCounts) {
        const auto count = countOption(invocation(), QString::fromLatin1(name));
        if (!count)
            return count.error();
        counts.*member = *count;
    }
    if (counts.isEmpty())
        return invalid(tr("give at least one number, e.g. --views 1200"));
    return Done {};
}

} // namespace viewtide::app
