// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/importcommands.h"

#include "app/commands/arguments.h"
#include "app/commands/textinput.h"
#include "base/listed.h"
#include "domain/campaign.h"
#include "poll/shortlinks.h"
#include "report/videosheet.h"
#include "settings/settings.h"

#include <QJsonArray>

namespace viewtide::app {

void TrackCommand::track(QList<report::VideoLine> lines)
{
    m_lines = std::move(lines);
    QList<catalogue::VideoLink> links;
    if (services().shortLinks && services().settings->isOn(settings::Key::ShortLinks))
        links = report::shortLinksOf(m_lines);
    m_asked = static_cast<int>(links.size());
    for (const catalogue::VideoLink &link : std::as_const(links))
        askWhereItLeads(link);
    if (links.isEmpty())
        readCampaigns();
}

void TrackCommand::askWhereItLeads(const catalogue::VideoLink &link)
{
    deliver(services().shortLinks->resolve(link), this,
            [this, url = link.url](const Result<catalogue::VideoLink> &target) {
                if (target)
                    report::setTarget(m_lines, url, *target);
                else
                    report::setTargetProblem(m_lines, url, poll::shortLinkSentence(target.error()));
                if (--m_asked > 0)
                    return;
                report::markRepeated(m_lines);
                readCampaigns();
            });
}

void TrackCommand::readCampaigns()
{
    read(store::CampaignsQuery {.today = dateOf(now())},
         [this](const QList<store::CampaignRow> &campaigns) { plan(campaigns); });
}

void TrackCommand::plan(const QList<store::CampaignRow> &campaigns)
{
    domain::CampaignId chosen = workspace().unassigned;
    if (invocation().has(QStringLiteral("campaign"))) {
        const auto campaign = findCampaign(campaigns, invocation().value(QStringLiteral("campaign")));
        if (!campaign) {
            fail(campaign.error());
            return;
        }
        chosen = *campaign;
    }
    const bool mayCreate = invocation().has(QStringLiteral("create-campaigns"));
    m_plan =
        report::planImport(m_lines, campaigns, chosen,
                           mayCreate ? report::UnknownCampaigns::Create : report::UnknownCampaigns::Refuse);
    makeNextCampaign();
}

void TrackCommand::makeNextCampaign()
{
    if (m_made.size() == m_plan.newCampaigns.size()) {
        addAll();
        return;
    }
    domain::Campaign campaign;
    campaign.name = m_plan.newCampaigns.at(m_made.size());
    write(store::SaveCampaign {.campaign = campaign, .now = now()}, [this, campaign](domain::CampaignId id) {
        m_made.append(campaign.name);
        for (qsizetype i = 0; i < m_plan.lines.size(); ++i) {
            const QString wanted = m_plan.campaignOf.value(m_plan.lines.at(i));
            if (domain::isSameName(wanted, campaign.name))
                m_plan.videos[i].campaign = id;
        }
        output().say(tr("made the campaign %1").arg(campaign.name));
        makeNextCampaign();
    });
}

void TrackCommand::addAll()
{
    const auto elsewhere = invocation().has(QStringLiteral("again")) ? store::TrackedElsewhere::AddAgain
                                                                     : store::TrackedElsewhere::Skip;
    write(store::AddManualVideos {.videos = m_plan.videos, .now = now(), .elsewhere = elsewhere},
          [this](const QList<store::ManualAdded> &added) { tell(added); });
}

QString TrackCommand::campaignSentence(int line) const
{
    const QString problem = m_plan.campaignProblem.value(line);
    return problem.isEmpty()
        ? tr("There is no campaign \"%1\"; --create-campaigns makes it.").arg(m_lines.at(line).campaign)
        : problem;
}

QJsonObject TrackCommand::lineEntry(int index, const std::optional<store::ManualAdded> &outcome) const
{
    const report::VideoLine &line = m_lines.at(index);
    const bool isUnknown = m_plan.unknownCampaign.contains(index);
    const QString key = isUnknown ? QStringLiteral("unknown_campaign") : report::lineKey(line, outcome);
    const QString sentence = isUnknown ? campaignSentence(index) : report::lineSentence(line, outcome);
    QJsonObject entry {{QStringLiteral("line"), line.number},
                       {QStringLiteral("link"), line.text},
                       {QStringLiteral("outcome"), key},
                       {QStringLiteral("message"), sentence}};
    if (outcome)
        entry.insert(QStringLiteral("video"), outcome->video.text());
    if (outcome && !outcome->campaignName.isEmpty())
        entry.insert(QStringLiteral("campaign"), outcome->campaignName);
    return entry;
}

void TrackCommand::tell(const QList<store::ManualAdded> &added)
{
    QHash<int, store::ManualAdded> outcomes;
    for (qsizetype i = 0; i < added.size(); ++i)
        outcomes.insert(m_plan.lines.at(i), added.at(i));
    QJsonArray videos;
    int refused = 0;
    for (int i = 0; i < m_lines.size(); ++i) {
        const report::VideoLine &line = m_lines.at(i);
        const auto outcome = outcomes.contains(i) ? std::optional(outcomes.value(i)) : std::nullopt;
        refused += outcome || line.kind == report::LineKind::Repeated ? 0 : 1;
        const QJsonObject entry = lineEntry(i, outcome);
        videos.append(entry);
        QString told = QStringLiteral("%1 %2").arg(line.text, entry[QLatin1String("message")].toString());
        if (outcome)
            told += QStringLiteral(" (%1)").arg(outcome->video.text());
        output().say(told);
    }
    output().json(
        {{QStringLiteral("status"), refused ? QStringLiteral("partial") : QStringLiteral("success")},
         {QStringLiteral("videos"), videos},
         {QStringLiteral("campaigns_made"), QJsonArray::fromStringList(m_made)}});
    emit finished(refused ? ExitCode::Usage : ExitCode::Done);
}

void VideoAddCommand::start()
{
    QList<report::VideoLine> lines;
    if (invocation().arguments == QStringList {QStringLiteral("-")}) {
        const auto text = textOfFile(invocation().arguments.first());
        if (!text) {
            fail(text.error());
            return;
        }
        lines = report::videoLines(*text);
    } else {
        lines = report::videoLines(invocation().arguments.join(QLatin1Char('\n')));
    }
    if (lines.isEmpty())
        fail(tr("give at least one link, or '-' to read links from standard input"));
    else
        track(std::move(lines));
}

void VideoImportCommand::start()
{
    if (invocation().arguments.size() != 1) {
        fail(tr("name one file, or '-' for standard input: viewtide video import FILE"));
        return;
    }
    const auto text = textOfFile(invocation().arguments.first());
    if (!text) {
        fail(text.error());
        return;
    }
    if (!report::isVideoSheet(*text)) {
        const auto lines = report::videoLines(*text);
        if (lines.isEmpty())
            fail(tr("there is no link in the file"));
        else
            track(lines);
        return;
    }
    const auto sheet = report::readVideoSheet(*text, now());
    if (!sheet) {
        fail(sheet.error());
        return;
    }
    if (!sheet->ignoredColumns.isEmpty())
        output().warn(tr("columns that mean nothing here: %1").arg(listed(sheet->ignoredColumns)));
    track(sheet->lines);
}

} // namespace viewtide::app
