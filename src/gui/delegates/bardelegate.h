// SPDX-License-Identifier: GPL-3.0-or-later
// A number with a bar of its share (models::BarRole) in the network's colour. Owned by the page.
#pragma once

#include "gui/delegates/rowdelegate.h"

namespace viewtide::gui {

class BarDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit BarDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    Q_DISABLE_COPY_MOVE(BarDelegate)
};

} // namespace viewtide::gui
