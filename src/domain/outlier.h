// SPDX-License-Identifier: GPL-3.0-or-later
// How a video does for its age against the videos before it (docs/metrics.md, "outlier"). Pure functions, any
// thread.
#pragma once

#include "domain/viewcurve.h"

namespace viewtide::domain {

/// So many earlier videos of the account on the network are looked at, and so many must be known.
inline constexpr int kOutlierLookback = 20;
inline constexpr int kOutlierMinimum = 8;
/// From this robust score on a video has broken out.
inline constexpr double kBreakOutScore = 3.5;

struct Outlier
{
    Millis age {0}; ///< the basis: V at this age on both sides
    Closeness closeness = Closeness::Exact; ///< of this video's own V
    qint64 views = 0; ///< V of this video
    double ratio = 0; ///< V / median V: "2.4x for its age"
    int earlier = 0; ///< n: earlier videos whose V at that age is known
    /// 0.6745 (ln V - median ln V) / MAD; null when MAD is 0 or a V is 0.
    std::optional<double> robustScore;

    bool isBreakOut() const { return robustScore.value_or(0) >= kBreakOutScore; }
    bool operator==(const Outlier &) const = default;
};

/// Middle value, or the mean of the two in the middle; null for none.
std::optional<double> median(QList<double> values);

/// Null with fewer than eight earlier values, or when their median is 0.
std::optional<Outlier> outlierOf(qint64 views, const QList<qint64> &earlier);

/// A video as the comparison needs it.
struct ComparedVideo
{
    Timestamp postedAt;
    QList<CountSample> views; ///< ascending

    bool operator==(const ComparedVideo &) const = default;
};

/// At the largest of kAges at which this video and at least eight of the earlier ones have a V.
std::optional<Outlier> outlierForAge(const ComparedVideo &video, const QList<ComparedVideo> &earlier);

} // namespace viewtide::domain
