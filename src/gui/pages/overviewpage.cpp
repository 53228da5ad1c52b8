// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/overviewpage.h"

#include "gui/charts/serieschart.h"
#include "gui/dialogs/ratedvideosdialog.h"
#include "gui/pages/overviewtables.h"
#include "gui/pages/overviewtexts.h"
#include "gui/pages/summarytable.h"
#include "gui/widgets/besttimecard.h"
#include "gui/widgets/cardtable.h"
#include "gui/widgets/charttools.h"
#include "models/moversmodel.h"
#include "models/overviewmodel.h"
#include "models/rankingmodel.h"

#include "ui_overviewpage.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QTableView>

namespace viewtide::gui {

using models::LoadState;
using namespace catalogue::literals;

namespace {

/// Above this a bar is thinner than the eye likes: lines from here on.
constexpr int kMostBarDays = 100;
constexpr int kMostEntries = 24;
constexpr int kMeasureWidth = 260;
/// Of the page, for two tables beside each other.
constexpr int kLeastForTwo = 1000;

} // namespace

OverviewPage::OverviewPage(const PageServices &services, QWidget *parent)
    : PageWidget(parent)
    , m_ui(std::make_unique<Ui::OverviewPage>())
    , m_services(services)
    , m_model(new models::OverviewModel(services.store, services.clock, this))
    , m_chart(new SeriesChart(this))
    , m_firstDay(new EmptyState(this))
    , m_measure(new QComboBox(this))
    , m_growth(new models::SeriesModel(this))
    , m_ranking(new models::RankingModel(this))
    , m_movers(new models::MoversModel(this))
    , m_summary(new SummaryTable(this))
{
    m_ui->setupUi(this);
    m_ui->scrollArea->viewport()->setAutoFillBackground(false);
    m_ui->scrollBody->setAutoFillBackground(false);
    setUpFigures();
    setUpGrowth();
    setUpTables(services.pictures);
    m_ui->summaryCard->setTitle(tr("Summary"));
    m_ui->summaryCard->body()->addWidget(m_summary);
    setUpDrills();
    m_start = new BoardStart(*m_ui->emptyState, services.store, this);
    connect(m_start, &BoardStart::keyRequested, this, [this] { emit pageRequested(Page::Welcome); });
    connect(m_start, &BoardStart::syncRequested, this, &PageWidget::syncRequested);
    m_ui->boardLayout->addWidget(new BestTimeCard(services, this));
    connect(m_model, &models::OverviewModel::changed, this, &OverviewPage::showAll);
    connect(m_ui->emptyState, &EmptyState::actionRequested, this, &OverviewPage::actOnNothing);
    showState();
    pauseWhenHidden();
}

OverviewPage::~OverviewPage() = default;

void OverviewPage::setUpFigures()
{
    m_ui->followersCard->setCaption(tr("Followers"), tr("Followers of all linked accounts together."));
    m_ui->growthCard->setCaption(tr("Growth"), growthDefinition());
    m_ui->viewsCard->setCaption(tr("Views"), viewsDefinition());
    m_ui->rateCard->setCaption(
        tr("Engagement rate"),
        tr("Likes, comments, shares and saves over views, of the videos posted in the range."));
}

void OverviewPage::setUpGrowth()
{
    m_chart->setObjectName(QStringLiteral("growthChart"));
    m_chart->setModel(m_growth);
    m_measure->setObjectName(QStringLiteral("measureBox"));
    m_measure->setAccessibleName(tr("Figure of the chart"));
    m_measure->setMaxVisibleItems(kMostEntries);
    m_measure->setMaximumWidth(kMeasureWidth);
    connect(m_measure, &QComboBox::activated, this, &OverviewPage::chooseMeasure);
    m_ui->growthChartCard->addControl(m_measure);
    m_ui->growthChartCard->addControl(new ChartTools(*m_chart, m_ui->growthChartCard));
    m_ui->growthChartCard->body()->addWidget(m_chart);
    m_firstDay->setObjectName(QStringLiteral("firstDayState"));
    m_firstDay->setMinimumHeight(m_chart->sizeHint().height());
    m_firstDay->hide();
    m_ui->growthChartCard->body()->addWidget(m_firstDay);
    addCommands(m_chart->actions());
}

void OverviewPage::setUpTables(pictures::PictureLoader *pictures)
{
    CardTable *const ranking = makeRankingTable(*m_ranking, this);
    connect(ranking->view(), &QTableView::activated, this, &OverviewPage::openNetwork);
    m_ui->rankingCard->setTitle(tr("Engagement by network"));
    m_ui->rankingCard->body()->addWidget(ranking);
    CardTable *const movers = makeMoversTable(*m_movers, pictures, this);
    connect(movers->view(), &QTableView::activated, this, &OverviewPage::openVideo);
    m_ui->moversCard->setTitle(tr("On the move"));
    m_ui->moversCard->body()->addWidget(movers);
}

/// In a narrow window one below the other: beside each other nothing would be left for the rates.
void OverviewPage::resizeEvent(QResizeEvent *event)
{
    m_ui->tablesLayout->setDirection(width() < kLeastForTwo ? QBoxLayout::TopToBottom
                                                            : QBoxLayout::LeftToRight);
    PageWidget::resizeEvent(event);
}

void OverviewPage::openVideo(const QModelIndex &index)
{
    if (index.isValid())
        emit videoRequested(m_movers->rowAt(index.row()).video.ref);
}

void OverviewPage::setLookback(const domain::Lookback &lookback)
{
    m_model->setLookback(lookback);
}

Follows OverviewPage::follows() const
{
    return Follow::Range | Follow::Comparison;
}

void OverviewPage::showAll()
{
    showState();
    if (m_model->state() != LoadState::Ready)
        return;
    const models::Overview &overview = m_model->overview();
    showFigures();
    fillMeasures();
    showChart();
    m_ranking->setRanks(overview.ranks);
    m_ui->rankingCard->setSubtitle(bestNetworks(overview));
    m_movers->setMovers(overview.movers, overview.outliers);
    m_summary->setLines(overview.summary);
    m_ui->summaryCard->setSubtitle(summarySubtitle(overview));
    m_ui->summaryCard->setVisible(!overview.summary.isEmpty());
}

void OverviewPage::fillMeasures()
{
    QStringList keys;
    for (int i = 0; i < m_measure->count(); ++i)
        keys.append(m_measure->itemData(i).toString());
    QStringList wanted;
    const models::Overview &overview = m_model->overview();
    for (const models::Measure &measure : overview.measures)
        wanted.append(toKey(measure));
    if (keys != wanted) {
        m_measure->clear();
        for (const models::Measure &measure : overview.measures) {
            m_measure->addItem(nameOf(measure), toKey(measure));
            m_measure->setItemData(m_measure->count() - 1, definitionOf(measure).toHtmlEscaped(),
                                   Qt::ToolTipRole);
        }
    }
    m_measure->setCurrentIndex(m_measure->findData(toKey(overview.measure)));
}

void OverviewPage::chooseMeasure()
{
    if (const auto measure = models::measureFromKey(m_measure->currentData().toString()))
        setMeasure(*measure);
}

void OverviewPage::setMeasure(const models::Measure &measure)
{
    // A level has no zero to stand on, and its total would dwarf the networks.
    const bool isChange = measure.reading == models::Measure::Reading::DailyChange;
    m_chart->setShape(isChange ? SeriesChart::Shape::Bars : SeriesChart::Shape::Lines);
    for (const QString &key : {models::totalKey(), models::beforeKey()})
        isChange ? m_chart->showSeries(key) : m_chart->hideSeries(key);
    m_model->setMeasure(measure);
}

/// Each card leads to what its figure is made of.
void OverviewPage::setUpDrills()
{
    const auto showDays = [this](const models::Measure &measure) {
        setMeasure(measure);
        m_ui->scrollArea->ensureWidgetVisible(m_ui->growthChartCard);
        m_chart->setFocus(Qt::OtherFocusReason);
    };
    const models::Measure growth;
    models::Measure followers;
    followers.metric = "followers"_metric;
    followers.reading = models::Measure::Reading::Level;
    connect(m_ui->followersCard->addDrill(tr("Show the followers by day")), &QAction::triggered, this,
            [showDays, followers] { showDays(followers); });
    connect(m_ui->growthCard->addDrill(tr("Show the growth by day")), &QAction::triggered, this,
            [showDays, growth] { showDays(growth); });
    connect(m_ui->viewsCard->addDrill(tr("Show what each campaign won")), &QAction::triggered, this,
            &OverviewPage::openCampaigns);
    connect(m_ui->rateCard->addDrill(tr("Show the videos of the rate…")), &QAction::triggered, this,
            &OverviewPage::openRatedVideos);
    connect(m_summary, &SummaryTable::networkChosen, this, &PageWidget::networkRequested);
}

/// By what they won, or all their views while nobody knows what was won.
void OverviewPage::openCampaigns()
{
    const bool isWon = m_model->overview().views.value.has_value();
    emit campaignsRequested(isWon ? QStringLiteral("won") : QStringLiteral("views"));
}

void OverviewPage::openRatedVideos()
{
    auto *const dialog = new RatedVideosDialog(m_services, m_model->overview().range, this);
    connect(dialog, &RatedVideosDialog::videoRequested, this, &PageWidget::videoRequested);
    dialog->open();
}

void OverviewPage::openNetwork(const QModelIndex &index)
{
    if (index.isValid())
        emit networkRequested(m_ranking->rowAt(index.row()).rank.platform);
}

void OverviewPage::showChart()
{
    const models::Overview &overview = m_model->overview();
    m_chart->setTitle(tr("%1 by network").arg(nameOf(overview.measure)));
    m_chart->setValueTitle(axisTitle(overview.measure));
    if (overview.range.days() > kMostBarDays)
        m_chart->setShape(SeriesChart::Shape::Lines);
    else if (m_shownDays > kMostBarDays && overview.chart.isChange)
        m_chart->setShape(SeriesChart::Shape::Bars);
    m_shownDays = overview.range.days();
    m_growth->setSeries(overview.chart);
    const bool isGrowth = overview.measure == models::Measure();
    m_ui->growthChartCard->setTitle(isGrowth ? tr("Daily growth") : nameOf(overview.measure));
    m_ui->growthChartCard->setSubtitle(growthSubtitle(overview));
    const bool isFirstDay = overview.onlyDay && overview.chart.isChange;
    if (isFirstDay) {
        m_firstDay->showMessage(Glyph::BarChart, tr("Daily growth needs two days"),
                                firstDayText(*overview.onlyDay, m_services.settings));
    }
    m_chart->setHidden(isFirstDay);
    m_firstDay->setVisible(isFirstDay);
}

void OverviewPage::showFigures()
{
    const models::Overview &overview = m_model->overview();
    m_ui->followersCard->setKpi(followersKpi(overview));
    m_ui->growthCard->setCaption(growthCaption(overview), growthDefinition());
    m_ui->growthCard->setKpi(growthKpi(overview));
    m_ui->viewsCard->setCaption(viewsCaption(overview), viewsDefinition());
    m_ui->viewsCard->setKpi(viewsKpi(overview));
    m_ui->rateCard->setKpi(rateKpi(overview));
}

void OverviewPage::showState()
{
    const models::Overview &overview = m_model->overview();
    const bool isEmpty = overview.accounts == 0 && !overview.totalViews;
    switch (m_model->state()) {
    case LoadState::Loading:
        m_ui->emptyState->showLoading();
        break;
    case LoadState::Failed:
        m_ui->emptyState->showError(*m_model->error());
        m_ui->emptyState->setAction(tr("Try again"));
        break;
    case LoadState::Ready:
        break;
    }
    const bool showsBoard = m_model->state() == LoadState::Ready && !isEmpty;
    m_ui->stateStack->setCurrentIndex(showsBoard ? 1 : 0);
    if (m_model->state() == LoadState::Ready && isEmpty)
        m_start->show();
    else
        m_start->leave();
}

/// The button of what is shown instead of the board.
void OverviewPage::actOnNothing()
{
    if (m_model->state() != LoadState::Ready)
        m_model->refresh();
    else
        m_start->act();
}

} // namespace viewtide::gui
