// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/readers.h"
#include "store/readers/reportvideos.h"
#include "store/statement.h"

namespace viewtide::store {

namespace {

/// One that another program made has no rows of its own: its first campaign is in the report itself.
Status addCampaigns(Connection &connection, std::optional<domain::ReportId> report, QList<ReportRow> &rows)
{
    QHash<domain::ReportId, qsizetype> places;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        places.insert(rows.at(i).report.id, i);
        rows[i].campaignNames.append(rows.at(i).campaignName);
    }
    Statement select(connection, "report_campaigns_select");
    if (Status status = select.run(report, report); !status)
        return status;
    return select.forEach([&] {
        const auto place = places.constFind(domain::ReportId(select.integer(0)));
        const CampaignId campaign(select.integer(1));
        if (place == places.constEnd() || rows.at(*place).report.campaign == campaign)
            return;
        rows[*place].report.moreCampaigns.append(campaign);
        rows[*place].campaignNames.append(select.text(2));
    });
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
                                          .createdAt = select.time(5),
                                          .moreCampaigns = {},
                                          .zone = select.text(7)},
                               .campaignName = select.text(6)});
    });
    if (!fetched)
        return fetched.error();
    if (Status status = addCampaigns(connection, report, rows); !status)
        return status.error();
    if (Status status = countHidden(connection, report, rows); !status)
        return status.error();
    return rows;
}

Result<domain::ReportLook> selectLook(Connection &connection, domain::ReportId report)
{
    Statement select(connection, "report_look_select");
    if (Status status = select.run(report); !status)
        return status.error();
    domain::ReportLook look;
    const Status fetched = select.forEach([&] {
        look.brand.name = select.text(0);
        look.brand.colour = select.text(1);
        look.brand.logo.type = domain::logoTypeFromKey(select.text(2)).value_or(domain::LogoType::None);
        look.brand.logo.bytes = QByteArray::fromBase64(select.text(3).toLatin1());
        look.footnote = select.integer(4) != 0 ? domain::Footnote::On : domain::Footnote::Off;
    });
    if (!fetched)
        return fetched.error();
    return look;
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
    domain::Report &report = content.row.report;
    report.from = query.from ? query.from : report.from;
    report.to = query.to ? query.to : report.to;
    if (Status status = readReportVideos(connection, query.now, content); !status)
        return status.error();
    const auto look = selectLook(connection, query.report);
    if (!look)
        return look.error();
    content.look = *look;
    return content;
}

} // namespace viewtide::store
