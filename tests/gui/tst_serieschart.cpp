// SPDX-License-Identifier: GPL-3.0-or-later
// The chart by keys, wheel and mouse: legend toggles, point by point, zoom and pan, what goes to the
// clipboard, what a screen reader is told, the table twin. Decimation, bars and round numbers of the axis as
// tables.
#include "gui/charts/bars.h"
#include "gui/charts/chartsheet.h"
#include "gui/charts/plotview.h"
#include "gui/charts/serieschart.h"
#include "gui/widgets/charttools.h"
#include "models/seriesmodel.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>

#include <cmath>
#include <functional>

using namespace viewtide;
using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;
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

/// One sample a minute; "3 - 5" are rows: a gap at row 1.
SeriesSet samples(const QString &values)
{
    SeriesSet set {.instants = models::Instants::Times};
    models::Series series {.key = QStringLiteral("views"), .name = QStringLiteral("Views")};
    const QStringList parts = values.split(u' ', Qt::SkipEmptyParts);
    for (int i = 0; i < int(parts.size()); ++i) {
        set.at.append(Timestamp(std::chrono::days(20000)) + std::chrono::minutes(i));
        const QString &part = parts.at(i);
        const bool isProvisional = part.endsWith(u'p');
        series.values.append(
            part == QStringLiteral("-")
                ? std::nullopt
                : std::optional(part.left(part.size() - (isProvisional ? 1 : 0)).toDouble()));
        series.states.append(isProvisional ? models::PointState::Provisional : models::PointState::Settled);
    }
    set.series = {series};
    return set;
}

/// "1 2 | 2 3p": the values of each run; 'p' after a run that is provisional.
QString text(const QList<plot::Run> &runs)
{
    QStringList parts;
    for (const plot::Run &run : runs) {
        QStringList values;
        for (const QPointF &point : run.points)
            values.append(QString::number(point.y()));
        const bool isProvisional = run.state == models::PointState::Provisional;
        parts.append(values.join(u' ') + (isProvisional ? QStringLiteral("p") : QString()));
    }
    return parts.join(QStringLiteral(" | "));
}

double minutes(double count)
{
    return count / 24 / 60;
}

} // namespace

class TestSeriesChart final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void runsKeepWhatIsSeen_data();
    void runsKeepWhatIsSeen();
    void manyPointsBecomeFewPerPixel();
    void barsForEachPlainSeries();
    void timesAreMarkedInTheReadersDays_data();
    void timesAreMarkedInTheReadersDays();
    void windowStaysInside_data();
    void windowStaysInside();
    void seriesAreSeen();
    void legendSwitchesSeriesOff();
    void keysGoPointByPoint();
    void keysGoOnWhereTheMouseLeft();
    void keysBringThePointIntoSight();
    void wheelZoomsAroundTheMouse();
    void wheelScrollsThePageUntilClicked();
    void dragZoomsToTheDays();
    void dragPans_data();
    void dragPans();
    void zoomIsUndone_data();
    void zoomIsUndone();
    void zoomStaysWhenTheSeriesGrows();
    void readersHearSummaryAndPoints();
    void copiesCsvAndPicture();
    void aSheetBeginsWhereTheWindowDoes_data();
    void aSheetBeginsWhereTheWindowDoes();
    void menuHasAllCommands();
    void tableTwinHasTheSameNumbers();
    void notesAreShownOnTheirDay();
    void toolsSwitchShapeAndTable();
    void emptyModelDrawsNothing();
    void scalesAreRound_data();
    void scalesAreRound();
    void countsHaveWholeSteps_data();
    void countsHaveWholeSteps();

private:
    void turnWheel(QPoint turn, QPoint at, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
                   PlotView *view = nullptr);
    PlotView &plotView() { return *m_chart->findChild<PlotView *>(QStringLiteral("plotView")); }

    std::unique_ptr<SeriesModel> m_model;
    std::unique_ptr<SeriesChart> m_chart;
};

