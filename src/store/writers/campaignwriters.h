// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of campaignhistory.h and owners.h do inside their transaction, and what other writers
// need of the past of campaigns. Writer thread.
#pragma once

#include "domain/changeset.h"
#include "store/campaignhistory.h"
#include "store/owners.h"

namespace viewtide::store {

class Connection;

// campaignhistory
Result<RebuildCampaignPerformance::Answer>
apply(Connection &connection, const RebuildCampaignPerformance &command, domain::ChangeSet &changes);
/// The newest recorded day before `today` gets its last numbers, if it was written last while it went on: a
/// pass that ran over midnight observed some of them.
Status closeDayBefore(Connection &connection, Date today, Timestamp now);
/// One past day of all campaigns, or of one.
Result<Rebuilt> rebuildDay(Connection &connection, Date day, const RebuildCampaignPerformance &command);

// campaignnames
/// ConfigInvalid if another campaign of that owner has the name, or Unassigned is to be renamed.
Status checkName(Connection &connection, const domain::Campaign &campaign, domain::UserId owner);
/// The same of one that comes back.
Status checkNameOf(Connection &connection, CampaignId campaign);

// videomoves
/// To be called before a video gets another campaign: a past day of a campaign is what was in it then. Null
/// time: now.
Status recordMove(Connection &connection, const domain::VideoRef &video, CampaignId to,
                  std::optional<Timestamp> at);

// ownerwriter
Result<SaveOwner::Answer> apply(Connection &connection, const SaveOwner &command, domain::ChangeSet &changes);

} // namespace viewtide::store
