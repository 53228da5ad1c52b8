// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/delegates/eyedelegate.h"

#include "gui/theme/icons.h"
#include "models/videocolumns.h"

#include <QPainter>

namespace viewtide::gui {

EyeDelegate::EyeDelegate(QObject *parent)
    : RowDelegate(parent)
{ }

void EyeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStyleOptionViewItem cell = paintEmptyCell(painter, option, index);
    const bool isHidden = index.data(models::HiddenRole).toBool();
    const bool isHovered = cell.state.testFlag(QStyle::State_MouseOver);
    const Colour shown = isHovered ? Colour::AccentText : Colour::Text;
    const QColor ink = colour(isHidden ? Colour::TextMuted : shown, cell.palette);
    const int side = cell.fontMetrics.height() + 2;
    const double scale = painter->device()->devicePixelRatioF();
    const QPixmap eye = pixmap(isHidden ? Glyph::EyeOff : Glyph::Eye, ink, side, scale);
    const QRect place =
        QStyle::alignedRect(cell.direction, Qt::AlignCenter, QSize(side, side), contentRect(cell));
    painter->drawPixmap(place, eye);
}

} // namespace viewtide::gui
