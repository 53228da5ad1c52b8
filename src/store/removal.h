// SPDX-License-Identifier: GPL-3.0-or-later
// Taking pasted videos and campaigns away, and back; and when a pasted video was posted. Each command is one
// transaction on the writer thread. Plain values.
#pragma once

#include "base/result.h"
#include "domain/video.h"
#include "store/placement.h"

namespace viewtide::store {

/// Takes pasted links away. Their history, their hidden entries and their work are kept for RestoreVideos.
/// ConfigInvalid for a video that went through Ayrshare: its network would bring it back.
struct RemoveVideos
{
    using Answer = Done;
    QList<domain::VideoRef> videos;
    Timestamp now;
};

/// They come back with all that was theirs. ConfigInvalid if the campaign tracks the same link again.
struct RestoreVideos
{
    using Answer = Done;
    QList<domain::VideoRef> videos;
    Timestamp now;
};

/// What left a campaign that was taken away.
struct CampaignRemoved
{
    domain::CampaignId campaign;
    int videos = 0; ///< that counted in it, and are in Unassigned now
    int rules = 0; ///< that put posts into it; they wait for it
    QList<PostPlacement> posts; ///< where they were
    QList<domain::VideoRef> pasted; ///< those without a post

    bool operator==(const CampaignRemoved &) const = default;
};

/// Its posts and videos go to Unassigned, its rules wait until it is restored. Its past days stay, as do
/// reports that name it and their snapshots. ConfigInvalid for Unassigned itself.
struct RemoveCampaign
{
    using Answer = CampaignRemoved;
    domain::CampaignId campaign;
    Timestamp now;
};

struct RestoreCampaign
{
    using Answer = Done;
    CampaignRemoved removed;
    Timestamp now;
};

enum class PostedMark { Told, Assumed };

/// When a pasted video was posted, as a person knows it. ConfigInvalid for the future, for a time after its
/// first numbers, and for a video whose time comes from Ayrshare.
struct SetPosted
{
    using Answer = SetPosted; ///< what puts it back
    domain::VideoRef video;
    Timestamp at;
    PostedMark mark = PostedMark::Told;
    Timestamp now;
};

} // namespace viewtide::store
