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

template<typename Row, typename RowId>
void RowsModel<Row, RowId>::reorder(const QList<Row> &rows)
{
    const auto sameId = [this](const Row &a, const Row &b) { return m_idOf(a) == m_idOf(b); };
    if (std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(), sameId))
        return;
    QList<int> from;
    from.reserve(rows.size());
    for (const Row &row : rows)
        from.append(m_indexOf.value(m_idOf(row)));
    permute(from);
}

/// Row i is what row from[i] was.
template<typename Row, typename RowId>
void RowsModel<Row, RowId>::permute(const QList<int> &from)
{
    emit layoutAboutToBeChanged();
    const QList<Row> old = std::exchange(m_rows, {});
    m_rows.reserve(old.size());
    QList<int> newOf(old.size());
    for (int i = 0; i < from.size(); ++i) {
        m_rows.append(old.at(from.at(i)));
        newOf[from.at(i)] = i;
    }
    reindex();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &persistent : before)
        after.append(index(newOf.at(persistent.row()), persistent.column()));
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

} // namespace viewtide::models
