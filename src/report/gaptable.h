// SPDX-License-Identifier: GPL-3.0-or-later
// Days without a row between the first row of an account and the end of a range, each with its cause. Pure
// functions: any thread.
#pragma once

#include "report/table.h"
#include "store/accounthistory.h"
#include "store/askinglog.h"

namespace viewtide::report {

struct AccountGap
{
    store::AccountDate from;
    Date last; ///< the last day of the gap
    domain::GapCause cause;

    bool operator==(const AccountGap &) const = default;
};

/// Ascending by account and day, up to today; neighbouring days of one cause are one gap.
QList<AccountGap> accountGaps(const QList<store::AccountDayRow> &rows, const domain::AskingLog &log,
                              DateRange range, Date today);

/// platform, profile, from, to, days, reason, error, explanation.
Table gapsTable(const QList<AccountGap> &gaps, const QList<store::AccountDayRow> &rows);

} // namespace viewtide::report
