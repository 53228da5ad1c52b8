// SPDX-License-Identifier: GPL-3.0-or-later
// What the row of a day says already, and the total of two rows that are joined. Writer thread.
#pragma once

#include "domain/account.h"

namespace viewtide::store {

class Statement;

/// First column of account_past_known.sql after those that it shares with account_day_known.sql.
inline constexpr int kAfterKnownColumns = 17;

/// The present row of account_day_known.sql or account_past_known.sql as a day of its own; its engagement is
/// in `engagementTotal` only.
domain::AccountDay knownDay(const Statement &select, const domain::AccountDay &of);

/// The total as the network said it now or before; one that was summed up is summed up anew.
std::optional<qint64> mergedTotal(const domain::AccountDay &merged, const domain::AccountDay &known);

} // namespace viewtide::store