void TestSeriesChart::turnWheel(QPoint turn, QPoint at, Qt::KeyboardModifiers modifiers, PlotView *view)
{
    QWidget *const target = (view ? view : &plotView())->viewport();
    QWheelEvent event(at, target->mapToGlobal(at), {}, turn, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(target, &event);
}

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

void TestSeriesChart::runsKeepWhatIsSeen_data()
{
    QTest::addColumn<QString>("values");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("runs");
    QTest::newRow("a column each") << "1 2 3" << 3 << "1 2 3";
    QTest::newRow("gap") << "1 - 3" << 3 << "1 | 3";
    QTest::newRow("gap at the ends") << "- 2 3 -" << 4 << "2 3";
    QTest::newRow("nothing") << "- -" << 2 << "";
    QTest::newRow("zero is no gap") << "0 0 0" << 3 << "0 0 0";
    QTest::newRow("unfinished tail") << "1 2 3p" << 3 << "1 2 | 2 3p";
    QTest::newRow("first, lowest, highest, last") << "5 1 9 4" << 1 << "5 1 9 4";
    QTest::newRow("in their order") << "5 9 1 4" << 1 << "5 9 1 4";
    QTest::newRow("what lies between goes") << "5 1 3 9 6 4" << 1 << "5 1 9 4";
    QTest::newRow("each once") << "1 2 3 4" << 1 << "1 4";
    QTest::newRow("a gap that nobody sees") << "5 - 9 4" << 1 << "5 9 4";
    QTest::newRow("a gap between columns") << "5 6 - 9 4 7" << 2 << "5 6 | 9 4 7";
    QTest::newRow("provisional column") << "5 6 7p 8p" << 2 << "5 6 | 6 7 8p";
}

void TestSeriesChart::runsKeepWhatIsSeen()
{
    QFETCH(const QString, values);
    QFETCH(const int, columns);
    const SeriesSet set = samples(values);
    const plot::Columns all {0, minutes(double(set.at.size())), columns};

    QTEST(text(plot::runsOf(set, set.series.first(), all)), "runs");
}

void TestSeriesChart::manyPointsBecomeFewPerPixel()
{
    constexpr int kRows = 50'000;
    constexpr int kPixels = 640;
    SeriesSet set {.instants = models::Instants::Times};
    models::Series series {.key = QStringLiteral("views"), .name = QStringLiteral("Views")};
    for (int row = 0; row < kRows; ++row) {
        set.at.append(Timestamp(std::chrono::minutes(row)));
        series.values.append(row == 31'234 ? 1e6 : std::sin(row / 900.0));
    }
    set.series = {series};

    const QList<plot::Run> runs = plot::runsOf(set, series, {0, minutes(kRows), kPixels});

    QCOMPARE(runs.size(), 1);
    QVERIFY(runs.first().points.size() <= 4 * kPixels);
    QVERIFY(runs.first().points.contains(QPointF(minutes(31'234), 1e6))); // a peak of one minute is seen
    QCOMPARE(runs.first().points.first().y(), 0.0);
    QCOMPARE(runs.first().points.last().y(), *series.values.last());

    const plot::Columns part {minutes(1000), minutes(1009), kPixels};
    QCOMPARE(plot::runsOf(set, series, part).constFirst().points.size(), 12); // and one on each side
}

void TestSeriesChart::barsForEachPlainSeries()
{
    SeriesSet set = growth(7);
    const QList<plot::BarBox> grouped = plot::barsOf(set, {-0.5, 6.5, 700});
    QCOMPARE(grouped.size(), 12); // two for each day but the gap
    QCOMPARE(grouped.at(1).box.bottom(), -5.0);
    QCOMPARE(grouped.at(1).series, 1);
    QCOMPARE(grouped.at(0).box.right(), grouped.at(1).box.left());

    set = growth(20);
    QCOMPARE(plot::barsOf(set, {-0.5, 19.5, 700}).at(0).box.left(),
             plot::barsOf(set, {-0.5, 19.5, 700}).at(1).box.left()); // stacked
    SeriesSet reach = set;
    reach.isSummable = false;
    const QList<plot::BarBox> beside = plot::barsOf(reach, {-0.5, 19.5, 700});
    QCOMPARE(beside.at(0).box.right(), beside.at(1).box.left());
    QVERIFY(!plot::isStacked(reach));
    const QList<plot::BarBox> few = plot::barsOf(set, {-0.5, 19.5, 10});
    QCOMPARE(few.size(), 10);
    QCOMPARE(few.at(few.size() - 2).box.bottom(), 29.0); // the highest of the days that share a column
}

void TestSeriesChart::timesAreMarkedInTheReadersDays_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<QStringList>("labels"); // the first ones
    QTest::addColumn<double>("first"); // of them, in hours after the left edge
    QTest::newRow("hours: full ones of India, not half ones")
        << 7 << QStringList {u"4 Oct 06:00"_s, u"07:00"_s} << 0.5;
    QTest::newRow("over midnight: the day, then hours again")
        << 40 << QStringList {u"4 Oct 08:00"_s, u"12:00"_s, u"16:00"_s, u"20:00"_s, u"5 Oct"_s} << 2.5;
    QTest::newRow("steps that divide a day")
        << 72 << QStringList {u"4 Oct 08:00"_s, u"16:00"_s, u"5 Oct"_s, u"08:00"_s} << 2.5;
    QTest::newRow("days: at their midnight there") << 24 * 8 << QStringList {u"5 Oct"_s, u"6 Oct"_s} << 18.5;
}

void TestSeriesChart::timesAreMarkedInTheReadersDays()
{
    QFETCH(const int, hours);
    QFETCH(const QStringList, labels);
    QFETCH(const double, first);
    const QByteArray zone = qgetenv("TZ");
    const auto restore = qScopeGuard([&zone] {
        zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
        tzset();
    });
    qputenv("TZ", "Asia/Kolkata");
    tzset();
    SeriesSet set {.instants = models::Instants::Times};
    models::Series series {.key = u"views"_s, .name = u"Views"_s};
    for (int i = 0; i <= hours; ++i) {
        set.at.append(Timestamp(std::chrono::days(20000)) + std::chrono::hours(i)); // 4 Oct 05:30 there
        series.values.append(i);
    }
    set.series = {series};
    QChart chart;
    chart.resize(800, 400);
    plot::buildAxes(chart, set, {});
    plot::setTimeTicks(chart, set, 0, hours / 24.0);

    auto *const axis = qobject_cast<QCategoryAxis *>(chart.axes(Qt::Horizontal).value(0));
    QVERIFY(axis);
    QCOMPARE(axis->categoriesLabels().mid(0, labels.size()), labels);
    QVERIFY(qAbs(axis->endValue(labels.first()) - first / 24) < 1e-9);
}

void TestSeriesChart::windowStaysInside_data()
{
    using Act = std::function<void(plot::TimeWindow &)>;
    QTest::addColumn<Act>("act");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("all") << Act([](auto &) {}) << 0.0 << 100.0;
    QTest::newRow("closer, around a point") << Act([](auto &w) { w.zoom(2, 20); }) << 10.0 << 60.0;
    QTest::newRow("around an end") << Act([](auto &w) { w.zoom(2, 100); }) << 50.0 << 100.0;
    QTest::newRow("never closer than the least") << Act([](auto &w) { w.zoom(1000, 50); }) << 48.0 << 52.0;
    QTest::newRow("and back") << Act([](auto &w) { w.zoom(4, 20), w.zoom(0.2, 20); }) << 0.0 << 100.0;
    QTest::newRow("pan") << Act([](auto &w) { w.zoom(2, 0), w.pan(10); }) << 10.0 << 60.0;
    QTest::newRow("pan to the end") << Act([](auto &w) { w.zoom(2, 0), w.pan(999); }) << 50.0 << 100.0;
    QTest::newRow("pan of all") << Act([](auto &w) { w.pan(10); }) << 0.0 << 100.0;
    QTest::newRow("a part, backwards") << Act([](auto &w) { w.show(60, 20); }) << 20.0 << 60.0;
    QTest::newRow("a part beyond the end") << Act([](auto &w) { w.show(90, 130); }) << 60.0 << 100.0;
    QTest::newRow("too small a part") << Act([](auto &w) { w.show(50, 51); }) << 48.5 << 52.5;
    QTest::newRow("reveal what is in sight")
        << Act([](auto &w) { w.show(20, 60), w.reveal(30); }) << 20.0 << 60.0;
    QTest::newRow("reveal to the right")
        << Act([](auto &w) { w.show(20, 60), w.reveal(70); }) << 34.0 << 74.0;
    QTest::newRow("reveal the end") << Act([](auto &w) { w.show(20, 60), w.reveal(100); }) << 60.0 << 100.0;
    QTest::newRow("reset") << Act([](auto &w) { w.show(20, 60), w.reset(); }) << 0.0 << 100.0;
    QTest::newRow("grown") << Act([](auto &w) { w.setWhole(0, 120); }) << 0.0 << 120.0;
    QTest::newRow("grown while a part is shown")
        << Act([](auto &w) { w.show(20, 60), w.setWhole(0, 120); }) << 20.0 << 60.0;
    QTest::newRow("shrunk below the part")
        << Act([](auto &w) { w.show(20, 60), w.setWhole(0, 50); }) << 0.0 << 50.0;
}

void TestSeriesChart::windowStaysInside()
{
    QFETCH(const std::function<void(plot::TimeWindow &)>, act);
    plot::TimeWindow window;
    window.setWhole(0, 100);
    window.setLeast(4);

    act(window);

    QTEST(window.low(), "low");
    QTEST(window.high(), "high");
}

/// The colour of the first network is somewhere in the picture, and nothing of it once it is switched off.
void TestSeriesChart::seriesAreSeen()
{
    const QColor first = plot::colourOf(m_model->set().series.first(), 0, m_chart->palette());
    const auto isSeen = [this, first] {
        const QImage picture = plotView().grab().toImage();
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, y) == first)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(isSeen());
    m_chart->setShape(SeriesChart::Shape::Lines);
    QVERIFY(isSeen());

    m_chart->hideSeries(QStringLiteral("a"));

    QVERIFY(!isSeen());
}

void TestSeriesChart::legendSwitchesSeriesOff()
{
    auto *const toggle = m_chart->findChild<QToolButton *>(QStringLiteral("legend_b"));
    QVERIFY(toggle);
    QVERIFY(!toggle->accessibleName().isEmpty());

    QTest::mouseClick(toggle, Qt::LeftButton);

    QVERIFY(!m_chart->isSeriesShown(QStringLiteral("b")));
    QCOMPARE(plotView().shown().series.size(), 1);

    m_model->setSeries(growth(8)); // what was switched off stays off

    QVERIFY(!m_chart->isSeriesShown(QStringLiteral("b")));
    QVERIFY(!m_chart->findChild<QToolButton *>(QStringLiteral("legend_b"))->isChecked());
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

    SeriesSet reach = m_model->set();
    reach.isSummable = false;
    m_model->setSeries(reach);
    QTest::keyClick(&view, Qt::Key_Home);
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("First +10")));
    QVERIFY(!view.accessibleDescription().contains(QStringLiteral("Together")));
}

/// They go on from the last point, whether keys or the mouse brought the crosshair there.
void TestSeriesChart::keysGoOnWhereTheMouseLeft()
{
    PlotView &view = plotView();
    view.setFocus();
    view.setPoint(0);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&view, &leave);
    QCOMPARE(view.point(), -1);

    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.point(), 1);

    const int last = int(m_model->set().at.size()) - 1;
    QTest::keyClick(&view, Qt::Key_Escape); // from anew
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.point(), last);
}

