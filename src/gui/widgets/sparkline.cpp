// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/sparkline.h"

#include "gui/theme/tokens.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <limits>

namespace viewtide::gui {

namespace {

constexpr qreal kLineWidth = 1.8;
constexpr int kLeastWidth = 28;
constexpr int kFillAlpha = 46;

struct Span
{
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();

    bool isEmpty() const { return low > high; }
};

Span spanOf(const QList<std::optional<double>> &values)
{
    Span span;
    for (const std::optional<double> &value : values) {
        if (!value)
            continue;
        span.low = std::min(span.low, *value);
        span.high = std::max(span.high, *value);
    }
    return span;
}

/// One polygon per run between gaps.
QList<QPolygonF> runsOf(const QRectF &box, const QList<std::optional<double>> &values, const Span &span)
{
    QList<QPolygonF> runs;
    bool isOpen = false;
    const double height = span.high - span.low;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values.at(i)) {
            isOpen = false;
            continue;
        }
        if (!isOpen)
            runs.append(QPolygonF());
        isOpen = true;
        const double part = height > 0 ? (*values.at(i) - span.low) / height : 0.5;
        const double step = values.size() > 1 ? double(i) / double(values.size() - 1) : 0.5;
        runs.last().append(QPointF(box.left() + step * box.width(), box.bottom() - part * box.height()));
    }
    return runs;
}

void fillBelow(QPainter &painter, const QPolygonF &run, const QRectF &box, const QColor &line)
{
    QPainterPath area(QPointF(run.first().x(), box.bottom()));
    for (const QPointF &point : run)
        area.lineTo(point);
    area.lineTo(run.last().x(), box.bottom());
    QLinearGradient fade(box.topLeft(), box.bottomLeft());
    QColor tint = line;
    tint.setAlpha(kFillAlpha);
    fade.setColorAt(0, tint);
    tint.setAlpha(0);
    fade.setColorAt(1, tint);
    painter.fillPath(area, fade);
}

} // namespace

Sparkline::Sparkline(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Sparkline::setValues(QList<std::optional<double>> values)
{
    m_values = std::move(values);
    update();
}

QSize Sparkline::sizeHint() const
{
    return {96, 34};
}

void Sparkline::paint(QPainter &painter, const QRectF &box, const QList<std::optional<double>> &values,
                      const QColor &line)
{
    const Span span = spanOf(values);
    if (span.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inner = box.adjusted(2, 3, -2, -3);
    const QList<QPolygonF> runs = runsOf(inner, values, span);
    for (const QPolygonF &run : runs) {
        if (run.size() == 1) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(line);
            painter.drawEllipse(run.first(), kLineWidth, kLineWidth);
            continue;
        }
        fillBelow(painter, run, box, line);
        painter.setPen(QPen(line, kLineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(run);
    }
    painter.restore();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    if (width() < kLeastWidth)
        return; // a stroke that stands upright says nothing
    QPainter painter(this);
    paint(painter, rect(), m_values, colour(Colour::Accent, palette()));
}

} // namespace viewtide::gui
