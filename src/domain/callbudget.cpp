// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/callbudget.h"

#include "domain/cadence.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

namespace viewtide::domain {

using namespace std::chrono_literals;

namespace {

enum class Rank { Hot, First, Overdue, Other };

Rank rankOf(const DueCall &call, Timestamp now)
{
    if (call.step <= kHotStep)
        return Rank::Hot;
    if (!call.seenAt)
        return Rank::First;
    // A day less an interval: what is polled daily must not slip by one wake each day.
    const bool isOverdue = now - *call.seenAt >= kSlowestStep - kMonitorInterval;
    return isOverdue ? Rank::Overdue : Rank::Other;
}

/// Who has just connected does not wait for the hours to pass: half a day's calls are free for first
/// answers, the other half is earned.
qint64 firstAllowance(const CallBudget &budget)
{
    return std::max(allowance(budget), budget.perDay / 2 - budget.usedToday);
}

} // namespace

qint64 allowance(const CallBudget &budget)
{
    if (budget.perDay <= 0)
        return std::numeric_limits<qint64>::max();
    const Millis passed =
        std::min<Millis>(budget.now - Timestamp(dateOf(budget.now)) + kMonitorInterval, 24h);
    const qint64 earned = budget.perDay * passed.count() / Millis(24h).count();
    return std::max<qint64>(0, earned - budget.usedToday);
}

QList<qsizetype> withinBudget(const QList<DueCall> &due, const CallBudget &budget)
{
    QList<qsizetype> order(due.size());
    std::iota(order.begin(), order.end(), qsizetype(0));
    const auto key = [&](qsizetype index) {
        const DueCall &call = due.at(index);
        const Rank rank = rankOf(call, budget.now);
        // In turn, whatever their step, or the stillest would never be asked.
        const Timestamp seenAt = rank == Rank::Overdue ? call.seenAt.value_or(Timestamp()) : Timestamp();
        return std::tuple(rank, seenAt, call.step);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&key](qsizetype a, qsizetype b) { return key(a) < key(b); });
    qint64 allowed = 0;
    const qint64 forFirst = firstAllowance(budget);
    const qint64 forOther = allowance(budget);
    for (const qsizetype index : std::as_const(order)) {
        const Rank rank = rankOf(due.at(index), budget.now);
        if (rank != Rank::Hot && allowed >= (rank == Rank::First ? forFirst : forOther))
            break;
        ++allowed;
    }
    order.resize(allowed);
    return order;
}

} // namespace viewtide::domain
