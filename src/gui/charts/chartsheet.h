// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as it leaves the program: title, legend and plot, as a picture or on paper. Free functions, GUI
// thread.
#pragma once

#include "gui/charts/frame.h"
#include "gui/charts/timewindow.h"
#include "models/seriesmodel.h"

#include <QImage>
#include <QPalette>

class QPainter;
class QWidget;

namespace viewtide::gui {

struct ChartSheet
{
    QString title;
    QString valueTitle;
    models::SeriesSet set;
    plot::Shape shape = plot::Shape::Bars;
    plot::TimeWindow window; ///< only if it is of this set
    QPalette palette;
};

/// From the origin on, in logical pixels.
void paint(QPainter &painter, const ChartSheet &sheet, QSize size);
QImage imageOf(const ChartSheet &sheet, QSize size, double devicePixelRatio);
/// Asks for the printer; paper is white, whatever the scheme of the window.
void print(const ChartSheet &sheet, QWidget *parent);

} // namespace viewtide::gui
