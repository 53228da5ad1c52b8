// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/linkstates.h"
#include "store/readers/readers.h"
#include "store/statement.h"

namespace viewtide::store {

Result<std::optional<domain::Workspace>> findWorkspace(Connection &connection)
{
    Statement select(connection, "workspace_select");
    if (Status status = select.run(); !status)
        return status.error();
    std::optional<domain::Workspace> found;
    if (select.next())
        found = domain::Workspace {.user = domain::UserId(select.integer(0)),
                                   .unassigned = CampaignId(select.integer(1)),
                                   .unassignedName = select.text(2)};
    if (Status status = select.outcome(); !status)
        return status.error();
    return found;
}

Result<ProfilesQuery::Answer> answer(Connection &connection, const ProfilesQuery &)
{
    Statement select(connection, "profiles_select");
    if (Status status = select.run(); !status)
        return status.error();
    QList<domain::Profile> profiles;
    const Status fetched = select.forEach([&] {
        profiles.append(domain::Profile {.id = ProfileId(select.integer(0)),
                                         .name = select.text(1),
                                         .keyRef = select.text(2),
                                         .refId = select.text(3),
                                         .stoppedAt = select.maybeTime(4),
                                         .stoppedReason = select.text(5)});
    });
    if (!fetched)
        return fetched.error();
    return profiles;
}

Result<SocialAccountsQuery::Answer> answer(Connection &connection, const SocialAccountsQuery &)
{
    Statement select(connection, "accounts_select");
    if (Status status = select.run(); !status)
        return status.error();
    QList<domain::SocialAccount> accounts;
    const Status fetched = select.forEach([&] {
        const auto platform = select.platform(2);
        if (!platform)
            return; // written by a program that knows more networks
        domain::SocialAccount account {
            .id = domain::SocialAccountId(select.integer(0)),
            .profile = ProfileId(select.integer(1)),
            .platform = *platform,
            .nativeId = select.text(3),
            .displayName = select.text(4),
            .username = select.text(5),
            .profileUrl = select.text(6),
            .imageUrl = select.text(7),
            .state = domain::fromKey(kLinkStates, select.text(8)).value_or(domain::LinkState::Linked),
            .refreshDaysRemaining = std::nullopt};
        if (const auto days = select.count(9))
            account.refreshDaysRemaining = static_cast<int>(*days);
        accounts.append(account);
    });
    if (!fetched)
        return fetched.error();
    return accounts;
}

} // namespace viewtide::store
