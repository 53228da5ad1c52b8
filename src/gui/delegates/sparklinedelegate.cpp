// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/delegates/sparklinedelegate.h"

#include "gui/theme/tokens.h"
#include "gui/widgets/sparkline.h"
#include "models/format.h"
#include "models/roles.h"

#include <QPainter>

namespace viewtide::gui {

SparklineDelegate::SparklineDelegate(QObject *parent)
    : RowDelegate(parent)
{ }

void SparklineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const QStyleOptionViewItem cell = paintEmptyCell(painter, option, index);
    const QVariantList list = index.data(models::SparklineRole).toList();
    if (list.size() < 2) { // one snapshot is no curve yet
        drawText(painter, cell, contentRect(cell), models::format::unknown());
        return;
    }
    QList<std::optional<double>> values;
    values.reserve(list.size());
    for (const QVariant &value : list)
        values.append(value.isValid() ? std::optional(value.toDouble()) : std::nullopt);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = contentRect(cell).adjusted(0, space::kSmall - 1, 0, -(space::kSmall - 1));
    Sparkline::paint(*painter, box, values, colour(Colour::Accent, cell.palette));
    painter->restore();
}

} // namespace viewtide::gui
