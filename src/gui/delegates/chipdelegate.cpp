// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/delegates/chipdelegate.h"

#include "gui/theme/tokens.h"
#include "gui/widgets/chip.h"

#include <QPainter>

namespace viewtide::gui {

ChipDelegate::ChipDelegate(QObject *parent)
    : RowDelegate(parent)
{ }

void ChipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const QStyleOptionViewItem cell = paintEmptyCell(painter, option, index);
    const QRect content = contentRect(cell);
    const int width = cell.fontMetrics.horizontalAdvance(cell.text) + 2 * space::kSmall + 2;
    const QRect chip = QStyle::alignedRect(
        cell.direction, Qt::AlignLeading | Qt::AlignVCenter,
        QSize(qMin(width, content.width()), cell.fontMetrics.height() + space::kTiny), content);
    painter->save();
    painter->setFont(cell.font);
    paintChip(*painter, chip, cell.text, models::Tone(index.data(models::ToneRole).toInt()), option.palette);
    painter->restore();
}

} // namespace viewtide::gui
