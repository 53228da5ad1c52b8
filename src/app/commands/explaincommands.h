// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide explain video|account`: what a number means and where it came from.
#pragma once

#include "app/commands/command.h"
#include "report/provenance.h"

namespace viewtide::app {

class ExplainVideoCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void explain(const store::VideoRow &video);
    void print(const Result<report::Provenance> &number);
};

class ExplainAccountCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void choose(const QList<store::AccountDayRow> &days, catalogue::PlatformKey platform, Date date);
    void explain(const store::AccountDayRow &day, const std::optional<store::AccountDayRow> &before);
};

} // namespace viewtide::app
