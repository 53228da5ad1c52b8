// SPDX-License-Identifier: GPL-3.0-or-later
// The table model of everything: rows + a column table. setRows() compares by id and emits the smallest
// signals, so that selection and scroll position survive a refetch. A final model gives columns, the id of a
// row, and refresh(). GUI thread.
#pragma once

#include "models/cells.h"
#include "models/rowsmodelbase.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <utility>

namespace viewtide::models {

template<typename Row, typename RowId>
class RowsModel : public RowsModelBase
{
public:
    using IdOf = RowId (*)(const Row &);

    RowsModel(QList<Column<Row>> columns, IdOf idOf, QObject *parent = nullptr)
        : RowsModelBase(parent)
        , m_columns(std::move(columns))
        , m_idOf(idOf)
    { }

    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

    const QList<Row> &rows() const { return m_rows; }
    const Row &rowAt(int row) const { return m_rows.at(row); }
    /// -1 if no row has this id.
    int rowOf(const RowId &id) const { return m_indexOf.value(id, -1); }
    /// -1 if there is no such column.
    int columnOf(QStringView id) const;

    /// Replaces the rows; ready afterwards.
    void setRows(QList<Row> rows);

protected:
    /// Roles that concern the whole row (PlatformRole). Default: none.
    virtual QVariant rowRole(const Row &, int) const { return {}; }

private:
    void removeMissing(const QHash<RowId, int> &wanted);
    void insertNew(const QList<Row> &rows);
    void insertAt(int row, const QList<Row> &rows);
    void reorder(const QList<Row> &rows);
    void permute(const QList<int> &from);
    void updateChanged(QList<Row> rows);
    void reindex();

    QList<Column<Row>> m_columns;
    IdOf m_idOf;
    QList<Row> m_rows;
    QHash<RowId, int> m_indexOf;
};

} // namespace viewtide::models

#include "models/rowsmodel_diff.h"
#include "models/rowsmodel_impl.h"
