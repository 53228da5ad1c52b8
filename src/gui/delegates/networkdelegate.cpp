// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/delegates/networkdelegate.h"

#include "gui/theme/tokens.h"
#include "gui/widgets/platformdot.h"
#include "models/roles.h"
#include "models/videocolumns.h"

#include <QPainter>

namespace viewtide::gui {

NetworkDelegate::NetworkDelegate(QObject *parent)
    : RowDelegate(parent)
{ }

void NetworkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QStyleOptionViewItem cell = paintEmptyCell(painter, option, index);
    const QRect content = contentRect(cell);
    QRect rest = content;
    int side = 0;
    const QVariant platform = index.data(models::PlatformRole);
    if (platform.isValid()) {
        side = qMin(cell.fontMetrics.height() + 2, content.height());
        const QRect dot = QStyle::alignedRect(cell.direction, Qt::AlignLeading | Qt::AlignVCenter,
                                              QSize(side, side), content);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(models::HiddenRole).toBool())
            painter->setOpacity(0.5);
        PlatformDot::paint(*painter, dot, catalogue::PlatformKey(quint8(platform.toUInt())));
        painter->restore();
        rest = QStyle::visualRect(cell.direction, content, content.adjusted(side + space::kSmall, 0, 0, 0));
    }
    if (rest.width() > 2 * side) // a narrow column shows the mark alone, not "Y…"
        drawText(painter, cell, rest, cell.text);
}

} // namespace viewtide::gui
