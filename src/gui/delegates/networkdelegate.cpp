// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/delegates/networkdelegate.h"

#include "gui/theme/tokens.h"
#include "gui/widgets/platformdot.h"
#include "models/discretion.h"
#include "models/picturerole.h"
#include "models/videocolumns.h"
#include "pictures/pictureloader.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QUrl>

namespace viewtide::gui {

namespace {

constexpr int kEdge = 4; ///< radius of a picture
constexpr double kBadge = 0.45; ///< of the picture: the sign in its corner

} // namespace

NetworkDelegate::NetworkDelegate(QObject *parent)
    : RowDelegate(parent)
{ }

NetworkDelegate::NetworkDelegate(pictures::PictureLoader *pictures, QAbstractItemView &view)
    : RowDelegate(&view)
    , m_pictures(pictures)
{
    if (!pictures)
        return;
    const auto repaint = [viewport = view.viewport()] { viewport->update(); };
    connect(pictures, &pictures::PictureLoader::arrived, this, repaint);
    connect(pictures, &pictures::PictureLoader::cleared, this, repaint);
}

QImage NetworkDelegate::pictureOf(const QModelIndex &index) const
{
    if (models::discretion() == models::Discretion::Veiled)
        return {};
    const QString address = m_pictures ? index.data(models::PictureRole).toString() : QString();
    return address.isEmpty() ? QImage() : m_pictures->picture(QUrl(address));
}

void NetworkDelegate::paintSign(QPainter *painter, const QRect &box, const QModelIndex &index) const
{
    const catalogue::PlatformKey platform(quint8(index.data(models::PlatformRole).toUInt()));
    const QImage picture = pictureOf(index);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (index.data(models::HiddenRole).toBool())
        painter->setOpacity(0.5);
    if (picture.isNull()) {
        PlatformDot::paint(*painter, box, platform);
    } else {
        QBrush brush(picture);
        brush.setTransform(QTransform::fromScale(double(box.width()) / picture.width(),
                                                 double(box.height()) / picture.height())
                           * QTransform::fromTranslate(box.x(), box.y()));
        painter->setPen(Qt::NoPen);
        painter->setBrush(brush);
        painter->drawRoundedRect(box, kEdge, kEdge);
        const int side = int(box.width() * kBadge);
        PlatformDot::paint(*painter, QRect(box.right() - side + 2, box.bottom() - side + 2, side, side),
                           platform);
    }
    painter->restore();
}

void NetworkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QStyleOptionViewItem cell = paintEmptyCell(painter, option, index);
    const QRect content = contentRect(cell);
    QRect rest = content;
    int side = 0;
    const QVariant platform = index.data(models::PlatformRole);
    if (platform.isValid()) {
        const int most = m_pictures ? content.height() - space::kTiny : cell.fontMetrics.height() + 2;
        side = qMin(most, content.height());
        const QRect dot = QStyle::alignedRect(cell.direction, Qt::AlignLeading | Qt::AlignVCenter,
                                              QSize(side, side), content);
        paintSign(painter, dot, index);
        rest = QStyle::visualRect(cell.direction, content, content.adjusted(side + space::kSmall, 0, 0, 0));
    }
    if (rest.width() > 2 * side) // a narrow column shows the mark alone, not "Y…"
        drawText(painter, cell, rest, cell.text);
}

} // namespace viewtide::gui
