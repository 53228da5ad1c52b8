// SPDX-License-Identifier: GPL-3.0-or-later
// Makes or edits a report: campaigns, name, range of posting days, and what the client sees of the brand.
// Shown with open(), deletes itself. GUI thread. reportAccepted(): the user pressed Save and everything is
// valid.
#pragma once

#include "gui/commands/savereportcommand.h"
#include "gui/dialogs/formdialog.h"

#include <memory>

namespace Ui {
class ReportDialog;
}
namespace viewtide::store {
struct CampaignRow;
}

namespace viewtide::gui {

class FormProblem;

class ReportDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// A draft without an id is a new report; its campaign is the one chosen at first.
    ReportDialog(const QList<store::CampaignRow> &campaigns, ReportDraft draft, Timestamp now,
                 QWidget *parent = nullptr);
    ~ReportDialog() override;

    void accept() override;

signals:
    void reportAccepted(const viewtide::gui::ReportDraft &draft);

private:
    Q_DISABLE_COPY_MOVE(ReportDialog)

    void fill(const QList<store::CampaignRow> &campaigns);
    void proposeName();
    QList<domain::CampaignId> pickedCampaigns() const;
    domain::Report edited() const;
    QString problem() const;

    std::unique_ptr<Ui::ReportDialog> m_ui;
    ReportDraft m_draft;
    Timestamp m_now;
    FormProblem *m_problem = nullptr;
};

} // namespace viewtide::gui
