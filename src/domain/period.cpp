// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/period.h"

#include "domain/keytable.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace viewtide::domain {

namespace {

constexpr KeyTable<Comparison, 3> kComparisons {{{Comparison::None, "none"},
                                                 {Comparison::PreviousPeriod, "previous"},
                                                 {Comparison::SameWeekdays, "weekdays"}}};

constexpr int kMostDays = 3660;
constexpr QLatin1String kAll("all");
constexpr QStringView kBetween = u"..";

DateRange movedBack(DateRange range, int days)
{
    return {range.first - std::chrono::days(days), range.last - std::chrono::days(days)};
}

} // namespace

QString toKey(const Period &period)
{
    switch (period.kind) {
    case Period::Kind::LastDays:
        return QString::number(period.days);
    case Period::Kind::All:
        return kAll;
    case Period::Kind::Custom:
        return toIsoDate(period.custom.first) + kBetween.toString() + toIsoDate(period.custom.last);
    }
    return {};
}

std::optional<Period> periodFromKey(QStringView key)
{
    if (key == kAll)
        return Period::all();
    const QList<QStringView> ends = key.split(kBetween);
    if (ends.size() == 2) {
        const auto first = parseDate(ends.first());
        const auto last = parseDate(ends.last());
        if (!first || !last || *last < *first)
            return std::nullopt;
        return Period::between({*first, *last});
    }
    bool isNumber = false;
    const int days = key.toInt(&isNumber);
    if (!isNumber || days < 1 || days > kMostDays)
        return std::nullopt;
    return Period::last(days);
}

QString toKey(Comparison comparison)
{
    return keyOf(kComparisons, comparison);
}

std::optional<Comparison> comparisonFromKey(QStringView key)
{
    return fromKey(kComparisons, key);
}

DateRange rangeOf(const Period &period, Date last, std::optional<Date> first)
{
    switch (period.kind) {
    case Period::Kind::LastDays:
        return DateRange::lastDays(last, period.days);
    case Period::Kind::All:
        return {std::min(first.value_or(last), last), last};
    case Period::Kind::Custom:
        return period.custom;
    }
    return {last, last};
}

std::optional<DateRange> comparedRange(DateRange range, Comparison comparison)
{
    constexpr int kWeek = 7;
    switch (comparison) {
    case Comparison::None:
        return std::nullopt;
    case Comparison::PreviousPeriod:
        return range.previous();
    case Comparison::SameWeekdays:
        return movedBack(range, (range.days() + kWeek - 1) / kWeek * kWeek);
    }
    return std::nullopt;
}

Delta deltaOf(std::optional<double> now, std::optional<double> before)
{
    if (!now || !before)
        return {};
    Delta delta {.kind = Delta::Kind::Change, .change = *now - *before, .percent = std::nullopt};
    if (*before == 0) {
        if (*now != 0)
            delta.kind = Delta::Kind::New;
        return delta;
    }
    delta.percent = delta.change / std::abs(*before) * 100;
    return delta;
}

} // namespace viewtide::domain
