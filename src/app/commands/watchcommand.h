// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide watch`: collects until SIGTERM or SIGINT.
#pragma once

#include "app/commands/command.h"
#include "app/weeklykeeper.h"

namespace viewtide::app {

class WatchCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
    void cancel() override;

private:
    std::unique_ptr<WeeklyKeeper> m_weekly;
};

} // namespace viewtide::app
