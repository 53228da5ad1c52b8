// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide campaign add|list`.
#pragma once

#include "app/commands/campaigneditcommands.h"

namespace viewtide::app {

class CampaignAddCommand final : public CampaignCommand
{
    Q_OBJECT

public:
    using CampaignCommand::CampaignCommand;

    void start() override;

private:
    void add(const domain::Campaign &campaign);
};

class CampaignListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

} // namespace viewtide::app
