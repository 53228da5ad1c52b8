// SPDX-License-Identifier: GPL-3.0-or-later
// An entry of the list of reports: its name, and below it campaign and hidden count. Owned by the page.
// Paints only.
#pragma once

#include "gui/delegates/rowdelegate.h"

namespace viewtide::gui {

class ReportItemDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit ReportItemDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Q_DISABLE_COPY_MOVE(ReportItemDelegate)
};

} // namespace viewtide::gui