void TestSeriesChart::keysBringThePointIntoSight()
{
    m_model->setSeries(growth(200));
    PlotView &view = plotView();
    view.setFocus();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(m_chart->isZoomed());
    const plot::TimeWindow close = view.timeWindow();

    QTest::keyClick(&view, Qt::Key_Home);

    QVERIFY(view.timeWindow().low() <= 0);
    QCOMPARE(view.timeWindow().length(), close.length());
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("First +10")));

    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(view.timeWindow().low() > 0); // moved along
    QTest::keyClick(&view, Qt::Key_Minus);
    QVERIFY(view.timeWindow().length() > close.length());
}

void TestSeriesChart::wheelZoomsAroundTheMouse()
{
    m_model->setSeries(growth(100));
    PlotView &view = plotView();
    const QRectF area = view.chart()->plotArea();
    const QPoint right(int(area.right()) - 2, int(area.center().y()));
    const double high = view.timeWindow().high();
    QSignalSpy zoomed(m_chart.get(), &SeriesChart::zoomChanged);

    turnWheel({0, 240}, right);

    QVERIFY(m_chart->isZoomed());
    QVERIFY(!zoomed.isEmpty());
    QVERIFY(std::abs(view.timeWindow().high() - high) < 0.5); // what is under the mouse stays there
    QVERIFY(std::abs(view.timeWindow().length() - 100 / 1.25 / 1.25) < 0.5);

    const double low = view.timeWindow().low();
    turnWheel({0, 120}, right, Qt::ShiftModifier);
    QVERIFY(view.timeWindow().low() < low); // Shift moves along
    turnWheel({0, -1200}, right);
    QVERIFY(!m_chart->isZoomed());
}

