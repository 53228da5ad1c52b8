// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writers/accountknown.h"

#include "domain/engagement.h"
#include "store/accountcolumns.h"
#include "store/statement.h"

namespace viewtide::store {

using domain::AccountDay;

namespace {

constexpr int kKnownMetrics = 2;
constexpr int kFirstKnownColumn = 3;
static_assert(kFirstKnownColumn + kAccountColumns.size() == kAfterKnownColumns);

} // namespace

AccountDay knownDay(const Statement &select, const AccountDay &of)
{
    AccountDay known {.profile = of.profile, .platform = of.platform, .date = of.date};
    known.values = accountValues(select, kKnownMetrics, kFirstKnownColumn);
    known.values.remove(kAccountColumns[kEngagementColumn]);
    known.engagementTotal = select.count(kFirstKnownColumn + static_cast<int>(kEngagementColumn));
    const auto rate = select.real(0);
    const auto basis = domain::rateBasisFromKey(select.text(1));
    if (rate && basis)
        known.engagementRate = domain::EngagementRate {.percent = *rate, .basis = *basis};
    return known;
}

std::optional<qint64> mergedTotal(const AccountDay &merged, const AccountDay &known)
{
    if (const auto reported = catalogue::countOf(merged.values, kAccountColumns[kEngagementColumn]))
        return reported;
    const bool wasReported =
        known.engagementTotal && known.engagementTotal != domain::accountNumerator(known.values);
    if (wasReported)
        return known.engagementTotal;
    const auto sum = domain::accountNumerator(merged.values);
    return sum ? sum : merged.engagementTotal;
}

} // namespace viewtide::store
