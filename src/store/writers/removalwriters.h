// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of removal.h do inside their transaction: removalwriter. Writer thread.
#pragma once

#include "domain/changeset.h"
#include "store/removal.h"

namespace viewtide::store {

class Connection;

Result<RemoveVideos::Answer> apply(Connection &connection, const RemoveVideos &command,
                                   domain::ChangeSet &changes);
Result<RestoreVideos::Answer> apply(Connection &connection, const RestoreVideos &command,
                                    domain::ChangeSet &changes);
Result<RemoveCampaign::Answer> apply(Connection &connection, const RemoveCampaign &command,
                                     domain::ChangeSet &changes);
Result<RestoreCampaign::Answer> apply(Connection &connection, const RestoreCampaign &command,
                                      domain::ChangeSet &changes);
Result<SetPosted::Answer> apply(Connection &connection, const SetPosted &command, domain::ChangeSet &changes);

} // namespace viewtide::store
