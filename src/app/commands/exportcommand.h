// SPDX-License-Identifier: GPL-3.0-or-later
// `viewtide export weekly|growth|metrics|gaps|ranking|videos|campaigns|report`: a table to stdout or into a
// file.
#pragma once

#include "app/commands/command.h"
#include "domain/daycut.h"
#include "domain/period.h"
#include "report/reportdocument.h"
#include "report/table.h"
#include "report/writers.h"

#include <array>
#include <utility>

namespace viewtide::app {

class ExportCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    Status readOptions();
    /// The range of --from and --to; by default the last days up to today.
    DateRange lastDays(int days) const;
    void exportWeekly();
    void exportSummary(const QList<store::AccountDayRow> &rows, DateRange week);
    void exportGrowth();
    void exportGaps();
    void exportMetrics();
    void exportRanking();
    void exportVideos();
    domain::TimeSpan spanAsked() const;
    void exportSamples();
    void exportCampaigns();
    void exportBestTime();
    void exportReport();
    void exportSnapshot(domain::ReportId report);
    void deliverWeek(const QList<store::AccountDayRow> &rows, DateRange week);
    void deliverTable(const report::Table &table);
    void deliverDocument(const report::ReportDocument &document);
    void deliverBytes(const Result<QByteArray> &bytes, int rows);

    using Kind = std::pair<const char *, void (ExportCommand::*)()>;
    static const std::array<Kind, 10> kKinds;

    report::Format m_format = report::Format::Csv;
    std::optional<Date> m_from;
    std::optional<Date> m_to;
    std::optional<DateRange> m_week;
    domain::Comparison m_comparison = domain::Comparison::PreviousPeriod;
};

} // namespace viewtide::app
