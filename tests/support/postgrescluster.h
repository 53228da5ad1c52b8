// SPDX-License-Identifier: GPL-3.0-or-later
// A private PostgreSQL server in a temporary folder, reached by a unix socket only. One per test program; it
// is stopped and deleted when the program ends, and by its own watchdog if the program dies.
#pragma once

#include <QString>
#include <QStringList>

namespace viewtide::test {

class PostgresCluster final
{
public:
    static PostgresCluster &ofThisProgram();
    ~PostgresCluster();

    /// What went wrong last, in words; empty: nothing.
    QString problem() const { return m_problem; }
    QString socketFolder() const { return m_folder; }
    /// Its name.
    QString createDatabase();
    /// Output of psql -At for these statements, run on one database.
    QString psql(const QString &database, const QString &sql);

private:
    PostgresCluster();
    Q_DISABLE_COPY_MOVE(PostgresCluster)

    QString findProgram(const QString &name) const;
    /// Runs as the user postgres if we are root, who may not run a server.
    QString run(const QString &program, const QStringList &arguments);
    void watch();

    QString m_folder;
    QString m_problem;
    qint64 m_watchdog = 0;
    int m_databases = 0;
};

} // namespace viewtide::test
