// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a campaign away, its videos to Unassigned, and all of it back. Owned by the undo stack.
#pragma once

#include "gui/commands/storeedits.h"
#include "store/removal.h"

#include <QPointer>
#include <QUndoCommand>

#include <memory>

namespace viewtide::gui {

class RemoveCampaignCommand final : public QUndoCommand
{
public:
    RemoveCampaignCommand(StoreEdits &edits, const domain::Campaign &campaign);
    ~RemoveCampaignCommand() override;

    void redo() override;
    void undo() override;

private:
    struct State;

    static void giveBack(const QPointer<StoreEdits> &edits, const std::shared_ptr<State> &state);

    QPointer<StoreEdits> m_edits;
    std::shared_ptr<State> m_state; ///< shared with an answer that is on its way
};

} // namespace viewtide::gui
