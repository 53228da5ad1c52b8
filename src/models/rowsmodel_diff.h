// SPDX-License-Identifier: GPL-3.0-or-later
// RowsModel::setRows(): from the rows that are shown to the rows that are wanted by removes, inserts, at most
// one change of order, and dataChanged. Included by rowsmodel.h only.
#pragma once

#include "models/rowsmodel.h"

#include <iterator>

namespace viewtide::models {

/// So many runs of rows are told one by one: views then keep their place best.
constexpr int kFewRuns = 8;

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

/// What goes, in runs from below; scattered rows are brought together first, so that it is one signal.
template<typename Row, typename RowId>
void RowsModel<Row, RowId>::removeMissing(const QHash<RowId, int> &wanted)
{
    const auto stays = [this, &wanted](int row) { return wanted.contains(m_idOf(m_rows.at(row))); };
    const int size = int(m_rows.size());
    int runs = 0;
    for (int row = 0; row < size; ++row)
        runs += !stays(row) && (row == 0 || stays(row - 1));
    if (runs > kFewRuns) {
        QList<int> from(size);
        std::iota(from.begin(), from.end(), 0);
        std::stable_partition(from.begin(), from.end(), stays);
        permute(from);
    }
    int last = size - 1;
    while (last >= 0) {
        if (stays(last)) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && !stays(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        reindex(); // who hears the signal may ask for rowOf()
        endRemoveRows();
        last = first - 1;
    }
}

/// Each run of new rows goes in at the place it has in `rows`, as far as the old rows kept their order. Many
/// runs go in behind the old rows, and find their places when the order changes.
template<typename Row, typename RowId>
void RowsModel<Row, RowId>::insertNew(const QList<Row> &rows)
{
    const QHash<RowId, int> known = m_indexOf;
    const auto isNew = [this, &known](const Row &row) { return !known.contains(m_idOf(row)); };
    const int size = int(rows.size());
    int runs = 0;
    for (int row = 0; row < size; ++row)
        runs += isNew(rows.at(row)) && (row == 0 || !isNew(rows.at(row - 1)));
    if (runs > kFewRuns) {
        QList<Row> scattered;
        std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(scattered), isNew);
        insertAt(int(m_rows.size()), scattered);
        return;
    }
    for (int first = 0; first < size; ++first) {
        if (!isNew(rows.at(first)))
            continue;
        int last = first;
        while (last + 1 < size && isNew(rows.at(last + 1)))
            ++last;
        insertAt(first, rows.mid(first, last - first + 1));
        first = last;
    }
}

template<typename Row, typename RowId>
void RowsModel<Row, RowId>::insertAt(int row, const QList<Row> &rows)
{
    beginInsertRows({}, row, row + int(rows.size()) - 1);
    m_rows = m_rows.mid(0, row) + rows + m_rows.mid(row);
    reindex();
    endInsertRows();
}

template<typename Row, typename RowId>
void RowsModel<Row, RowId>::updateChanged(QList<Row> rows)
{
    const QList<Row> old = std::exchange(m_rows, std::move(rows));
    int first = -1;
    for (int i = 0; i <= m_rows.size(); ++i) {
        const bool differs = i < m_rows.size() && !(m_rows.at(i) == old.at(i));
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
