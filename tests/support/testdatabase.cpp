// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testdatabase.h"

#include "support/postgrescluster.h"

#include <QDate>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

namespace viewtide::test {

namespace {

QString textOf(const QSqlQuery &query, int column)
{
    if (query.isNull(column)) // QPSQL makes a 0 of the text of a null number
        return {};
    const QVariant value = query.value(column);
    return value.typeId() == QMetaType::QDate ? value.toDate().toString(Qt::ISODate) : value.toString();
}

} // namespace

void addEngineRows()
{
    QTest::addColumn<viewtide::test::DatabaseKind>("engine");
    QTest::newRow("sqlite") << DatabaseKind::Sqlite;
    QTest::newRow("postgresql") << DatabaseKind::Postgres;
}

TestDatabase::TestDatabase(DatabaseKind kind)
    : m_kind(kind)
{
    if (kind == DatabaseKind::Sqlite) {
        m_location = store::SqliteFile {m_folder.filePath(QStringLiteral("test.db"))};
        return;
    }
    PostgresCluster &cluster = PostgresCluster::ofThisProgram();
    m_problem = cluster.problem();
    if (!m_problem.isEmpty())
        return;
    const QString name = cluster.createDatabase();
    m_problem = cluster.problem();
    m_location = store::PostgresServer {.host = cluster.socketFolder(),
                                        .port = 5432,
                                        .database = name,
                                        .user = QStringLiteral("postgres"),
                                        .password = Secret(),
                                        .sslMode = QString()};
}

TestDatabase::~TestDatabase() = default;

QString TestDatabase::execute(const QString &sql) const
{
    QString problem;
    rows(sql, &problem);
    return problem;
}

QStringList TestDatabase::rows(const QString &sql, QString *problem) const
{
    return TestSession(*this).rows(sql, problem);
}

QString TestDatabase::url() const
{
    if (const auto *file = std::get_if<store::SqliteFile>(&m_location))
        return QStringLiteral("sqlite://") + file->path;
    const auto &server = std::get<store::PostgresServer>(m_location);
    return QStringLiteral("postgresql://%1@/%2?host=%3").arg(server.user, server.database, server.host);
}

TestSession::TestSession(const TestDatabase &database)
    : m_name(QStringLiteral("test-%1").arg(reinterpret_cast<quintptr>(this)))
{
    QSqlDatabase session = QSqlDatabase::addDatabase(
        database.m_kind == DatabaseKind::Sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"),
        m_name);
    if (const auto *file = std::get_if<store::SqliteFile>(&database.m_location)) {
        session.setDatabaseName(file->path);
    } else {
        const auto &server = std::get<store::PostgresServer>(database.m_location);
        session.setHostName(server.host);
        session.setDatabaseName(server.database);
        session.setUserName(server.user);
    }
    session.open();
}

TestSession::~TestSession()
{
    QSqlDatabase::removeDatabase(m_name);
}

QStringList TestSession::rows(const QString &sql, QString *problem) const
{
    QSqlQuery query(QSqlDatabase::database(m_name));
    if (!query.exec(sql) && problem)
        *problem = query.lastError().text();
    QStringList lines;
    while (query.next()) {
        QStringList cells;
        for (int column = 0; column < query.record().count(); ++column)
            cells << textOf(query, column);
        lines << cells.join(QLatin1Char('|'));
    }
    return lines;
}

} // namespace viewtide::test
