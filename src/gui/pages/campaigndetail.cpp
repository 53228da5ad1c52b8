// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/campaigndetail.h"

#include "ui_campaignspage.h"

#include "base/clock.h"
#include "gui/charts/serieschart.h"
#include "gui/delegates/networkdelegate.h"
#include "gui/pages/videolayout.h"
#include "gui/widgets/tablelayout.h"
#include "gui/widgets/tablestates.h"
#include "models/campaignfacts.h"
#include "models/format.h"
#include "models/videofilterproxy.h"
#include "models/videotablemodel.h"
#include "settings/workspacezone.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <utility>

namespace viewtide::gui {

using namespace Qt::Literals::StringLiterals;
using namespace catalogue::literals;
using models::CampaignDay;

namespace {

struct DayCurve
{
    catalogue::MetricKey metric;
    qint64 store::CampaignDayRow::*member;
};

constexpr std::array kCurves {
    DayCurve {"views"_metric, &store::CampaignDayRow::views},
    DayCurve {"likes"_metric, &store::CampaignDayRow::likes},
    DayCurve {"comments"_metric, &store::CampaignDayRow::comments},
    DayCurve {"shares"_metric, &store::CampaignDayRow::shares},
    DayCurve {"saves"_metric, &store::CampaignDayRow::saves},
};

/// One step for each calendar day; a day without a snapshot is a gap, today is not over.
models::SeriesSet curveOf(const QList<CampaignDay> &newestFirst, const DayCurve &curve, Date today)
{
    models::SeriesSet set;
    models::Series series;
    series.key = curve.metric.text();
    series.name = catalogue::displayName(catalogue::metric(curve.metric));
    std::optional<Date> before;
    QList<CampaignDay> days = newestFirst;
    std::reverse(days.begin(), days.end());
    for (const CampaignDay &day : std::as_const(days)) {
        for (Date gap = before.value_or(day.row.date) + std::chrono::days(1); before && gap < day.row.date;
             gap += std::chrono::days(1)) {
            set.at.append(gap);
            series.values.append(std::nullopt);
        }
        set.at.append(day.row.date);
        series.values.append(double(day.row.*curve.member));
        before = day.row.date;
    }
    series.states.resize(set.at.size());
    if (before == today)
        series.states.last() = models::PointState::Provisional;
    set.series.append(series);
    return set;
}

QList<ColumnLook> dayLooks()
{
    return {{u"date"_s, 110, true, true, models::format::widestDay()},
            {u"posts"_s, 60},
            {u"views"_s, 90},
            {u"won"_s, 90},
            {u"likes"_s, 74},
            {u"comments"_s, 88},
            {u"shares"_s, 74},
            {u"saves"_s, 70}};
}

} // namespace

CampaignDetail::CampaignDetail(const PageServices &services, Ui::CampaignsPage &ui, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_ui(ui)
    , m_days(new models::CampaignDaysModel(services.store, services.clock, this))
    , m_videos(new models::VideoTableModel(services.store, services.clock, this))
    , m_videoProxy(new models::VideoFilterProxy(*m_videos, this))
    , m_chart(new SeriesChart)
{
    setUpDays();
    setUpVideos();
}

CampaignDetail::~CampaignDetail() = default;

void CampaignDetail::setUpDays()
{
    auto *sorted = new models::SortProxy(this);
    sorted->setSourceModel(m_days);
    QTableView *view = m_ui.daysTableView;
    view->setModel(sorted);
    view->setItemDelegate(new RowDelegate(view));
    const auto *layout = new TableLayout(*view, dayLooks(), {});
    view->sortByColumn(layout->sectionOf(u"date"_s), Qt::DescendingOrder);
    for (const DayCurve &curve : kCurves)
        m_ui.chartBox->addItem(catalogue::displayName(catalogue::metric(curve.metric)));
    m_ui.chartLayout->addWidget(m_chart, 1);
    m_chart->setShape(SeriesChart::Shape::Lines);
    m_chart->setModel(&m_series);
    m_ui.daysSplitter->setSizes({620, 520});
    auto *const stack = new QStackedWidget;
    delete m_ui.daysLayout->replaceWidget(m_ui.daysSplitter, stack);
    stack->addWidget(m_ui.daysSplitter);
    new TableStates(*stack, *m_days, *sorted,
                    {Glyph::LineChart, tr("No snapshot of these days"),
                     tr("The numbers of a campaign are recorded once a day, with the first poll after it was "
                        "made."),
                     QString()});
    connect(m_days, &models::CampaignDaysModel::rowsFetched, this, &CampaignDetail::showCurve);
    connect(m_ui.chartBox, &QComboBox::currentIndexChanged, this, &CampaignDetail::showCurve);
}

void CampaignDetail::setUpVideos()
{
    QTableView *view = m_ui.videoTableView;
    view->setModel(m_videoProxy);
    view->setItemDelegate(new RowDelegate(view));
    const QStringList shown {u"network"_s, u"caption"_s, u"posted"_s, u"views"_s, u"likes"_s, u"comments"_s,
                             u"shares"_s,  u"saves"_s,   u"er"_s,     u"day"_s,   u"work"_s};
    const auto *layout = new TableLayout(*view, videoLooks(shown), u"caption"_s);
    view->setItemDelegateForColumn(layout->sectionOf(u"network"_s), new NetworkDelegate(view));
    view->sortByColumn(layout->sectionOf(u"views"_s), Qt::DescendingOrder);
    auto *const stack = new QStackedWidget;
    delete m_ui.videosLayout->replaceWidget(view, stack);
    stack->addWidget(view);
    new TableStates(*stack, *m_videos, *m_videoProxy,
                    {Glyph::Videos, tr("No videos in it yet"),
                     tr("Assign them on the Videos page, add them by link, or let a rule do it."),
                     QString()});
    connect(view, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { emit videoRequested(m_videoProxy->videoAt(index).ref); });
}

void CampaignDetail::showCampaign(const store::CampaignRow *row)
{
    const QList<models::CampaignFact> facts = row
        ? models::campaignFacts(*row, m_services.clock.now(), settings::workspaceZone(m_services.settings))
        : QList<models::CampaignFact>();
    m_ui.factsLabel->setFacts(facts);
    m_ui.factsLabel->setVisible(!facts.isEmpty());
    setCampaign(row ? row->campaign.id : domain::CampaignId());
}

void CampaignDetail::setRange(const DateRange &range)
{
    m_days->setRange(range);
}

void CampaignDetail::setCampaign(domain::CampaignId campaign)
{
    if (campaign == m_campaign)
        return;
    m_campaign = campaign;
    m_days->setCampaign(campaign);
    m_videos->setCampaign(campaign);
}

void CampaignDetail::showCurve()
{
    const DayCurve &curve = kCurves.at(qMax(0, m_ui.chartBox->currentIndex()));
    m_chart->setTitle(
        tr("%1 of the campaign by day").arg(catalogue::displayName(catalogue::metric(curve.metric))));
    m_series.setSeries(curveOf(m_days->rows(), curve, dateOf(m_services.clock.now())));
}

} // namespace viewtide::gui
