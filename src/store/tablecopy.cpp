// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tablecopy.h"

#include <QDate>
#include <QSqlError>
#include <QSqlRecord>

#include <utility>

namespace viewtide::store {

namespace {

/// Far below the 32 766 parameters of SQLite and the 65 535 of PostgreSQL with the widest table.
constexpr qsizetype kBatchRows = 200;

/// PostgreSQL's driver makes a QDate of a day, SQLite keeps it as text.
QVariant portable(const QVariant &value)
{
    return value.userType() == QMetaType::QDate && !value.isNull()
        ? QVariant(value.toDate().toString(Qt::ISODate))
        : value;
}

QString insertText(const QString &table, const QStringList &columns, qsizetype rows)
{
    const QString row = QLatin1Char('(')
        + QStringList(columns.size(), QStringLiteral("?")).join(QLatin1Char(',')) + QLatin1Char(')');
    return QStringLiteral("INSERT INTO %1 (%2) VALUES %3")
        .arg(table, columns.join(QLatin1Char(',')), QStringList(rows, row).join(QLatin1Char(',')));
}

} // namespace

TableCopy::TableCopy(Connection &source, Connection &target, QString table)
    : m_source(source)
    , m_target(target)
    , m_table(std::move(table))
{ }

Status TableCopy::run(const OnBatch &onBatch)
{
    auto rows = m_source.query(QStringLiteral("SELECT * FROM %1").arg(m_table));
    if (!rows)
        return rows.error();
    const QSqlRecord record = rows->record();
    for (int column = 0; column < record.count(); ++column)
        m_columns << record.fieldName(column);
    QVariantList values;
    Status status = Done {};
    while (status && rows->next()) {
        for (int column = 0; column < record.count(); ++column)
            values.append(portable(rows->value(column)));
        if (values.size() == kBatchRows * m_columns.size())
            status = pass(std::exchange(values, {}), onBatch);
    }
    if (status && rows->lastError().isValid())
        return m_source.failed(rows->lastError(), m_table);
    if (status && !values.isEmpty())
        status = pass(values, onBatch);
    return status ? moveCounter() : status;
}

Status TableCopy::pass(const QVariantList &values, const OnBatch &onBatch)
{
    if (Status status = insert(values); !status)
        return status;
    return onBatch(values.size() / m_columns.size()) ? Status(Done {})
                                                     : Status(Error {.kind = ErrorKind::Cancelled});
}

Status TableCopy::insert(const QVariantList &values)
{
    if (auto fault = m_target.injectedFault())
        return *fault;
    const qsizetype rows = values.size() / m_columns.size();
    std::optional<QSqlQuery> rest;
    std::optional<QSqlQuery> &query = rows == kBatchRows ? m_batch : rest;
    if (!query) {
        query.emplace(m_target.database());
        const auto call = m_target.call();
        if (!query->prepare(insertText(m_table, m_columns, rows)))
            return m_target.failed(query->lastError(), m_table);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), values.at(i));
    const auto call = m_target.call();
    if (!query->exec())
        return m_target.failed(query->lastError(), m_table);
    query->finish();
    return Done {};
}

Status TableCopy::moveCounter()
{
    if (m_target.engine() != Engine::Postgres || !m_columns.contains(QStringLiteral("id")))
        return Done {};
    return m_target.execute(
        QStringLiteral(
            "SELECT setval(pg_get_serial_sequence('%1', 'id'), MAX(id)) FROM %1 HAVING MAX(id) IS NOT NULL")
            .arg(m_table));
}

} // namespace viewtide::store
