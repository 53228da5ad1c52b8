// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the series of a plot into the frame that its axes leave. Free functions, GUI thread.
#pragma once

#include "gui/charts/frame.h"
#include "models/seriesmodel.h"

#include <QPalette>

class QPainter;

namespace viewtide::gui::plot {

struct Picture
{
    const models::SeriesSet &set;
    Shape shape = Shape::Bars;
    Frame frame;
    QPalette palette;
};

/// Days on which nothing that is shown was recorded.
void paintGaps(QPainter &painter, const Picture &picture);
/// Bars, lines and the line of zero.
void paintSeries(QPainter &painter, const Picture &picture);
/// A flag on each day that has notes.
void paintNotes(QPainter &painter, const Picture &picture);
void paintCrosshair(QPainter &painter, const Picture &picture, int row);

} // namespace viewtide::gui::plot
