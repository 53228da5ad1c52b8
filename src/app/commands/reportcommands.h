// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide report add|list|show|hide|unhide`.
#pragma once

#include "app/commands/command.h"

namespace viewtide::app {

class ReportAddCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void add(const QList<domain::CampaignId> &campaigns);
};

class ReportListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

class ReportShowCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void show(const store::ReportContent &content);
};

class ReportVisibilityCommand final : public Command
{
    Q_OBJECT

public:
    ReportVisibilityCommand(const CommandContext &context, store::Visibility visibility);

    void start() override;

private:
    void apply(domain::ReportId report);

    store::Visibility m_visibility;
    QList<domain::VideoRef> m_videos;
};

} // namespace viewtide::app
