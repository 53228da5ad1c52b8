// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with selected videos: assign to a campaign, hide in a report, join, type numbers, export;
// and how videos are added. Fills the menus of the page's buttons with the campaigns and reports that there
// are. Owned by a page; GUI thread. messagePosted(): what was done, or why not.
#pragma once

#include "gui/page.h"
#include "store/rows.h"

#include <QObject>
#include <QPointer>

class QAction;
class QMenu;

namespace viewtide::models {
class ReportListModel;
}

namespace viewtide::gui {

class AddVideosDialog;
class StoreEdits;
class VideoSelection;
class WorkActions;

class VideoActions final : public QObject
{
    Q_OBJECT

public:
    /// `selection` is asked at the moment of acting.
    VideoActions(const PageServices &services, const VideoSelection &selection, QWidget *page);
    ~VideoActions() override;

    QMenu *assignMenu() const { return m_assignMenu; }
    QMenu *hideMenu() const { return m_hideMenu; }
    QMenu *workMenu() const { return m_workMenu; }
    /// Those of the menus that have shortcuts.
    QList<QAction *> commands() const;
    void setCampaigns(const QList<store::CampaignRow> &campaigns);
    /// The campaign that is chosen at first when videos are added.
    void setPreset(domain::CampaignId campaign) { m_preset = campaign; }
    /// The selection is another one, or its rows changed.
    void selectionChanged();
    void refresh();

    void openAddVideos() { addVideosDialog(); }
    void openExport();
    void openUploads();

signals:
    void messagePosted(const QString &text);

private:
    Q_DISABLE_COPY_MOVE(VideoActions)

    AddVideosDialog *addVideosDialog();
    void takeDrops();
    void fillAssignMenu();
    void fillHideMenu();
    void assign(const domain::Campaign &campaign);
    void hideIn(const store::ReportRow &report);
    void hideThose(const store::ReportContent &content, const QList<domain::VideoRef> &refs);

    PageServices m_services;
    const VideoSelection &m_selection;
    QWidget *m_page;
    StoreEdits *m_edits;
    QMenu *m_assignMenu;
    QMenu *m_hideMenu;
    QMenu *m_workMenu;
    WorkActions *m_works;
    models::ReportListModel *m_reportList;
    domain::CampaignId m_preset;
    QPointer<AddVideosDialog> m_addDialog;
    QList<store::CampaignRow> m_campaigns;
};

/// Text of a menu entry: outside text with its '&' doubled.
QString menuText(const QString &outside);

} // namespace viewtide::gui
