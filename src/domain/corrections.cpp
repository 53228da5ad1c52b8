// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/corrections.h"

#include <algorithm>
#include <cstring>

namespace viewtide::domain {

QList<CountSample> countSeries(const QList<VideoSample> &samples, CountMember count)
{
    QList<CountSample> series;
    series.reserve(samples.size());
    for (const VideoSample &sample : samples) {
        series.append({sample.at, sample.counts.*count});
        if (sample.confirmedAt && *sample.confirmedAt > sample.at)
            series.append({*sample.confirmedAt, sample.counts.*count});
    }
    return series;
}

std::array<std::optional<Earned>, kVideoCounts.size()> earnedCounts(const QList<VideoSample> &samples,
                                                                    Timestamp from, Timestamp to)
{
    std::array<std::optional<Earned>, kVideoCounts.size()> result;
    for (std::size_t i = 0; i < kVideoCounts.size(); ++i)
        result[i] = earned(countSeries(samples, kVideoCounts[i].member), from, to);
    return result;
}

bool operator==(const Correction &a, const Correction &b)
{
    return a.at == b.at && std::strcmp(a.count, b.count) == 0 && a.before == b.before && a.after == b.after;
}

QList<Correction> corrections(const QList<VideoSample> &samples, Timestamp from, Timestamp to)
{
    QList<Correction> ledger;
    VideoCounts known;
    for (const VideoSample &sample : samples) {
        if (sample.at >= to)
            break;
        for (const CountName &count : kVideoCounts) {
            const auto &before = known.*count.member;
            const auto &now = sample.counts.*count.member;
            if (sample.at >= from && before && now && *now < *before)
                ledger.append({.at = sample.at, .count = count.key, .before = *before, .after = *now});
        }
        known = sample.counts.over(known);
    }
    return ledger;
}

} // namespace viewtide::domain
