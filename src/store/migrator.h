// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a database to this program's schema: all missing steps in one transaction together with their rows
// in schema_version, so that a step that fails leaves the old schema. A SQLite database that has data is
// copied beside itself first. Used by the writer side at opening, writer thread.
#pragma once

#include "base/timestamp.h"
#include "store/connection.h"
#include "store/sqlfiles.h"

namespace viewtide::store {

struct Migrated
{
    enum class Outcome { Created, Upgraded, UpToDate };

    Outcome outcome = Outcome::UpToDate;
    int from = 0;
    int version = 0;
    QString backup; ///< file with the database as it was before; empty: none was needed, or PostgreSQL

    bool operator==(const Migrated &) const = default;
};

class Migrator final
{
public:
    explicit Migrator(Connection &connection);

    /// 0: an empty database.
    Result<int> currentVersion();
    /// The version that this program makes.
    static Result<int> newestVersion();
    /// SchemaTooNew if a later program wrote the database: it is left alone.
    Result<Migrated> migrate(Timestamp now);
    /// For readers: SchemaTooNew, or Database if the schema is an older one.
    Status requireNewest();

private:
    /// Of this program's, in order. A step may be added below one that a database has already: branches that
    /// are merged in another order than they are numbered.
    Result<QList<SchemaStep>> missingSteps();
    Result<QString> backUp(int version, Timestamp now);

    Connection &m_connection;
};

} // namespace viewtide::store
