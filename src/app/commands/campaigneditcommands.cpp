// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/campaigneditcommands.h"

#include "app/commands/arguments.h"
#include "store/campaignhistory.h"
#include "store/owners.h"

namespace viewtide::app {

namespace {

/// Takes an option into a field: not given, as it is; "none", nothing.
template<typename T, typename Read>
Status take(const Invocation &invocation, const char *name, Read readOption, std::optional<T> &field)
{
    const QString option = QString::fromLatin1(name);
    if (!invocation.has(option))
        return Done {};
    if (invocation.value(option) == QLatin1String("none")) {
        field.reset();
        return Done {};
    }
    const auto value = readOption(invocation, option);
    if (!value)
        return value.error();
    field = *value;
    return Done {};
}

Result<domain::Campaign> edited(const Invocation &invocation, domain::Campaign campaign)
{
    const Status taken[] {take(invocation, "from", dateOption, campaign.startsOn),
                          take(invocation, "to", dateOption, campaign.endsOn),
                          take(invocation, "cost", moneyOption, campaign.costCents),
                          take(invocation, "target-views", countOption, campaign.targetViews)};
    for (const Status &status : taken) {
        if (!status)
            return status.error();
    }
    if (invocation.has(QStringLiteral("name")))
        campaign.name = invocation.value(QStringLiteral("name")).simplified();
    campaign.currency = invocation.value(QStringLiteral("currency"), campaign.currency).toUpper();
    if (campaign.costCents && campaign.currency.isEmpty())
        campaign.currency = QStringLiteral("EUR");
    if (Status status = domain::checkCampaign(campaign); !status)
        return status.error();
    return campaign;
}

} // namespace

void CampaignCommand::withOwner(domain::UserId otherwise, std::function<void(domain::UserId)> next)
{
    if (!invocation().has(QStringLiteral("owner"))) {
        next(otherwise);
        return;
    }
    const store::Owner owner {.id = {}, .name = invocation().value(QStringLiteral("owner"))};
    write(store::SaveOwner {.owner = owner, .now = now()}, std::move(next));
}

void CampaignEditCommand::start()
{
    if (invocation().arguments.size() != 1) {
        fail(tr("which campaign? See viewtide campaign list"));
        return;
    }
    withCampaign(invocation().arguments.first(),
                 [this](const store::CampaignRow &row) { edit(row.campaign); });
}

void CampaignEditCommand::edit(const domain::Campaign &before)
{
    const auto campaign = edited(invocation(), before);
    if (!campaign) {
        fail(campaign.error());
        return;
    }
    withOwner(before.owner, [this, after = *campaign](domain::UserId owner) {
        domain::Campaign owned = after;
        owned.owner = owner;
        save(owned);
    });
}

void CampaignEditCommand::save(const domain::Campaign &campaign)
{
    write(store::SaveCampaign {.campaign = campaign, .now = now()},
          [this, name = campaign.name](domain::CampaignId id) {
              output().say(tr("saved campaign %1: %2").arg(id.value()).arg(name));
              output().json({{QStringLiteral("status"), QStringLiteral("success")},
                             {QStringLiteral("id"), id.value()}});
              done();
          });
}

void CampaignRebuildCommand::start()
{
    const auto from = dateOption(invocation(), QStringLiteral("from"));
    const auto to = dateOption(invocation(), QStringLiteral("to"));
    if (!from || !to) {
        fail(from ? to.error() : from.error());
        return;
    }
    m_range = {from->value_or(Date()), to->value_or(dateOf(now()) - std::chrono::days(1))};
    if (m_range.last < m_range.first) {
        fail(*to ? tr("--to lies before --from")
                 : tr("--from %1 is not over yet").arg(toIsoDate(m_range.first)));
        return;
    }
    if (invocation().arguments.size() > 1) {
        fail(tr("name one campaign, or none for all of them"));
        return;
    }
    if (invocation().arguments.isEmpty()) {
        rebuild(std::nullopt);
        return;
    }
    withCampaign(invocation().arguments.first(),
                 [this](const store::CampaignRow &row) { rebuild(row.campaign.id); });
}

void CampaignRebuildCommand::rebuild(std::optional<domain::CampaignId> campaign)
{
    const auto membership = invocation().has(QStringLiteral("as-assigned-now")) ? store::Membership::Now
                                                                                : store::Membership::Then;
    write(
        store::RebuildCampaignPerformance {
            .campaign = campaign, .range = m_range, .membership = membership, .now = now()},
        [this](const store::Rebuilt &rebuilt) {
            output().say(tr("%1 rows of %2 days made again, %3 of them with other numbers than before")
                             .arg(rebuilt.rows)
                             .arg(rebuilt.days)
                             .arg(rebuilt.changed));
            output().json({{QStringLiteral("status"), QStringLiteral("success")},
                           {QStringLiteral("days"), rebuilt.days},
                           {QStringLiteral("rows"), rebuilt.rows},
                           {QStringLiteral("changed"), rebuilt.changed}});
            done();
        });
}

} // namespace viewtide::app
