// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a report: campaign, name, range of posting days. Shown with open(), deletes itself. GUI thread.
// reportAccepted(): the user pressed Save and everything is valid.
#pragma once

#include "domain/campaign.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ReportDialog;
}
namespace viewtide::store {
struct CampaignRow;
}

namespace viewtide::gui {

class ReportDialog final : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(const QList<store::CampaignRow> &campaigns, domain::CampaignId chosen, Timestamp now,
                 QWidget *parent = nullptr);
    ~ReportDialog() override;

    void accept() override;

signals:
    void reportAccepted(const viewtide::domain::Report &report);

private:
    Q_DISABLE_COPY_MOVE(ReportDialog)

    void proposeName();
    domain::Report edited() const;
    QString problem(const domain::Report &report) const;

    std::unique_ptr<Ui::ReportDialog> m_ui;
    Timestamp m_now;
};

} // namespace viewtide::gui