void TestSeriesChart::wheelScrollsThePageUntilClicked()
{
    QScrollArea page;
    auto *const chart = new SeriesChart;
    chart->setModel(m_model.get());
    chart->setMinimumHeight(900);
    page.setWidget(chart);
    page.setWidgetResizable(true);
    page.resize(600, 400);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    auto *const view = chart->findChild<PlotView *>(QStringLiteral("plotView"));
    QVERIFY(view);

    page.setFocus();
    QTRY_VERIFY(page.hasFocus());

    turnWheel({0, 120}, view->rect().center(), Qt::NoModifier, view);
    QVERIFY(!chart->isZoomed());
    turnWheel({0, 120}, view->rect().center(), Qt::ControlModifier, view);
    QVERIFY(chart->isZoomed());
    chart->showAll();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(300, 200));
    QTRY_VERIFY(view->hasFocus());
    turnWheel({0, 120}, view->rect().center(), Qt::NoModifier, view);
    QVERIFY(chart->isZoomed());
}

void TestSeriesChart::dragZoomsToTheDays()
{
    m_model->setSeries(growth(100));
    QWidget *const viewport = plotView().viewport();
    const QRectF area = plotView().chart()->plotArea();
    const auto at = [&area](double share) {
        return QPoint(int(area.left() + share * area.width()), int(area.center().y()));
    };

    QTest::mousePress(viewport, Qt::LeftButton, Qt::NoModifier, at(0.25));
    QTest::mouseMove(viewport, at(0.4));
    QTest::mouseMove(viewport, at(0.5));
    QTest::mouseRelease(viewport, Qt::LeftButton, Qt::NoModifier, at(0.5));

    QVERIFY(std::abs(plotView().timeWindow().low() - 24.5) < 0.5);
    QVERIFY(std::abs(plotView().timeWindow().high() - 49.5) < 0.5);

    const plot::TimeWindow before = plotView().timeWindow();
    QTest::mouseClick(viewport, Qt::LeftButton, Qt::NoModifier, at(0.5)); // a click is no drag
    QCOMPARE(plotView().timeWindow(), before);
}

