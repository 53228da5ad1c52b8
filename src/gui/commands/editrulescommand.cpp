// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/editrulescommand.h"

namespace viewtide::gui {

EditRulesCommand::EditRulesCommand(StoreEdits &edits, store::RuleLists lists, const QString &text)
    : QUndoCommand(text)
    , m_edits(&edits)
    , m_lists(std::move(lists))
{ }

void EditRulesCommand::redo()
{
    if (!std::exchange(m_isDone, false))
        restore(m_lists.after);
}

void EditRulesCommand::undo()
{
    restore(m_lists.before);
}

void EditRulesCommand::restore(const QList<domain::CampaignRule> &rules)
{
    if (m_edits)
        m_edits->send(store::RestoreRules {.rules = rules, .now = m_edits->now()});
}

} // namespace viewtide::gui
