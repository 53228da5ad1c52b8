// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide export weekly|growth|ranking|videos|campaigns|report`: a table to stdout or into a file.
#pragma once

#include "app/commands/command.h"
#include "report/table.h"
#include "report/writers.h"

namespace viewtide::app {

class ExportCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void exportAccounts(const QString &kind);
    void exportWeekly();
    void exportVideos();
    void exportCampaigns();
    void exportReport();
    void deliverTable(const report::Table &table);

    report::Format m_format = report::Format::Csv;
    std::optional<Date> m_from;
    std::optional<Date> m_to;
    std::optional<DateRange> m_week;
};

} // namespace viewtide::app
