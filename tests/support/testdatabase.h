// SPDX-License-Identifier: GPL-3.0-or-later
// An empty database of its own for one test: a temporary SQLite file, or a database in a PostgreSQL cluster
// that this test program starts when it is first asked for and removes at its end. Test thread.
#pragma once

#include "store/location.h"

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace viewtide::test {

enum class DatabaseKind { Sqlite, Postgres };

/// The rows of initTestCase_data(): one column "engine".
void addEngineRows();

class TestDatabase final
{
public:
    explicit TestDatabase(DatabaseKind kind);
    ~TestDatabase();

    /// Why there is none, in words; empty: all is well.
    QString problem() const { return m_problem; }
    const store::Location &location() const { return m_location; }
    /// As in DATABASE_URL.
    QString url() const;
    DatabaseKind kind() const { return m_kind; }
    /// Runs a statement as another program would; what went wrong, in words.
    QString execute(const QString &sql) const;
    /// The rows of a question, columns joined by "|", as psql -At prints them.
    QStringList rows(const QString &sql, QString *problem = nullptr) const;
    /// The folder of the SQLite file.
    QString folder() const { return m_folder.path(); }

private:
    friend class TestSession;
    Q_DISABLE_COPY_MOVE(TestDatabase)

    DatabaseKind m_kind;
    QTemporaryDir m_folder;
    store::Location m_location;
    QString m_problem;
};

/// A connection of another program that stays: it can ask at once, before a server has ended another's
/// session.
class TestSession final
{
public:
    explicit TestSession(const TestDatabase &database);
    ~TestSession();

    QStringList rows(const QString &sql, QString *problem = nullptr) const;

private:
    Q_DISABLE_COPY_MOVE(TestSession)

    QString m_name;
};

} // namespace viewtide::test
