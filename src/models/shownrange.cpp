// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shownrange.h"

#include <algorithm>

namespace viewtide::models {

using domain::Period;

ShownRange shownRange(const domain::Lookback &lookback, Date last, std::optional<Date> first)
{
    const DateRange range = domain::rangeOf(lookback.period, last, first);
    if (lookback.period.kind == Period::Kind::All)
        return {.range = range, .compared = std::nullopt};
    return {.range = range, .compared = domain::comparedRange(range, lookback.comparison)};
}

Date lastDayOf(std::optional<DateRange> recorded, Date today)
{
    return !recorded || recorded->last >= today ? today : today - std::chrono::days(1);
}

DateRange readingFor(const domain::Lookback &lookback, Date today)
{
    constexpr std::chrono::days kMargin {2};
    if (lookback.period.kind == Period::Kind::All)
        return {Date(), today};
    const ShownRange shown = shownRange(lookback, today, std::nullopt);
    const DateRange first = shown.compared.value_or(shown.range);
    return {first.first - kMargin, std::max(today, shown.range.last)};
}

domain::TimeSpan instantsOf(const DateRange &days)
{
    return {.from = Timestamp(days.first), .to = Timestamp(days.last + std::chrono::days(1))};
}

std::optional<domain::TimeSpan> instantsOf(const Period &period, Date today)
{
    if (period.kind == Period::Kind::All)
        return std::nullopt;
    return instantsOf(domain::rangeOf(period, today, std::nullopt));
}

} // namespace viewtide::models
