// SPDX-License-Identifier: GPL-3.0-or-later
// How the videos of all accounts ran, for what compares them with each other. Plain values; readers as in
// queries.h.
#pragma once

#include "domain/outlier.h"
#include "store/rows.h"

namespace viewtide::store {

/// A video, its account, and its views around the ages of domain::kAges: V at these ages is as with all
/// observations, the rest of the curve is not there.
struct PostCurve
{
    domain::VideoRef video;
    ProfileId profile; ///< invalid: unknown
    catalogue::PlatformKey platform;
    QString caption;
    bool postedAssumed = false; ///< nobody told when: its age and its hour say nothing
    domain::ComparedVideo curve;

    bool operator==(const PostCurve &) const = default;
};

/// Videos posted in [from, to], oldest first.
struct PostCurvesQuery
{
    using Answer = QList<PostCurve>;
    Timestamp from;
    Timestamp to;
};

/// The videos before one of the same account and network, newest first, with all observations.
struct ForecastBasisQuery
{
    using Answer = QList<domain::ComparedVideo>;
    domain::VideoRef video;
};

} // namespace viewtide::store
