// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/importplan.h"

#include "domain/named.h"
#include "report/documenttext.h"

#include <QCoreApplication>

namespace viewtide::report {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

Result<domain::CampaignId> campaignNamed(const QList<store::CampaignRow> &campaigns, const QString &wanted)
{
    return domain::findNamed(
        campaigns, wanted, [](const store::CampaignRow &row) { return row.campaign.id; },
        [](const store::CampaignRow &row) { return row.campaign.name; });
}

store::ManualVideo videoOf(const VideoLine &line, domain::CampaignId campaign)
{
    return {.campaign = campaign,
            .platform = line.link.platform,
            .nativeId = domain::NativeId(line.link.nativeId),
            .url = line.link.url,
            .title = line.title,
            .postedAt = line.postedAt,
            .typed = line.counts};
}

} // namespace

ImportPlan planImport(const QList<VideoLine> &lines, const QList<store::CampaignRow> &campaigns,
                      domain::CampaignId chosen, UnknownCampaigns unknown)
{
    ImportPlan plan;
    for (int i = 0; i < lines.size(); ++i) {
        const VideoLine &line = lines.at(i);
        if (line.kind != LineKind::Video)
            continue;
        const auto campaign = line.campaign.isEmpty() ? Result<domain::CampaignId>(chosen)
                                                      : campaignNamed(campaigns, line.campaign);
        const bool isAmbiguous = !campaign && campaign.error().kind == ErrorKind::ConfigInvalid;
        if (isAmbiguous || (!campaign && unknown == UnknownCampaigns::Refuse)) {
            plan.unknownCampaign.append(i);
            plan.campaignProblem.insert(i, isAmbiguous ? describe(campaign.error()) : QString());
            continue;
        }
        if (!campaign) {
            plan.campaignOf.insert(i, line.campaign);
            if (!plan.newCampaigns.contains(line.campaign, Qt::CaseInsensitive))
                plan.newCampaigns.append(line.campaign);
        }
        plan.lines.append(i);
        plan.videos.append(videoOf(line, campaign ? *campaign : domain::CampaignId()));
    }
    return plan;
}

QString lineSentence(const VideoLine &line, const std::optional<store::ManualAdded> &outcome)
{
    switch (line.kind) {
    case LineKind::Video:
        break;
    case LineKind::ShortLink:
        return tr("This short link hides the video: open it in a browser and copy the address it leads to.");
    case LineKind::NotRecognised:
        return tr("Not the link of one TikTok, Instagram or YouTube video.");
    case LineKind::Repeated:
        return tr("The same video as in line %1.").arg(line.sameAs);
    case LineKind::Unreadable:
        return line.problem;
    }
    if (!outcome)
        return tr("Will be added.");
    if (outcome->outcome == store::ManualOutcome::Added)
        return tr("Added as %1.").arg(outcome->video.text());
    const QString campaign = printable(outcome->campaignName, 120);
    return line.counts.isEmpty() ? tr("Already tracked as %1 in %2.").arg(outcome->video.text(), campaign)
                                 : tr("Already tracked as %1 in %2; its numbers were left as they are.")
                                       .arg(outcome->video.text(), campaign);
}

QString lineKey(const VideoLine &line, const std::optional<store::ManualAdded> &outcome)
{
    switch (line.kind) {
    case LineKind::Video:
        break;
    case LineKind::ShortLink:
        return QStringLiteral("short_link");
    case LineKind::NotRecognised:
        return QStringLiteral("not_recognised");
    case LineKind::Repeated:
        return QStringLiteral("already_tracked");
    case LineKind::Unreadable:
        return QStringLiteral("unreadable");
    }
    if (!outcome)
        return QStringLiteral("failed");
    return outcome->outcome == store::ManualOutcome::Added ? QStringLiteral("added")
                                                           : QStringLiteral("already_tracked");
}

} // namespace viewtide::report
