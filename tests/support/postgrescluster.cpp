// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgrescluster.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <unistd.h>

namespace viewtide::test {

namespace {

constexpr int kPatience = 60'000;

bool isRoot()
{
    return ::geteuid() == 0;
}

} // namespace

PostgresCluster &PostgresCluster::ofThisProgram()
{
    static PostgresCluster cluster;
    return cluster;
}

PostgresCluster::PostgresCluster()
{
    const QString initdb = findProgram(QStringLiteral("initdb"));
    const QString control = findProgram(QStringLiteral("pg_ctl"));
    if (initdb.isEmpty() || control.isEmpty()) {
        m_problem = QStringLiteral("initdb was not found: install the Debian package postgresql");
        return;
    }
    // Short: the path of a unix socket has at most 107 characters.
    QTemporaryDir folder(QStringLiteral("/tmp/vt-pg-XXXXXX"));
    folder.setAutoRemove(false);
    m_folder = folder.path();
    if (isRoot())
        run(QStringLiteral("/bin/chown"), {QStringLiteral("postgres"), m_folder});
    const QString storage = m_folder + QStringLiteral("/db");
    run(initdb,
        {QStringLiteral("-D"), storage, QStringLiteral("-U"), QStringLiteral("postgres"),
         QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-E"), QStringLiteral("UTF8"),
         QStringLiteral("--no-sync"), QStringLiteral("--locale=C.UTF-8")});
    if (!m_problem.isEmpty())
        return;
    watch();
    run(control,
        {QStringLiteral("-D"), storage, QStringLiteral("-w"), QStringLiteral("-l"),
         m_folder + QStringLiteral("/log"), QStringLiteral("-o"),
         QStringLiteral("-k %1 -c listen_addresses='' -c fsync=off -c full_page_writes=off "
                        "-c synchronous_commit=off -c max_connections=40")
             .arg(m_folder),
         QStringLiteral("start")});
}

PostgresCluster::~PostgresCluster()
{
    if (m_folder.isEmpty())
        return;
    run(findProgram(QStringLiteral("pg_ctl")),
        {QStringLiteral("-D"), m_folder + QStringLiteral("/db"), QStringLiteral("-w"), QStringLiteral("-m"),
         QStringLiteral("immediate"), QStringLiteral("stop")});
    QDir(m_folder).removeRecursively();
}

/// A test program may crash or be killed; the server must not outlive it.
void PostgresCluster::watch()
{
    const QString script =
        QStringLiteral("while kill -0 %1 2>/dev/null; do sleep 1; done; [ -d %2/db ] || exit 0; "
                       "kill -QUIT $(head -1 %2/db/postmaster.pid) 2>/dev/null; sleep 1; rm -rf %2")
            .arg(QCoreApplication::applicationPid())
            .arg(m_folder);
    QProcess::startDetached(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script}, QStringLiteral("/"),
                            &m_watchdog);
}

QString PostgresCluster::findProgram(const QString &name) const
{
    const QStringList versions =
        QDir(QStringLiteral("/usr/lib/postgresql")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (auto version = versions.crbegin(); version != versions.crend(); ++version) {
        const QString path = QStringLiteral("/usr/lib/postgresql/%1/bin/%2").arg(*version, name);
        if (QFile::exists(path))
            return path;
    }
    return QStandardPaths::findExecutable(name);
}

QString PostgresCluster::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral("/"));
    // A server that inherits our pipes would keep waitForFinished() waiting for ever.
    const QString output = m_folder + QStringLiteral("/out");
    process.setStandardOutputFile(output);
    process.setStandardErrorFile(output, QIODevice::Append);
    const bool asOther = isRoot() && !program.endsWith(QLatin1String("/chown"));
    if (asOther)
        process.start(QStringLiteral("setpriv"),
                      QStringList {QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                                   QStringLiteral("--clear-groups"), program}
                          + arguments);
    else
        process.start(program, arguments);
    const bool finished = process.waitForFinished(kPatience);
    QFile file(output);
    const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    if (!finished || process.exitCode() != 0)
        m_problem = QStringLiteral("%1 failed: %2 %3").arg(program, process.errorString(), text);
    return text;
}

QString PostgresCluster::createDatabase()
{
    const QString name = QStringLiteral("t%1").arg(++m_databases);
    psql(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE %1").arg(name));
    return name;
}

QString PostgresCluster::psql(const QString &database, const QString &sql)
{
    return run(findProgram(QStringLiteral("psql")),
               {QStringLiteral("-h"), m_folder, QStringLiteral("-U"), QStringLiteral("postgres"),
                QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-At"),
                QStringLiteral("-d"), database, QStringLiteral("-c"), sql});
}

} // namespace viewtide::test
