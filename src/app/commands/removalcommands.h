// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide video remove|restore|assign`, `campaign remove`: what leaves a campaign, or comes to one.
#pragma once

#include "app/commands/command.h"

namespace viewtide::app {

class VideoRemoveCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

class VideoRestoreCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

class VideoAssignCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void assign(domain::CampaignId campaign, const QList<domain::VideoRef> &videos);
};

class CampaignRemoveCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void remove(const store::CampaignRow &campaign);
};

} // namespace viewtide::app
