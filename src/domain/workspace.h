// SPDX-License-Identifier: GPL-3.0-or-later
// Who works here: the user, the Ayrshare profiles and the networks that are linked to them. Plain values.
#pragma once

#include "base/timestamp.h"
#include "catalogue/platform.h"
#include "domain/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace viewtide::domain {

/// The rows that every collection needs: made at the first start.
struct Workspace
{
    UserId user;
    CampaignId unassigned; ///< the default campaign: what no rule or hand assigned
    QString unassignedName; ///< in the language in which the database was made; no other campaign has it

    bool operator==(const Workspace &) const = default;
};

/// An Ayrshare user profile. Its key is a secret: only `keyRef`, the name under which the secret store holds
/// it, is kept here. An empty keyRef means the primary profile, which needs no Profile-Key header.
struct Profile
{
    ProfileId id;
    QString name;
    QString keyRef;
    QString refId; ///< Ayrshare's id of the profile; empty until GET /user answered
    std::optional<Timestamp> stoppedAt; ///< credentials were refused: no calls until the user acts
    QString stoppedReason;

    bool operator==(const Profile &) const = default;
};

enum class LinkState { Linked, NotLinked, RelinkNeeded };

/// One network of a profile.
struct SocialAccount
{
    SocialAccountId id;
    ProfileId profile;
    catalogue::PlatformKey platform;
    QString nativeId;
    QString displayName;
    QString username;
    QString profileUrl;
    QString imageUrl;
    LinkState state = LinkState::Linked;
    std::optional<int> refreshDaysRemaining;

    bool operator==(const SocialAccount &) const = default;
};

/// What GET /user says of a profile.
struct UserInfo
{
    QString refId;
    QString title;
    QList<SocialAccount> accounts; ///< without ids
    QStringList others; ///< linked networks that the API gives no numbers of, as it names them
    std::optional<qint64> monthlyApiCalls;
    std::optional<qint64> monthlyApiCallsQuota;
    bool suspended = false;

    bool operator==(const UserInfo &) const = default;
};

} // namespace viewtide::domain
