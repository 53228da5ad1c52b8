// SPDX-License-Identifier: GPL-3.0-or-later
// The ids of the program's nouns. Two kinds that must never be confused: PostId is Ayrshare's, NativeId the
// network's.
#pragma once

#include "base/id.h"

namespace viewtide::domain {

using UserId = Id<struct UserTag>;
using CampaignId = Id<struct CampaignTag>;
using ProfileId = Id<struct ProfileTag>;
using SocialAccountId = Id<struct SocialAccountTag>;
using UploadId = Id<struct UploadTag>;
using ReportId = Id<struct ReportTag>;
using RuleId = Id<struct RuleTag>;
/// A post that went through Ayrshare: a row of generated_videos.
using GeneratedId = Id<struct GeneratedTag>;
using SnapshotId = Id<struct SnapshotTag>;
using NoteId = Id<struct NoteTag>;

/// Ayrshare's id of a post; the networks of one post share it.
using PostId = RemoteId<struct PostTag>;
/// A network's own id of one video.
using NativeId = RemoteId<struct NativeTag>;

} // namespace viewtide::domain
