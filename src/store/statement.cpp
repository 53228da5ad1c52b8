// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include <QDate>
#include <QSqlError>

#include <array>

namespace viewtide::store {

namespace {

struct SqliteCode
{
    int code; ///< primary code: extended ones are masked with 0xff
    ErrorKind kind;
};
constexpr std::array kSqliteCodes {
    SqliteCode {5, ErrorKind::DatabaseBusy},     SqliteCode {6, ErrorKind::DatabaseBusy},
    SqliteCode {11, ErrorKind::DatabaseDamaged}, SqliteCode {13, ErrorKind::DiskFull},
    SqliteCode {26, ErrorKind::DatabaseDamaged},
};
constexpr int kSqliteForeignKey = 787;

struct PostgresCode
{
    const char *prefix;
    SqlFailure failure;
};
constexpr std::array kPostgresCodes {
    PostgresCode {"53100", {ErrorKind::DiskFull, false}},
    PostgresCode {"55P03", {ErrorKind::DatabaseBusy, false}},
    PostgresCode {"40", {ErrorKind::DatabaseBusy, false}},
    PostgresCode {"XX", {ErrorKind::DatabaseDamaged, false}},
    PostgresCode {"23503", {ErrorKind::NotFound, false}},
    PostgresCode {"57P", {ErrorKind::Database, true}},
    PostgresCode {"08", {ErrorKind::Database, true}},
    PostgresCode {"25P03", {ErrorKind::Database, true}},
    PostgresCode {"57014", {ErrorKind::DatabaseBusy, false}},
};

SqlFailure classifySqlite(const QString &text)
{
    bool isNumber = false;
    const qlonglong code = text.toLongLong(&isNumber);
    if (!isNumber)
        return {};
    if (code == kSqliteForeignKey)
        return {ErrorKind::NotFound, false};
    for (const SqliteCode &row : kSqliteCodes) {
        if (row.code == (code & 0xff))
            return {row.kind, false};
    }
    return {};
}

SqlFailure classifyPostgres(const QString &code, bool open)
{
    for (const PostgresCode &row : kPostgresCodes) {
        if (code.startsWith(QLatin1String(row.prefix)))
            return row.failure;
    }
    // A server that restarts in the middle of a statement leaves no code at all.
    return {ErrorKind::Database, !open || code.isEmpty()};
}

} // namespace

SqlFailure classify(const QSqlError &error, Engine engine, bool open)
{
    return engine == Engine::Sqlite ? classifySqlite(error.nativeErrorCode())
                                    : classifyPostgres(error.nativeErrorCode(), open);
}

Statement::Statement(Connection &connection, const char *name)
    : m_connection(connection)
    , m_name(name)
{
    auto prepared = connection.prepared(name);
    if (!prepared) {
        m_error = prepared.error();
        return;
    }
    m_prepared = *prepared;
    Q_ASSERT_X(!m_prepared->inUse, name, "one use of a statement at a time");
    m_prepared->inUse = true;
}

Statement::~Statement()
{
    if (!m_prepared)
        return;
    const auto call = m_connection.call();
    m_prepared->query.finish();
    m_prepared->inUse = false;
}

QVariant Statement::toVariant(const QString &value)
{
    if (value.isNull())
        return QVariant(QStringLiteral("")); // a null QString would be bound as NULL
    if (!value.contains(QChar(u'\0')))
        return QVariant(value);
    QString clean = value; // U+0000 makes QPSQL fail without a word
    return QVariant(clean.remove(QChar(u'\0')));
}

void Statement::bind(int position, const QVariant &value)
{
    if (!m_prepared)
        return;
    // bindValue() builds a name for the position each time: not worth it for a value that is there already.
    QVariantList &bound = m_prepared->bound;
    if (position < bound.size()) {
        if (bound.at(position).metaType() == value.metaType() && bound.at(position) == value)
            return;
        bound[position] = value;
    } else {
        bound.append(value);
    }
    m_prepared->query.bindValue(position, value);
}

Status Statement::execute()
{
    if (m_error)
        return *m_error;
    if (auto fault = m_connection.injectedFault())
        return *fault;
    const auto call = m_connection.call();
    if (!m_prepared->query.exec())
        return m_connection.failed(m_prepared->query.lastError(), QString::fromLatin1(m_name));
    return Done {};
}

bool Statement::next()
{
    const auto call = m_connection.call();
    return m_prepared && m_prepared->query.next();
}

Status Statement::outcome() const
{
    if (m_error)
        return *m_error;
    if (m_prepared->query.lastError().isValid())
        return m_connection.failed(m_prepared->query.lastError(), QString::fromLatin1(m_name));
    return Done {};
}

std::optional<qint64> Statement::count(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

std::optional<double> Statement::real(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return m_prepared->query.value(column).toDouble();
}

std::optional<Timestamp> Statement::maybeTime(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return time(column);
}

std::optional<Date> Statement::date(int column) const
{
    if (isNull(column))
        return std::nullopt;
    // SQLite keeps the ISO text, QPSQL makes a QDate of it.
    const QVariant value = m_prepared->query.value(column);
    if (value.typeId() == QMetaType::QDate)
        return parseDate(value.toDate().toString(Qt::ISODate));
    return parseDate(value.toString());
}

std::optional<catalogue::PlatformKey> Statement::platform(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return catalogue::platformFromKey(text(column));
}

} // namespace viewtide::store
