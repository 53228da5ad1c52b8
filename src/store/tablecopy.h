// SPDX-License-Identifier: GPL-3.0-or-later
// All rows of one table from one connection to another. Both have this program's schema. Thread of the
// connections.
#pragma once

#include "store/connection.h"

#include <functional>

namespace viewtide::store {

class TableCopy final
{
public:
    TableCopy(Connection &source, Connection &target, QString table);

    /// Called after each batch with its rows; false ends the copy with Cancelled.
    using OnBatch = std::function<bool(qint64 rows)>;
    Status run(const OnBatch &onBatch);

private:
    Status pass(const QVariantList &values, const OnBatch &onBatch);
    Status insert(const QVariantList &values);
    /// The next id is above all that were copied: PostgreSQL's counter knows nothing of ids that are told.
    Status moveCounter();

    Connection &m_source;
    Connection &m_target;
    QString m_table;
    QStringList m_columns;
    std::optional<QSqlQuery> m_batch; ///< an INSERT of a full batch
};

} // namespace viewtide::store
