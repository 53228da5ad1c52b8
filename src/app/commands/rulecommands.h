// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide rule add|list|move|remove|preview|apply`.
#pragma once

#include "app/commands/command.h"
#include "store/campaignrules.h"

namespace viewtide::app {

class RuleAddCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void findCampaignOf(const domain::CampaignRule &rule);
    void findProfileOf(const domain::CampaignRule &rule);
    void save(const domain::CampaignRule &rule);
};

class RuleListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

class RuleMoveCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

class RuleRemoveCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

class RuleEditCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void edit(const domain::CampaignRule &before);
    void takeCampaign(const domain::CampaignRule &rule);
    void takeProfile(domain::CampaignRule rule);
    void save(const domain::CampaignRule &rule);
};

class RulePreviewCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

class RuleApplyCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

} // namespace viewtide::app