void TestSeriesChart::dragPans_data()
{
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<Qt::KeyboardModifier>("modifier");
    QTest::newRow("middle button") << Qt::MiddleButton << Qt::NoModifier;
    QTest::newRow("Shift") << Qt::LeftButton << Qt::ShiftModifier;
}

void TestSeriesChart::dragPans()
{
    QFETCH(const Qt::MouseButton, button);
    QFETCH(const Qt::KeyboardModifier, modifier);
    m_model->setSeries(growth(100));
    m_chart->zoom(4);
    const plot::TimeWindow before = plotView().timeWindow();
    QWidget *const viewport = plotView().viewport();
    const QPoint from = plotView().chart()->plotArea().center().toPoint();

    QTest::mousePress(viewport, button, modifier, from);
    QTest::mouseMove(viewport, from - QPoint(100, 0));
    QTest::mouseRelease(viewport, button, modifier, from - QPoint(100, 0));

    const double perPixel = before.length() / plotView().chart()->plotArea().width();
    QVERIFY(std::abs(plotView().timeWindow().low() - before.low() - 100 * perPixel) < 0.01);
    QVERIFY(std::abs(plotView().timeWindow().length() - before.length()) < 1e-9);
}

void TestSeriesChart::zoomIsUndone_data()
{
    using Act = std::function<void(SeriesChart &, PlotView &)>;
    QTest::addColumn<Act>("act");
    QTest::newRow("double click") << Act([](SeriesChart &, PlotView &view) {
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, view.rect().center());
    });
    QTest::newRow("Esc") << Act(
        [](SeriesChart &, PlotView &view) { QTest::keyClick(&view, Qt::Key_Escape); });
    QTest::newRow("0") << Act([](SeriesChart &, PlotView &view) { QTest::keyClick(&view, Qt::Key_0); });
    QTest::newRow("button") << Act([](SeriesChart &chart, PlotView &) {
        ChartTools tools(chart);
        auto *const button = tools.findChild<QToolButton *>(QStringLiteral("showAllButton"));
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!button->isEnabled());
    });
    QTest::newRow("command") << Act([](SeriesChart &chart, PlotView &) {
        chart.findChild<QAction *>(QStringLiteral("chartShowAllAction"))->trigger();
    });
}

