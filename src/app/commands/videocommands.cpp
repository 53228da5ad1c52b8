// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/videocommands.h"

#include "app/commands/arguments.h"
#include "report/builders.h"

#include <QFile>

#include <cstdio>

namespace viewtide::app {

namespace {

QStringList linksFromInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(input.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

void VideoAddCommand::start()
{
    m_links = invocation().arguments == QStringList {QStringLiteral("-")} ? linksFromInput()
                                                                          : invocation().arguments;
    m_links.removeIf([](const QString &link) { return link.trimmed().isEmpty(); });
    if (m_links.isEmpty()) {
        fail(tr("give at least one link, or '-' to read links from standard input"));
        return;
    }
    m_campaign = workspace().unassigned;
    if (!invocation().has(QStringLiteral("campaign"))) {
        addNext();
        return;
    }
    read(store::CampaignsQuery {.today = dateOf(now())}, [this](const QList<store::CampaignRow> &campaigns) {
        const auto campaign = findCampaign(campaigns, invocation().value(QStringLiteral("campaign")));
        if (!campaign) {
            fail(campaign.error());
            return;
        }
        m_campaign = *campaign;
        addNext();
    });
}

void VideoAddCommand::addNext()
{
    if (m_links.isEmpty())
        finishAll();
    else
        add(m_links.takeFirst().trimmed());
}

void VideoAddCommand::add(const QString &link)
{
    const auto video = catalogue::parseVideoLink(link);
    if (!video || video->nativeId.isEmpty()) {
        ++m_refused;
        if (video)
            note(link, QStringLiteral("short_link"), tr("is a short link; open it and give the full link"));
        else
            note(link, QStringLiteral("not_recognised"),
                 tr("is not a link of a TikTok, Instagram or YouTube video"));
        addNext();
        return;
    }
    const store::AddManualVideo command {.campaign = m_campaign,
                                         .platform = video->platform,
                                         .nativeId = domain::NativeId(video->nativeId),
                                         .url = link,
                                         .title = {},
                                         .postedAt = std::nullopt,
                                         .now = now()};
    write(command, [this, link](const std::pair<store::ManualOutcome, domain::VideoRef> &result) {
        if (result.first == store::ManualOutcome::Added)
            note(link, QStringLiteral("added"), tr("added as %1").arg(result.second.text()));
        else
            note(link, QStringLiteral("already_tracked"),
                 tr("is already tracked as %1").arg(result.second.text()));
        addNext();
    });
}

void VideoAddCommand::note(const QString &link, const QString &outcome, const QString &sentence)
{
    m_outcomes.append(QJsonObject {{QStringLiteral("link"), link}, {QStringLiteral("outcome"), outcome}});
    output().say(link + QLatin1Char(' ') + sentence);
}

void VideoAddCommand::finishAll()
{
    output().json(
        {{QStringLiteral("status"), m_refused ? QStringLiteral("partial") : QStringLiteral("success")},
         {QStringLiteral("videos"), m_outcomes}});
    emit finished(m_refused ? ExitCode::Usage : ExitCode::Done);
}

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

} // namespace viewtide::app
