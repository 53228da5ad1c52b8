// SPDX-License-Identifier: GPL-3.0-or-later
// A state of a row as a rounded word in the colour of its tone. Owned by the view. Paints only.
#pragma once

#include "gui/delegates/rowdelegate.h"

namespace viewtide::gui {

class ChipDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit ChipDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    Q_DISABLE_COPY_MOVE(ChipDelegate)
};

} // namespace viewtide::gui
