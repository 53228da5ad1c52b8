// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/delegates/bardelegate.h"

#include "gui/theme/tokens.h"
#include "models/roles.h"

#include <QPainter>

#include <algorithm>

namespace viewtide::gui {

namespace {

constexpr int kThickness = 10;

} // namespace

BarDelegate::BarDelegate(QObject *parent)
    : RowDelegate(parent)
{ }

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStyleOptionViewItem cell = paintEmptyCell(painter, option, index);
    const QRect content = contentRect(cell);
    drawText(painter, cell, content, cell.text);
    const QVariant share = index.data(models::BarRole);
    if (!share.isValid())
        return;
    const int textWidth = cell.fontMetrics.horizontalAdvance(QStringLiteral("00.00 %")) + space::kMedium;
    const QRect room = QStyle::visualRect(cell.direction, content, content.adjusted(0, 0, -textWidth, 0));
    if (room.width() < kThickness)
        return;
    const QSize size(std::max(kThickness, int(room.width() * share.toDouble())), kThickness);
    const QRect bar = QStyle::alignedRect(cell.direction, Qt::AlignLeading | Qt::AlignVCenter, size, room);
    const QVariant platform = index.data(models::PlatformRole);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(platform.isValid() ? networkColour(catalogue::PlatformKey(quint8(platform.toUInt())))
                                         : colour(Colour::Accent, cell.palette));
    painter->drawRoundedRect(QRectF(bar), kThickness / 2.0, kThickness / 2.0);
    painter->restore();
}

} // namespace viewtide::gui
