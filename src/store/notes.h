// SPDX-License-Identifier: GPL-3.0-or-later
// Notes on the days of charts: what can be changed and asked. Plain values; see commands.h and queries.h.
#pragma once

#include "domain/note.h"

#include <QList>

#include <optional>

namespace viewtide::store {

/// A note without an id is a new one. ConfigInvalid: see domain::checkedNote().
struct SaveChartNote
{
    using Answer = domain::NoteId;
    domain::ChartNote note;
    Timestamp now;
};

/// Takes a note out of the charts, or back in (removedAt null).
struct SetChartNoteRemoved
{
    using Answer = Done;
    domain::NoteId note;
    std::optional<Timestamp> removedAt;
};

/// By day, those of a day in the order in which they were written.
struct ChartNotesQuery
{
    using Answer = QList<domain::ChartNote>;
};

} // namespace viewtide::store
