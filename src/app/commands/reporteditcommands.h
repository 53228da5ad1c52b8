// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide report edit|remove|brand|footnote`: what a report covers and what it looks like.
#pragma once

#include "app/commands/command.h"
#include "app/commands/snapshotcommands.h"

namespace viewtide::app {

class ReportEditCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void takeCampaigns(const domain::Report &report);
    void takeDays(domain::Report report);
    void save(const domain::Report &report);
};

class ReportRemoveCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

class ReportBrandCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    Status takeOptions(domain::ReportBrand &brand) const;
};

class ReportFootnoteCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

} // namespace viewtide::app
