// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/decimation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace viewtide::gui::plot {

using models::PointState;
using models::Series;
using models::SeriesSet;

namespace {

constexpr double kDaysPerMs = 1.0 / 86'400'000;

double daysBetween(Timestamp from, Timestamp to)
{
    return double((to - from).count()) * kDaysPerMs;
}

struct Point
{
    int row = 0;
    double value = 0;
};

class RunMaker
{
public:
    explicit RunMaker(const SeriesSet &set)
        : m_set(set)
    { }

    void open(Point point, PointState state);
    void goOn(Point point, PointState state);
    void takeGap() { m_isGap = true; }
    QList<Run> finish();

private:
    void closeColumn();
    void endRun();

    const SeriesSet &m_set;
    QList<Run> m_runs;
    Run m_run;
    bool m_isOpen = false;
    bool m_isGap = false;
    PointState m_state = PointState::Settled;
    Point m_first;
    Point m_low;
    Point m_high;
    Point m_last;
};

void RunMaker::open(Point point, PointState state)
{
    closeColumn();
    if (m_isGap)
        endRun();
    m_isOpen = true;
    m_isGap = false;
    m_first = m_low = m_high = m_last = point;
    m_state = state;
}

void RunMaker::goOn(Point point, PointState state)
{
    if (point.value < m_low.value)
        m_low = point;
    if (point.value > m_high.value)
        m_high = point;
    m_last = point;
    m_isGap = false;
    m_state = state;
}

void RunMaker::closeColumn()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    if (m_state != m_run.state && !m_run.points.isEmpty()) { // the line to a point looks like the point
        const QPointF joint = m_run.points.last();
        endRun();
        m_run.points.append(joint);
    }
    m_run.state = m_state;
    std::array<Point, 4> all {m_first, m_low, m_high, m_last};
    if (m_high.row < m_low.row)
        std::swap(all[1], all[2]);
    for (const Point &point : all) {
        const QPointF place(xOf(m_set, point.row), point.value);
        if (m_run.points.isEmpty() || m_run.points.last() != place)
            m_run.points.append(place);
    }
}

void RunMaker::endRun()
{
    if (!m_run.points.isEmpty())
        m_runs.append(std::exchange(m_run, {}));
}

QList<Run> RunMaker::finish()
{
    closeColumn();
    endRun();
    return std::move(m_runs);
}

} // namespace

double xOf(const SeriesSet &set, int row)
{
    return daysBetween(set.at.first(), set.at.at(row));
}

Rows rowsAround(const SeriesSet &set, double low, double high)
{
    if (set.at.isEmpty())
        return {};
    const Timestamp first = set.at.first();
    const auto from = std::partition_point(
        set.at.cbegin(), set.at.cend(), [first, low](Timestamp at) { return daysBetween(first, at) < low; });
    const auto to = std::partition_point(
        from, set.at.cend(), [first, high](Timestamp at) { return daysBetween(first, at) <= high; });
    return {std::max(0, int(from - set.at.cbegin()) - 1),
            std::min(int(set.at.size()) - 1, int(to - set.at.cbegin()))};
}

int rowNearest(const SeriesSet &set, double x)
{
    const Rows rows = rowsAround(set, x, x);
    int best = rows.count() > 0 ? rows.first : -1;
    for (int row = rows.first + 1; row <= rows.last; ++row) {
        if (std::abs(xOf(set, row) - x) < std::abs(xOf(set, best) - x))
            best = row;
    }
    return best;
}

/// Instants are compared as whole numbers, and x is made of those that are kept only: of 100 000 points that
/// is most of the time.
QList<Run> runsOf(const SeriesSet &set, const Series &series, const Columns &columns)
{
    RunMaker maker(set);
    const Rows rows = rowsAround(set, columns.low, columns.high);
    const int last = std::min(rows.last, int(series.values.size()) - 1);
    const double perColumn = (columns.high - columns.low) / columns.count;
    const bool isSettled = series.states.isEmpty();
    const Timestamp *const at = set.at.constData();
    const std::optional<double> *const values = series.values.constData();
    Timestamp columnEnd = Timestamp::min();
    for (int row = rows.first; row <= last; ++row) {
        if (!values[row]) {
            maker.takeGap();
            continue;
        }
        const PointState state = isSettled ? PointState::Settled : series.stateAt(row);
        if (at[row] < columnEnd) {
            maker.goOn({row, *values[row]}, state);
            continue;
        }
        maker.open({row, *values[row]}, state);
        const double column = std::floor((xOf(set, row) - columns.low) / perColumn);
        columnEnd = at[0] + Millis(qint64(std::ceil((columns.low + (column + 1) * perColumn) / kDaysPerMs)));
    }
    return maker.finish();
}

} // namespace viewtide::gui::plot
