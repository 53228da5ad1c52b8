// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/pollstatus.h"

namespace viewtide::poll {

PassCounts &PassCounts::operator+=(const PassCounts &other)
{
    asked += other.asked;
    ok += other.ok;
    failed += other.failed;
    skipped += other.skipped;
    requests += other.requests;
    return *this;
}

PassCounts PassSummary::total() const
{
    PassCounts sum = history;
    sum += posts;
    sum += accounts;
    sum += past;
    return sum;
}

int PassSummary::cancelled() const
{
    const PassCounts sum = total();
    return sum.asked - sum.ok - sum.failed;
}

} // namespace viewtide::poll
