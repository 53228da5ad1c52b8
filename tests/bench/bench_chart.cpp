// SPDX-License-Identifier: GPL-3.0-or-later
// The chart with seven series of 100 000 samples, against a plain Qt Charts view of the same points, size and
// pens in the same run: painting all of it, taking new numbers, and one move of the crosshair. Into pictures.
#include "bench/benchrow.h"
#include "gui/charts/plotview.h"
#include "gui/charts/serieschart.h"
#include "models/seriesmodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace viewtide;

namespace {

constexpr int kSeries = 7;
constexpr int kRows = 100'000;
constexpr QSize kSize(1000, 420);
constexpr double kMoveLimit = 2; ///< ms

models::SeriesSet samples(double shift)
{
    models::SeriesSet set {.at = {}, .instants = models::Instants::Times, .series = {}};
    for (int row = 0; row < kRows; ++row)
        set.at.append(Timestamp(std::chrono::days(19000)) + std::chrono::minutes(5 * row));
    for (int i = 0; i < kSeries; ++i) {
        models::Series series {.key = QString::number(i), .name = u"Series %1"_s.arg(i), .values = {}};
        for (int row = 0; row < kRows; ++row) // a daily wave on a curve that grows, with some noise
            series.values.append(shift + std::sqrt(double(row)) * (i + 3) + 60 * std::sin(row / 46.0)
                                 + (row * 7919LL + i * 131) % 41);
        set.series.append(series);
    }
    return set;
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

template<typename Function>
double medianOf(int times, Function function)
{
    QList<double> taken;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        function(i);
        taken.append(milliseconds(timer));
    }
    return bench::median(taken);
}

struct PlainChart
{
    QChartView view;
    QList<QLineSeries *> series;

    PlainChart()
    {
        view.setRenderHint(QPainter::Antialiasing);
        view.resize(kSize);
        view.chart()->setAnimationOptions(QChart::NoAnimation);
        for (int i = 0; i < kSeries; ++i) {
            series.append(new QLineSeries);
            view.chart()->addSeries(series.last());
        }
        view.chart()->createDefaultAxes();
    }

    void take(const models::SeriesSet &set)
    {
        for (int i = 0; i < kSeries; ++i) {
            QList<QPointF> points;
            points.reserve(kRows);
            for (int row = 0; row < kRows; ++row)
                points.append({gui::plot::xOf(set, row), *set.series.at(i).values.at(row)});
            series.at(i)->replace(points);
        }
        view.chart()->axes(Qt::Horizontal).first()->setRange(0, gui::plot::xOf(set, kRows - 1));
        view.chart()->axes(Qt::Vertical).first()->setRange(0, 4000);
    }
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const models::SeriesSet numbers[] {samples(0), samples(100)};

    PlainChart plain;
    plain.view.show();
    const double plainNumbers = medianOf(3, [&](int i) {
        plain.take(numbers[i % 2]);
        (void)plain.view.grab();
    });
    const double plainPaint = medianOf(3, [&](int) { (void)plain.view.grab(); });

    models::SeriesModel model;
    gui::SeriesChart chart;
    chart.setShape(gui::SeriesChart::Shape::Lines);
    chart.resize(kSize);
    chart.setModel(&model);
    chart.show();
    auto &view = *chart.findChild<gui::PlotView *>();
    const double ourNumbers = medianOf(11, [&](int i) {
        model.setSeries(numbers[i % 2]);
        (void)chart.grab();
    });
    const double ourPaint = medianOf(11, [&](int i) {
        gui::plot::TimeWindow window = view.timeWindow();
        window.reset();
        window.zoom(i % 2 ? 1.001 : 1, 0); // another picture each time: nothing that was painted is of use
        view.setTimeWindow(window);
        (void)view.grab();
    });
    const double ourMove = medianOf(200, [&](int i) {
        const QPoint at(100 + i * 4, 200);
        QMouseEvent move(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &move);
        (void)chart.grab();
    });

    bench::printTimes(u"chart: all painted, 7 x 100 000 points"_s, ourPaint, plainPaint, 1 / 30.0);
    bench::printTimes(u"chart: new numbers, 7 x 100 000 points"_s, ourNumbers, plainNumbers, 1 / 30.0);
    bench::printTimes(u"chart: a move of the crosshair (limit 2 ms)"_s, ourMove, kMoveLimit, 1);
    return 0;
}
