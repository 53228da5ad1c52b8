// SPDX-License-Identifier: GPL-3.0-or-later
// The question about what was asked of accounts, for the causes of gaps. Plain values; reader as in
// queries.h.
#pragma once

#include "domain/gapcause.h"

namespace viewtide::store {

struct AskingLogQuery
{
    using Answer = domain::AskingLog;
    DateRange range;
};

} // namespace viewtide::store
