// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/keepcommand.h"

namespace viewtide::gui {

KeepCommand::KeepCommand(StoreEdits &edits, const QString &text, Send redo, Send undo, FirstRedo first)
    : QUndoCommand(text)
    , m_edits(&edits)
    , m_redo(std::move(redo))
    , m_undo(std::move(undo))
    , m_first(first)
{ }

std::unique_ptr<KeepCommand> KeepCommand::made(StoreEdits &edits, const QString &text, Send takeAway,
                                               Send giveBack)
{
    return std::unique_ptr<KeepCommand>(
        new KeepCommand(edits, text, std::move(giveBack), std::move(takeAway), FirstRedo::Done));
}

std::unique_ptr<KeepCommand> KeepCommand::removal(StoreEdits &edits, const QString &text, Send takeAway,
                                                  Send giveBack)
{
    return std::unique_ptr<KeepCommand>(
        new KeepCommand(edits, text, std::move(takeAway), std::move(giveBack), FirstRedo::ToDo));
}

void KeepCommand::redo()
{
    if (m_first == FirstRedo::Done)
        m_first = FirstRedo::ToDo;
    else if (m_edits)
        m_redo(*m_edits);
}

void KeepCommand::undo()
{
    if (m_edits)
        m_undo(*m_edits);
}

} // namespace viewtide::gui
