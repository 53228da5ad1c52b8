// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of notes.h do inside their transaction: notewriter. Writer thread.
#pragma once

#include "domain/changeset.h"
#include "store/notes.h"

namespace viewtide::store {

class Connection;
using domain::ChangeSet;

Result<SaveChartNote::Answer> apply(Connection &connection, const SaveChartNote &command, ChangeSet &changes);
Result<SetChartNoteRemoved::Answer> apply(Connection &connection, const SetChartNoteRemoved &command,
                                          ChangeSet &changes);

} // namespace viewtide::store
