// SPDX-License-Identifier: GPL-3.0-or-later
// One use of a named prepared statement: bind typed values, run, read typed columns. Finishes the statement
// when it goes out of scope, since an unfinished SELECT keeps the WAL growing. Same thread as its connection.
#pragma once

#include "base/id.h"
#include "base/timestamp.h"
#include "catalogue/platform.h"
#include "store/connection.h"

#include <QByteArray>
#include <QVariant>

#include <optional>

namespace viewtide::store {

/// What an engine's error code means.
struct SqlFailure
{
    ErrorKind kind = ErrorKind::Database;
    bool connectionLost = false;
};
SqlFailure classify(const QSqlError &error, Engine engine, bool open);

class Statement final
{
public:
    /// `name`: a file of sql/query.
    Statement(Connection &connection, const char *name);
    ~Statement();

    /// Binds all parameters in order and runs. May be called again with other values.
    template<typename... Values>
    Status run(const Values &...values)
    {
        int position = 0;
        (bind(position++, toVariant(values)), ...);
        return execute();
    }

    /// The same with a list of ids behind the values: `ids` has as many as the statement takes.
    template<typename... Values>
    Status runWithIds(const QList<qint64> &ids, const Values &...values)
    {
        int position = 0;
        (bind(position++, toVariant(values)), ...);
        for (const qint64 id : ids)
            bind(position++, toVariant(id));
        return execute();
    }

    bool next();
    /// Lets the engine end the statement now: one with RETURNING that is not ended keeps SQLite's journal of
    /// it open.
    void finish() { m_prepared->query.finish(); }
    /// After the last next(): an error while fetching, if there was one.
    Status outcome() const;
    /// Calls visit() for each row.
    template<typename Visit>
    Status forEach(Visit visit)
    {
        while (next())
            visit();
        return outcome();
    }

    bool isNull(int column) const { return m_prepared->query.isNull(column); }
    qint64 integer(int column) const { return m_prepared->query.value(column).toLongLong(); }
    std::optional<qint64> count(int column) const;
    std::optional<double> real(int column) const;
    QString text(int column) const { return m_prepared->query.value(column).toString(); }
    Timestamp time(int column) const { return fromEpochMs(integer(column)); }
    std::optional<Timestamp> maybeTime(int column) const;
    std::optional<Date> date(int column) const;
    std::optional<catalogue::PlatformKey> platform(int column) const;

private:
    Q_DISABLE_COPY_MOVE(Statement)

    static QVariant toVariant(qint64 value) { return QVariant(value); }
    static QVariant toVariant(int value) { return QVariant(static_cast<qint64>(value)); }
    static QVariant toVariant(double value) { return QVariant(value); }
    static QVariant toVariant(const char *value) { return QVariant(QString::fromLatin1(value)); }
    static QVariant toVariant(const QString &value);
    static QVariant toVariant(Timestamp value) { return QVariant(toEpochMs(value)); }
    static QVariant toVariant(Date value) { return QVariant(toIsoDate(value)); }
    static QVariant toVariant(catalogue::PlatformKey value) { return QVariant(value.text()); }
    static QVariant toVariant(std::nullptr_t) { return {}; }
    template<typename Tag>
    static QVariant toVariant(Id<Tag> id)
    {
        return id.isValid() ? QVariant(id.value()) : QVariant();
    }
    template<typename Tag>
    static QVariant toVariant(const RemoteId<Tag> &id)
    {
        return toVariant(id.text());
    }
    template<typename T>
    static QVariant toVariant(const std::optional<T> &value)
    {
        return value ? toVariant(*value) : QVariant();
    }

    void bind(int position, const QVariant &value);
    Status execute();

    Connection &m_connection;
    const char *m_name;
    std::shared_ptr<Connection::Prepared> m_prepared;
    std::optional<Error> m_error;
};

} // namespace viewtide::store
