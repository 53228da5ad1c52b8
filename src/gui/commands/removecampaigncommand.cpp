// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/removecampaigncommand.h"

#include "gui/commands/keepcommand.h"
#include "models/format.h"

#include <QCoreApplication>

namespace viewtide::gui {

namespace {

class RemoveCampaign final : public AnsweredEdit<store::RemoveCampaign>
{
public:
    explicit RemoveCampaign(domain::CampaignId campaign)
        : m_campaign(campaign)
    { }

    store::RemoveCampaign command(Timestamp now) override { return {.campaign = m_campaign, .now = now}; }

    void take(StoreEdits &edits, const Result<store::CampaignRemoved> &removed) override
    {
        m_removed = removed.isOk() ? std::optional(*removed) : std::nullopt;
        QStringList told; // at once: the status bar shows the last message only
        if (removed.isOk() && removed->videos > 0)
            told << QCoreApplication::translate("UndoText", "%n video(s) went to Unassigned.", nullptr,
                                                removed->videos);
        if (removed.isOk() && removed->rules > 0)
            told << QCoreApplication::translate("UndoText",
                                                "%n rule(s) went with the campaign. Undo brings them back.",
                                                nullptr, removed->rules);
        if (!told.isEmpty())
            edits.tell(told.join(u' '));
    }

    void takeBack(StoreEdits &edits) override
    {
        if (!m_removed)
            return;
        edits.send(store::RestoreCampaign {.removed = *m_removed, .now = edits.now()});
        m_removed.reset();
    }

private:
    domain::CampaignId m_campaign;
    std::optional<store::CampaignRemoved> m_removed; ///< null: it is there
};

} // namespace

RemoveCampaignCommand::RemoveCampaignCommand(StoreEdits &edits, const domain::Campaign &campaign)
    : AnsweredCommand(edits,
                      QCoreApplication::translate("UndoText", "remove campaign %1")
                          .arg(models::format::personal(campaign.name, 60)),
                      std::make_unique<RemoveCampaign>(campaign.id))
{ }

std::unique_ptr<QUndoCommand> madeCampaign(StoreEdits &edits, const domain::Campaign &campaign)
{
    const auto removed = std::make_shared<store::CampaignRemoved>();
    removed->campaign = campaign.id;
    return KeepCommand::made(
        edits,
        QCoreApplication::translate("UndoText", "new campaign %1")
            .arg(models::format::personal(campaign.name, 60)),
        [removed](StoreEdits &to) {
            to.send(store::RemoveCampaign {.campaign = removed->campaign, .now = to.now()},
                    [removed](const Result<store::CampaignRemoved> &answer) {
                        if (answer.isOk())
                            *removed = *answer; // rules may have put posts there meanwhile
                    });
        },
        [removed](StoreEdits &to) {
            to.send(store::RestoreCampaign {.removed = *removed, .now = to.now()});
        });
}

} // namespace viewtide::gui
