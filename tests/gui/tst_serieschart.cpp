// SPDX-License-Identifier: GPL-3.0-or-later
// The chart by keys and clicks: legend toggles, point by point, the table twin; round numbers on the axis.
#include "gui/charts/plot.h"
#include "gui/charts/plotview.h"
#include "gui/charts/serieschart.h"
#include "gui/widgets/charttools.h"
#include "models/seriesmodel.h"

#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QtCharts/QAbstractBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>

using namespace viewtide;
using namespace viewtide::gui;
using models::SeriesModel;
using models::SeriesSet;

namespace {

SeriesSet growth(int days)
{
    SeriesSet set {.instants = models::Instants::Days, .isChange = true};
    models::Series first {.key = QStringLiteral("a"), .name = QStringLiteral("First")};
    models::Series second {.key = QStringLiteral("b"), .name = QStringLiteral("Second")};
    for (int day = 0; day < days; ++day) {
        set.at.append(Timestamp(std::chrono::sys_days(std::chrono::days(20000 + day))));
        first.values.append(day == 2 ? std::nullopt : std::optional(10.0 + day));
        second.values.append(day == 2 ? std::nullopt : std::optional(-5.0));
    }
    set.series = {first, second};
    return set;
}

} // namespace

class TestSeriesChart final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void barsForEachShownSeries();
    void legendSwitchesSeriesOff();
    void linesBreakAtGaps();
    void keysGoPointByPoint();
    void tableTwinHasTheSameNumbers();
    void toolsSwitchShapeAndTable();
    void emptyModelDrawsNothing();
    void scalesAreRound_data();
    void scalesAreRound();

private:
    PlotView &plotView() { return *m_chart->findChild<PlotView *>(QStringLiteral("plotView")); }

    std::unique_ptr<SeriesModel> m_model;
    std::unique_ptr<SeriesChart> m_chart;
};

void TestSeriesChart::init()
{
    m_model = std::make_unique<SeriesModel>();
    m_chart = std::make_unique<SeriesChart>();
    m_chart->setTitle(QStringLiteral("Daily growth"));
    m_chart->setModel(m_model.get());
    m_chart->resize(800, 400);
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    m_model->setSeries(growth(7));
}

void TestSeriesChart::cleanup()
{
    m_chart.reset();
    m_model.reset();
}

void TestSeriesChart::barsForEachShownSeries()
{
    QCOMPARE(plotView().chart()->series().size(), 1);
    const auto *const bars = qobject_cast<QAbstractBarSeries *>(plotView().chart()->series().first());
    QVERIFY(bars);
    QCOMPARE(bars->count(), 2);
    QCOMPARE(bars->barSets().at(1)->at(0), -5.0);
}

void TestSeriesChart::legendSwitchesSeriesOff()
{
    auto *const toggle = m_chart->findChild<QToolButton *>(QStringLiteral("legend_b"));
    QVERIFY(toggle);
    QVERIFY(!toggle->accessibleName().isEmpty());

    QTest::mouseClick(toggle, Qt::LeftButton);

    QVERIFY(!m_chart->isSeriesShown(QStringLiteral("b")));
    const auto *const bars = qobject_cast<QAbstractBarSeries *>(plotView().chart()->series().first());
    QCOMPARE(bars->count(), 1);

    m_model->setSeries(growth(8)); // what was switched off stays off

    QVERIFY(!m_chart->isSeriesShown(QStringLiteral("b")));
    QVERIFY(!m_chart->findChild<QToolButton *>(QStringLiteral("legend_b"))->isChecked());
}

void TestSeriesChart::linesBreakAtGaps()
{
    m_chart->setShape(SeriesChart::Shape::Lines);

    QCOMPARE(plotView().chart()->series().size(), 4); // two runs for each of two series
    const auto *const run = qobject_cast<QLineSeries *>(plotView().chart()->series().at(0));
    QVERIFY(run);
    QCOMPARE(run->count(), 2);
}

void TestSeriesChart::keysGoPointByPoint()
{
    PlotView &view = plotView();
    view.setFocus();

    QTest::keyClick(&view, Qt::Key_Home);

    QVERIFY(view.accessibleDescription().contains(QStringLiteral("First +10")));
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("Together +5")));

    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("First +11")));

    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("First \u2013")));

    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("First +16")));
}

void TestSeriesChart::tableTwinHasTheSameNumbers()
{
    m_chart->setView(SeriesChart::View::Table);
    const auto *const table = m_chart->findChild<QTableView *>(QStringLiteral("seriesTableView"));

    QVERIFY(table->isVisible());
    QVERIFY(!table->accessibleName().isEmpty());
    QCOMPARE(table->model()->rowCount(), 7);
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("+10"));
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("\u22125"));
    QCOMPARE(table->model()->index(2, 1).data().toString(), QStringLiteral("\u2013"));
}

void TestSeriesChart::toolsSwitchShapeAndTable()
{
    ChartTools tools(*m_chart);
    const auto button = [&tools](const char *name) {
        return tools.findChild<QToolButton *>(QLatin1String(name));
    };
    QVERIFY(button("barsButton")->isChecked());

    QTest::mouseClick(button("tableButton"), Qt::LeftButton);
    QCOMPARE(m_chart->view(), SeriesChart::View::Table);
    QVERIFY(button("tableButton")->isChecked() && !button("barsButton")->isChecked());

    QTest::mouseClick(button("linesButton"), Qt::LeftButton);
    QCOMPARE(m_chart->view(), SeriesChart::View::Chart);
    QCOMPARE(m_chart->shape(), SeriesChart::Shape::Lines);
}

void TestSeriesChart::emptyModelDrawsNothing()
{
    m_model->setSeries({});

    QVERIFY(plotView().chart()->series().isEmpty());
    QTest::keyClick(&plotView(), Qt::Key_Right);
    QVERIFY(!m_chart->grab().isNull());
}

void TestSeriesChart::scalesAreRound_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::newRow("tens") << 0.0 << 87.0 << 0.0 << 100.0;
    QTest::newRow("both signs") << -12.0 << 310.0 << -100.0 << 400.0;
    QTest::newRow("flat") << 5.0 << 5.0 << 5.0 << 6.0;
    QTest::newRow("far from zero") << 17000.0 << 17400.0 << 17000.0 << 17400.0;
}

void TestSeriesChart::scalesAreRound()
{
    QFETCH(const double, low);
    QFETCH(const double, high);
    const plot::Scale scale = plot::niceScale(low, high, 5);
    QTEST(scale.low, "from");
    QTEST(scale.high, "to");
}

QTEST_MAIN(TestSeriesChart)
#include "tst_serieschart.moc"
