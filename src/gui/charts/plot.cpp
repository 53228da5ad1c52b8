// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/plot.h"

#include "gui/charts/pointmarks.h"
#include "gui/theme/theme.h"
#include "models/format.h"

#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QStackedBarSeries>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace viewtide::gui::plot {

using models::PointState;
using models::Series;
using models::SeriesRole;
using models::SeriesSet;
using namespace std::chrono_literals;

namespace {

constexpr int kValueSteps = 5;
constexpr int kPixelsPerLabel = 86;
constexpr qreal kLineWidth = 2.2;
constexpr qreal kTotalWidth = 1.6;
constexpr std::array kAccents {Colour::Accent, Colour::Good, Colour::Warning, Colour::Bad, Colour::TextMuted};

struct Bounds
{
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();

    void take(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    bool isEmpty() const { return low > high; }
};

Bounds stackedBounds(const SeriesSet &set)
{
    Bounds bounds;
    for (qsizetype row = 0; row < set.at.size(); ++row) {
        double above = 0;
        double below = 0;
        for (const Series &series : set.series) {
            const double value = series.values.value(row).value_or(0);
            if (series.role == SeriesRole::Plain)
                (value < 0 ? below : above) += value;
            else
                bounds.take(value);
        }
        bounds.take(above);
        bounds.take(below);
    }
    return bounds;
}

Bounds plainBounds(const SeriesSet &set)
{
    Bounds bounds;
    for (const Series &series : set.series) {
        for (const std::optional<double> &value : series.values) {
            if (value)
                bounds.take(*value);
        }
    }
    return bounds;
}

Scale scaleOf(const SeriesSet &set, PlotView::Shape shape)
{
    const bool isBars = shape == PlotView::Shape::Bars;
    Bounds bounds = isBars && isStacked(set) ? stackedBounds(set) : plainBounds(set);
    if (bounds.isEmpty())
        return {};
    if (isBars || set.isChange)
        bounds.take(0);
    return niceScale(bounds.low, bounds.high, kValueSteps);
}

QCategoryAxis *axisOf(const QPalette &palette)
{
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setLabelsFont(fontOf(kBodyPoints - 1, QFont::Normal));
    axis->setLabelsColor(colour(Colour::TextMuted, palette));
    axis->setTitleFont(fontOf(kBodyPoints - 1, QFont::Normal));
    axis->setTitleBrush(colour(Colour::TextMuted, palette));
    axis->setGridLinePen(QPen(colour(Colour::Grid, palette), 1));
    axis->setLinePen(QPen(Qt::transparent));
    return axis;
}

QCategoryAxis *valueAxisOf(const SeriesSet &set, const Scale &scale, const QPalette &palette)
{
    QCategoryAxis *const axis = axisOf(palette);
    axis->setRange(scale.low, scale.high);
    axis->setStartValue(scale.low);
    const int steps = int(std::lround((scale.high - scale.low) / scale.step));
    for (int i = 0; i <= steps; ++i) {
        const double value = scale.low + i * scale.step;
        const double clean = std::abs(value) < scale.step / 1e6 ? 0 : value;
        const QString sign = set.isChange && clean > 0 ? QStringLiteral("+") : QString();
        const QString text = set.unit == catalogue::Unit::Percent ? models::format::percent(clean)
                                                                  : models::format::shortCount(clean);
        axis->append(sign + text, clean);
    }
    return axis;
}

void addBars(QChart &chart, const SeriesSet &set)
{
    QAbstractBarSeries *bars = nullptr;
    if (isStacked(set))
        bars = new QStackedBarSeries;
    else
        bars = new QBarSeries;
    bars->setBarWidth(barWidth(set));
    for (int i = 0; i < set.series.size(); ++i) {
        const Series &series = set.series.at(i);
        if (series.role != SeriesRole::Plain)
            continue;
        auto *const bar = new QBarSet(series.name);
        for (const std::optional<double> &value : series.values)
            bar->append(value.value_or(0)); // the gap itself is marked by PlotView
        bar->setColor(colourOf(series, i, chart.palette()));
        bar->setPen(Qt::NoPen);
        bars->append(bar);
    }
    chart.addSeries(bars);
}

void addRun(QChart &chart, const QList<QPointF> &points, const QPen &pen)
{
    if (points.isEmpty())
        return;
    if (points.size() == 1) {
        auto *const dot = new QScatterSeries;
        dot->setMarkerSize(6);
        dot->setColor(pen.color());
        dot->setBorderColor(Qt::transparent);
        dot->replace(points);
        chart.addSeries(dot);
        return;
    }
    auto *const curve = new QLineSeries;
    curve->setPen(pen);
    curve->replace(points);
    chart.addSeries(curve);
}

/// Solid what is settled, dotted what is provisional, dashed what was not observed or is of another period.
QPen penOf(const Series &series, PointState state, const QColor &colour)
{
    const qreal width = series.role == SeriesRole::Plain ? kLineWidth : kTotalWidth;
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (state == PointState::Provisional)
        pen.setStyle(Qt::DotLine);
    else if (state == PointState::Backfill || series.role == SeriesRole::Before)
        pen.setStyle(Qt::DashLine);
    return pen;
}

/// One Qt series per run between gaps, and per state: a gap is drawn as a gap. The line to a point looks like
/// the point.
void addLine(QChart &chart, const SeriesSet &set, const Series &series, const QColor &colour)
{
    QList<QPointF> run;
    PointState state = PointState::Settled;
    const auto end = [&] {
        addRun(chart, run, penOf(series, state, colour));
        run.clear();
    };
    for (int row = 0; row < set.at.size(); ++row) {
        const std::optional<double> value = series.values.value(row);
        if (!value) {
            end();
            continue;
        }
        if (series.stateAt(row) != state && !run.isEmpty()) {
            const QPointF joint = run.last();
            end();
            run.append(joint);
        }
        state = series.stateAt(row);
        run.append(QPointF(xOf(set, row), *value));
    }
    end();
}

void addLines(QChart &chart, const SeriesSet &set, bool (*isWanted)(SeriesRole role))
{
    for (int i = 0; i < set.series.size(); ++i) {
        const Series &series = set.series.at(i);
        if (isWanted(series.role))
            addLine(chart, set, series, colourOf(series, i, chart.palette()));
    }
}

bool isNotPlain(SeriesRole role)
{
    return role != SeriesRole::Plain;
}

bool isAny(SeriesRole)
{
    return true;
}

bool hasPlain(const SeriesSet &set)
{
    return std::any_of(set.series.cbegin(), set.series.cend(),
                       [](const Series &series) { return series.role == SeriesRole::Plain; });
}

} // namespace

QColor colourOf(const Series &series, int index, const QPalette &palette)
{
    if (series.platform)
        return networkColour(*series.platform);
    if (series.role != models::SeriesRole::Plain)
        return colour(series.role == models::SeriesRole::Total ? Colour::Text : Colour::TextMuted, palette);
    return colour(kAccents.at(std::size_t(index) % kAccents.size()), palette);
}

double xOf(const SeriesSet &set, int row)
{
    return std::chrono::duration<double, std::chrono::days::period>(set.at.at(row) - set.at.first()).count();
}

Scale niceScale(double low, double high, int wanted)
{
    if (high - low < 1e-9)
        high = low + 1;
    const double rough = (high - low) / wanted;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    const double part = rough / power;
    double factor = 10;
    for (const double candidate : {1.0, 2.0, 2.5, 5.0}) {
        if (part <= candidate) {
            factor = candidate;
            break;
        }
    }
    Scale scale {.low = low, .high = high, .step = factor * power};
    scale.low = std::floor(low / scale.step) * scale.step;
    scale.high = std::ceil(high / scale.step) * scale.step;
    return scale;
}

void build(QChart &chart, const SeriesSet &set, PlotView::Shape shape, const QString &valueTitle)
{
    chart.removeAllSeries();
    const QList<QAbstractAxis *> old = chart.axes();
    for (QAbstractAxis *const axis : old) {
        chart.removeAxis(axis);
        delete axis;
    }
    if (set.at.isEmpty() || set.series.isEmpty())
        return;

    const QPalette palette = chart.palette();
    const bool isBars = shape == PlotView::Shape::Bars;
    if (isBars && hasPlain(set))
        addBars(chart, set);
    addLines(chart, set, isBars ? isNotPlain : isAny);
    QCategoryAxis *const time = axisOf(palette);
    time->setGridLineVisible(false);
    time->setRange(-0.5, std::max(0.5, xOf(set, int(set.at.size()) - 1) + 0.5));
    QCategoryAxis *const value = valueAxisOf(set, scaleOf(set, shape), palette);
    value->setTitleText(valueTitle);
    chart.addAxis(time, Qt::AlignBottom);
    chart.addAxis(value, Qt::AlignLeft);
    const QList<QAbstractSeries *> all = chart.series();
    for (QAbstractSeries *const series : all) {
        series->attachAxis(time);
        series->attachAxis(value);
    }
    setTimeTicks(chart, set);
}

void setTimeTicks(QChart &chart, const SeriesSet &set)
{
    const QList<QAbstractAxis *> found = chart.axes(Qt::Horizontal);
    auto *const axis = found.isEmpty() ? nullptr : qobject_cast<QCategoryAxis *>(found.first());
    if (!axis || set.at.isEmpty())
        return;
    const QStringList before = axis->categoriesLabels();
    for (const QString &label : before)
        axis->remove(label);
    const double last = xOf(set, int(set.at.size()) - 1);
    const int room = std::max(2, int(chart.plotArea().width()) / kPixelsPerLabel);
    const int every = std::max(1, int(std::ceil((last + 1) / room)));
    axis->setStartValue(-0.5);
    for (int day = (int(last) % every) / 2; day <= last; day += every)
        axis->append(models::format::shortDate(dateOf(set.at.first() + std::chrono::days(day))), day);
}

} // namespace viewtide::gui::plot
