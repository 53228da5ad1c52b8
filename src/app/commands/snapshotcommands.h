// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide report freeze|snapshots|forget`: reports that print the same digits for ever.
#pragma once

#include "app/commands/command.h"

namespace viewtide::app {

class ReportFreezeCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void freeze(const store::ReportContent &content);
};

class ReportSnapshotsCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

class ReportForgetCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void forget(domain::SnapshotId snapshot);
};

} // namespace viewtide::app
