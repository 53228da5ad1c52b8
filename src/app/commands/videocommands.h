// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide video list|set`; with those that track videos, add and import.
#pragma once

#include "app/commands/command.h"
#include "app/commands/importcommands.h"

namespace viewtide::app {

class VideoListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void list(std::optional<domain::CampaignId> campaign);
};

/// Numbers that a person types in.
class VideoSetCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void setPosted();
    void typeNumbers();
    /// Null, and the command failed, if it cannot be read.
    std::optional<Timestamp> timeOption(const QString &name);
    Status readCounts(domain::VideoCounts &counts) const;

    domain::VideoRef m_video;
};

} // namespace viewtide::app
