// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writers/notewriters.h"

#include "store/writers/returnedrow.h"

namespace viewtide::store {

using domain::Area;

Result<SaveChartNote::Answer> apply(Connection &connection, const SaveChartNote &command, ChangeSet &changes)
{
    const auto note = domain::checkedNote(command.note);
    if (!note)
        return note.error();
    changes.areas |= Area::Notes;
    if (!note->id.isValid()) {
        Statement insert(connection, "chart_note_insert");
        if (Status status = insert.run(note->day, note->text, command.now, command.now); !status)
            return status.error();
        const auto id = returnedId(insert);
        return id ? Result<domain::NoteId>(domain::NoteId(*id)) : Result<domain::NoteId>(id.error());
    }
    Statement update(connection, "chart_note_update");
    if (Status status = update.run(note->day, note->text, command.now, note->id); !status)
        return status.error();
    if (Status status = requireRow(update, QStringLiteral("note")); !status)
        return status.error();
    return note->id;
}

Result<SetChartNoteRemoved::Answer> apply(Connection &connection, const SetChartNoteRemoved &command,
                                          ChangeSet &changes)
{
    changes.areas |= Area::Notes;
    Statement keep(connection, "chart_note_keep");
    if (Status status = keep.run(command.removedAt, command.note); !status)
        return status;
    return requireRow(keep, QStringLiteral("note"));
}

} // namespace viewtide::store
