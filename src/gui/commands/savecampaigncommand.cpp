// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/savecampaigncommand.h"

#include "models/format.h"

#include <QCoreApplication>

namespace viewtide::gui {

SaveCampaignCommand::SaveCampaignCommand(StoreEdits &edits, domain::Campaign before, domain::Campaign after)
    : m_edits(&edits)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
    setText(QCoreApplication::translate("UndoText", "edit campaign %1")
                .arg(models::format::personal(m_after.name, 60)));
}

void SaveCampaignCommand::redo()
{
    save(m_after);
}

void SaveCampaignCommand::undo()
{
    save(m_before);
}

void SaveCampaignCommand::save(const domain::Campaign &campaign)
{
    if (m_edits)
        m_edits->send(store::SaveCampaign {.campaign = campaign, .now = m_edits->now()});
}

} // namespace viewtide::gui
