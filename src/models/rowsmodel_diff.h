// SPDX-License-Identifier: GPL-3.0-or-later
// RowsModel::setRows(): from the rows that are shown to the rows that are wanted by removes, inserts, at most
// one change of order, and dataChanged. Included by rowsmodel.h only.
#pragma once

#include "models/rowsmodel.h"

namespace viewtide::models {

template<typename Row, typename RowId>
void RowsModel<Row, RowId>::setRows(QList<Row> rows)
{
    QHash<RowId, int> wanted;
    wanted.reserve(rows.size());
    for (int i = 0; i < rows.size(); ++i)
        wanted.insert(m_idOf(rows.at(i)), i);
    Q_ASSERT_X(wanted.size() == rows.size(), "RowsModel::setRows", "ids are not unique");

    removeMissing(wanted);
    insertNew(rows);
    reorder(rows);
    updateChanged(std::move(rows));
    reindex();
    setReady();
}

template<typename Row, typename RowId>
void RowsModel<Row, RowId>::removeMissing(const QHash<RowId, int> &wanted)
{
    int last = int(m_rows.size()) - 1;
    while (last >= 0) {
        if (wanted.contains(m_idOf(m_rows.at(last)))) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && !wanted.contains(m_idOf(m_rows.at(first - 1))))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        reindex(); // who hears the signal may ask for rowOf()
        endRemoveRows();
        last = first - 1;
    }
}

/// Each run of new rows goes in at the place it has in `rows`, as far as the old rows kept their order.
template<typename Row, typename RowId>
void RowsModel<Row, RowId>::insertNew(const QList<Row> &rows)
{
    const QHash<RowId, int> known = m_indexOf;
    int first = 0;
    while (first < rows.size()) {
        if (known.contains(m_idOf(rows.at(first)))) {
            ++first;
            continue;
        }
        int last = first;
        while (last + 1 < rows.size() && !known.contains(m_idOf(rows.at(last + 1))))
            ++last;
        beginInsertRows({}, first, last);
        QList<Row> merged = m_rows.mid(0, first);
        merged.append(rows.mid(first, last - first + 1));
        merged.append(m_rows.mid(first));
        m_rows = std::move(merged);
        reindex();
        endInsertRows();
        first = last + 1;
    }
}

template<typename Row, typename RowId>
void RowsModel<Row, RowId>::reorder(const QList<Row> &rows)
{
    const auto sameId = [this](const Row &a, const Row &b) { return m_idOf(a) == m_idOf(b); };
    if (std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(), sameId))
        return;
    emit layoutAboutToBeChanged();
    const QList<Row> old = std::exchange(m_rows, {});
    const QHash<RowId, int> oldIndex = m_indexOf;
    m_rows.reserve(rows.size());
    QHash<int, int> newOf;
    for (int i = 0; i < rows.size(); ++i) {
        const int from = oldIndex.value(m_idOf(rows.at(i)));
        m_rows.append(old.at(from));
        newOf.insert(from, i);
    }
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &persistent : before)
        after.append(index(newOf.value(persistent.row()), persistent.column()));
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

template<typename Row, typename RowId>
void RowsModel<Row, RowId>::updateChanged(QList<Row> rows)
{
    const QList<Row> old = std::exchange(m_rows, std::move(rows));
    const bool isRetold = takeRetelling();
    int first = -1;
    for (int i = 0; i <= m_rows.size(); ++i) {
        const bool differs = i < m_rows.size() && (isRetold || !(m_rows.at(i) == old.at(i)));
        if (differs && first < 0)
            first = i;
        if (!differs && first >= 0) {
            emit dataChanged(index(first, 0), index(i - 1, columnCount() - 1));
            first = -1;
        }
    }
}

template<typename Row, typename RowId>
void RowsModel<Row, RowId>::reindex()
{
    m_indexOf.clear();
    m_indexOf.reserve(m_rows.size());
    for (int i = 0; i < m_rows.size(); ++i)
        m_indexOf.insert(m_idOf(m_rows.at(i)), i);
}

} // namespace viewtide::models
