// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/viewcurve.h"

#include "domain/keytable.h"

#include <algorithm>
#include <cmath>

namespace viewtide::domain {

using namespace std::chrono_literals;

namespace {

constexpr Millis kUnchangedIsWrittenAfter = 1h;

constexpr KeyTable<Closeness, 2> kCloseness {{{Closeness::Exact, "exact"}, {Closeness::About, "about"}}};
constexpr KeyTable<NoValue, 4> kReasons {{{NoValue::NotYet, "not_yet"},
                                          {NoValue::TrackingBeganLater, "tracking_began_later"},
                                          {NoValue::Gap, "gap"},
                                          {NoValue::PostedUnknown, "posted_unknown"}}};

std::optional<Closeness> closenessOf(Millis bracket, Millis measured)
{
    if (bracket <= std::max<Millis>(10min, measured / 50))
        return Closeness::Exact;
    if (bracket <= std::max<Millis>(30min, measured / 10))
        return Closeness::About;
    return std::nullopt;
}

qint64 between(const CountSample &before, const CountSample &after, Timestamp at)
{
    const auto whole = static_cast<double>((after.at - before.at).count());
    const auto part = static_cast<double>((at - before.at).count());
    // The difference as a double: the ends stay exact, and the result never leaves the two counts.
    return *before.count + std::llround(static_cast<double>(*after.count - *before.count) * (part / whole));
}

} // namespace

QString ageKey(Millis age)
{
    const auto hours = std::chrono::floor<std::chrono::hours>(age);
    return hours > 24h ? QStringLiteral("%1d").arg(hours / 24h) : QStringLiteral("%1h").arg(hours.count());
}

QString toKey(Closeness closeness)
{
    return keyOf(kCloseness, closeness);
}

QString toKey(NoValue reason)
{
    return keyOf(kReasons, reason);
}

std::optional<CountSample> lastKnown(const QList<CountSample> &samples)
{
    const auto last = std::find_if(samples.crbegin(), samples.crend(),
                                   [](const CountSample &sample) { return sample.count.has_value(); });
    return last == samples.crend() ? std::nullopt : std::optional(*last);
}

CurvePoint countAt(const QList<CountSample> &samples, Timestamp at, Millis measured)
{
    const CountSample *before = nullptr;
    const CountSample *after = nullptr;
    for (const CountSample &sample : samples) {
        if (!sample.count)
            continue;
        if (sample.at <= at)
            before = &sample;
        if (sample.at >= at) {
            after = &sample;
            break;
        }
    }
    if (!before)
        return {.count = std::nullopt, .missing = after ? NoValue::TrackingBeganLater : NoValue::NotYet};
    if (!after)
        return {.count = std::nullopt, .missing = NoValue::NotYet};
    if (after->at == at)
        return {.count = after->count};
    const auto closeness = closenessOf(after->at - before->at, measured);
    if (!closeness)
        return {.count = std::nullopt, .missing = NoValue::Gap};
    return {.count = between(*before, *after, at), .closeness = *closeness};
}

CurvePoint viewsAtAge(const QList<CountSample> &samples, std::optional<Timestamp> postedAt, Millis age)
{
    if (!postedAt)
        return {.count = std::nullopt, .missing = NoValue::PostedUnknown};
    return countAt(samples, *postedAt + age, age);
}

std::optional<double> Velocity::acceleration() const
{
    if (!lastSixHours || !lastDay || *lastDay == 0.0)
        return std::nullopt;
    return *lastSixHours / *lastDay;
}

std::optional<Velocity> velocity(const QList<CountSample> &samples, Timestamp now)
{
    const auto last = lastKnown(samples);
    if (!last)
        return std::nullopt;
    Velocity result {.asOf = last->at};
    const auto perHour = [&](std::chrono::hours window) -> std::optional<double> {
        if (now - last->at > window + kUnchangedIsWrittenAfter)
            return std::nullopt;
        const CurvePoint start = countAt(samples, last->at - window, window);
        if (!start.count)
            return std::nullopt;
        result.about |= start.closeness == Closeness::About;
        return static_cast<double>(*last->count - *start.count) / static_cast<double>(window.count());
    };
    result.lastHour = perHour(1h);
    result.lastSixHours = perHour(6h);
    result.lastDay = perHour(24h);
    return result;
}

} // namespace viewtide::domain
