// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide account import` and `viewtide metric list`: the past of accounts out of a file, and what their
// metrics mean.
#pragma once

#include "app/commands/command.h"
#include "report/accountsheet.h"

namespace viewtide::app {

class AccountImportCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void plan(const QList<domain::Profile> &profiles);
    void add();
    void takeBack();
    void tell(const QList<store::PastDayOutcome> &outcomes);

    QList<report::AccountLine> m_lines;
    report::AccountImport m_plan;
};

class MetricListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
};

} // namespace viewtide::app
