// SPDX-License-Identifier: GPL-3.0-or-later
// Sections of the posts that went through Ayrshare, also those that never became a video: questions and
// commands of the store (see commands.h and queries.h). Plain values.
#pragma once

#include "store/placement.h"
#include "store/rows.h"

namespace viewtide::store {

struct UploadRow
{
    UploadId id;
    domain::GeneratedId post;
    QString postId; ///< Ayrshare's
    QString refId;
    QString nativeId; ///< empty while the network has not said it
    catalogue::PlatformKey platform;
    ProfileId profile;
    QString profileName;
    CampaignId campaign;
    QString campaignName;
    QString caption;
    QString notes;
    QString url;
    Timestamp scheduledAt;
    domain::UploadStatus status = domain::UploadStatus::Pending;
    QString failureReason; ///< what the network said, if it failed
    domain::AssignedBy assignedBy = domain::AssignedBy::None;
    std::optional<domain::RuleId> rule;
    std::optional<domain::VideoRef> video;
    std::optional<ErrorKind> lastError; ///< how the last poll failed
    Timestamp updatedAt;

    bool operator==(const UploadRow &) const = default;
};

/// Newest first.
struct UploadsQuery
{
    using Answer = QList<UploadRow>;
    std::optional<domain::UploadStatus> status;
    std::optional<CampaignId> campaign;
};

struct OverduePost
{
    ProfileId profile;
    Timestamp createdAt;

    bool operator==(const OverduePost &) const = default;
};

/// Posts made before `madeBefore` that are pending although they were due within [dueFrom, dueTo]: the usual
/// window of the history, which goes by the day on which a post was made, does not show them any more.
struct OverduePostsQuery
{
    using Answer = QList<OverduePost>;
    Timestamp madeBefore;
    Timestamp dueFrom;
    Timestamp dueTo;
};

/// Puts sections into a campaign by hand; no rule moves their posts again.
struct AssignUploads
{
    using Answer = QList<PostPlacement>; ///< where the posts were
    QList<UploadId> uploads;
    CampaignId campaign;
};

/// Gives the posts of these sections back to the rules, which decide at once.
struct ReleaseUploads
{
    using Answer = QList<PostPlacement>; ///< where the posts were
    QList<UploadId> uploads;
    Timestamp now;
};

} // namespace viewtide::store
