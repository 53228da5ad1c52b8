// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide explain video|account`: what a number means and where it came from.
#pragma once

#include "app/commands/command.h"
#include "report/provenance.h"

namespace viewtide::app {

class ExplainCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

protected:
    /// Ends the command.
    void print(const Result<report::Provenance> &number);
};

class ExplainVideoCommand final : public ExplainCommand
{
    Q_OBJECT

public:
    using ExplainCommand::ExplainCommand;

    void start() override;

private:
    void explain(const store::VideoRow &video);
};

class ExplainAccountCommand final : public ExplainCommand
{
    Q_OBJECT

public:
    using ExplainCommand::ExplainCommand;

    void start() override;

private:
    void choose(const QList<store::AccountDayRow> &days, catalogue::PlatformKey platform, Date date);
    void explain(const store::AccountDayRow &day, const std::optional<store::AccountDayRow> &before);
};

} // namespace viewtide::app
