// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to the database, with its prepared statements. Owned by the reader or the writer side of the
// store; lives and dies on the thread that opened it.
#pragma once

#include "base/result.h"
#include "store/callwatch.h"
#include "store/dialect.h"
#include "store/location.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>

class QSqlError;
class QThread;

namespace viewtide::store {

/// A failure while opening: nothing was refused, there is no database to ask.
Error whileOpening(Error error);

class Connection final
{
public:
    /// Opens and makes the session's settings. SQLite: the file must exist.
    static Result<std::unique_ptr<Connection>> open(const Location &location, Access access);
    ~Connection();

    Engine engine() const { return m_engine; }
    Access access() const { return m_access; }
    bool isOnItsThread() const;

    /// Runs a statement without parameters: schema steps, pragmas, transactions. Only texts of our own.
    /// `longest`: of a server that is well; at most what the session allows.
    Status execute(const QString &sql, std::chrono::milliseconds longest = std::chrono::milliseconds::max());
    /// First column of the first row of such a statement; null without a row.
    Result<QVariant> scalar(const QString &sql);
    /// All values of its first column.
    Result<QStringList> column(const QString &sql);
    bool hasTable(const QString &name) const;
    bool isEmpty() const;

    /// The server closed the connection, or the session is gone: open another one.
    bool isLost() const { return m_lost; }

    /// What follows only tidies up: a server that does not answer is not waited for.
    void expectEnd();

    /// Asked before every statement; true makes it fail as if the disk had. For tests of the error paths.
    void setFault(std::function<bool()> fault) { m_fault = std::move(fault); }

private:
    friend class Statement;
    friend class TableCopy;
    struct Prepared
    {
        QSqlQuery query;
        QVariantList bound; ///< values that the query holds already
        bool inUse = false;
    };

    Connection(Engine engine, Access access);
    Q_DISABLE_COPY_MOVE(Connection)

    QSqlDatabase database() const;
    Status connectTo(const Location &location);
    Result<std::shared_ptr<Prepared>> prepared(const char *name);
    Result<QSqlQuery> query(const QString &sql,
                            std::chrono::milliseconds longest = std::chrono::milliseconds::max());
    /// To hold around what waits for the server.
    [[nodiscard]] CallWatch::Call call() const { return CallWatch::Call(m_watch.get()); }
    std::optional<Error> injectedFault() const;
    Error errorOf(const QSqlError &error);
    Error failed(const QSqlError &error, const QString &what);

    Engine m_engine;
    Access m_access;
    QString m_name;
    QThread *m_thread;
    QHash<QByteArray, std::shared_ptr<Prepared>> m_prepared;
    std::function<bool()> m_fault;
    std::unique_ptr<CallWatch> m_watch; ///< null for SQLite
    bool m_lost = false;
};

} // namespace viewtide::store
