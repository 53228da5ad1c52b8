// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/campaignfacts.h"

#include "domain/campaignprogress.h"
#include "domain/engagement.h"
#include "models/campaigntablemodel.h"
#include "models/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace viewtide::models {

namespace {

struct CampaignFacts
{
    Q_DECLARE_TR_FUNCTIONS(CampaignFacts)
};

QString progressText(const store::CampaignRow &row, Timestamp now, const QTimeZone &zone)
{
    const auto progress = domain::campaignProgress(row.campaign, row.totals.views, now, zone);
    if (!progress)
        return {};
    const QString text = CampaignFacts::tr("%1 of %2 views, %3")
                             .arg(format::count(row.totals.views), format::count(row.campaign.targetViews),
                                  format::percent(progress->reached * 100));
    if (!progress->pace)
        return text;
    return CampaignFacts::tr("%1, on pace for %2 %")
        .arg(text, QLocale().toString(*progress->pace * 100, 'f', 0));
}

/// What was spent, and what that is per thousand views.
QList<CampaignFact> spendFacts(const store::CampaignRow &row)
{
    const auto cost = costOf(row.campaign);
    if (!cost)
        return {};
    QList<CampaignFact> facts {
        {CampaignFacts::tr("spent %1").arg(format::money(cost, row.campaign.currency)), costNumber(row)}};
    if (const auto cpm = domain::cpm(cost, row.totals.views))
        facts.append(
            {CampaignFacts::tr("CPM %1").arg(format::money(cpm, row.campaign.currency)), cpmNumber(row)});
    return facts;
}

} // namespace

QList<CampaignFact> campaignFacts(const store::CampaignRow &row, Timestamp now, const QTimeZone &zone)
{
    QList<CampaignFact> facts;
    if (!row.ownerName.isEmpty())
        facts.append({CampaignFacts::tr("Owner %1").arg(format::personal(row.ownerName, 60))});
    if (!hasDays(row.campaign))
        facts.append({CampaignFacts::tr("No days set")});
    if (!row.campaign.targetViews)
        facts.append({CampaignFacts::tr("No target set")});
    if (const QString progress = progressText(row, now, zone); !progress.isEmpty())
        facts.append({progress, progressNumber(row)});
    return facts + spendFacts(row);
}

} // namespace viewtide::models
