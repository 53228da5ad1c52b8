// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of alerts.h do inside their transaction: alertwriter. Writer thread.
#pragma once

#include "domain/changeset.h"
#include "store/alerts.h"

namespace viewtide::store {

class Connection;
using domain::ChangeSet;

Result<RaiseAlerts::Answer> apply(Connection &connection, const RaiseAlerts &command, ChangeSet &changes);
Result<SetAlertsTold::Answer> apply(Connection &connection, const SetAlertsTold &command, ChangeSet &changes);

} // namespace viewtide::store
