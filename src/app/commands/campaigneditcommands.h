// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide campaign edit|rebuild`.
#pragma once

#include "app/commands/command.h"

#include <functional>

namespace viewtide::app {

/// Calls next(owner) with the owner that --owner names (made if there is none), or the given one without that
/// option.
class CampaignCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

protected:
    void withOwner(domain::UserId otherwise, std::function<void(domain::UserId)> next);
};

/// Changes what its options name; "none" takes a value away.
class CampaignEditCommand final : public CampaignCommand
{
    Q_OBJECT

public:
    using CampaignCommand::CampaignCommand;

    void start() override;

private:
    void edit(const domain::Campaign &before);
    void save(const domain::Campaign &campaign);
};

/// Makes past days again from the samples.
class CampaignRebuildCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void rebuild(std::optional<domain::CampaignId> campaign);

    DateRange m_range;
};

} // namespace viewtide::app
