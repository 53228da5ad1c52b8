// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies of RowsModel; included by rowsmodel.h only.
#pragma once

#include "models/rowsmodel.h"

namespace viewtide::models {

template<typename Row, typename RowId>
QVariant RowsModel<Row, RowId>::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const Column<Row> &column = m_columns.at(index.column());
    if (role == IdRole)
        return QVariant::fromValue(m_idOf(row));
    const QVariant cell = cellOf(column, row, role);
    return cell.isValid() ? cell : rowRole(row, role);
}

template<typename Row, typename RowId>
QVariant RowsModel<Row, RowId>::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return QAbstractTableModel::headerData(section, orientation, role);
    return headerOf(m_columns.at(section), role);
}

template<typename Row, typename RowId>
int RowsModel<Row, RowId>::columnOf(QStringView id) const
{
    return columnWithId(m_columns, id);
}

} // namespace viewtide::models
