// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/callbudget.h"

#include "domain/cadence.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace viewtide::domain {

using namespace std::chrono_literals;

namespace {

enum class Rank { Hot, Overdue, Other };

Rank rankOf(const DueCall &call, Timestamp now)
{
    if (call.step <= kHotStep)
        return Rank::Hot;
    // A day less an interval: what is polled daily must not slip by one wake each day.
    const bool isOverdue = !call.seenAt || now - *call.seenAt >= kSlowestStep - kMonitorInterval;
    return isOverdue ? Rank::Overdue : Rank::Other;
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
    const auto firstCool = std::find_if(order.cbegin(), order.cend(), [&](qsizetype index) {
        return rankOf(due.at(index), budget.now) != Rank::Hot;
    });
    const qint64 hot = std::distance(order.cbegin(), firstCool);
    order.resize(std::min<qint64>(order.size(), std::max(hot, allowance(budget))));
    return order;
}

} // namespace viewtide::domain
