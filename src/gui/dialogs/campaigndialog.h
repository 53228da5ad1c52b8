// SPDX-License-Identifier: GPL-3.0-or-later
// Makes or edits a campaign: name, dates, cost, target. Shown with open(), deletes itself. GUI thread.
// campaignAccepted(): the user pressed Save and everything is valid.
#pragma once

#include "domain/campaign.h"

#include <QDialog>

#include <memory>

namespace Ui {
class CampaignDialog;
}

namespace viewtide::gui {

class CampaignDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Without an id it is a new one.
    CampaignDialog(const domain::Campaign &campaign, Date today, QWidget *parent = nullptr);
    ~CampaignDialog() override;

    void accept() override;

signals:
    void campaignAccepted(const viewtide::domain::Campaign &campaign);

private:
    Q_DISABLE_COPY_MOVE(CampaignDialog)

    void fill(Date today);
    domain::Campaign edited() const;
    /// What must be put right first, or nothing.
    QString problem(const domain::Campaign &campaign) const;

    std::unique_ptr<Ui::CampaignDialog> m_ui;
    domain::Campaign m_campaign;
};

} // namespace viewtide::gui
