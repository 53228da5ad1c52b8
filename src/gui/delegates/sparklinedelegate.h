// SPDX-License-Identifier: GPL-3.0-or-later
// A cell as a small curve (SparklineRole). Owned by the page. Paints only.
#pragma once

#include "gui/delegates/rowdelegate.h"

namespace viewtide::gui {

class SparklineDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit SparklineDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    Q_DISABLE_COPY_MOVE(SparklineDelegate)
};

} // namespace viewtide::gui
