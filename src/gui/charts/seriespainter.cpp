// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/seriespainter.h"

#include "gui/charts/bars.h"
#include "gui/charts/plot.h"
#include "gui/theme/tokens.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace viewtide::gui::plot {

using models::PointState;
using models::Series;
using models::SeriesRole;
using models::SeriesSet;

namespace {

constexpr qreal kLineWidth = 2.2;
constexpr qreal kTotalWidth = 1.6;
constexpr qreal kDotSize = 3;
constexpr qreal kPointSize = 4;
constexpr int kPaleness = 110; ///< of 255
constexpr double kDensePoints = 1.5; ///< more per pixel are an area, not a line
constexpr double kLeastDense = 16; ///< points
constexpr qreal kDenseWidth = 2;
constexpr QSizeF kFlag(11, 12);

Columns columnsOf(const Frame &frame)
{
    return {frame.xLow, frame.xHigh, std::max(1, int(std::ceil(frame.area.width())))};
}

bool isKnownIn(const SeriesSet &set, int row)
{
    return std::any_of(set.series.cbegin(), set.series.cend(), [row](const Series &series) {
        return series.role == SeriesRole::Plain && series.values.value(row).has_value();
    });
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

/// What more points than pixels look like: a bar from the lowest to the highest in each column. A stroke
/// along all of them would be the same picture and take a hundred times as long.
void paintDense(QPainter &painter, const QPolygonF &line, const QColor &colour)
{
    QList<QRect> bars; // whole pixels: the raster engine fills those at once
    QPointF last = line.first();
    for (qsizetype i = 0; i < line.size();) {
        const double column = std::floor(line.at(i).x());
        double top = std::min(last.y(), line.at(i).y()); // joined to the column before
        double bottom = std::max(last.y(), line.at(i).y());
        for (; i < line.size() && std::floor(line.at(i).x()) == column; ++i) {
            last = line.at(i);
            top = std::min(top, last.y());
            bottom = std::max(bottom, last.y());
        }
        bars.append(QRect(int(column), int(std::floor(top - kDenseWidth / 2)), 1,
                          int(std::ceil(bottom - top + kDenseWidth))));
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRects(bars);
    painter.restore();
}

void paintRun(QPainter &painter, const Picture &picture, const Run &run, const QPen &pen)
{
    QPolygonF line;
    line.reserve(run.points.size());
    for (const QPointF &point : run.points)
        line.append(picture.frame.at(point));
    const double pixels = std::abs(line.last().x() - line.first().x());
    if (line.size() == 1) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(pen.color());
        painter.drawEllipse(line.first(), kDotSize, kDotSize);
    } else if (double(line.size()) > std::max(kLeastDense, pixels * kDensePoints)) {
        paintDense(painter, line, pen.color());
    } else {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
    }
}

void paintLines(QPainter &painter, const Picture &picture)
{
    const bool isBars = picture.shape == Shape::Bars;
    for (int i = 0; i < int(picture.set.series.size()); ++i) {
        const Series &series = picture.set.series.at(i);
        if (isBars && series.role == SeriesRole::Plain)
            continue;
        const QColor colour = colourOf(series, i, picture.palette);
        const QList<Run> runs = runsOf(picture.set, series, columnsOf(picture.frame));
        for (const Run &run : runs)
            paintRun(painter, picture, run, penOf(series, run.state, colour));
    }
}

/// Provisional bars are pale with a dotted edge, backfilled ones hatched.
void paintBar(QPainter &painter, const Picture &picture, const BarBox &bar)
{
    const QRectF box =
        QRectF(picture.frame.at(bar.box.topLeft()), picture.frame.at(bar.box.bottomRight())).normalized();
    QColor fill = colourOf(picture.set.series.at(bar.series), bar.series, picture.palette);
    if (bar.state == PointState::Provisional) {
        painter.setPen(QPen(fill, 1, Qt::DotLine));
        fill.setAlpha(kPaleness);
        painter.setBrush(fill);
        painter.drawRect(box);
        return;
    }
    painter.fillRect(box, fill);
    if (bar.state == PointState::Backfill)
        painter.fillRect(box, QBrush(colour(Colour::Surface, picture.palette), Qt::BDiagPattern));
}

void paintZero(QPainter &painter, const Picture &picture)
{
    const QRectF &area = picture.frame.area;
    const qreal zero = picture.frame.top(0);
    if (zero < area.top() || zero > area.bottom() + 1)
        return;
    painter.setPen(QPen(colour(Colour::TextMuted, picture.palette), 1));
    painter.drawLine(QPointF(area.left(), zero), QPointF(area.right(), zero));
}

} // namespace

void paintGaps(QPainter &painter, const Picture &picture)
{
    const SeriesSet &set = picture.set;
    if (set.instants != models::Instants::Days || picture.frame.perDay() < 1)
        return;
    const QRectF &area = picture.frame.area;
    QColor tint = colour(Colour::TextMuted, picture.palette);
    tint.setAlpha(70);
    const Rows rows = rowsAround(set, picture.frame.xLow, picture.frame.xHigh);
    for (int row = rows.first; row <= rows.last; ++row) {
        if (isKnownIn(set, row))
            continue;
        const double x = xOf(set, row);
        const QRectF day(QPointF(picture.frame.left(x - 0.5), area.top()),
                         QPointF(picture.frame.left(x + 0.5), area.bottom()));
        painter.fillRect(day.intersected(area), QBrush(tint, Qt::BDiagPattern));
    }
}

void paintSeries(QPainter &painter, const Picture &picture)
{
    painter.save();
    // A stroke on the edge of the frame is painted as wide as others.
    const qreal edge = kDotSize + 1;
    painter.setClipRect(picture.frame.area.adjusted(-edge, -edge, edge, edge), Qt::IntersectClip);
    if (picture.shape == Shape::Bars) {
        const QList<BarBox> bars = barsOf(picture.set, columnsOf(picture.frame));
        painter.save();
        painter.setClipRect(picture.frame.area, Qt::IntersectClip);
        for (const BarBox &bar : bars)
            paintBar(painter, picture, bar);
        painter.restore();
    }
    paintLines(painter, picture);
    paintZero(painter, picture);
    painter.restore();
}

void paintNotes(QPainter &painter, const Picture &picture)
{
    const QRectF &area = picture.frame.area;
    const QColor accent = colour(Colour::Accent, picture.palette);
    painter.save();
    painter.setClipRect(area.adjusted(-1, -1, kFlag.width(), 1), Qt::IntersectClip);
    for (auto it = picture.set.notes.keyBegin(); it != picture.set.notes.keyEnd(); ++it) {
        const qreal at = picture.frame.left(xOf(picture.set, *it));
        if (at < area.left() || at > area.right())
            continue;
        const QPointF top(at, area.top());
        painter.setPen(QPen(accent, 1, Qt::DotLine));
        painter.drawLine(top, QPointF(at, area.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        painter.drawPolygon(QPolygonF {top, top + QPointF(kFlag.width(), kFlag.height() / 2),
                                       top + QPointF(0, kFlag.height())});
    }
    painter.restore();
}

void paintCrosshair(QPainter &painter, const Picture &picture, int row)
{
    const QRectF &area = picture.frame.area;
    const double x = xOf(picture.set, row);
    const qreal at = picture.frame.left(x);
    painter.setPen(QPen(colour(Colour::TextMuted, picture.palette), 1, Qt::DashLine));
    painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));
    if (picture.shape != Shape::Lines)
        return;
    painter.setPen(QPen(colour(Colour::Surface, picture.palette), 1.5));
    for (int i = 0; i < int(picture.set.series.size()); ++i) {
        const Series &series = picture.set.series.at(i);
        if (const std::optional<double> value = series.values.value(row)) {
            painter.setBrush(colourOf(series, i, picture.palette));
            painter.drawEllipse(picture.frame.at(x, *value), kPointSize, kPointSize);
        }
    }
}

} // namespace viewtide::gui::plot
