// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/reportcommands.h"

#include "app/commands/arguments.h"
#include "base/jsonnumber.h"
#include "base/loginname.h"
#include "report/builders.h"
#include "report/writers.h"
#include "settings/workspacezone.h"

#include <QJsonDocument>

namespace viewtide::app {

namespace {

QString countText(const std::optional<qint64> &count)
{
    return count ? QString::number(*count) : QStringLiteral("-");
}

QJsonObject totalsJson(int posts, const domain::VideoCounts &counts)
{
    return {{QStringLiteral("posts"), posts},
            {QStringLiteral("views"), numberOrNull(counts.views)},
            {QStringLiteral("likes"), numberOrNull(counts.likes)},
            {QStringLiteral("comments"), numberOrNull(counts.comments)},
            {QStringLiteral("shares"), numberOrNull(counts.shares)},
            {QStringLiteral("saves"), numberOrNull(counts.saves)}};
}

} // namespace

void ReportAddCommand::start()
{
    if (invocation().arguments.size() != 1 || !invocation().has(QStringLiteral("campaign"))) {
        fail(tr("give the report a name and a campaign: viewtide report add NAME --campaign CAMPAIGN"));
        return;
    }
    read(store::CampaignsQuery {.today = dateOf(now())}, [this](const QList<store::CampaignRow> &campaigns) {
        const auto found = findCampaigns(campaigns, invocation().values(QStringLiteral("campaign")));
        if (found)
            add(*found);
        else
            fail(found.error());
    });
}

void ReportAddCommand::add(const QList<domain::CampaignId> &campaigns)
{
    const auto from = dateOption(invocation(), QStringLiteral("from"));
    const auto to = dateOption(invocation(), QStringLiteral("to"));
    if (!from || !to) {
        fail(from ? to.error() : from.error());
        return;
    }
    const auto zone = zoneOption(invocation());
    if (!zone) {
        fail(zone.error());
        return;
    }
    const domain::Report report {.id = {},
                                 .campaign = campaigns.first(),
                                 .name = invocation().arguments.first().trimmed(),
                                 .from = *from,
                                 .to = *to,
                                 .createdAt = now(),
                                 .moreCampaigns = campaigns.mid(1),
                                 .zone = zone->value_or(settings::workspaceZoneId(*services().settings))};
    write(store::SaveReport {.report = report}, [this](domain::ReportId id) {
        output().say(tr("added report %1: %2").arg(id.value()).arg(invocation().arguments.first()));
        output().json(
            {{QStringLiteral("status"), QStringLiteral("success")}, {QStringLiteral("id"), id.value()}});
        done();
    });
}

void ReportListCommand::start()
{
    read(store::ReportsQuery {}, [this](const QList<store::ReportRow> &reports) {
        report::Table table {.title = QStringLiteral("reports"),
                             .columns = {QStringLiteral("id"), QStringLiteral("name"),
                                         QStringLiteral("campaign"), QStringLiteral("from"),
                                         QStringLiteral("to"), QStringLiteral("hidden"),
                                         QStringLiteral("campaigns"), QStringLiteral("zone")},
                             .rows = {}};
        for (const store::ReportRow &row : reports) {
            table.rows.append({row.report.id.value(), row.report.name, row.campaignName,
                               report::cell(row.report.from), report::cell(row.report.to),
                               static_cast<qint64>(row.hidden), row.campaignNames.join(QStringLiteral(", ")),
                               row.report.zone});
        }
        output().table(table);
        done();
    });
}

void ReportShowCommand::start()
{
    read(store::ReportsQuery {}, [this](const QList<store::ReportRow> &reports) {
        const auto report = findReport(reports, invocation().arguments.value(0));
        if (!report) {
            fail(report.error());
            return;
        }
        read(store::ReportQuery {.report = *report, .now = now()},
             [this](const store::ReportContent &content) { show(content); });
    });
}

void ReportShowCommand::show(const store::ReportContent &content)
{
    report::Table table = report::videosTable(content.videos);
    table.columns.prepend(QStringLiteral("hidden"));
    table.columns.append(
        {QStringLiteral("hidden_reason"), QStringLiteral("hidden_by"), QStringLiteral("hidden_at")});
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        const store::VideoRow &video = content.videos.at(i);
        table.rows[i].prepend(video.hidden ? QStringLiteral("yes") : QStringLiteral("no"));
        table.rows[i].append({video.hiddenReason, video.hiddenBy, report::cell(video.hiddenAt)});
    }
    const store::ReportTotals &totals = content.totals;
    if (output().format() == OutputFormat::Json) {
        QJsonObject document = QJsonDocument::fromJson(report::toJson(table)).object();
        document[QStringLiteral("totals")] = QJsonObject {
            {QStringLiteral("shown"), totalsJson(totals.shownPosts, totals.shown)},
            {QStringLiteral("hidden"), totalsJson(totals.hiddenPosts, totals.hidden)},
            {QStringLiteral("all"), totalsJson(totals.shownPosts + totals.hiddenPosts, totals.all)}};
        document[QStringLiteral("undated")] = content.undated;
        document[QStringLiteral("tracked_twice")] = content.twice;
        output().json(document);
        done();
        return;
    }
    output().table(table);
    output().say(tr("views: %1 shown in %2 videos, %3 hidden in %4, %5 in all")
                     .arg(countText(totals.shown.views))
                     .arg(totals.shownPosts)
                     .arg(countText(totals.hidden.views))
                     .arg(totals.hiddenPosts)
                     .arg(countText(totals.all.views)));
    if (content.twice > 0)
        output().say(
            tr("%n post(s) are tracked in several of the campaigns and count once", "", content.twice));
    if (content.undated > 0)
        output().say(tr("%n video(s) are left out: nobody told when they were posted "
                        "(viewtide video set VIDEO --posted DATE)",
                        "", content.undated));
    done();
}

ReportVisibilityCommand::ReportVisibilityCommand(const CommandContext &context, store::Visibility visibility)
    : Command(context)
    , m_visibility(visibility)
{ }

void ReportVisibilityCommand::start()
{
    if (invocation().arguments.size() < 2) {
        fail(tr("name the report and at least one video, e.g. api:17 or manual:3 as in viewtide video list"));
        return;
    }
    const auto videos = videoArguments(invocation().arguments.mid(1));
    if (!videos) {
        fail(videos.error());
        return;
    }
    m_videos = *videos;
    read(store::ReportsQuery {}, [this](const QList<store::ReportRow> &reports) {
        const auto report = findReport(reports, invocation().arguments.first());
        if (report)
            apply(*report);
        else
            fail(report.error());
    });
}

void ReportVisibilityCommand::apply(domain::ReportId report)
{
    const store::SetVisibility command {.report = report,
                                        .videos = m_videos,
                                        .visibility = m_visibility,
                                        .reason = invocation().value(QStringLiteral("reason")),
                                        .now = now(),
                                        .by = invocation().value(QStringLiteral("by"), loginName())};
    write(command, [this](int changed) {
        const bool isHiding = m_visibility == store::Visibility::Hidden;
        output().say(isHiding ? tr("%n video(s) hidden", "", changed) : tr("%n video(s) shown", "", changed));
        if (const int same = int(m_videos.size()) - changed; same > 0)
            output().say(isHiding ? tr("%n video(s) were hidden already", "", same)
                                  : tr("%n video(s) were shown already", "", same));
        output().json(
            {{QStringLiteral("status"), QStringLiteral("success")}, {QStringLiteral("changed"), changed}});
        done();
    });
}

} // namespace viewtide::app
