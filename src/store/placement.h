// SPDX-License-Identifier: GPL-3.0-or-later
// Where posts are, so that an edit can be taken back: what every command that moves posts answers with.
// Plain values.
#pragma once

#include "base/result.h"
#include "domain/campaignrule.h"
#include "domain/ids.h"

#include <QList>

namespace viewtide::store {

/// One network of a post. Sections of one post may be in different campaigns: a hand moves single videos.
struct SectionPlacement
{
    domain::UploadId upload;
    domain::CampaignId campaign;

    bool operator==(const SectionPlacement &) const = default;
};

struct PostPlacement
{
    domain::GeneratedId post;
    domain::CampaignId campaign; ///< where its further sections will go
    domain::AssignedBy by = domain::AssignedBy::None;
    std::optional<domain::RuleId> rule; ///< which one, if a rule did
    QList<SectionPlacement> sections;

    bool operator==(const PostPlacement &) const = default;
};

/// Puts posts back to where they were.
struct RestorePlacements
{
    using Answer = Done;
    QList<PostPlacement> posts;
};

} // namespace viewtide::store
