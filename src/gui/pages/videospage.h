// SPDX-License-Identifier: GPL-3.0-or-later
// All videos of both sources: filter as you type, facets, exact sort, actions on the selection, and a panel
// with the curve of the current one. Owned by MainWindow; GUI thread. Signals: see PageWidget.
#pragma once

#include "gui/page.h"
#include "gui/pages/videoselection.h"

#include <memory>

namespace Ui {
class VideosPage;
}
namespace viewtide::models {
class CampaignTableModel;
class VideoWindowModel;
} // namespace viewtide::models

namespace viewtide::gui {

class FacetBoxes;
class TableLayout;
class TableStates;
class VideoActions;
class VideoPanel;
class ViewsMenu;
class WorksCard;
struct SavedView;

class VideosPage final : public PageWidget
{
    Q_OBJECT

public:
    explicit VideosPage(const PageServices &services, QWidget *parent = nullptr);
    ~VideosPage() override;

    void refresh();
    void focusFilter() override;
    void setLookback(const domain::Lookback &lookback) override;
    Follows follows() const override;
    /// Selects the video and brings it into view, also if it is not loaded yet; clears the filter if that
    /// hides it.
    void showVideo(const domain::VideoRef &video);
    /// Only the videos of this campaign, also if it is not loaded yet.
    void showCampaign(domain::CampaignId campaign);

    /// Columns, sort and panel, for the window to keep.
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(VideosPage)

    void setUpTable();
    void setUpPanel();
    void setUpFacets();
    void setUpActions();
    void setUpViews();
    void fillCampaigns();
    void applyFilter();
    void showView(const SavedView &view);
    void resetFilter();
    void leaveList(const store::VideoList &next);
    void showList();
    void readTextsSoon();
    void showCurrent();
    void showCounts();
    void trySelect();
    void selectFirst();
    void setUpWorks();
    void groupByWork(bool isOn);
    void showWork(const QString &key);

    std::unique_ptr<Ui::VideosPage> m_ui;
    PageServices m_services;
    models::VideoWindowModel *m_videos;
    std::unique_ptr<VideoSelection> m_selection;
    FacetBoxes *m_facets = nullptr;
    ViewsMenu *m_views = nullptr;
    models::CampaignTableModel *m_campaigns;
    TableLayout *m_layout = nullptr;
    VideoPanel *m_panel = nullptr;
    WorksCard *m_works = nullptr; ///< made when it is first wanted
    VideoActions *m_actions = nullptr;
    QString m_work; ///< only the posts of this one; empty: of all
    bool m_hasAskedForTexts = false;
    bool m_isSettling = false; ///< one list goes, the next one comes
    domain::CampaignId m_wantedCampaign; ///< to be the filter as soon as it is there
    std::optional<domain::VideoRef> m_wanted; ///< to be selected as soon as it is there
};

} // namespace viewtide::gui
