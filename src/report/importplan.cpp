// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/importplan.h"

#include <QCoreApplication>

namespace viewtide::report {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// By name in any case, or by id.
std::optional<domain::CampaignId> campaignNamed(const QList<store::CampaignRow> &campaigns,
                                                const QString &wanted)
{
    for (const store::CampaignRow &row : campaigns) {
        if (row.campaign.name.trimmed().compare(wanted, Qt::CaseInsensitive) == 0)
            return row.campaign.id;
    }
    bool isNumber = false;
    const domain::CampaignId id(wanted.toLongLong(&isNumber));
    for (const store::CampaignRow &row : campaigns) {
        if (isNumber && row.campaign.id == id)
            return id;
    }
    return std::nullopt;
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
        const auto campaign = line.campaign.isEmpty() ? chosen : campaignNamed(campaigns, line.campaign);
        if (!campaign && unknown == UnknownCampaigns::Refuse) {
            plan.unknownCampaign.append(i);
            continue;
        }
        if (!campaign) {
            plan.campaignOf.insert(i, line.campaign);
            if (!plan.newCampaigns.contains(line.campaign, Qt::CaseInsensitive))
                plan.newCampaigns.append(line.campaign);
        }
        plan.lines.append(i);
        plan.videos.append(videoOf(line, campaign.value_or(domain::CampaignId())));
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
    return line.counts.isEmpty()
        ? tr("Already tracked as %1.").arg(outcome->video.text())
        : tr("Already tracked as %1; its numbers were left as they are.").arg(outcome->video.text());
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
