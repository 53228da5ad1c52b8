// SPDX-License-Identifier: GPL-3.0-or-later
// A video on a network, from either source, and what was observed of it. Plain values; null is not zero.
#pragma once

#include "base/error.h"
#include "base/timestamp.h"
#include "catalogue/metric.h"
#include "catalogue/platform.h"
#include "domain/ids.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace viewtide::domain {

enum class VideoSource {
    Api, ///< posted through Ayrshare: a row of ayrshare_posted_videos
    Manual, ///< posted by hand: a row of manually_posted_videos
};

QString toKey(VideoSource source);
std::optional<VideoSource> videoSourceFromKey(QStringView key);

/// A row of one of the two posted-videos tables. "api:17" as text.
struct VideoRef
{
    VideoSource source = VideoSource::Api;
    qint64 row = 0;

    QString text() const;
    static std::optional<VideoRef> fromText(QStringView text);

    auto operator<=>(const VideoRef &) const = default;
    friend size_t qHash(const VideoRef &ref, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, ref.row, int(ref.source));
    }
};

/// The largest count that is taken for one: the sums of thousands of such videos still fit 64 bits. No video
/// on any network comes near.
inline constexpr qint64 kMostCount = 1'000'000'000'000'000;

/// The five counts that all reports are made of. Null: the network did not report it (yet).
struct VideoCounts
{
    std::optional<qint64> views;
    std::optional<qint64> likes;
    std::optional<qint64> comments;
    std::optional<qint64> shares;
    std::optional<qint64> saves;

    /// Bit 0 views ... bit 4 saves: which counts are known. Stored as `reported_mask`.
    int mask() const;
    /// Counts from the stored columns (0 for unknown) and the mask.
    VideoCounts masked(int mask) const;
    bool isEmpty() const { return mask() == 0; }
    /// This observation over an older one: a count that is missing now keeps its known value.
    VideoCounts over(const VideoCounts &known) const;
    /// Adds what is known: a sum is null where no part is known.
    VideoCounts &operator+=(const VideoCounts &part);

    bool operator==(const VideoCounts &) const = default;
};

using CountMember = std::optional<qint64> VideoCounts::*;

/// The five counts by name, in the order of the bits of VideoCounts::mask().
struct CountName
{
    const char *key; ///< metric of the catalogue
    CountMember member;
};
inline constexpr std::array<CountName, 5> kVideoCounts {
    CountName {"views", &VideoCounts::views}, CountName {"likes", &VideoCounts::likes},
    CountName {"comments", &VideoCounts::comments}, CountName {"shares", &VideoCounts::shares},
    CountName {"saves", &VideoCounts::saves}};

VideoCounts countsFrom(const catalogue::MetricValues &values);

/// What one answer says of one video.
struct VideoObservation
{
    catalogue::PlatformKey platform;
    NativeId nativeId;
    VideoCounts counts;
    catalogue::MetricValues values; ///< every decoded metric, the five counts among them
    std::optional<Timestamp> createdAt; ///< floored to seconds
    QString caption;
    QString postUrl;
    QString thumbnailUrl;
    QString mediaUrl;
    QString channelTitle;
    std::optional<Timestamp> lastUpdated; ///< when Ayrshare last asked the network
    std::optional<Timestamp> nextUpdate; ///< asking earlier gives the same numbers

    bool operator==(const VideoObservation &) const = default;
};

/// One network that failed inside an answer.
struct PlatformFailure
{
    catalogue::PlatformKey platform;
    Error error;

    bool operator==(const PlatformFailure &) const = default;
};

/// The answer of POST /analytics/post.
struct PostAnalytics
{
    QList<VideoObservation> observations;
    QList<PlatformFailure> failures;
    QStringList unknownFields; ///< "tiktok.newCounter": numbers that no catalogue row names

    bool operator==(const PostAnalytics &) const = default;
};

} // namespace viewtide::domain
