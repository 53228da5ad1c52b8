// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of campaignrules.h, uploads.h and placement.h do inside their transaction: rulewriter,
// uploadwriter. Writer thread.
#pragma once

#include "domain/changeset.h"
#include "store/campaignrules.h"
#include "store/uploads.h"

namespace viewtide::store {

class Connection;
using domain::ChangeSet;

// rulewriter
Result<SaveRule::Answer> apply(Connection &connection, const SaveRule &command, ChangeSet &changes);
Result<RemoveRule::Answer> apply(Connection &connection, const RemoveRule &command, ChangeSet &changes);
Result<MoveRule::Answer> apply(Connection &connection, const MoveRule &command, ChangeSet &changes);
Result<EditRules::Answer> apply(Connection &connection, const EditRules &command, ChangeSet &changes);
Result<RestoreRules::Answer> apply(Connection &connection, const RestoreRules &command, ChangeSet &changes);
Result<ApplyRules::Answer> apply(Connection &connection, const ApplyRules &command, ChangeSet &changes);

// uploadwriter
Result<AssignUploads::Answer> apply(Connection &connection, const AssignUploads &command, ChangeSet &changes);
Result<ReleaseUploads::Answer> apply(Connection &connection, const ReleaseUploads &command,
                                     ChangeSet &changes);
Result<RestorePlacements::Answer> apply(Connection &connection, const RestorePlacements &command,
                                        ChangeSet &changes);

/// All sections of the post to where a rule, or none, puts it.
PostPlacement placedByRules(PostPlacement before, domain::CampaignId to, std::optional<domain::RuleId> rule);

} // namespace viewtide::store
