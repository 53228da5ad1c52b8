// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that a person typed in, and back to what was known before. Owned by the undo stack.
#pragma once

#include "gui/commands/storeedits.h"
#include "store/manualvideos.h"

#include <QPointer>
#include <QUndoCommand>

#include <memory>

namespace viewtide::gui {

class TypeNumbersCommand final : public QUndoCommand
{
public:
    TypeNumbersCommand(StoreEdits &edits, const store::VideoRow &video, const domain::VideoCounts &counts,
                       Timestamp at);
    ~TypeNumbersCommand() override;

    void redo() override;
    void undo() override;

private:
    struct State;

    static void takeBack(const QPointer<StoreEdits> &edits, const std::shared_ptr<State> &state);

    QPointer<StoreEdits> m_edits;
    std::shared_ptr<State> m_state;
};

} // namespace viewtide::gui
