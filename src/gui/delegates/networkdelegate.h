// SPDX-License-Identifier: GPL-3.0-or-later
// The network of a row, its sign and its name; or a video, its picture with the sign in a corner and its
// caption. Owned by the page. Paints only; pictures that are not there yet come later, and then the view is
// painted again.
#pragma once

#include "gui/delegates/rowdelegate.h"

class QAbstractItemView;

namespace viewtide::pictures {
class PictureLoader;
}

namespace viewtide::gui {

class NetworkDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit NetworkDelegate(QObject *parent = nullptr);
    /// With pictures of videos, unless there is no loader. Child of the view.
    NetworkDelegate(pictures::PictureLoader *pictures, QAbstractItemView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    Q_DISABLE_COPY_MOVE(NetworkDelegate)

    QImage pictureOf(const QModelIndex &index) const;
    void paintSign(QPainter *painter, const QRect &box, const QModelIndex &index) const;

    pictures::PictureLoader *m_pictures = nullptr;
};

} // namespace viewtide::gui
