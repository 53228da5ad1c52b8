// SPDX-License-Identifier: GPL-3.0-or-later
// A share of a target (ProgressRole): its text over a thin bar. Owned by the page. Paints only.
#pragma once

#include "gui/delegates/rowdelegate.h"

namespace viewtide::gui {

class ProgressDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit ProgressDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    Q_DISABLE_COPY_MOVE(ProgressDelegate)
};

} // namespace viewtide::gui
