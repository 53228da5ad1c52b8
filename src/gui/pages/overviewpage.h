// SPDX-License-Identifier: GPL-3.0-or-later
// The board: four figures, any daily figure per network as a chart, networks by engagement rate, videos on
// the move, the range summed up. Reads while it is shown. Owned by MainWindow; GUI thread. Signals: see
// PageWidget.
#pragma once

#include "gui/page.h"
#include "gui/pages/boardstart.h"

#include <memory>

class QComboBox;
class QModelIndex;

namespace Ui {
class OverviewPage;
}
namespace viewtide::models {
struct Measure;
class MoversModel;
class OverviewModel;
class RankingModel;
class SeriesModel;
} // namespace viewtide::models

namespace viewtide::gui {

class EmptyState;
class SeriesChart;
class SummaryTable;

class OverviewPage final : public PageWidget
{
    Q_OBJECT

public:
    explicit OverviewPage(const PageServices &services, QWidget *parent = nullptr);
    ~OverviewPage() override;

    void setLookback(const domain::Lookback &lookback) override;
    Follows follows() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(OverviewPage)

    void setUpFigures();
    void setUpGrowth();
    void setUpTables(pictures::PictureLoader *pictures);
    void showAll();
    void showFigures();
    void showChart();
    void fillMeasures();
    void chooseMeasure();
    void setMeasure(const models::Measure &measure);
    void setUpDrills();
    void openCampaigns();
    void openRatedVideos();
    void openNetwork(const QModelIndex &index);
    void showState();
    void actOnNothing();
    void openVideo(const QModelIndex &index);

    std::unique_ptr<Ui::OverviewPage> m_ui;
    PageServices m_services;
    models::OverviewModel *m_model;
    SeriesChart *m_chart;
    BoardStart *m_start = nullptr;
    EmptyState *m_firstDay; ///< instead of a chart that has nothing to show yet
    QComboBox *m_measure;
    models::SeriesModel *m_growth;
    models::RankingModel *m_ranking;
    models::MoversModel *m_movers;
    SummaryTable *m_summary;
    int m_shownDays = 0; ///< of the chart
};

} // namespace viewtide::gui
