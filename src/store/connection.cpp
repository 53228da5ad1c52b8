// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include "base/log.h"
#include "base/redact.h"
#include "store/sqlfiles.h"
#include "store/statement.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>

namespace viewtide::store {

namespace {

/// What a server that is well takes to tell that it ended a statement for its length.
constexpr std::chrono::seconds kGrace {5};
constexpr std::chrono::seconds kEndPatience {2};

bool isThisMachine(const QString &host)
{
    return host.isEmpty() || host.startsWith(QLatin1Char('/')) || host == QLatin1String("localhost")
        || host.startsWith(QLatin1String("127.")) || host == QLatin1String("::1");
}

QString connectOptions(const PostgresServer &server)
{
    QStringList options {QStringLiteral("connect_timeout=5"), QStringLiteral("keepalives=1"),
                         QStringLiteral("keepalives_idle=20"), QStringLiteral("keepalives_interval=5"),
                         QStringLiteral("keepalives_count=3"),
                         // keepalives rest while something is sent; without it a statement into a cut network
                         // hangs for a quarter of an hour
                         QStringLiteral("tcp_user_timeout=20000"),
                         QStringLiteral("application_name=viewtide")};
    // libpq's own default, "prefer", verifies nothing.
    const QString mode = server.sslMode.isEmpty() && !isThisMachine(server.host)
        ? QStringLiteral("verify-full")
        : server.sslMode;
    if (!mode.isEmpty())
        options << QStringLiteral("sslmode=%1").arg(mode);
    const QString systemCertificates = QStringLiteral("/etc/ssl/certs/ca-certificates.crt");
    if (mode.startsWith(QLatin1String("verify")) && !qEnvironmentVariableIsSet("PGSSLROOTCERT")
        && QFile::exists(systemCertificates))
        options << QStringLiteral("sslrootcert=%1").arg(systemCertificates);
    return options.join(QLatin1Char(';'));
}

void describeServer(QSqlDatabase &database, const PostgresServer &server)
{
    database.setHostName(server.host);
    database.setPort(server.port);
    database.setDatabaseName(server.database);
    database.setUserName(server.user);
    database.setPassword(QString::fromUtf8(server.password.reveal()));
    database.setConnectOptions(connectOptions(server));
}

void describeFile(QSqlDatabase &database, const SqliteFile &file, Access access)
{
    database.setDatabaseName(file.path);
    // The driver's own default would block a writer for five seconds.
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=250");
    if (access == Access::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(options);
}

/// Engines explain themselves over several lines; the first one says what happened.
QString firstLine(const QString &text)
{
    QString line = text.trimmed().section(QLatin1Char('\n'), 0, 0);
    for (QChar &character : line) {
        if (character.category() == QChar::Other_Control)
            character = QLatin1Char(' ');
    }
    return redact(line.simplified());
}

} // namespace

Error whileOpening(Error error)
{
    if (error.kind == ErrorKind::Database)
        error.kind = ErrorKind::DatabaseUnavailable;
    return error;
}

Connection::Connection(Engine engine, Access access)
    : m_engine(engine)
    , m_access(access)
    , m_name(QStringLiteral("viewtide-%1").arg(reinterpret_cast<quintptr>(this)))
    , m_thread(QThread::currentThread())
{ }

Connection::~Connection()
{
    Q_ASSERT(isOnItsThread());
    expectEnd();
    {
        const auto call = this->call();
        m_prepared.clear();
        QSqlDatabase toClose = database();
        toClose.close();
    }
    m_watch.reset();
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::expectEnd()
{
    if (m_watch)
        m_watch->setLongest(kEndPatience);
}

Result<std::unique_ptr<Connection>> Connection::open(const Location &location, Access access)
{
    const Engine engine = std::holds_alternative<SqliteFile>(location) ? Engine::Sqlite : Engine::Postgres;
    std::unique_ptr<Connection> connection(new Connection(engine, access));
    if (Status status = connection->connectTo(location); !status)
        return status.error();
    const QStringList settings = sessionSettings(engine, access);
    for (const QString &setting : settings) {
        if (Status status = connection->execute(setting); !status)
            return whileOpening(status.error());
    }
    return connection;
}

Status Connection::connectTo(const Location &location)
{
    const bool sqlite = m_engine == Engine::Sqlite;
    QSqlDatabase toOpen =
        QSqlDatabase::addDatabase(sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"), m_name);
    if (!toOpen.isValid())
        return Error {.kind = ErrorKind::DatabaseUnavailable,
                      .detail = QCoreApplication::translate(
                                    "ErrorDetail", "Qt's driver for %1 is not installed (libqt6sql6-%2)")
                                    .arg(engineName(m_engine),
                                         sqlite ? QStringLiteral("sqlite") : QStringLiteral("psql"))};
    if (const auto *file = std::get_if<SqliteFile>(&location))
        describeFile(toOpen, *file, m_access);
    else
        describeServer(toOpen, std::get<PostgresServer>(location));
    if (toOpen.open()) {
        if (!sqlite)
            m_watch = CallWatch::of(toOpen, statementTimeout(m_access) + kGrace);
        return Done {};
    }
    Error error = whileOpening(errorOf(toOpen.lastError()));
    qCInfo(lcStore).noquote() << "not opened:" << toKey(error.kind) << toOpen.lastError().nativeErrorCode();
    error.context = displayName(location);
    return error;
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

bool Connection::isOnItsThread() const
{
    return QThread::currentThread() == m_thread;
}

std::optional<Error> Connection::injectedFault() const
{
    if (m_fault && m_fault())
        return Error {.kind = ErrorKind::DiskFull, .technical = QStringLiteral("injected")};
    return std::nullopt;
}

Error Connection::errorOf(const QSqlError &error)
{
    const SqlFailure failure = classify(error, m_engine, database().isOpen());
    m_lost = m_lost || failure.connectionLost;
    Error result {.kind = failure.kind, .detail = firstLine(error.databaseText())};
    if (result.detail.isEmpty())
        result.detail = firstLine(error.driverText());
    return result;
}

Error Connection::failed(const QSqlError &error, const QString &what)
{
    Error result = errorOf(error);
    qCWarning(lcStore).noquote() << what << "failed:" << toKey(result.kind) << error.nativeErrorCode();
    return result;
}

Result<QSqlQuery> Connection::query(const QString &sql, std::chrono::milliseconds longest)
{
    Q_ASSERT(isOnItsThread());
    if (auto fault = injectedFault())
        return *fault;
    QSqlQuery query(database());
    query.setForwardOnly(true);
    const CallWatch::Call call(m_watch.get(), longest);
    if (!query.exec(sql))
        return failed(query.lastError(), sql.section(QLatin1Char(' '), 0, 1));
    return query;
}

Status Connection::execute(const QString &sql, std::chrono::milliseconds longest)
{
    auto result = query(sql, longest);
    if (!result)
        return result.error();
    result->finish();
    return Done {};
}

Result<QVariant> Connection::scalar(const QString &sql)
{
    auto result = query(sql);
    if (!result)
        return result.error();
    return result->next() ? result->value(0) : QVariant();
}

Result<QStringList> Connection::column(const QString &sql)
{
    auto result = query(sql);
    if (!result)
        return result.error();
    QStringList values;
    while (result->next())
        values << result->value(0).toString();
    if (result->lastError().isValid())
        return failed(result->lastError(), QStringLiteral("fetch"));
    return values;
}

bool Connection::hasTable(const QString &name) const
{
    const auto call = this->call();
    return database().tables().contains(name);
}

bool Connection::isEmpty() const
{
    const auto call = this->call();
    return database().tables().isEmpty();
}

Result<std::shared_ptr<Connection::Prepared>> Connection::prepared(const char *name)
{
    Q_ASSERT(isOnItsThread());
    if (const auto known = m_prepared.constFind(QByteArray::fromRawData(name, qsizetype(qstrlen(name))));
        known != m_prepared.constEnd())
        return *known;
    const QString label = QString::fromLatin1(name);
    const auto text = queryText(label);
    if (!text)
        return text.error();
    auto entry = std::make_shared<Prepared>(Prepared {QSqlQuery(database()), {}});
    entry->query.setForwardOnly(true);
    const auto call = this->call();
    if (!entry->query.prepare(inDialect(*text, m_engine)))
        return failed(entry->query.lastError(), label);
    m_prepared.insert(QByteArray(name), entry);
    return entry;
}

} // namespace viewtide::store
