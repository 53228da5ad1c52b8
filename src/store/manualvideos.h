// SPDX-License-Identifier: GPL-3.0-or-later
// Videos that were posted by hand and numbers that were typed in: what can be done with them, and taken back.
// Each command is one transaction on the writer thread. Plain values.
#pragma once

#include "base/result.h"
#include "store/commands.h"

namespace viewtide::store {

/// One pasted link.
struct ManualVideo
{
    CampaignId campaign;
    catalogue::PlatformKey platform;
    NativeId nativeId;
    QString url;
    QString title;
    std::optional<Timestamp> postedAt; ///< null: assumed, until the first answer or a person tells
    domain::VideoCounts typed; ///< numbers that came with the link
    qint64 row = 0; ///< of one that was taken back and comes again

    bool operator==(const ManualVideo &) const = default;
};

struct ManualAdded
{
    ManualOutcome outcome = ManualOutcome::Added;
    domain::VideoRef video;
    QString campaignName; ///< where it is tracked already

    bool operator==(const ManualAdded &) const = default;
};

/// What becomes of a link whose video another campaign tracks, by either source.
enum class TrackedElsewhere {
    Skip, ///< it is AlreadyTracked, as in its own campaign
    AddAgain,
};

/// What a link says of its video.
struct TrackedLink
{
    catalogue::PlatformKey platform;
    NativeId nativeId;
};

struct TrackedVideo
{
    domain::VideoRef video;
    QString campaignName;

    bool operator==(const TrackedVideo &) const = default;
};

/// Which pasted links are tracked already, and where, as adding them would find out.
struct TrackedVideosQuery
{
    using Answer = QList<std::optional<TrackedVideo>>; ///< one for each link, in order; null: it is new
    QList<TrackedLink> links;
};

/// Tracks many links at once. Numbers that came with a link are typed in if the link is new; the numbers of
/// one that is tracked already stay.
struct AddManualVideos
{
    using Answer = QList<ManualAdded>; ///< one for each link, in order
    QList<ManualVideo> videos;
    Timestamp now;
    TrackedElsewhere elsewhere = TrackedElsewhere::Skip;
};

/// Takes pasted links back, with all that belongs to them; but not those that something was collected of
/// since.
struct RemoveManualVideos
{
    using Answer = QList<domain::VideoRef>; ///< those that stay
    QList<domain::VideoRef> videos;
};

/// An observation as it stood in the history.
struct SampleState
{
    domain::VideoCounts counts;
    int typed = 0;
    QString extra;

    bool operator==(const SampleState &) const = default;
};

/// What typing changed, so that it can be taken back.
struct NumbersBefore
{
    domain::VideoRef video;
    domain::VideoCounts counts;
    int typed = 0;
    Timestamp updatedAt;
    Timestamp at; ///< the time that the typed numbers are of
    std::optional<SampleState> sample; ///< what was observed at that time before
    std::optional<Timestamp> writtenAt; ///< when the row was written; null: only its history was
    std::optional<Timestamp> postedAt; ///< what was assumed before; null: that did not change

    bool operator==(const NumbersBefore &) const = default;
};

/// Numbers that a person read off the network: an observation at the time that they were true, marked as
/// typed. Counts that are null stay as they are. The row shows them unless something newer is known; the next
/// number of the network replaces them and clears the mark. ConfigInvalid for nothing, negative numbers, the
/// future, and a time before the video was posted; an assumed time of posting moves back to it.
struct TypeNumbers
{
    using Answer = NumbersBefore;
    domain::VideoRef video;
    domain::VideoCounts counts;
    Timestamp at;
    Timestamp now;
};

/// Takes typing back. ConfigInvalid if newer numbers came in since; they stay.
struct RestoreNumbers
{
    using Answer = Done;
    NumbersBefore before;
};

} // namespace viewtide::store
