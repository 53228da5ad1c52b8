// SPDX-License-Identifier: GPL-3.0-or-later
// From one list of rules to another, and back. Made after the edit was committed, so its first redo does
// nothing. Owned by the undo stack.
#pragma once

#include "gui/commands/storeedits.h"
#include "store/campaignrules.h"

#include <QPointer>
#include <QUndoCommand>

namespace viewtide::gui {

class EditRulesCommand final : public QUndoCommand
{
public:
    EditRulesCommand(StoreEdits &edits, store::RuleLists lists, const QString &text);

    void redo() override;
    void undo() override;

private:
    void restore(const QList<domain::CampaignRule> &rules);

    QPointer<StoreEdits> m_edits;
    store::RuleLists m_lists;
    bool m_isDone = true; ///< the first redo comes from pushing it
};

} // namespace viewtide::gui
