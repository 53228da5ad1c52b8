// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of a page share: measures, fonts and text that never runs out of its box. One unit is a
// tenth of a point, so that rounding is not seen. Pure but for QPainter; any thread.
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QStringList>
#include <Qt>

class QPainter;

namespace viewtide::print {

constexpr double pt(double points)
{
    return points * 10;
}

inline constexpr int kUnitsPerInch = 720;
inline constexpr double kMargin = pt(36);

QFont font(double points, QFont::Weight weight = QFont::Normal);
double lineHeight(const QFont &font);
double widthOf(const QString &text, const QFont &font);

/// At most `lines` lines that fit into `width`; the last one ends in an ellipsis if there is more.
QStringList wrapped(const QString &text, const QFont &font, double width, int lines);

struct Ink
{
    QFont font;
    QColor colour;
    Qt::LayoutDirection runs = Qt::LayoutDirectionAuto; ///< the text; auto: as the page does
};

/// Of text from outside, which may run against the page.
Qt::LayoutDirection directionOf(const QString &text);

/// Where a box of a page from left to right stands on a page of the painter's direction.
QRectF placed(const QPainter &painter, const QRectF &box, const QRectF &within);

/// Ones stand below ones, whichever way the page runs: digits always go from left to right.
inline constexpr Qt::Alignment kNumberSide = Qt::AlignRight | Qt::AlignAbsolute;

/// One line, cut with an ellipsis if it is too long. Left is where the painter's direction begins.
void drawLine(QPainter &painter, const QRectF &box, const QString &text, const Ink &ink,
              Qt::Alignment alignment = Qt::AlignLeft);
/// Lines from the top of the box.
void drawLines(QPainter &painter, const QRectF &box, const QStringList &lines, const Ink &ink);

namespace colour {
inline constexpr QRgb kText = 0xff1c2330;
inline constexpr QRgb kMuted = 0xff5d6675;
inline constexpr QRgb kLine = 0xffd9dde4;
} // namespace colour

} // namespace viewtide::print
