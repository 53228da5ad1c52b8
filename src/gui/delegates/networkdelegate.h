// SPDX-License-Identifier: GPL-3.0-or-later
// The network of a row: its sign and its name. Owned by the page. Paints only.
#pragma once

#include "gui/delegates/rowdelegate.h"

namespace viewtide::gui {

class NetworkDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit NetworkDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    Q_DISABLE_COPY_MOVE(NetworkDelegate)
};

} // namespace viewtide::gui
