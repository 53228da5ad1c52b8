// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/campaigncommands.h"

#include "app/commands/arguments.h"
#include "report/builders.h"

namespace viewtide::app {

namespace {

Result<domain::Campaign> campaignOf(const Invocation &invocation, domain::UserId owner)
{
    const auto from = dateOption(invocation, QStringLiteral("from"));
    const auto to = dateOption(invocation, QStringLiteral("to"));
    const auto cost = moneyOption(invocation, QStringLiteral("cost"));
    const auto target = countOption(invocation, QStringLiteral("target-views"));
    for (const Error *error : {from ? nullptr : &from.error(), to ? nullptr : &to.error(),
                               cost ? nullptr : &cost.error(), target ? nullptr : &target.error()}) {
        if (error)
            return *error;
    }
    const domain::Campaign campaign {
        .id = {},
        .owner = owner,
        .name = invocation.arguments.first().trimmed(),
        .startsOn = *from,
        .endsOn = *to,
        .costCents = *cost,
        .currency = invocation.value(QStringLiteral("currency"), QStringLiteral("EUR")).toUpper(),
        .targetViews = *target};
    if (Status status = domain::checkCampaign(campaign); !status)
        return status.error();
    return campaign;
}

} // namespace

void CampaignAddCommand::start()
{
    if (invocation().arguments.size() != 1 || invocation().arguments.first().trimmed().isEmpty()) {
        fail(tr("give the campaign one name: viewtide campaign add \"Spring launch\""));
        return;
    }
    const auto campaign = campaignOf(invocation(), workspace().user);
    if (!campaign) {
        fail(campaign.error());
        return;
    }
    withOwner(workspace().user, [this, given = *campaign](domain::UserId owner) {
        domain::Campaign owned = given;
        owned.owner = owner;
        add(owned);
    });
}

void CampaignAddCommand::add(const domain::Campaign &campaign)
{
    write(store::SaveCampaign {.campaign = campaign, .now = now()}, [this](domain::CampaignId id) {
        output().say(tr("added campaign %1: %2").arg(id.value()).arg(invocation().arguments.first()));
        output().json(
            {{QStringLiteral("status"), QStringLiteral("success")}, {QStringLiteral("id"), id.value()}});
        done();
    });
}

void CampaignListCommand::start()
{
    read(store::CampaignsQuery {.today = dateOf(now())}, [this](const QList<store::CampaignRow> &campaigns) {
        output().table(report::campaignsTable(campaigns));
        done();
    });
}

} // namespace viewtide::app
