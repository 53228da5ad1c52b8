// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testdatabase.h"

#include "support/postgrescluster.h"

#include <QTest>

namespace viewtide::test {

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

QString TestDatabase::url() const
{
    if (const auto *file = std::get_if<store::SqliteFile>(&m_location))
        return QStringLiteral("sqlite://") + file->path;
    const auto &server = std::get<store::PostgresServer>(m_location);
    return QStringLiteral("postgresql://%1@/%2?host=%3").arg(server.user, server.database, server.host);
}

} // namespace viewtide::test
