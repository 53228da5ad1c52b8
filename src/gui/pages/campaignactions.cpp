// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/campaignactions.h"

#include "base/deliver.h"
#include "gui/commands/removecampaigncommand.h"
#include "gui/commands/savecampaigncommand.h"
#include "gui/dialogs/campaigndialog.h"
#include "gui/dialogs/exportdialog.h"
#include "gui/dialogs/rulesdialog.h"
#include "gui/dialogs/uploadsdialog.h"
#include "models/format.h"
#include "report/builders.h"
#include "store/campaignrules.h"
#include "store/store.h"

#include <QMessageBox>
#include <QPushButton>
#include <QUndoStack>

namespace viewtide::gui {

CampaignActions::CampaignActions(const PageServices &services, QWidget *page)
    : QObject(page)
    , m_services(services)
    , m_page(page)
    , m_edits(new StoreEdits(services.store, services.clock, this))
{
    connect(m_edits, &StoreEdits::failed, this,
            [this](const Error &error) { emit messagePosted(describe(error)); });
    connect(m_edits, &StoreEdits::told, this, &CampaignActions::messagePosted);
}

CampaignActions::~CampaignActions() = default;

CampaignDialog *CampaignActions::openDialog(const domain::Campaign &campaign)
{
    auto *dialog = new CampaignDialog(campaign, dateOf(m_services.clock.now()), m_page);
    deliver(m_services.store.read(store::OwnersQuery {}), dialog,
            [dialog](const Result<QList<store::Owner>> &owners) {
                if (owners.isOk())
                    dialog->setOwners(*owners);
            });
    dialog->open();
    return dialog;
}

void CampaignActions::withOwner(const domain::Campaign &campaign, const QString &newOwner,
                                std::function<void(const domain::Campaign &)> next)
{
    if (newOwner.isEmpty()) {
        next(campaign);
        return;
    }
    const store::SaveOwner command {.owner = {.id = {}, .name = newOwner}, .now = m_services.clock.now()};
    deliver(m_services.store.write(command), this,
            [this, campaign, next = std::move(next)](const Result<domain::UserId> &owner) {
                if (!owner.isOk()) {
                    emit messagePosted(describe(owner.error()));
                    return;
                }
                domain::Campaign owned = campaign;
                owned.owner = *owner;
                next(owned);
            });
}

void CampaignActions::openNew()
{
    connect(openDialog({}), &CampaignDialog::campaignAccepted, this,
            [this](const domain::Campaign &campaign, const QString &newOwner) {
                withOwner(campaign, newOwner, [this](const domain::Campaign &owned) { save(owned); });
            });
}

void CampaignActions::save(const domain::Campaign &campaign)
{
    const store::SaveCampaign command {.campaign = campaign, .now = m_services.clock.now()};
    deliver(m_services.store.write(command), this, [this, campaign](const Result<domain::CampaignId> &id) {
        if (!id.isOk()) {
            emit messagePosted(describe(id.error()));
            return;
        }
        domain::Campaign made = campaign;
        made.id = *id;
        m_services.undo.push(madeCampaign(*m_edits, made).release());
        emit campaignMade(*id);
    });
}

void CampaignActions::openEdit(const domain::Campaign &campaign)
{
    const auto push = [this, before = campaign](const domain::Campaign &after) {
        if (after != before)
            m_services.undo.push(new SaveCampaignCommand(*m_edits, before, after));
    };
    connect(openDialog(campaign), &CampaignDialog::campaignAccepted, this,
            [this, push](const domain::Campaign &after, const QString &newOwner) {
                withOwner(after, newOwner, push);
            });
}

void CampaignActions::remove(const store::CampaignRow &row)
{
    deliver(m_services.store.read(store::RulesQuery {}), this,
            [this, row](const Result<QList<store::RuleRow>> &rules) {
                if (rules.isOk())
                    askToRemove(row, store::rulesOf(row.campaign.id, *rules));
                else
                    emit messagePosted(describe(rules.error()));
            });
}

void CampaignActions::askToRemove(const store::CampaignRow &row, int rules)
{
    const auto push = [this, campaign = row.campaign] {
        m_services.undo.push(new RemoveCampaignCommand(*m_edits, campaign));
    };
    if (row.posts == 0 && rules == 0) {
        push();
        return;
    }
    const QString name = models::format::personalCampaign(row.campaign.name, 120);
    QStringList text;
    if (row.posts > 0)
        text += tr("%n video(s) are in %1. They go to Unassigned; the campaign's past days "
                   "and its reports stay. Undo brings it back.",
                   nullptr, row.posts)
                    .arg(name);
    if (rules > 0)
        text +=
            tr("%n rule(s) put posts into %1. They go with it, and undo brings them back.", nullptr, rules)
                .arg(name);
    auto *question = new QMessageBox(QMessageBox::Question, tr("Remove campaign"), text.join(u'\n'),
                                     QMessageBox::Cancel, m_page);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    const QPushButton *remove = question->addButton(tr("Remove"), QMessageBox::AcceptRole);
    connect(remove, &QPushButton::clicked, this, push);
    question->open();
}

void CampaignActions::openRules()
{
    auto *dialog = new RulesDialog(m_services, *m_edits, m_page);
    dialog->open();
}

void CampaignActions::openUploads()
{
    auto *dialog = new UploadsDialog(m_services, *m_edits, m_page);
    dialog->open();
}

void CampaignActions::openExport(const QList<store::CampaignRow> &rows)
{
    ExportOffer offer {.title = tr("Export campaigns"),
                       .fileStem = QStringLiteral("campaigns"),
                       .scopes = {{tr("Campaigns: %1").arg(models::format::count(rows.size())),
                                   [rows] { return report::campaignsTable(rows); }}}};
    auto *dialog = new ExportDialog(std::move(offer), m_page);
    connect(dialog, &ExportDialog::messagePosted, this, &CampaignActions::messagePosted);
    dialog->open();
}

} // namespace viewtide::gui
