// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/notecommands.h"

#include "app/commands/arguments.h"
#include "report/table.h"

namespace viewtide::app {

void NoteCommand::save(const domain::ChartNote &note)
{
    write(store::SaveChartNote {.note = note, .now = now()}, [this, note](domain::NoteId id) {
        output().say(
            tr("note %1 on %2: %3").arg(id.value()).arg(toIsoDate(note.day), note.text.simplified()));
        output().json({{QStringLiteral("status"), QStringLiteral("success")},
                       {QStringLiteral("id"), id.value()},
                       {QStringLiteral("day"), toIsoDate(note.day)},
                       {QStringLiteral("text"), note.text.simplified()}});
        done();
    });
}

void NoteAddCommand::start()
{
    const QStringList words = invocation().arguments;
    const auto day = parseDate(words.value(0));
    if (!day || words.size() < 2) {
        fail(tr("name a day and the text: viewtide note add 2026-01-31 \"went viral\""));
        return;
    }
    save({.id = {}, .day = *day, .text = words.mid(1).join(u' ')});
}

void NoteListCommand::start()
{
    read(store::ChartNotesQuery {}, [this](const QList<domain::ChartNote> &notes) { print(notes); });
}

void NoteListCommand::print(const QList<domain::ChartNote> &notes)
{
    const auto from = dateOption(invocation(), QStringLiteral("from"));
    const auto to = dateOption(invocation(), QStringLiteral("to"));
    if (!from || !to) {
        fail(from ? to.error() : from.error());
        return;
    }
    report::Table table {.title = QStringLiteral("notes"),
                         .columns = {QStringLiteral("id"), QStringLiteral("day"), QStringLiteral("text")},
                         .rows = {}};
    for (const domain::ChartNote &note : notes) {
        if (note.day >= from->value_or(note.day) && note.day <= to->value_or(note.day))
            table.rows.append({note.id.value(), note.day, note.text});
    }
    output().table(table);
    done();
}

void NoteEditCommand::start()
{
    if (invocation().arguments.size() != 1) {
        fail(tr("which note? See viewtide note list"));
        return;
    }
    withNote([this](const domain::ChartNote &note) { edit(note); });
}

void NoteEditCommand::edit(domain::ChartNote note)
{
    const auto day = dateOption(invocation(), QStringLiteral("day"));
    if (!day) {
        fail(day.error());
        return;
    }
    note.day = day->value_or(note.day);
    note.text = invocation().value(QStringLiteral("text"), note.text);
    save(note);
}

void NoteRemoveCommand::start()
{
    if (invocation().arguments.size() != 1) {
        fail(tr("which note? See viewtide note list"));
        return;
    }
    withNote([this](const domain::ChartNote &note) {
        write(store::SetChartNoteRemoved {.note = note.id, .removedAt = now()}, [this, note](Done) {
            output().say(tr("removed note %1").arg(note.id.value()));
            output().json({{QStringLiteral("status"), QStringLiteral("success")},
                           {QStringLiteral("id"), note.id.value()}});
            done();
        });
    });
}

} // namespace viewtide::app
