// SPDX-License-Identifier: GPL-3.0-or-later
// All that differs between the two engines in SQL: three tokens and the settings of a session. Pure.
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>

namespace viewtide::store {

enum class Engine { Sqlite, Postgres };

enum class Access { ReadWrite, ReadOnly };

/// "sqlite" or "postgresql".
QString engineName(Engine engine);

/// Replaces {identity}, {lock} and {now}.
QString inDialect(QString sql, Engine engine);

/// After which a server ends a statement by itself.
std::chrono::seconds statementTimeout(Access access);

/// Statements that a new connection runs first; a failure of one of them fails the opening.
QStringList sessionSettings(Engine engine, Access access);

/// How a transaction begins: a writer's takes the write lock at once, a reader's sees one state.
QString beginStatement(Engine engine, Access access);

} // namespace viewtide::store
