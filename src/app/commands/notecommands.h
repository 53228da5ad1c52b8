// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide note add|list|edit|remove`: what is written on the days of the charts.
#pragma once

#include "app/commands/command.h"
#include "store/notes.h"

namespace viewtide::app {

class NoteCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

protected:
    /// Ends the command.
    void save(const domain::ChartNote &note);
    /// Calls next(note) with the note whose id is the first argument, or fails the command.
    template<typename Next>
    void withNote(Next next)
    {
        read(store::ChartNotesQuery {},
             [this, next = std::move(next)](const QList<domain::ChartNote> &notes) {
                 const QString id = invocation().arguments.value(0);
                 for (const domain::ChartNote &note : notes) {
                     if (QString::number(note.id.value()) == id) {
                         next(note);
                         return;
                     }
                 }
                 fail(Error {.kind = ErrorKind::NotFound, .context = tr("note %1").arg(id)});
             });
    }
};

class NoteAddCommand final : public NoteCommand
{
    Q_OBJECT

public:
    using NoteCommand::NoteCommand;

    void start() override;
};

class NoteListCommand final : public NoteCommand
{
    Q_OBJECT

public:
    using NoteCommand::NoteCommand;

    void start() override;

private:
    void print(const QList<domain::ChartNote> &notes);
};

class NoteEditCommand final : public NoteCommand
{
    Q_OBJECT

public:
    using NoteCommand::NoteCommand;

    void start() override;

private:
    void edit(domain::ChartNote note);
};

class NoteRemoveCommand final : public NoteCommand
{
    Q_OBJECT

public:
    using NoteCommand::NoteCommand;

    void start() override;
};

} // namespace viewtide::app
