// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a video's five counts: what was earned in a range, and the ledger of the falls
// (docs/metrics.md, "earned in a range": net = gross - corrections). Pure functions, any thread.
#pragma once

#include "domain/series.h"
#include "domain/video.h"

#include <array>

namespace viewtide::domain {

/// One observation of a video; a count that was not reported then is null.
struct VideoSample
{
    Timestamp at;
    VideoCounts counts;
    /// The same counts were seen again, last at this time.
    std::optional<Timestamp> confirmedAt;

    bool operator==(const VideoSample &) const = default;
};

/// One count over time, with a second entry where it was confirmed later. `samples` ascending.
QList<CountSample> countSeries(const QList<VideoSample> &samples, CountMember count);

/// Earned in [from, to), per count in the order of kVideoCounts.
std::array<std::optional<Earned>, kVideoCounts.size()> earnedCounts(const QList<VideoSample> &samples,
                                                                    Timestamp from, Timestamp to);

/// A count that fell: a recount, a purge, a ban.
struct Correction
{
    Timestamp at; ///< when the lower count was observed
    const char *count = ""; ///< key in kVideoCounts
    qint64 before = 0;
    qint64 after = 0;

    qint64 fall() const { return before - after; }
};
bool operator==(const Correction &a, const Correction &b);

/// Every fall that was observed in [from, to), oldest first. Their falls add up to Earned::corrections.
QList<Correction> corrections(const QList<VideoSample> &samples, Timestamp from, Timestamp to);

} // namespace viewtide::domain
