// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/linkstates.h"
#include "store/readers/readers.h"
#include "store/statement.h"
#include "store/writers/returnedrow.h"
#include "store/writers/workspace.h"
#include "store/writers/writers.h"

#include <QCoreApplication>

namespace viewtide::store {

using domain::Area;

Result<domain::Workspace> ensureWorkspace(Connection &connection, Timestamp now)
{
    const auto found = findWorkspace(connection);
    if (!found)
        return found.error();
    if (*found)
        return **found;
    Statement user(connection, "user_insert");
    const QString name = QCoreApplication::translate("Workspace", "Me");
    if (Status status = user.run(name, now); !status)
        return status.error();
    const auto userId = returnedId(user);
    if (!userId)
        return userId.error();
    Statement campaign(connection, "campaign_insert");
    const QString campaignName = QCoreApplication::translate("Workspace", "Unassigned");
    if (Status status = campaign.run(*userId, campaignName, "unassigned", nullptr, nullptr, nullptr,
                                     QString(), nullptr, now, now);
        !status)
        return status.error();
    const auto campaignId = returnedId(campaign);
    if (!campaignId)
        return campaignId.error();
    return domain::Workspace {.user = domain::UserId(*userId),
                              .unassigned = CampaignId(*campaignId),
                              .unassignedName = campaignName};
}

Result<EnsureWorkspace::Answer> apply(Connection &connection, const EnsureWorkspace &command,
                                      ChangeSet &changes)
{
    changes.areas |= Area::Campaigns;
    return ensureWorkspace(connection, command.now);
}

Result<SaveProfile::Answer> apply(Connection &connection, const SaveProfile &command, ChangeSet &changes)
{
    const auto workspace = ensureWorkspace(connection, command.now);
    if (!workspace)
        return workspace.error();
    changes.areas |= Area::Profiles;
    const domain::Profile &profile = command.profile;
    if (profile.id.isValid()) {
        Statement update(connection, "profile_update");
        if (Status status = update.run(profile.name, profile.keyRef, profile.refId, profile.stoppedAt,
                                       profile.stoppedReason, command.now, profile.id);
            !status)
            return status.error();
        if (Status status = requireRow(update, QStringLiteral("profile")); !status)
            return status.error();
        return profile.id;
    }
    Statement upsert(connection, "profile_upsert");
    if (Status status = upsert.run(workspace->user, profile.name, profile.keyRef, profile.refId,
                                   profile.stoppedAt, profile.stoppedReason, command.now, command.now);
        !status)
        return status.error();
    const auto id = returnedId(upsert);
    if (!id)
        return id.error();
    return ProfileId(*id);
}

Result<RemoveProfile::Answer> apply(Connection &connection, const RemoveProfile &command, ChangeSet &changes)
{
    changes.areas |= Area::Profiles;
    Statement remove(connection, "profile_remove");
    if (Status status = remove.run(command.profile); !status)
        return status;
    return requireRow(remove, QStringLiteral("profile"));
}

Result<SetProfileStopped::Answer> apply(Connection &connection, const SetProfileStopped &command,
                                        ChangeSet &changes)
{
    changes.areas |= Area::Profiles;
    Statement stop(connection, "profile_stop");
    const auto since = command.reason.isEmpty() ? std::nullopt : std::optional(command.now);
    if (Status status = stop.run(since, command.reason, command.now, command.profile); !status)
        return status;
    return requireRow(stop, QStringLiteral("profile"));
}

Result<SaveUserInfo::Answer> apply(Connection &connection, const SaveUserInfo &command, ChangeSet &changes)
{
    changes.areas |= Area::Profiles;
    {
        Statement usage(connection, "profile_usage_update");
        if (Status status =
                usage.run(command.info.refId, command.info.monthlyApiCalls, command.info.monthlyApiCallsQuota,
                          command.info.suspended ? 1 : 0, command.now, command.profile);
            !status)
            return status;
        if (Status status = requireRow(usage, QStringLiteral("profile")); !status)
            return status;
    }
    Statement unlink(connection, "accounts_unlink");
    if (Status status = unlink.run(command.now, command.profile); !status)
        return status;
    Statement upsert(connection, "account_upsert");
    for (const domain::SocialAccount &account : command.info.accounts) {
        if (Status status = upsert.run(command.profile, account.platform, account.nativeId,
                                       account.displayName, account.username, account.profileUrl,
                                       account.imageUrl, domain::keyOf(kLinkStates, account.state),
                                       account.refreshDaysRemaining, command.now);
            !status)
            return status;
    }
    Statement link(connection, "uploads_link_accounts");
    return link.run(command.profile);
}

} // namespace viewtide::store
