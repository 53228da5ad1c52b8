// SPDX-License-Identifier: GPL-3.0-or-later
// How each network of each profile is doing: level, trend, last good answer, last failure, and which days
// were recorded. Pure functions, any thread.
#pragma once

#include "store/rows.h"

#include <compare>

namespace viewtide::models {

struct AccountKey
{
    domain::ProfileId profile;
    catalogue::PlatformKey platform;

    auto operator<=>(const AccountKey &) const = default;
    friend size_t qHash(const AccountKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.profile, key.platform);
    }
};

enum class Health {
    Ok,
    Waiting, ///< linked, nothing recorded yet
    Failing, ///< the last answer was a failure, or the last row is stale; Viewtide tries again
    SignIn, ///< the user has to act: link again (its history stays), or the profile's key was refused
    NotLinked, ///< and nothing recorded of it
};

enum class Coverage { None, Polled, Late, Backfilled };

struct AccountHealth
{
    AccountKey key;
    QString profileName;
    QString handle; ///< what the account is called on the network
    Health health = Health::Waiting;
    std::optional<qint64> followers;
    std::optional<qint64> weekGrowth; ///< last minus first of the last 7 recorded days
    std::optional<domain::EngagementRate> rate; ///< of the last row
    std::optional<Timestamp> lastGoodAt;
    std::optional<ErrorKind> error; ///< of the last failure, if nothing good came after it
    QString errorMessage;
    std::optional<Timestamp> errorAt;
    QList<Coverage> coverage; ///< one per day, oldest first
    QList<std::optional<double>> curve; ///< followers per day, as long as the coverage

    bool operator==(const AccountHealth &) const = default;
};

inline constexpr int kCoverageDays = 30;

struct AccountRows
{
    QList<domain::Profile> profiles;
    QList<domain::SocialAccount> accounts;
    QList<store::AccountDayRow> days; ///< of the last kCoverageDays
    QList<store::ActivityRow> answers; ///< newest first, each naming its network
};

/// By profile, then in the order of the catalogue. A profile that is alone also gets the networks that are
/// not linked.
QList<AccountHealth> accountHealth(const AccountRows &rows, Date today);

/// What is wrong and what to do, as a sentence; empty when nothing is.
QString adviceFor(const AccountHealth &account);
QString textOf(Health health);

} // namespace viewtide::models
