// SPDX-License-Identifier: GPL-3.0-or-later
// How a video's views ran, read off its observations (docs/metrics.md, "Videos": views at age, velocity).
// Pure functions, any thread. Linear between two observations that lie close enough, nothing else: where they
// do not, there is no number.
#pragma once

#include "domain/series.h"

#include <array>

namespace viewtide::domain {

/// The ages at which videos are compared.
inline constexpr std::array<Millis, 5> kAges {std::chrono::hours(1), std::chrono::hours(6),
                                              std::chrono::hours(24), std::chrono::days(7),
                                              std::chrono::days(28)};
/// "1h", "6h", "24h", "7d", "28d": keys of exports and of --json.
QString ageKey(Millis age);

/// How close the two observations lie that a value was read between.
enum class Closeness {
    Exact, ///< at most max(10 min, 2 % of the time that is measured)
    About, ///< at most max(30 min, 10 %)
};
/// "exact", "about"
QString toKey(Closeness closeness);

/// Why there is no value.
enum class NoValue {
    NotYet, ///< the video is younger, or was not observed since
    TrackingBeganLater,
    Gap, ///< the observations around lie too far apart
    PostedUnknown, ///< nobody told when it was posted
};
/// "not_yet", "tracking_began_later", "gap", "posted_unknown"
QString toKey(NoValue reason);

struct CurvePoint
{
    std::optional<qint64> count;
    Closeness closeness = Closeness::Exact; ///< of a count
    NoValue missing = NoValue::NotYet; ///< without a count

    bool operator==(const CurvePoint &) const = default;
};

/// The last observation that has a count.
std::optional<CountSample> lastKnown(const QList<CountSample> &samples);

/// C(at). `measured`: the time that the count is taken over, which sets how wide a bracket may be.
/// `samples` ascending; those without a count are passed over.
CurvePoint countAt(const QList<CountSample> &samples, Timestamp at, Millis measured);

/// V@age = C(postedAt + age); `postedAt` null: nobody told.
CurvePoint viewsAtAge(const QList<CountSample> &samples, std::optional<Timestamp> postedAt, Millis age);

/// Views per hour over the last 1, 6 and 24 hours before the last observation.
struct Velocity
{
    Timestamp asOf; ///< the last observation
    std::optional<double> lastHour;
    std::optional<double> lastSixHours;
    std::optional<double> lastDay;
    bool about = false; ///< one of them was read from a wider bracket

    /// v(6h) / v(24h); null without both, or when nothing was won in a day.
    std::optional<double> acceleration() const;
    bool operator==(const Velocity &) const = default;
};

/// v(w) = (C(now) - C(now - w)) / w. C(now) is the last observation: an unchanged count is written once an
/// hour, so for a window w it counts as now while it is at most w + 1 h old. Null without an observation.
std::optional<Velocity> velocity(const QList<CountSample> &samples, Timestamp now);

} // namespace viewtide::domain
