// SPDX-License-Identifier: GPL-3.0-or-later
// The user and the default campaign that everything belongs to. Writer thread, inside a transaction.
#pragma once

#include "base/result.h"
#include "base/timestamp.h"
#include "domain/workspace.h"

namespace viewtide::store {

class Connection;

/// Makes both if they are not there.
Result<domain::Workspace> ensureWorkspace(Connection &connection, Timestamp now);

} // namespace viewtide::store
