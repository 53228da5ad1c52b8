// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/delegates/progressdelegate.h"

#include "gui/theme/tokens.h"
#include "models/campaigntablemodel.h"

#include <QPainter>

namespace viewtide::gui {

namespace {

constexpr int kBarHeight = 4;

void paintBar(QPainter *painter, const QStyleOptionViewItem &cell, const QRect &track, double share)
{
    const QColor done = colour(share >= 1 ? Colour::Good : Colour::Accent, cell.palette);
    const int width = qRound(track.width() * qBound(0.0, share, 1.0));
    const QRect filled =
        QStyle::visualRect(cell.direction, track, QRect(track.topLeft(), QSize(width, track.height())));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour(Colour::Border, cell.palette));
    painter->drawRoundedRect(track, kBarHeight / 2.0, kBarHeight / 2.0);
    if (width > 0) {
        painter->setBrush(done);
        painter->drawRoundedRect(filled, kBarHeight / 2.0, kBarHeight / 2.0);
    }
    painter->restore();
}

} // namespace

ProgressDelegate::ProgressDelegate(QObject *parent)
    : RowDelegate(parent)
{ }

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const QVariant share = index.data(models::ProgressRole);
    if (!share.isValid()) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    const QStyleOptionViewItem cell = paintEmptyCell(painter, option, index);
    const QRect content = contentRect(cell);
    drawText(painter, cell, content.adjusted(0, 0, 0, -kBarHeight - 2), cell.text);
    const QRect track(content.left(), content.bottom() - kBarHeight - 3, content.width(), kBarHeight);
    paintBar(painter, cell, track, share.toDouble());
}

} // namespace viewtide::gui
