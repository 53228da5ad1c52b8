// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/removecampaigncommand.h"

#include "models/format.h"

#include <QCoreApplication>

namespace viewtide::gui {

struct RemoveCampaignCommand::State
{
    domain::CampaignId campaign;
    std::optional<store::CampaignRemoved> removed; ///< null: it is there
    bool isPending = false;
    bool isUndone = false; ///< while the answer is on its way
};

RemoveCampaignCommand::RemoveCampaignCommand(StoreEdits &edits, const domain::Campaign &campaign)
    : m_edits(&edits)
    , m_state(std::make_shared<State>())
{
    m_state->campaign = campaign.id;
    setText(QCoreApplication::translate("UndoText", "remove campaign %1")
                .arg(models::format::outside(campaign.name, 60)));
}

RemoveCampaignCommand::~RemoveCampaignCommand() = default;

void RemoveCampaignCommand::redo()
{
    m_state->isUndone = false;
    if (!m_edits || m_state->isPending)
        return;
    m_state->isPending = true;
    m_edits->send(store::RemoveCampaign {.campaign = m_state->campaign, .now = m_edits->now()},
                  [edits = m_edits, state = m_state](const Result<store::CampaignRemoved> &removed) {
                      state->isPending = false;
                      state->removed = removed.isOk() ? std::optional(*removed) : std::nullopt;
                      if (edits && removed.isOk() && removed->videos > 0)
                          edits->tell(QCoreApplication::translate(
                              "UndoText", "%n video(s) went to Unassigned.", nullptr, removed->videos));
                      if (state->isUndone)
                          giveBack(edits, state);
                  });
}

void RemoveCampaignCommand::undo()
{
    m_state->isUndone = true;
    if (!m_state->isPending)
        giveBack(m_edits, m_state);
}

void RemoveCampaignCommand::giveBack(const QPointer<StoreEdits> &edits, const std::shared_ptr<State> &state)
{
    if (!edits || !state->removed)
        return;
    edits->send(store::RestoreCampaign {.removed = *state->removed, .now = edits->now()});
    state->removed.reset();
}

} // namespace viewtide::gui
