// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide db check|backup|copy|migrate`.
#pragma once

#include "app/commands/command.h"
#include "store/takeover.h"

namespace viewtide::app {

class DatabaseCheckCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void print(const store::IntegrityReport &found);
};

class DatabaseBackupCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

/// SIGINT ends it; the new database has no row then.
class DatabaseCopyCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
    void cancel() override;

private:
    Result<store::Location> target() const;
    void copy();
    void tell(qint64 rows);

    std::unique_ptr<store::Store> m_target;
    store::TakeOver m_command;
};

/// Opening the database for writing migrates it; this command only says what is there now.
class DatabaseMigrateCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

} // namespace viewtide::app
