// SPDX-License-Identifier: GPL-3.0-or-later
// The lower half of the campaigns page: daily snapshots as table and chart, and the videos of the chosen
// campaign. Works on the widgets of the page's form; child of the page; GUI thread. videoRequested(): a video
// was double-clicked.
#pragma once

#include "gui/page.h"
#include "models/campaigndaysmodel.h"
#include "models/seriesmodel.h"

namespace Ui {
class CampaignsPage;
}
namespace viewtide::models {
class VideoFilterProxy;
class VideoTableModel;
} // namespace viewtide::models

namespace viewtide::gui {

class SeriesChart;

class CampaignDetail final : public QObject
{
    Q_OBJECT

public:
    CampaignDetail(const PageServices &services, Ui::CampaignsPage &ui, QObject *parent);
    ~CampaignDetail() override;

    /// Null: none.
    void showCampaign(const store::CampaignRow *row);
    /// Of the days.
    void setRange(const DateRange &range);

signals:
    void videoRequested(const viewtide::domain::VideoRef &video);

private:
    Q_DISABLE_COPY_MOVE(CampaignDetail)

    void setUpDays();
    void setUpVideos();
    void showCurve();
    void setCampaign(domain::CampaignId campaign);

    PageServices m_services;
    Ui::CampaignsPage &m_ui;
    models::CampaignDaysModel *m_days;
    models::VideoTableModel *m_videos;
    models::VideoFilterProxy *m_videoProxy;
    models::SeriesModel m_series;
    SeriesChart *m_chart;
    domain::CampaignId m_campaign;
};

} // namespace viewtide::gui
