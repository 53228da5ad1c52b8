// SPDX-License-Identifier: GPL-3.0-or-later
// Makes or edits a campaign: name, dates, cost, target, owner. Shown with open(), deletes itself. GUI thread.
// campaignAccepted(): the user pressed Save and everything is valid; `newOwner` is a name that no owner has
// yet, else empty.
#pragma once

#include "domain/campaign.h"
#include "gui/dialogs/formdialog.h"
#include "store/owners.h"

#include <memory>

namespace Ui {
class CampaignDialog;
}

namespace viewtide::gui {

class FormProblem;

class CampaignDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// Without an id it is a new one.
    CampaignDialog(const domain::Campaign &campaign, Date today, QWidget *parent = nullptr);
    ~CampaignDialog() override;

    /// Who can be chosen; until then the owner stays as it is.
    void setOwners(const QList<store::Owner> &owners);

    void accept() override;

signals:
    void campaignAccepted(const viewtide::domain::Campaign &campaign, const QString &newOwner);

private:
    Q_DISABLE_COPY_MOVE(CampaignDialog)

    void fill(Date today);
    domain::Campaign edited() const;
    const store::Owner *chosenOwner() const;
    /// What must be put right first, or nothing.
    QString problem(const domain::Campaign &campaign) const;
    bool isCostAsTyped();

    std::unique_ptr<Ui::CampaignDialog> m_ui;
    domain::Campaign m_campaign;
    QList<store::Owner> m_owners;
    FormProblem *m_problem = nullptr;
};

} // namespace viewtide::gui