void TestSeriesChart::zoomIsUndone()
{
    QFETCH(const std::function<void(SeriesChart &, PlotView &)>, act);
    m_model->setSeries(growth(100));
    plotView().setFocus();
    m_chart->zoom(4);
    QVERIFY(m_chart->isZoomed());

    act(*m_chart, plotView());

    QVERIFY(!m_chart->isZoomed());
}

void TestSeriesChart::zoomStaysWhenTheSeriesGrows()
{
    m_model->setSeries(growth(100));
    m_chart->zoom(4);
    const plot::TimeWindow before = plotView().timeWindow();

    m_model->setSeries(growth(101)); // another poll

    QCOMPARE(plotView().timeWindow().low(), before.low());
    QCOMPARE(plotView().timeWindow().high(), before.high());

    m_model->setSeries(samples(QStringLiteral("1 2 3"))); // another video
    QVERIFY(!m_chart->isZoomed());
}

void TestSeriesChart::readersHearSummaryAndPoints()
{
    PlotView &view = plotView();
    QCOMPARE(view.accessibleName(), QStringLiteral("Daily growth"));
    const QString summary = view.accessibleDescription();
    QVERIFY2(summary.startsWith(QStringLiteral("Daily growth, 7 day")), qPrintable(summary));
    QVERIFY2(summary.contains(QStringLiteral("First: from +10 to +16, highest +16 on ")),
             qPrintable(summary));

    QAccessibleInterface *const reader = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(reader && reader->valueInterface());
    QCOMPARE(reader->role(), QAccessible::Chart);
    QCOMPARE(reader->text(QAccessible::Value), QString());
    QCOMPARE(reader->valueInterface()->maximumValue().toInt(), 6);
    QStringList told; // off screen nobody listens to Qt's own events
    connect(&view, &PlotView::pointChanged, this, [&] { told.append(reader->text(QAccessible::Value)); });

    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_Right);
    reader->valueInterface()->setCurrentValue(6); // a reader may go to a point, too

    QCOMPARE(told.size(), 3);
    QVERIFY2(told.at(0).contains(QStringLiteral("First +10")), qPrintable(told.at(0)));
    QVERIFY2(told.at(1).contains(QStringLiteral("First +11")), qPrintable(told.at(1)));
    QCOMPARE(view.point(), 6);
    QTest::keyClick(&view, Qt::Key_Escape);
    QCOMPARE(view.accessibleDescription(), summary);
}

void TestSeriesChart::copiesCsvAndPicture()
{
    m_chart->send(SeriesChart::Output::ClipboardNumbers);
    const QMimeData *const copied = QGuiApplication::clipboard()->mimeData();
    const QByteArray csv = copied->data(QStringLiteral("text/csv"));
    QVERIFY2(csv.contains("date,a,b\r\n2024-10-04,10,-5\r\n"), csv.constData());
    QVERIFY(csv.contains("2024-10-06,,\r\n")); // unknown is empty, not 0
    QVERIFY(copied->text().startsWith(QStringLiteral("Day\tFirst\tSecond\n2024-10-04\t10\t-5\n")));

    m_chart->zoom(2);
    m_chart->send(SeriesChart::Output::ClipboardPicture);
    const QImage picture = QGuiApplication::clipboard()->image();
    QCOMPARE(picture.size(), QSize(1600, 840).expandedTo(plotView().size() * 2));
    const QColor first = plot::colourOf(m_model->set().series.first(), 0, m_chart->palette());
    int seen = 0;
    for (int y = 100; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            seen += picture.pixelColor(x, y) == first ? 1 : 0;
    }
    QVERIFY2(seen > 5000, qPrintable(QString::number(seen))); // the bars, not only the dot of the legend
}

void TestSeriesChart::aSheetBeginsWhereTheWindowDoes_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("from left") << Qt::LeftToRight;
    QTest::newRow("from right") << Qt::RightToLeft;
}

