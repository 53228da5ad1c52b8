// SPDX-License-Identifier: GPL-3.0-or-later
// Joins videos to one work or splits one from it, and back. Owned by the undo stack.
#pragma once

#include "gui/commands/storeedits.h"
#include "store/works.h"

#include <QPointer>
#include <QUndoCommand>

#include <memory>
#include <variant>

namespace viewtide::gui {

class WorkCommand final : public QUndoCommand
{
public:
    WorkCommand(StoreEdits &edits, store::JoinVideos join);
    WorkCommand(StoreEdits &edits, store::SplitVideo split);
    ~WorkCommand() override;

    void redo() override;
    void undo() override;

private:
    struct State;

    void start();
    static void settle(const QPointer<StoreEdits> &edits, const std::shared_ptr<State> &state);

    QPointer<StoreEdits> m_edits;
    std::variant<store::JoinVideos, store::SplitVideo> m_command;
    std::shared_ptr<State> m_state;
};

} // namespace viewtide::gui
