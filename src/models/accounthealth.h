// SPDX-License-Identifier: GPL-3.0-or-later
// How each network of each profile is doing: state, last good answer, last failure; and what it did in a
// range of days: level, growth, rate, which days were recorded. Pure functions, any thread.
#pragma once

#include "models/overviewfigures.h"
#include "models/shownrange.h"

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
    ShownRange shown;
    std::optional<qint64> followers; ///< the last that are known at the end of the range
    std::optional<Date> followersOn;
    Figure growth; ///< in the range, against the compared one
    std::optional<domain::PlatformRank> rate; ///< average of the recorded days of the range
    domain::Delta rateDelta; ///< in percentage points, against a rate of the same basis
    std::optional<Timestamp> lastGoodAt;
    std::optional<ErrorKind> error; ///< of the last failure, if nothing good came after it
    QString errorMessage;
    std::optional<Timestamp> errorAt;
    QList<Coverage> coverage; ///< one per day of the range, oldest first
    QList<std::optional<double>> curve; ///< followers per day, as long as the coverage

    bool operator==(const AccountHealth &) const = default;
};

/// So far back says a row something about the state of an account, whatever range is shown.
inline constexpr int kHealthDays = 30;

struct AccountRows
{
    QList<domain::Profile> profiles;
    QList<domain::SocialAccount> accounts;
    QList<store::AccountDayRow> days; ///< of the last kHealthDays
    QList<store::AccountDayRow> shown; ///< of readingFor() the range
    QList<store::ActivityRow> answers; ///< newest first, each naming its network
};

struct AccountQuestion
{
    Date today;
    ShownRange shown;
};

/// By profile, then in the order of the catalogue. A profile that is alone also gets the networks that are
/// not linked.
QList<AccountHealth> accountHealth(const AccountRows &rows, const AccountQuestion &question);

/// What is wrong and what to do, as a sentence; empty when nothing is.
QString adviceFor(const AccountHealth &account);
QString textOf(Health health);

} // namespace viewtide::models
