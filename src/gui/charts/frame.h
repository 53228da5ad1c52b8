// SPDX-License-Identifier: GPL-3.0-or-later
// Where values stand on the screen: the area between the axes and what the axes span. x counts days from the
// first instant. Plain values.
#pragma once

#include <QRectF>

namespace viewtide::gui::plot {

enum class Shape { Bars, Lines };

struct Frame
{
    QRectF area;
    double xLow = 0;
    double xHigh = 1;
    double yLow = 0;
    double yHigh = 1;

    double perDay() const { return area.width() / (xHigh - xLow); }
    double left(double x) const { return area.left() + (x - xLow) * perDay(); }
    double top(double y) const { return area.bottom() - (y - yLow) / (yHigh - yLow) * area.height(); }
    QPointF at(double x, double y) const { return {left(x), top(y)}; }
    QPointF at(QPointF value) const { return at(value.x(), value.y()); }
    double xAt(double pixel) const { return xLow + (pixel - area.left()) / perDay(); }
};

} // namespace viewtide::gui::plot
