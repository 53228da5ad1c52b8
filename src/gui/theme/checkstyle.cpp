// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/checkstyle.h"

#include "gui/theme/tokens.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>

namespace viewtide::gui {

namespace {

constexpr qreal kCorner = 3;

bool isOneOfOurs(QStyle::PrimitiveElement element)
{
    return element == QStyle::PE_IndicatorCheckBox || element == QStyle::PE_IndicatorItemViewItemCheck
        || element == QStyle::PE_IndicatorRadioButton;
}

QColor outlineOf(const QStyleOption &option)
{
    if (!(option.state & QStyle::State_Enabled))
        return colour(Colour::DisabledBorder, option.palette);
    const bool isLit = option.state & (QStyle::State_HasFocus | QStyle::State_MouseOver);
    return colour(isLit ? Colour::Accent : Colour::TextMuted, option.palette);
}

QColor fillOf(const QStyleOption &option, bool isMarked)
{
    if (!isMarked)
        return colour(Colour::Surface, option.palette);
    return colour(option.state & QStyle::State_Enabled ? Colour::Accent : Colour::DisabledBorder,
                  option.palette);
}

QPainterPath tickIn(const QRectF &box)
{
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    QPainterPath tick(at(0.22, 0.52));
    tick.lineTo(at(0.43, 0.73));
    tick.lineTo(at(0.79, 0.30));
    return tick;
}

void drawMark(const QStyleOption &option, const QRectF &box, QPainter &painter,
              QStyle::PrimitiveElement element)
{
    const QColor mark = colour(Colour::OnAccent, option.palette);
    if (element == QStyle::PE_IndicatorRadioButton) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawEllipse(box.center(), box.width() / 5, box.height() / 5);
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(mark, box.width() / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (option.state & QStyle::State_NoChange)
        painter.drawLine(QPointF(box.left() + box.width() / 4, box.center().y()),
                         QPointF(box.right() - box.width() / 4, box.center().y()));
    else
        painter.drawPath(tickIn(box));
}

} // namespace

CheckStyle::CheckStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{ }

CheckStyle::~CheckStyle() = default;

void CheckStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (!isOneOfOurs(element)) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    const qreal side = std::min(option->rect.width(), option->rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    const bool isMarked = option->state & (State_On | State_NoChange);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fillOf(*option, isMarked));
    painter->setPen(isMarked ? fillOf(*option, isMarked) : outlineOf(*option));
    if (element == PE_IndicatorRadioButton)
        painter->drawEllipse(box);
    else
        painter->drawRoundedRect(box, kCorner, kCorner);
    if (isMarked)
        drawMark(*option, box, *painter, element);
    painter->restore();
}

int CheckStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    const bool isUnderline = hint == SH_UnderlineShortcut && QGuiApplication::isRightToLeft();
    return isUnderline ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace viewtide::gui
