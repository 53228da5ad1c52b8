// SPDX-License-Identifier: GPL-3.0-or-later
// Why a day of an account has no number: what the log of questions says of it. Pure functions, any thread.
#pragma once

#include "base/error.h"
#include "base/timestamp.h"
#include "catalogue/platform.h"
#include "domain/ids.h"

#include <QList>

#include <optional>

namespace viewtide::domain {

struct GapCause
{
    enum class Kind {
        NotReported, ///< there is a row, the network left the number out
        Failed, ///< asked without success: see `error`
        NotDue, ///< the day is today (or later): the snapshot may still come
        NotAsked, ///< the program ran, this account was not asked
        ProgramOff, ///< nothing at all was asked on that day
        NotLogged, ///< the log does not reach back so far
    };

    Kind kind = Kind::NotLogged;
    std::optional<ErrorKind> error;

    bool operator==(const GapCause &) const = default;
};

/// A question about an account that brought no numbers.
struct AccountFailure
{
    ProfileId profile;
    std::optional<catalogue::PlatformKey> platform; ///< null: the request as a whole
    Date date;
    std::optional<ErrorKind> error;

    bool operator==(const AccountFailure &) const = default;
};

/// What was asked on which day.
struct AskingLog
{
    std::optional<Date> since; ///< first day of the log; null: it is empty
    QList<Date> askedDays; ///< ascending: something was asked, of whatever kind
    QList<AccountFailure> failures; ///< in the order of time

    bool operator==(const AskingLog &) const = default;
};

/// A day without a row, looked at on another.
struct MissingDay
{
    Date day;
    Date today;
};

/// The last failure of the day counts, the account's own before the request's.
GapCause causeOfGap(const AskingLog &log, ProfileId profile, catalogue::PlatformKey platform,
                    MissingDay missing);

} // namespace viewtide::domain
