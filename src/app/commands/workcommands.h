// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide work list|join|split`.
#pragma once

#include "app/commands/command.h"
#include "store/works.h"

namespace viewtide::app {

class WorkListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

/// What join and split have in common: tell the work that came out of it.
class WorkEditCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

protected:
    void tellWorkOf(const domain::VideoRef &video);
};

class WorkJoinCommand final : public WorkEditCommand
{
    Q_OBJECT

public:
    using WorkEditCommand::WorkEditCommand;

    void start() override;
};

class WorkSplitCommand final : public WorkEditCommand
{
    Q_OBJECT

public:
    using WorkEditCommand::WorkEditCommand;

    void start() override;
};

} // namespace viewtide::app
