// SPDX-License-Identifier: GPL-3.0-or-later
// Something that was just made, or is to be taken away: undo and redo send one of two store commands. Owned
// by the undo stack.
#pragma once

#include "gui/commands/storeedits.h"

#include <QPointer>
#include <QUndoCommand>

#include <functional>

namespace viewtide::gui {

class KeepCommand final : public QUndoCommand
{
public:
    /// What to send; the edits are alive when it is called.
    using Send = std::function<void(StoreEdits &)>;

    /// It is there already: the first redo, which the stack does, sends nothing.
    static std::unique_ptr<KeepCommand> made(StoreEdits &edits, const QString &text, Send takeAway,
                                             Send giveBack);
    static std::unique_ptr<KeepCommand> removal(StoreEdits &edits, const QString &text, Send takeAway,
                                                Send giveBack);

    void redo() override;
    void undo() override;

private:
    enum class FirstRedo { Done, ToDo };
    KeepCommand(StoreEdits &edits, const QString &text, Send redo, Send undo, FirstRedo first);

    QPointer<StoreEdits> m_edits;
    Send m_redo;
    Send m_undo;
    FirstRedo m_first;
};

} // namespace viewtide::gui
