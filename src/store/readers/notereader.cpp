// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/insightreaders.h"
#include "store/statement.h"

namespace viewtide::store {

Result<ChartNotesQuery::Answer> answer(Connection &connection, const ChartNotesQuery &)
{
    Statement select(connection, "chart_notes_select");
    if (Status status = select.run(); !status)
        return status.error();
    QList<domain::ChartNote> notes;
    const Status fetched = select.forEach([&] {
        if (const auto day = select.date(1))
            notes.append({.id = domain::NoteId(select.integer(0)), .day = *day, .text = select.text(2)});
    });
    if (!fetched)
        return fetched.error();
    return notes;
}

} // namespace viewtide::store
