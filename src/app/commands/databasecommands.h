// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide db check|backup|migrate`.
#pragma once

#include "app/commands/command.h"

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

/// Opening the database for writing migrates it; this command only says what is there now.
class DatabaseMigrateCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

} // namespace viewtide::app
