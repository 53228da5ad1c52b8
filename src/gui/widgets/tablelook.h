// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chose of a table: which columns, in which order, sorted by which. Columns are named by their
// ids, so that it fits a later table with more of them. Plain value.
#pragma once

#include <QStringList>

namespace viewtide::gui {

struct TableLook
{
    QStringList columns; ///< shown, from left to right
    QString sortedBy;
    Qt::SortOrder direction = Qt::DescendingOrder;

    bool operator==(const TableLook &) const = default;
};

} // namespace viewtide::gui
