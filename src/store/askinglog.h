// SPDX-License-Identifier: GPL-3.0-or-later
// The questions about what was asked of accounts, for the causes of gaps and for their state. Plain values;
// readers as in queries.h.
#pragma once

#include "domain/gapcause.h"
#include "store/rows.h"

namespace viewtide::store {

struct AskingLogQuery
{
    using Answer = domain::AskingLog;
    DateRange range;
};

/// The newest answer about today's numbers of each account that named its network, newest first. Only
/// failures name one: whether it still stands is told by the account's last row.
struct AccountAnswersQuery
{
    using Answer = QList<ActivityRow>;
    Timestamp since;
};

} // namespace viewtide::store
