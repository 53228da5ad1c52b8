// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/exportcommand.h"

#include "app/commands/arguments.h"
#include "app/reportbytes.h"
#include "domain/daycut.h"
#include "report/builders.h"
#include "report/documentjson.h"
#include "report/gaptable.h"
#include "report/historytables.h"
#include "report/insighttables.h"
#include "report/metrictables.h"
#include "report/weeksummary.h"
#include "settings/workspacezone.h"

#include <QTimeZone>

#include <algorithm>

namespace viewtide::app {

namespace {

/// Days that the growth and the ranking look back when no range is given, and how far the weekly summary
/// searches.
constexpr int kGrowthDays = 30;
constexpr int kRankingDays = 7;
constexpr int kSearchDays = 400;

Result<report::Format> formatOf(const Invocation &invocation)
{
    if (!invocation.has(QStringLiteral("format")))
        return report::Format::Csv;
    const auto format = report::formatFromKey(invocation.value(QStringLiteral("format")));
    if (!format)
        return invalid(
            ExportCommand::tr("--format %1: use csv, json or xlsx; for reports also html or pdf, for weekly "
                              "also md")
                .arg(invocation.value(QStringLiteral("format"))));
    return *format;
}

Result<std::optional<DateRange>> weekOf(const Invocation &invocation)
{
    if (!invocation.has(QStringLiteral("week")))
        return std::optional<DateRange>();
    const auto week = parseIsoWeek(invocation.value(QStringLiteral("week")));
    if (!week)
        return invalid(ExportCommand::tr("--week %1: write an ISO week such as 2025-W50")
                           .arg(invocation.value(QStringLiteral("week"))));
    return week;
}

Result<domain::Comparison> comparisonOf(const Invocation &invocation)
{
    if (!invocation.has(QStringLiteral("compare")))
        return domain::Comparison::PreviousPeriod;
    const auto comparison = domain::comparisonFromKey(invocation.value(QStringLiteral("compare")));
    if (!comparison)
        return invalid(ExportCommand::tr("--compare %1: use none, previous or weekdays")
                           .arg(invocation.value(QStringLiteral("compare"))));
    return *comparison;
}

} // namespace

const std::array<ExportCommand::Kind, 10> ExportCommand::kKinds {{
    {"weekly", &ExportCommand::exportWeekly},
    {"growth", &ExportCommand::exportGrowth},
    {"metrics", &ExportCommand::exportMetrics},
    {"gaps", &ExportCommand::exportGaps},
    {"ranking", &ExportCommand::exportRanking},
    {"videos", &ExportCommand::exportVideos},
    {"samples", &ExportCommand::exportSamples},
    {"campaigns", &ExportCommand::exportCampaigns},
    {"best-time", &ExportCommand::exportBestTime},
    {"report", &ExportCommand::exportReport},
}};

void ExportCommand::start()
{
    if (const Status read = readOptions(); !read) {
        fail(read.error());
        return;
    }
    const QString kind = invocation().arguments.value(0);
    for (const auto &[name, run] : kKinds) {
        if (kind == QLatin1String(name)) {
            (this->*run)();
            return;
        }
    }
    fail(tr(
        "export what? Use weekly, growth, metrics, gaps, ranking, videos, samples, campaigns, best-time or "
        "report"));
}

Status ExportCommand::readOptions()
{
    const auto from = dateOption(invocation(), QStringLiteral("from"));
    const auto to = dateOption(invocation(), QStringLiteral("to"));
    const auto week = weekOf(invocation());
    const auto format = formatOf(invocation());
    if (!from)
        return from.error();
    if (!to)
        return to.error();
    if (!week)
        return week.error();
    if (!format)
        return format.error();
    const auto comparison = comparisonOf(invocation());
    if (!comparison)
        return comparison.error();
    if (*week && (*from || *to))
        return invalid(tr("use either --week or --from and --to"));
    if (*from && *to && **to < **from)
        return invalid(tr("--to lies before --from"));
    m_from = *from;
    m_to = *to;
    m_week = *week;
    m_format = *format;
    m_comparison = *comparison;
    return Done {};
}

DateRange ExportCommand::lastDays(int days) const
{
    const Date last = m_to.value_or(dateOf(now()));
    return {m_from.value_or(last - std::chrono::days(days - 1)), last};
}

void ExportCommand::exportGrowth()
{
    // The recorded day before the range is read too: the first day's growth is measured against its level.
    const DateRange range = lastDays(kGrowthDays);
    const DateRange reading {range.first - std::chrono::days(kSearchDays), range.last};
    read(store::AccountDaysQuery {.range = reading, .profile = std::nullopt},
         [this, range](const QList<store::AccountDayRow> &rows) {
             deliverTable(report::growthTable(rows, range));
         });
}

void ExportCommand::exportMetrics()
{
    QList<catalogue::MetricKey> metrics;
    const QStringList names = invocation().arguments.mid(1);
    for (const QString &name : names) {
        const auto metric = report::metricNamed(name);
        if (!metric) {
            fail(tr("there is no metric %1; see viewtide metric list").arg(name));
            return;
        }
        metrics.append(*metric);
    }
    read(store::AccountDaysQuery {.range = lastDays(kGrowthDays), .profile = std::nullopt},
         [this, metrics](const QList<store::AccountDayRow> &rows) {
             deliverTable(report::metricsTable(rows, metrics));
         });
}

void ExportCommand::exportGaps()
{
    const DateRange range = lastDays(kGrowthDays);
    const DateRange reading {range.first - std::chrono::days(kSearchDays), range.last};
    read(store::AccountDaysQuery {.range = reading, .profile = std::nullopt},
         [this, range](const QList<store::AccountDayRow> &rows) {
             read(store::AskingLogQuery {range}, [this, range, rows](const domain::AskingLog &log) {
                 const auto gaps = report::accountGaps(rows, log, range, dateOf(now()));
                 deliverTable(report::gapsTable(gaps, rows));
             });
         });
}

void ExportCommand::exportRanking()
{
    const DateRange range = lastDays(kRankingDays);
    read(store::AccountDaysQuery {.range = range, .profile = std::nullopt},
         [this, range](const QList<store::AccountDayRow> &rows) {
             deliverTable(report::rankingTable(rows, range));
         });
}

void ExportCommand::exportWeekly()
{
    const Date today = dateOf(now());
    std::optional<DateRange> range = m_week;
    if (m_from || m_to) {
        const Date last = m_to.value_or(today);
        range = DateRange {m_from.value_or(last - std::chrono::days(6)), last};
    }
    // The time before is read too: the text tells of it, and the table compares with it.
    const DateRange wanted = range.value_or(DateRange::lastDays(today, kSearchDays));
    const DateRange before = domain::comparedRange(wanted, m_comparison).value_or(wanted.previous());
    const Date first = std::min(before.first, report::readingForWeek(wanted).first);
    read(store::AccountDaysQuery {.range = {first, wanted.last}, .profile = std::nullopt},
         [this, range, today](const QList<store::AccountDayRow> &rows) {
             const DateRange week = range
                 ? *range
                 : report::lastRecordedWeek(rows, today).value_or(DateRange::lastDays(today, 7));
             if (m_format == report::Format::Markdown)
                 exportSummary(rows, week);
             else
                 deliverWeek(rows, week);
         });
}

void ExportCommand::exportSummary(const QList<store::AccountDayRow> &rows, DateRange week)
{
    read(store::VideosQuery {.now = now(),
                             .campaign = std::nullopt,
                             .posted = domain::spanOf(week, QTimeZone::utc())},
         [this, rows, week](const QList<store::VideoRow> &videos) {
             const report::WeekSummary summary = report::weekSummary(rows, videos, week);
             deliverBytes(report::toMarkdown(summary).toUtf8(), static_cast<int>(summary.networks.size()));
         });
}

void ExportCommand::deliverWeek(const QList<store::AccountDayRow> &rows, DateRange week)
{
    read(store::VideosQuery {.now = now()}, [this, rows, week](const QList<store::VideoRow> &videos) {
        const bool hasTotal = invocation().has(QStringLiteral("total"));
        deliverTable(
            report::weeklyTable(rows, week,
                                {.compared = domain::comparedRange(week, m_comparison),
                                 .videos = videos,
                                 .total = hasTotal ? report::TotalRow::With : report::TotalRow::Without}));
    });
}

void ExportCommand::exportVideos()
{
    store::VideosQuery query {.now = now()};
    if (m_from || m_to)
        query.posted = spanAsked();
    const auto run = [this](const store::VideosQuery &wanted) {
        read(wanted,
             [this](const QList<store::VideoRow> &videos) { deliverTable(report::videosTable(videos)); });
    };
    if (!invocation().has(QStringLiteral("campaign"))) {
        run(query);
        return;
    }
    withCampaign(invocation().value(QStringLiteral("campaign")), [run, query](const store::CampaignRow &row) {
        store::VideosQuery ofCampaign = query;
        ofCampaign.campaign = row.campaign.id;
        run(ofCampaign);
    });
}

/// The days asked for, as the workspace's time zone cuts them.
domain::TimeSpan ExportCommand::spanAsked() const
{
    const QTimeZone zone = settings::workspaceZone(*services().settings);
    return {.from = m_from ? domain::startOfDay(*m_from, zone) : Timestamp(),
            .to = m_to ? domain::startOfDay(*m_to + std::chrono::days(1), zone) : Timestamp::max()};
}

void ExportCommand::exportSamples()
{
    const domain::TimeSpan span = spanAsked();
    const store::SamplesQuery query {.campaign = std::nullopt, .from = span.from, .to = span.to};
    const auto run = [this](const store::SamplesQuery &samples) {
        read(samples,
             [this](const QList<store::VideoSampleRow> &rows) { deliverTable(report::samplesTable(rows)); });
    };
    if (!invocation().has(QStringLiteral("campaign"))) {
        run(query);
        return;
    }
    withCampaign(invocation().value(QStringLiteral("campaign")), [run, query](const store::CampaignRow &row) {
        store::SamplesQuery ofCampaign = query;
        ofCampaign.campaign = row.campaign.id;
        run(ofCampaign);
    });
}

void ExportCommand::exportCampaigns()
{
    read(store::CampaignsQuery {.today = dateOf(now())}, [this](const QList<store::CampaignRow> &campaigns) {
        deliverTable(report::campaignsTable(campaigns));
    });
}

void ExportCommand::exportBestTime()
{
    const QTimeZone zone = settings::workspaceZone(*services().settings);
    read(store::PostCurvesQuery {.from = now() - report::kBestTimeSpan, .to = now()},
         [this, zone](const QList<store::PostCurve> &curves) {
             deliverTable(report::bestTimesTable(report::bestTimesOf(curves, zone)));
         });
}

void ExportCommand::exportReport()
{
    if (invocation().arguments.size() < 2) {
        fail(tr("which report? See viewtide report list"));
        return;
    }
    const bool isSnapshot = invocation().has(QStringLiteral("snapshot"));
    for (const char *const option : {"campaign", "week", isSnapshot ? "from" : "", isSnapshot ? "to" : ""}) {
        if (!invocation().has(QLatin1String(option)))
            continue;
        fail(tr("--%1 changes nothing in a report; see viewtide report edit").arg(QLatin1String(option)));
        return;
    }
    const auto deliverReport = [this, isSnapshot](const store::ReportContent &content) {
        if (isSnapshot)
            exportSnapshot(content.row.report.id);
        else
            deliverDocument(report::reportDocument(content, now()));
    };
    withReport(invocation().arguments.value(1), deliverReport, m_from, m_to);
}

void ExportCommand::exportSnapshot(domain::ReportId report)
{
    const QString wanted = invocation().value(QStringLiteral("snapshot"));
    read(store::ReportSnapshotsQuery {.report = report},
         [this, wanted](const QList<store::ReportSnapshot> &snapshots) {
             const auto snapshot = findSnapshot(snapshots, wanted);
             if (!snapshot) {
                 fail(snapshot.error());
                 return;
             }
             read(store::ReportSnapshotQuery {.snapshot = *snapshot},
                  [this](const store::FrozenReport &kept) {
                      const auto document = report::thawed(kept.content);
                      if (document)
                          deliverDocument(*document);
                      else
                          fail(document.error());
                  });
         });
}

void ExportCommand::deliverDocument(const report::ReportDocument &document)
{
    deliverBytes(reportBytes(document, m_format), static_cast<int>(document.videos.size()));
}

void ExportCommand::deliverTable(const report::Table &table)
{
    deliverBytes(report::toBytes(table, m_format), static_cast<int>(table.rows.size()));
}

void ExportCommand::deliverBytes(const Result<QByteArray> &bytes, int rows)
{
    if (!bytes) {
        fail(bytes.error());
        return;
    }
    const QString file = invocation().value(QStringLiteral("output"));
    if (file.isEmpty() || file == QLatin1String("-")) {
        output().bytes(*bytes);
        done();
        return;
    }
    const Status written = report::writeFile(file, *bytes);
    if (!written) {
        fail(written.error());
        return;
    }
    output().warn(tr("%n row(s) written to %1", "", rows).arg(file));
    done();
}

} // namespace viewtide::app
