// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide alert list|show|rules`: what was raised, why, and by which rules.
#pragma once

#include "app/commands/command.h"

namespace viewtide::app {

class AlertListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

class AlertShowCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

class AlertRulesCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

} // namespace viewtide::app
