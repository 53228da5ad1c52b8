// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/sheet.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace viewtide::print {

QFont font(double points, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                      QStringLiteral("Liberation Sans"), QStringLiteral("Arial")});
    font.setPixelSize(static_cast<int>(pt(points)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double lineHeight(const QFont &font)
{
    return QFontMetricsF(font).height();
}

double widthOf(const QString &text, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

QStringList wrapped(const QString &text, const QFont &font, double width, int lines)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList result;
    while (result.size() < lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool isLast = result.size() == lines - 1;
        result.append(isLast
                          ? QFontMetricsF(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width)
                          : text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return result;
}

namespace {

constexpr QRgb kProbe = qRgb(255, 0, 0);
constexpr char16_t kFirstSymbol = 0x2190; ///< no letter below is a picture

/// Left or right, as it is seen.
Qt::Alignment sideOf(Qt::Alignment alignment, Qt::LayoutDirection page)
{
    const bool isTurned = page == Qt::RightToLeft && !alignment.testFlag(Qt::AlignAbsolute);
    return (isTurned ? alignment ^ (Qt::AlignLeft | Qt::AlignRight) : alignment) | Qt::AlignAbsolute;
}

/// The glyph as the screen has it, if it is a picture with colours of its own; else a null image.
QImage pictureOf(const QString &character, const Ink &ink, const QTextLine &line, QSizeF size)
{
    QImage image(size.toSize().expandedTo({1, 1}), QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setFont(ink.font);
    painter.setPen(QColor(kProbe));
    painter.drawText(QPointF(0, line.ascent()), character);
    painter.end();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            if (qAlpha(pixel) > 0 && (qGreen(pixel) > 0 || qBlue(pixel) > 0))
                return image;
        }
    }
    return {};
}

/// A PDF of Qt has a gap where a glyph is a picture; the text below it stays, to be copied.
void drawPictures(QPainter &painter, const QRectF &box, const QString &text, const Ink &ink,
                  Qt::Alignment alignment)
{
    if (std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c < kFirstSymbol; }))
        return;
    QTextLayout layout(text, ink.font);
    QTextOption option;
    option.setTextDirection(ink.runs);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(int(text.size()));
    layout.endLayout();
    const double room = box.width() - line.naturalTextWidth();
    const double part = alignment & Qt::AlignRight ? 1 : alignment & Qt::AlignHCenter ? 0.5 : 0;
    for (int from = 0, next = 0; from < int(text.size()); from = next) {
        next = std::max(from + 1, layout.nextCursorPosition(from));
        const auto [first, last] = std::minmax({line.cursorToX(from), line.cursorToX(next)});
        const QRectF place(box.left() + room * part + first, box.center().y() - line.height() / 2,
                           last - first, line.height());
        if (text.at(from) < kFirstSymbol || place.isEmpty())
            continue;
        if (const QImage picture = pictureOf(text.mid(from, next - from), ink, line, place.size());
            !picture.isNull())
            painter.drawImage(place, picture);
    }
}

} // namespace

Qt::LayoutDirection directionOf(const QString &text)
{
    return text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

QRectF placed(const QPainter &painter, const QRectF &box, const QRectF &within)
{
    if (painter.layoutDirection() != Qt::RightToLeft)
        return box;
    return box.translated(within.left() + within.right() - box.left() - box.right(), 0);
}

void drawLine(QPainter &painter, const QRectF &box, const QString &text, const Ink &ink,
              Qt::Alignment alignment)
{
    painter.setFont(ink.font);
    painter.setPen(ink.colour);
    const QString fitting = QFontMetricsF(ink.font).elidedText(text, Qt::ElideRight, box.width() + 1);
    const Qt::LayoutDirection page = painter.layoutDirection();
    const Qt::Alignment side = sideOf(alignment, page);
    Ink directed = ink;
    if (ink.runs == Qt::LayoutDirectionAuto)
        directed.runs = page;
    painter.setLayoutDirection(directed.runs);
    painter.drawText(box, int(side | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip, fitting);
    painter.setLayoutDirection(page);
    if (painter.paintEngine()->type() == QPaintEngine::Pdf)
        drawPictures(painter, box, fitting, directed, side);
}

void drawLines(QPainter &painter, const QRectF &box, const QStringList &lines, const Ink &ink)
{
    const double height = lineHeight(ink.font);
    QRectF line(box.left(), box.top(), box.width(), height);
    for (const QString &text : lines) {
        drawLine(painter, line, text, ink);
        line.translate(0, height);
    }
}

} // namespace viewtide::print