/// Title and legend, copied as a picture and on paper.
void TestSeriesChart::aSheetBeginsWhereTheWindowDoes()
{
    QFETCH(const Qt::LayoutDirection, direction);
    const ChartSheet sheet {.title = u"Growth"_s, .set = growth(7), .palette = m_chart->palette()};
    QGuiApplication::setLayoutDirection(direction);
    const QImage seen = imageOf(sheet, QSize(800, 400), 1);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);

    const auto firstAt = [&seen](int from, auto holds) {
        for (int y = from; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x) {
                if (holds(seen.pixelColor(x, y)))
                    return QPoint(x, y);
            }
        }
        return QPoint();
    };
    const auto seriesAt = [&](int series) {
        const QColor wanted = plot::colourOf(sheet.set.series.at(series), series, sheet.palette);
        return firstAt(0, [&wanted](const QColor &colour) { return colour == wanted; }).x();
    };
    const QColor ground = seen.pixelColor(0, 0);
    const int title = firstAt(0, [&ground](const QColor &colour) { return colour != ground; }).x();
    const int first = seriesAt(0);
    const int second = seriesAt(1);
    const bool isFromRight = direction == Qt::RightToLeft;
    QCOMPARE(title > seen.width() / 2, isFromRight);
    QCOMPARE(first > seen.width() / 2, isFromRight);
    QCOMPARE(first > second, isFromRight);
}

void TestSeriesChart::menuHasAllCommands()
{
    QStringList names;
    QSet<QKeySequence> keys;
    for (const QAction *const action : m_chart->actions()) {
        if (action->isSeparator())
            continue;
        names.append(action->objectName());
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->objectName()));
        keys.insert(action->shortcut());
    }
    QCOMPARE(
        names.join(u' '),
        QStringLiteral("chartCopyPictureAction chartCopyNumbersAction chartPrintAction chartZoomInAction "
                       "chartZoomOutAction chartShowAllAction chartNoteAction"));
    QCOMPARE(keys.size(), names.size());
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

void TestSeriesChart::notesAreShownOnTheirDay()
{
    const Date third(std::chrono::days(20002));
    const QImage before = plotView().grab().toImage();
    QVERIFY(!m_model->hasRemarks());

    m_model->setNotes(
        {{.id = domain::NoteId(1), .day = third, .text = QStringLiteral("Went viral")},
         {.id = domain::NoteId(2), .day = third - std::chrono::days(99), .text = QStringLiteral("Old")}});

    QVERIFY(plotView().grab().toImage() != before); // a flag
    QVERIFY(plotView().accessibleDescription().contains(QStringLiteral("Went viral.")));
    QVERIFY(!plotView().accessibleDescription().contains(QStringLiteral("Old")));
    plotView().setPoint(2);
    QVERIFY2(plotView().pointText().contains(QStringLiteral("Went viral")),
             qPrintable(plotView().pointText()));
    QVERIFY(m_model->remarkText(2).contains(QStringLiteral("Note: Went viral")));
    QVERIFY(models::toTabbedText(*m_model).contains(QStringLiteral("Went viral")));
    QSignalSpy asked(m_chart.get(), &SeriesChart::noteRequested);
    QTest::keyClick(&plotView(), Qt::Key_N);
    QCOMPARE(asked.value(0).value(0).toInt(), 2);
    m_model->setSeries(growth(9)); // they stay
    QCOMPARE(m_model->notesAt(2), QStringList {QStringLiteral("Went viral")});
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

    QVERIFY(plotView().chart()->axes().isEmpty());
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

void TestSeriesChart::countsHaveWholeSteps_data()
{
    QTest::addColumn<QString>("values");
    QTest::addColumn<catalogue::Unit>("unit");
    QTest::addColumn<double>("step");
    using catalogue::Unit;
    QTest::newRow("nothing yet") << "0 0 0" << Unit::Count << 1.0;
    QTest::newRow("a few") << "0 1 3" << Unit::Count << 1.0;
    QTest::newRow("no halves") << "0 5 11" << Unit::Count << 5.0;
    QTest::newRow("many") << "0 60 110" << Unit::Count << 25.0;
    QTest::newRow("parts of a percent") << "0 0 0" << Unit::Percent << 0.2;
}

/// An axis of views said "0.2, 0.4" in an empty campaign.
void TestSeriesChart::countsHaveWholeSteps()
{
    QFETCH(const QString, values);
    QFETCH(const catalogue::Unit, unit);
    SeriesSet set = samples(values);
    set.unit = unit;
    const plot::Scale scale = plot::scaleOf(set, plot::Shape::Lines, {0, int(set.at.size()) - 1});
    QTEST(scale.step, "step");
}

QTEST_MAIN(TestSeriesChart)
#include "tst_serieschart.moc"
