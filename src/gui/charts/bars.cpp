// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/bars.h"

#include <algorithm>
#include <cmath>

namespace viewtide::gui::plot {

using models::PointState;
using models::Series;
using models::SeriesRole;
using models::SeriesSet;

namespace {

constexpr int kGroupedDays = 10;
constexpr double kStackedWidth = 0.72;
constexpr double kGroupedWidth = 0.8;
constexpr int kLeastPixels = 2; ///< for a bar and the room beside it

QList<int> plainSeries(const SeriesSet &set)
{
    QList<int> plain;
    for (int i = 0; i < int(set.series.size()); ++i) {
        if (set.series.at(i).role == SeriesRole::Plain)
            plain.append(i);
    }
    return plain;
}

double heightAt(const SeriesSet &set, const QList<int> &plain, int row)
{
    double height = 0;
    for (const int i : plain)
        height += std::abs(set.series.at(i).values.value(row).value_or(0));
    return height;
}

/// Of each group of `every` rows the highest.
QList<int> highestRows(const SeriesSet &set, const QList<int> &plain, const Rows &rows, int every)
{
    QList<int> highest;
    for (int start = rows.first - rows.first % every; start <= rows.last; start += every) {
        int best = std::max(start, rows.first);
        double height = heightAt(set, plain, best);
        for (int row = best + 1; row < start + every && row <= rows.last; ++row) {
            if (const double other = heightAt(set, plain, row); other > height) {
                best = row;
                height = other;
            }
        }
        highest.append(best);
    }
    return highest;
}

QRectF boxOf(double left, double width, double from, double to)
{
    return QRectF(QPointF(left, from), QPointF(left + width, to));
}

/// Bars of one day on top of each other: losses below the line, gains above it.
void takeStack(const SeriesSet &set, const QList<int> &plain, int row, double day, QList<BarBox> &bars)
{
    const double width = kStackedWidth * day;
    double above = 0;
    double below = 0;
    for (const int i : plain) {
        const Series &series = set.series.at(i);
        const double value = series.values.value(row).value_or(0);
        double &end = value < 0 ? below : above;
        if (value != 0)
            bars.append({boxOf(xOf(set, row) - width / 2, width, end, end + value), series.stateAt(row), i});
        end += value;
    }
}

void takeGroup(const SeriesSet &set, const QList<int> &plain, int row, double day, QList<BarBox> &bars)
{
    const double width = kGroupedWidth * day / double(plain.size());
    double left = xOf(set, row) - kGroupedWidth * day / 2;
    for (const int i : plain) {
        const Series &series = set.series.at(i);
        const double value = series.values.value(row).value_or(0);
        if (value != 0)
            bars.append({boxOf(left, width, 0, value), series.stateAt(row), i});
        left += width;
    }
}

} // namespace

bool isStacked(const SeriesSet &set)
{
    return set.isSummable && set.at.size() > kGroupedDays;
}

QList<BarBox> barsOf(const SeriesSet &set, const Columns &columns)
{
    QList<BarBox> bars;
    const QList<int> plain = plainSeries(set);
    const Rows rows = rowsAround(set, columns.low, columns.high);
    if (plain.isEmpty() || rows.count() < 1)
        return bars;
    const int every = std::max(1, kLeastPixels * rows.count() / std::max(1, columns.count));
    const int last = int(set.at.size()) - 1;
    const double step = last > 0 ? xOf(set, last) / last : 1;
    const QList<int> shown = highestRows(set, plain, rows, every);
    for (const int row : shown) {
        if (isStacked(set))
            takeStack(set, plain, row, step * every, bars);
        else
            takeGroup(set, plain, row, step * every, bars);
    }
    return bars;
}

} // namespace viewtide::gui::plot
