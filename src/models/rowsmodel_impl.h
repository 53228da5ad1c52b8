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
    switch (role) {
    case Qt::DisplayRole:
        return column.text ? QVariant(column.text(row)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment);
    case Qt::ToolTipRole: // a tooltip guesses whether it is rich text; an escaped one is always read as plain
        return column.detail ? QVariant(column.detail(row).toHtmlEscaped()) : QVariant();
    case SortRole:
        return column.value ? column.value(row) : QVariant();
    case IdRole:
        return QVariant::fromValue(m_idOf(row));
    case ToneRole:
        return column.tone ? QVariant(int(column.tone(row))) : QVariant();
    default:
        break;
    }
    const QVariant extra = column.extra ? column.extra(row, role) : QVariant();
    return extra.isValid() ? extra : rowRole(row, role);
}

template<typename Row, typename RowId>
QVariant RowsModel<Row, RowId>::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return QAbstractTableModel::headerData(section, orientation, role);
    const Column<Row> &column = m_columns.at(section);
    switch (role) {
    case Qt::DisplayRole:
        return column.headerStyle == HeaderStyle::Bare ? QString() : column.header;
    case Qt::AccessibleTextRole:
        return column.header;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment);
    case Qt::ToolTipRole:
        if (column.headerStyle == HeaderStyle::Bare && column.definition.isEmpty())
            return column.header.toHtmlEscaped();
        return column.definition.isEmpty() ? QVariant() : QVariant(column.definition.toHtmlEscaped());
    case HeaderIdRole:
        return column.id;
    default:
        return {};
    }
}

template<typename Row, typename RowId>
int RowsModel<Row, RowId>::columnOf(QStringView id) const
{
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns.at(i).id == id)
            return i;
    }
    return -1;
}

} // namespace viewtide::models
