// SPDX-License-Identifier: GPL-3.0-or-later
// Tracks pasted links, and takes back those that were new. What was collected of one meanwhile keeps it.
// Owned by the undo stack.
#pragma once

#include "gui/commands/storeedits.h"
#include "store/manualvideos.h"

#include <QPointer>
#include <QUndoCommand>

#include <functional>
#include <memory>

namespace viewtide::gui {

class AddVideosCommand final : public QUndoCommand
{
public:
    using Told = std::function<void(const Result<QList<store::ManualAdded>> &)>;

    /// `told`: what became of each the first time.
    AddVideosCommand(StoreEdits &edits, QList<store::ManualVideo> videos, Told told);
    ~AddVideosCommand() override;

    void redo() override;
    void undo() override;

private:
    struct State;

    static void takeBack(const QPointer<StoreEdits> &edits, const std::shared_ptr<State> &state);

    QPointer<StoreEdits> m_edits;
    std::shared_ptr<State> m_state; ///< shared with answers that are on their way
};

} // namespace viewtide::gui
