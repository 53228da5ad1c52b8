// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/pointmarks.h"

namespace viewtide::gui::plot {

using models::PointState;
using models::Series;
using models::SeriesRole;
using models::SeriesSet;

namespace {

constexpr int kGroupedDays = 10;
constexpr qreal kStackedWidth = 0.72;
constexpr qreal kGroupedWidth = 0.8;

QRectF boxOf(qreal left, qreal width, double from, double to)
{
    return QRectF(QPointF(left, from), QPointF(left + width, to));
}

/// Bars of one day on top of each other: losses below the line, gains above it.
void takeStack(const SeriesSet &set, int row, QList<BarBox> &bars)
{
    double above = 0;
    double below = 0;
    for (const Series &series : set.series) {
        if (series.role != SeriesRole::Plain)
            continue;
        const double value = series.values.value(row).value_or(0);
        double &end = value < 0 ? below : above;
        if (value != 0 && series.stateAt(row) != PointState::Settled)
            bars.append(
                {boxOf(row - kStackedWidth / 2, kStackedWidth, end, end + value), series.stateAt(row)});
        end += value;
    }
}

void takeGroup(const SeriesSet &set, int row, int count, QList<BarBox> &bars)
{
    const qreal width = kGroupedWidth / count;
    int place = 0;
    for (const Series &series : set.series) {
        if (series.role != SeriesRole::Plain)
            continue;
        const double value = series.values.value(row).value_or(0);
        if (value != 0 && series.stateAt(row) != PointState::Settled)
            bars.append(
                {boxOf(row - kGroupedWidth / 2 + place * width, width, 0, value), series.stateAt(row)});
        ++place;
    }
}

} // namespace

bool isStacked(const SeriesSet &set)
{
    return set.at.size() > kGroupedDays;
}

qreal barWidth(const SeriesSet &set)
{
    return isStacked(set) ? kStackedWidth : kGroupedWidth;
}

QList<BarBox> unsettledBars(const SeriesSet &set)
{
    int count = 0;
    for (const Series &series : set.series)
        count += series.role == SeriesRole::Plain ? 1 : 0;
    QList<BarBox> bars;
    for (int row = 0; count > 0 && row < int(set.at.size()); ++row) {
        if (isStacked(set))
            takeStack(set, row, bars);
        else
            takeGroup(set, row, count, bars);
    }
    return bars;
}

} // namespace viewtide::gui::plot
