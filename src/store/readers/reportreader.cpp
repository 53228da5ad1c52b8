// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/readers.h"
#include "store/readers/videorows.h"
#include "store/statement.h"

#include <array>

namespace viewtide::store {

using domain::VideoCounts;

namespace {

void add(VideoCounts &sum, const VideoCounts &part)
{
    constexpr std::array members {&VideoCounts::views, &VideoCounts::likes, &VideoCounts::comments,
                                  &VideoCounts::shares, &VideoCounts::saves};
    for (const auto member : members) {
        if (part.*member)
            sum.*member = (sum.*member).value_or(0) + *(part.*member);
    }
}

ReportTotals totalsOf(const QList<VideoRow> &videos)
{
    ReportTotals totals;
    for (const VideoRow &video : videos) {
        ++(video.hidden ? totals.hiddenPosts : totals.shownPosts);
        add(video.hidden ? totals.hidden : totals.shown, video.counts);
        add(totals.all, video.counts);
    }
    return totals;
}

Result<QList<ReportRow>> selectReports(Connection &connection, std::optional<domain::ReportId> report)
{
    Statement select(connection, "reports_select");
    if (Status status = select.run(report, report); !status)
        return status.error();
    QList<ReportRow> rows;
    const Status fetched = select.forEach([&] {
        rows.append(ReportRow {.report = {.id = domain::ReportId(select.integer(0)),
                                          .campaign = CampaignId(select.integer(1)),
                                          .name = select.text(2),
                                          .from = select.date(3),
                                          .to = select.date(4),
                                          .createdAt = select.time(5)},
                               .campaignName = select.text(6),
                               .hidden = static_cast<int>(select.integer(7))});
    });
    if (!fetched)
        return fetched.error();
    return rows;
}

} // namespace

Result<ReportsQuery::Answer> answer(Connection &connection, const ReportsQuery &)
{
    return selectReports(connection, std::nullopt);
}

Result<ReportQuery::Answer> answer(Connection &connection, const ReportQuery &query)
{
    const auto reports = selectReports(connection, query.report);
    if (!reports)
        return reports.error();
    if (!query.report.isValid() || reports->isEmpty())
        return Error {.kind = ErrorKind::NotFound,
                      .context = QStringLiteral("report %1").arg(query.report.value())};
    ReportContent content;
    content.row = reports->first();
    const domain::Report &report = content.row.report;
    auto videos = selectVideos(connection,
                               {.now = query.now,
                                .campaign = report.campaign,
                                .from = report.from,
                                .to = report.to,
                                .report = report.id});
    if (!videos)
        return videos.error();
    content.videos = std::move(videos).value();
    content.totals = totalsOf(content.videos);
    return content;
}

} // namespace viewtide::store
