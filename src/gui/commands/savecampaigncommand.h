// SPDX-License-Identifier: GPL-3.0-or-later
// An edit of a campaign that is there, and back. Owned by the undo stack.
#pragma once

#include "gui/commands/storeedits.h"

#include <QPointer>
#include <QUndoCommand>

namespace viewtide::gui {

class SaveCampaignCommand final : public QUndoCommand
{
public:
    SaveCampaignCommand(StoreEdits &edits, domain::Campaign before, domain::Campaign after);

    void redo() override;
    void undo() override;

private:
    void save(const domain::Campaign &campaign);

    QPointer<StoreEdits> m_edits;
    domain::Campaign m_before;
    domain::Campaign m_after;
};

} // namespace viewtide::gui
