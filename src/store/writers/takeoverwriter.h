// SPDX-License-Identifier: GPL-3.0-or-later
// What TakeOver does inside its transaction; see writers.h. Writer thread.
#pragma once

#include "domain/changeset.h"
#include "store/takeover.h"

namespace viewtide::store {

class Connection;

Result<TakeOver::Answer> apply(Connection &connection, const TakeOver &command, domain::ChangeSet &changes);

} // namespace viewtide::store
