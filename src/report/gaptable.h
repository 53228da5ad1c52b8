// SPDX-License-Identifier: GPL-3.0-or-later
// Days without a row between the first row of an account and the end of a range, each with its reason. Pure
// functions: any thread.
#pragma once

#include "report/table.h"
#include "store/accounthistory.h"

namespace viewtide::report {

enum class GapReason {
    NotRunning, ///< nothing at all was asked on that day
    NotAsked, ///< the program ran, but this account was not asked: not linked or stopped
    Failed, ///< it was asked, and failed
    LogGone, ///< longer ago than the log goes
};

struct AccountGap
{
    store::AccountDate from;
    Date last; ///< the last day of the gap
    GapReason reason = GapReason::NotRunning;
    std::optional<ErrorKind> error; ///< of Failed

    bool operator==(const AccountGap &) const = default;
};

/// Ascending by account and day; neighbouring days of one reason are one gap. `logFrom`: the first day that
/// the log still has.
QList<AccountGap> accountGaps(const QList<store::AccountDayRow> &rows, const QList<store::AccountTry> &tries,
                              DateRange range, Date logFrom);

/// platform, profile, from, to, days, reason, error, explanation.
Table gapsTable(const QList<AccountGap> &gaps, const QList<store::AccountDayRow> &rows);

} // namespace viewtide::report
