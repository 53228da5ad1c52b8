// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/plot.h"

#include "base/calendarday.h"
#include "gui/charts/bars.h"
#include "gui/theme/theme.h"
#include "models/format.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace viewtide::gui::plot {

using models::Series;
using models::SeriesRole;
using models::SeriesSet;
using namespace std::chrono_literals;

namespace {

constexpr int kValueSteps = 5;
constexpr int kPixelsPerLabel = 86;
constexpr int kPixelsPerLongLabel = 124; ///< of a day with its year
constexpr int kPixelsPerTime = 72; ///< of hours; the first is longer
constexpr double kDaysWithoutYear = 300; ///< beyond it the same day may come twice
constexpr std::array kAccents {Colour::Accent, Colour::Good, Colour::Warning, Colour::Bad, Colour::TextMuted};
constexpr std::array<std::chrono::minutes, 11> kTimeSteps {1min, 5min, 15min, 30min, 1h, 2h,
                                                           3h,   4h,   6h,    8h,    12h};

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

Bounds stackedBounds(const SeriesSet &set, const Rows &rows)
{
    Bounds bounds;
    for (int row = rows.first; row <= rows.last; ++row) {
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

Bounds plainBounds(const SeriesSet &set, const Rows &rows)
{
    Bounds bounds;
    for (const Series &series : set.series) {
        const int last = std::min(rows.last, int(series.values.size()) - 1);
        for (int row = rows.first; row <= last; ++row) {
            if (const std::optional<double> &value = series.values.at(row))
                bounds.take(*value);
        }
    }
    return bounds;
}

QCategoryAxis *axisOf(const QPalette &palette)
{
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setTruncateLabels(false); // Qt makes dots of all labels of a short axis that does not begin at 0
    axis->setLabelsFont(fontOf(kBodyPoints - 1, QFont::Normal));
    axis->setLabelsColor(colour(Colour::TextMuted, palette));
    axis->setTitleFont(fontOf(kBodyPoints - 1, QFont::Normal));
    axis->setTitleBrush(colour(Colour::TextMuted, palette));
    axis->setGridLinePen(QPen(colour(Colour::Grid, palette), 1));
    axis->setLinePen(QPen(Qt::transparent));
    return axis;
}

QCategoryAxis *axisIn(QChart &chart, Qt::Orientation orientation)
{
    const QList<QAbstractAxis *> found = chart.axes(orientation);
    return found.isEmpty() ? nullptr : qobject_cast<QCategoryAxis *>(found.first());
}

QList<double> marksOf(const Scale &scale)
{
    QList<double> marks;
    const int steps = int(std::lround((scale.high - scale.low) / scale.step));
    for (int i = 0; i <= steps; ++i) {
        const double value = scale.low + i * scale.step;
        marks.append(std::abs(value) < scale.step / 1e6 ? 0 : value);
    }
    return marks;
}

QStringList textsOf(const QList<double> &marks, catalogue::Unit unit)
{
    if (unit != catalogue::Unit::Percent)
        return models::format::axisCounts(marks);
    QStringList texts;
    for (const double mark : marks)
        texts.append(models::format::percent(mark));
    return texts;
}

void clear(QCategoryAxis &axis, double start)
{
    const QStringList labels = axis.categoriesLabels();
    for (const QString &label : labels)
        axis.remove(label);
    axis.setStartValue(start);
}

void addDays(QCategoryAxis &axis, const SeriesSet &set, double low, double high, int width)
{
    const bool isLong = high - low > kDaysWithoutYear;
    const int room = std::max(2, width / (isLong ? kPixelsPerLongLabel : kPixelsPerLabel));
    const int every = std::max(1, int(std::ceil((high - low) / room)));
    const int whole = int(xOf(set, int(set.at.size()) - 1));
    const int start = (whole % every) / 2;
    const int first = std::max(start, start + int(std::ceil((low - start) / every)) * every);
    for (int day = first; day <= std::min(high, double(whole)); day += every) {
        const Date date = dateOf(set.at.first() + std::chrono::days(day));
        axis.append(isLong ? models::format::date(date) : models::format::shortDate(date), day);
    }
}

/// Marks of a time axis: every `step` of each `days`th day.
struct TimeMarks
{
    Millis step {24h};
    int days = 1;
};

TimeMarks marksFor(double days, int width)
{
    const int room = std::max(2, width / (days > kDaysWithoutYear ? kPixelsPerLongLabel : kPixelsPerLabel));
    if (days >= room)
        return {.days = int(std::ceil(days / room))};
    const double wanted = days * 24 * 60 / std::max(2, width / kPixelsPerTime);
    const auto found =
        std::find_if(kTimeSteps.cbegin(), kTimeSteps.cend(),
                     [wanted](std::chrono::minutes step) { return double(step.count()) >= wanted; });
    return found == kTimeSteps.cend() ? TimeMarks {} : TimeMarks {.step = *found};
}

/// "20 Nov" or "20 Nov 2025" at midnight, "14:00" within a day.
QString labelOf(Timestamp tick, double days)
{
    const QDate local = toLocal(tick).date();
    if (tick != startOfLocalDay(local))
        return models::format::time(tick);
    const Date day = fromQDate(local);
    return days > kDaysWithoutYear ? models::format::date(day) : models::format::shortDate(day);
}

/// An axis takes each label once; the hours of another day are the same.
QString labelOnce(QCategoryAxis &axis, QString label)
{
    const QStringList taken = axis.categoriesLabels();
    while (taken.contains(label))
        label += QChar(0x200B); // seen by nobody
    return label;
}

/// In the reader's days and on full hours, as the crosshair tells them.
void addTimes(QCategoryAxis &axis, const SeriesSet &set, double low, double high, int width)
{
    constexpr double kDayMs = 86'400'000;
    const TimeMarks marks = marksFor(high - low, width);
    const Timestamp origin = set.at.first();
    const auto at = [origin](double x) { return origin + Millis(qint64(x * kDayMs)); };
    const Timestamp end = at(high) + 1ms;
    const auto xOf = [origin](Timestamp tick) { return double((tick - origin).count()) / kDayMs; };
    for (QDate day = toLocal(at(low)).date(); startOfLocalDay(day) < end; day = day.addDays(marks.days)) {
        const Timestamp next = std::min(end, startOfLocalDay(day.addDays(1))); // not always after 24 hours
        for (Timestamp tick = startOfLocalDay(day); tick < next; tick += marks.step) {
            if (xOf(tick) < low)
                continue;
            // The first tells the day, whatever its hour.
            const QString label = axis.count() == 0 && marks.step < 24h
                ? models::format::moment(tick, tick + 48h)
                : labelOf(tick, high - low);
            axis.append(labelOnce(axis, label), xOf(tick));
        }
    }
}

} // namespace

QColor colourOf(const Series &series, int index, const QPalette &palette)
{
    if (series.platform)
        return networkColour(*series.platform);
    if (series.role != models::SeriesRole::Plain)
        return colour(series.role == models::SeriesRole::Total ? Colour::Text : Colour::TextMuted, palette);
    const int place = series.place >= 0 ? series.place : index;
    return colour(kAccents.at(std::size_t(place) % kAccents.size()), palette);
}

Scale niceScale(double low, double high, int wanted, Steps steps)
{
    if (high - low < 1e-9)
        high = low + 1;
    const bool isWhole = steps == Steps::Whole;
    const double rough = std::max((high - low) / wanted, isWhole ? 1.0 : 0.0);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    const double part = rough / power;
    double factor = 10;
    for (const double candidate : {1.0, 2.0, 2.5, 5.0}) {
        const bool isBroken = isWhole && std::fmod(candidate * power, 1) > 0;
        if (part <= candidate && !isBroken) {
            factor = candidate;
            break;
        }
    }
    Scale scale {.low = low, .high = high, .step = factor * power};
    scale.low = std::floor(low / scale.step) * scale.step;
    scale.high = std::ceil(high / scale.step) * scale.step;
    return scale;
}

Scale scaleOf(const SeriesSet &set, Shape shape, const Rows &rows)
{
    const bool isBars = shape == Shape::Bars;
    Bounds bounds = isBars && isStacked(set) ? stackedBounds(set, rows) : plainBounds(set, rows);
    if (bounds.isEmpty())
        return {};
    if (isBars || set.isChange)
        bounds.take(0);
    const bool isCount = set.unit == catalogue::Unit::Count;
    return niceScale(bounds.low, bounds.high, kValueSteps, isCount ? Steps::Whole : Steps::Any);
}

void buildAxes(QChart &chart, const SeriesSet &set, const QString &valueTitle)
{
    const QList<QAbstractAxis *> old = chart.axes();
    for (QAbstractAxis *const axis : old) {
        chart.removeAxis(axis);
        delete axis;
    }
    if (set.at.isEmpty() || set.series.isEmpty())
        return;
    QCategoryAxis *const time = axisOf(chart.palette());
    time->setGridLineVisible(false);
    QCategoryAxis *const value = axisOf(chart.palette());
    value->setTitleText(valueTitle);
    chart.addAxis(time, Qt::AlignBottom);
    chart.addAxis(value, Qt::AlignLeft);
}

void setValueTicks(QChart &chart, const SeriesSet &set, const Scale &scale)
{
    QCategoryAxis *const axis = axisIn(chart, Qt::Vertical);
    if (!axis)
        return;
    clear(*axis, scale.low);
    axis->setRange(scale.low, scale.high);
    const QList<double> marks = marksOf(scale);
    const QStringList texts = textsOf(marks, set.unit);
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const QString sign = set.isChange && marks.at(i) > 0 ? QStringLiteral("+") : QString();
        axis->append(sign + texts.at(i), marks.at(i));
    }
}

void setTimeTicks(QChart &chart, const SeriesSet &set, double low, double high)
{
    QCategoryAxis *const axis = axisIn(chart, Qt::Horizontal);
    if (!axis || set.at.isEmpty())
        return;
    clear(*axis, low);
    axis->setRange(low, high);
    const int width = int(chart.plotArea().width());
    if (set.instants == models::Instants::Times)
        addTimes(*axis, set, low, high, width);
    else
        addDays(*axis, set, low, high, width);
}

} // namespace viewtide::gui::plot
