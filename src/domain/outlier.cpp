// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/outlier.h"

#include <algorithm>
#include <cmath>

namespace viewtide::domain {

namespace {

/// 0.6745 scales the median of the deviations to a standard deviation.
constexpr double kMadScale = 0.6745;

std::optional<double> robustScore(qint64 views, const QList<qint64> &earlier)
{
    if (views <= 0 || std::any_of(earlier.cbegin(), earlier.cend(), [](qint64 value) { return value <= 0; }))
        return std::nullopt;
    QList<double> logs;
    for (const qint64 value : earlier)
        logs.append(std::log(static_cast<double>(value)));
    const double middle = *median(logs);
    QList<double> deviations;
    for (const double value : std::as_const(logs))
        deviations.append(std::abs(value - middle));
    const double deviation = *median(deviations);
    if (deviation <= 0.0)
        return std::nullopt;
    return kMadScale * (std::log(static_cast<double>(views)) - middle) / deviation;
}

} // namespace

std::optional<double> median(QList<double> values)
{
    if (values.isEmpty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const qsizetype half = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(half) : (values.at(half - 1) + values.at(half)) / 2.0;
}

std::optional<Outlier> outlierOf(qint64 views, const QList<qint64> &earlier)
{
    if (earlier.size() < kOutlierMinimum)
        return std::nullopt;
    const QList<double> values(earlier.cbegin(), earlier.cend());
    const double middle = *median(values);
    if (middle <= 0.0)
        return std::nullopt;
    return Outlier {.views = views,
                    .ratio = static_cast<double>(views) / middle,
                    .earlier = static_cast<int>(earlier.size()),
                    .robustScore = robustScore(views, earlier)};
}

std::optional<Outlier> outlierForAge(const ComparedVideo &video, const QList<ComparedVideo> &earlier)
{
    for (std::size_t i = kAges.size(); i-- > 0;) { // the oldest age that the video has reached
        const Millis age = kAges.at(i);
        const CurvePoint own = viewsAtAge(video.views, video.postedAt, age);
        if (!own.count)
            continue;
        QList<qint64> others;
        for (const ComparedVideo &other : earlier) {
            if (const CurvePoint point = viewsAtAge(other.views, other.postedAt, age); point.count)
                others.append(*point.count);
        }
        auto outlier = outlierOf(*own.count, others);
        if (!outlier)
            continue;
        outlier->age = age;
        outlier->closeness = own.closeness;
        return outlier;
    }
    return std::nullopt;
}

} // namespace viewtide::domain
