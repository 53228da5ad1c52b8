// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/sheet.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

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

void drawLine(QPainter &painter, const QRectF &box, const QString &text, const Ink &ink,
              Qt::Alignment alignment)
{
    painter.setFont(ink.font);
    painter.setPen(ink.colour);
    const QString fitting = QFontMetricsF(ink.font).elidedText(text, Qt::ElideRight, box.width() + 1);
    painter.drawText(box, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip, fitting);
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
