// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a campaign away, its videos to Unassigned, and all of it back. Owned by the undo stack.
#pragma once

#include "gui/commands/answeredcommand.h"
#include "store/removal.h"

namespace viewtide::gui {

class RemoveCampaignCommand final : public AnsweredCommand<store::RemoveCampaign>
{
public:
    RemoveCampaignCommand(StoreEdits &edits, const domain::Campaign &campaign);
};

/// A campaign that was just made, as a step that can be undone: the first redo sends nothing.
std::unique_ptr<QUndoCommand> madeCampaign(StoreEdits &edits, const domain::Campaign &campaign);

} // namespace viewtide::gui
