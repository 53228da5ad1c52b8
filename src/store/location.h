// SPDX-License-Identifier: GPL-3.0-or-later
// Where the database is: DATABASE_URL or the setting, parsed. Plain value.
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "base/timestamp.h"

#include <QString>

#include <optional>
#include <variant>

namespace viewtide::store {

struct SqliteFile
{
    QString path; ///< absolute

    bool operator==(const SqliteFile &) const = default;
};

struct PostgresServer
{
    QString host; ///< a name, an address, or a directory with a unix socket
    int port = 5432;
    QString database;
    QString user;
    Secret password;
    QString sslMode; ///< empty: verify-full for a remote host, the library's default on this machine

    bool operator==(const PostgresServer &) const = default;
};

using Location = std::variant<SqliteFile, PostgresServer>;

/// "sqlite:///abs/path.db", "postgresql://user:password@host:port/db?sslmode=..." (a socket directory as
/// "?host=/dir"). ConfigInvalid with a sentence that says what is wrong; the password is never in it.
Result<Location> parseDatabaseUrl(const QString &url);

/// The address of it, which parseDatabaseUrl() reads back. With the password: for the settings' file only.
QString toDatabaseUrl(const Location &location);

/// For people and logs: the path, or "postgresql://user@host:port/db" without the password.
QString displayName(const Location &location);

/// When a copy was made that Viewtide put beside its database; null: the path does not say it.
std::optional<Timestamp> copiedAt(const QString &path);

} // namespace viewtide::store
