// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/delegates/entrydelegate.h"

#include "gui/theme/tokens.h"
#include "models/roles.h"

#include <QPainter>

namespace viewtide::gui {

EntryDelegate::EntryDelegate(QObject *parent)
    : RowDelegate(parent)
{ }

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem cell = paintEmptyCell(painter, option, index);
    const QRect content = cell.rect.adjusted(space::kMedium, space::kSmall, -space::kMedium, -space::kSmall);
    const int line = cell.fontMetrics.height();
    const QString subtitle = index.data(models::SubtitleRole).toString();

    QStyleOptionViewItem second = cell;
    second.palette.setColor(QPalette::Text, colour(Colour::TextMuted, cell.palette));
    cell.font.setWeight(QFont::DemiBold);
    cell.fontMetrics = QFontMetrics(cell.font);
    drawText(painter, cell, QRect(content.left(), content.top(), content.width(), line), cell.text);
    drawText(painter, second, QRect(content.left(), content.bottom() - line + 1, content.width(), line),
             subtitle);
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // As wide as the list, whatever the text: what does not fit ends in dots.
    return {0, 2 * option.fontMetrics.height() + 2 * space::kSmall + space::kTiny};
}

} // namespace viewtide::gui
