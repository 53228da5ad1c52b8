// SPDX-License-Identifier: GPL-3.0-or-later
// A command that moves posts (AssignUploads, ReleaseUploads, ApplyRules), and each back to where it was.
// Owned by the undo stack.
#pragma once

#include "gui/commands/storeedits.h"

#include <QPointer>
#include <QUndoCommand>

namespace viewtide::gui {

template<typename Command>
class PlacePostsCommand final : public QUndoCommand
{
public:
    PlacePostsCommand(StoreEdits &edits, Command command, const QString &text)
        : QUndoCommand(text)
        , m_edits(&edits)
        , m_command(std::move(command))
    { }

    void redo() override
    {
        if (m_edits)
            m_done = m_edits->send(m_command);
    }
    void undo() override
    {
        if (m_edits)
            m_edits->putBack(m_done);
    }

private:
    QPointer<StoreEdits> m_edits;
    Command m_command;
    QFuture<Result<typename Command::Answer>> m_done;
};

} // namespace viewtide::gui
