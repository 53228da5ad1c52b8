// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that went through Ayrshare with its status and what happened: filter by status and by words,
// assign the selected ones to a campaign, or give them back to the rules. Undoable. Shown with open(),
// deletes itself; `edits` outlives it, since the undo stack does. GUI thread.
#pragma once

#include "gui/page.h"
#include "store/uploads.h"

#include <QDialog>

#include <memory>

class QAbstractButton;
class QMenu;

namespace Ui {
class UploadsDialog;
}
namespace viewtide::models {
class CampaignTableModel;
class UploadFilterProxy;
class UploadTableModel;
} // namespace viewtide::models

namespace viewtide::gui {

class StoreEdits;

class UploadsDialog final : public QDialog
{
    Q_OBJECT

public:
    UploadsDialog(const PageServices &services, StoreEdits &edits, QWidget *parent = nullptr);
    ~UploadsDialog() override;

private:
    Q_DISABLE_COPY_MOVE(UploadsDialog)

    void setUpTable();
    void setUpFilter();
    void setUpActions();
    void fillAssignMenu();
    QList<store::UploadId> selected() const;
    void assign(const domain::Campaign &campaign);
    void release();
    void showCounts();
    void showSelection();
    void resetFilter();

    std::unique_ptr<Ui::UploadsDialog> m_ui;
    PageServices m_services;
    StoreEdits &m_edits;
    models::UploadTableModel *m_uploads;
    models::UploadFilterProxy *m_proxy;
    models::CampaignTableModel *m_campaigns;
    QMenu *m_assignMenu;
};

} // namespace viewtide::gui
