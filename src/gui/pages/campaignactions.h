// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with campaigns: make one, edit one (undoable), export them, rules and uploads. Owned by
// its page; GUI thread. messagePosted(): what was done, or why not; campaignMade(): a new one is in the
// store.
#pragma once

#include "gui/page.h"
#include "store/rows.h"

#include <functional>

namespace viewtide::gui {

class CampaignDialog;
class StoreEdits;

class CampaignActions final : public QObject
{
    Q_OBJECT

public:
    CampaignActions(const PageServices &services, QWidget *page);
    ~CampaignActions() override;

    void openNew();
    void openEdit(const domain::Campaign &campaign);
    /// Asks first if videos are in it, which go to Unassigned, or if rules put posts into it.
    void remove(const store::CampaignRow &row);
    void openExport(const QList<store::CampaignRow> &rows);
    void openRules();
    void openUploads();

signals:
    void messagePosted(const QString &text);
    void campaignMade(viewtide::domain::CampaignId campaign);

private:
    Q_DISABLE_COPY_MOVE(CampaignActions)

    void save(const domain::Campaign &campaign);
    void askToRemove(const store::CampaignRow &row, int rules);
    CampaignDialog *openDialog(const domain::Campaign &campaign);
    /// Calls next(campaign) once the new owner, if there is one, is in the store.
    void withOwner(const domain::Campaign &campaign, const QString &newOwner,
                   std::function<void(const domain::Campaign &)> next);

    PageServices m_services;
    QWidget *m_page;
    StoreEdits *m_edits;
};

} // namespace viewtide::gui
