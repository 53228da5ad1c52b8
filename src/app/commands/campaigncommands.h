// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide campaign add|list`.
#pragma once

#include "app/commands/command.h"

namespace viewtide::app {

class CampaignAddCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

class CampaignListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

} // namespace viewtide::app
