// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/importplan.h"

#include "base/listed.h"
#include "domain/named.h"
#include "report/documenttext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace viewtide::report {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

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

/// Where a line's video goes.
struct Target
{
    enum class Kind { Known, New, Refused } kind = Kind::Known;
    domain::CampaignId campaign;
    QString problem; ///< of a refused one; empty: there is no such campaign
};

Target targetOf(const VideoLine &line, const QList<store::CampaignRow> &campaigns, domain::CampaignId chosen,
                UnknownCampaigns unknown)
{
    if (line.campaign.isEmpty())
        return {Target::Kind::Known, chosen, {}};
    const auto campaign = findCampaign(campaigns, line.campaign);
    if (campaign)
        return {Target::Kind::Known, *campaign, {}};
    if (campaign.error().kind == ErrorKind::ConfigInvalid) // two have this name
        return {Target::Kind::Refused, {}, describe(campaign.error())};
    return {unknown == UnknownCampaigns::Refuse ? Target::Kind::Refused : Target::Kind::New, {}, {}};
}

} // namespace

Result<domain::CampaignId> findCampaign(const QList<store::CampaignRow> &campaigns, const QString &idOrName)
{
    return domain::findNamed(
        campaigns, idOrName, [](const store::CampaignRow &row) { return row.campaign.id; },
        [](const store::CampaignRow &row) { return row.campaign.name; });
}

ImportPlan planImport(const QList<VideoLine> &lines, const QList<store::CampaignRow> &campaigns,
                      domain::CampaignId chosen, UnknownCampaigns unknown)
{
    ImportPlan plan;
    for (int i = 0; i < lines.size(); ++i) {
        const VideoLine &line = lines.at(i);
        if (line.kind != LineKind::Video)
            continue;
        const Target target = targetOf(line, campaigns, chosen, unknown);
        if (target.kind == Target::Kind::Refused) {
            plan.unknownCampaign.append(i);
            plan.campaignProblem.insert(i, target.problem);
            continue;
        }
        if (target.kind == Target::Kind::New) {
            plan.campaignOf.insert(i, line.campaign);
            const bool isKnown =
                std::any_of(plan.newCampaigns.cbegin(), plan.newCampaigns.cend(),
                            [&line](const QString &name) { return domain::isSameName(name, line.campaign); });
            if (!isKnown)
                plan.newCampaigns.append(line.campaign);
        }
        plan.lines.append(i);
        plan.videos.append(videoOf(line, target.campaign));
    }
    return plan;
}

QString lineSentence(const VideoLine &line, const std::optional<store::ManualAdded> &outcome)
{
    switch (line.kind) {
    case LineKind::Video:
        break;
    case LineKind::ShortLink:
        return line.problem.isEmpty() ? Texts::tr(
                   "This short link hides the video: open it in a browser and copy the address it leads to.")
                                      : line.problem;
    case LineKind::NotRecognised:
        return Texts::tr("Not the link of one TikTok, Instagram or YouTube video.");
    case LineKind::Repeated:
        return Texts::tr("The same video as in line %1.").arg(line.sameAs);
    case LineKind::Unreadable:
        return line.problem;
    }
    if (!outcome)
        return Texts::tr("Will be added.");
    if (outcome->outcome == store::ManualOutcome::Added)
        return Texts::tr("Added.");
    const QString campaign = printable(outcome->campaignName, 120);
    return line.counts.isEmpty()
        ? Texts::tr("Already tracked in %1.").arg(campaign)
        : Texts::tr("Already tracked in %1; its numbers were left as they are.").arg(campaign);
}

QString outcomeSummary(const ImportOutcome &outcome)
{
    const QLocale locale;
    QStringList parts {Texts::tr("Added: %1").arg(locale.toString(outcome.added))};
    if (outcome.known > 0)
        parts.append(Texts::tr("already tracked: %1").arg(locale.toString(outcome.known)));
    if (outcome.left > 0)
        parts.append(Texts::tr("left to look at: %1").arg(locale.toString(outcome.left)));
    return listed(parts);
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
