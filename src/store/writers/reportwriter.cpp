// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/videorows.h"
#include "store/writers/returnedrow.h"
#include "store/writers/writers.h"

#include <QCoreApplication>

namespace viewtide::store {

using domain::Area;

namespace {

Error outside(const char *sentence, const domain::VideoRef &video)
{
    return {.kind = ErrorKind::ConfigInvalid,
            .detail = QCoreApplication::translate("Reports", sentence),
            .context = video.text()};
}

/// A report can hide only what it would show.
Status requireInReport(Connection &connection, domain::ReportId report, const domain::VideoRef &video)
{
    Statement check(connection, "report_video_check");
    if (Status status = check.run(domain::toKey(video.source), video.row, report); !status)
        return status;
    if (!check.next()) {
        Status status = check.outcome();
        return status ? Status(Error {.kind = ErrorKind::NotFound, .context = QStringLiteral("report")})
                      : status;
    }
    if (check.isNull(0))
        return outside(QT_TRANSLATE_NOOP("Reports", "The video is not in a campaign of this report."), video);
    const Posted posted {.at = check.time(0), .isAssumed = check.integer(1) != 0};
    domain::Report days;
    days.from = check.date(2);
    days.to = check.date(3);
    days.zone = check.text(4);
    if (!posted.isIn(domain::spanOf(days)))
        return outside(
            posted.isAssumed
                ? QT_TRANSLATE_NOOP(
                    "Reports", "The report is of certain days, and nobody told when the video was posted.")
                : QT_TRANSLATE_NOOP("Reports", "The video was not posted in the days of this report."),
            video);
    return Done {};
}

/// The statement returns a row if it changed one.
Result<int> outcomeOf(Statement &statement)
{
    const int changed = statement.next() ? 1 : 0;
    if (Status status = statement.outcome(); !status)
        return status.error();
    return changed;
}

Result<int> hide(Connection &connection, const SetVisibility &command, const domain::VideoRef &video)
{
    if (Status status = requireInReport(connection, command.report, video); !status)
        return status.error();
    Statement insert(connection, "report_hide");
    if (Status status = insert.run(command.report, domain::toKey(video.source), video.row, command.reason,
                                   command.now, command.by);
        !status)
        return status.error();
    return outcomeOf(insert);
}

Result<int> show(Connection &connection, const SetVisibility &command, const domain::VideoRef &video)
{
    {
        Statement remove(connection, "report_show");
        if (Status status = remove.run(command.report, domain::toKey(video.source), video.row); !status)
            return status.error();
        const auto removed =
            outcomeOf(remove); // one that has left the campaign since can be shown again, too
        if (!removed || *removed > 0)
            return removed;
    }
    if (Status status = requireInReport(connection, command.report, video); !status)
        return status.error();
    return 0;
}

Status writeCampaigns(Connection &connection, const domain::Report &report)
{
    {
        Statement clear(connection, "report_campaigns_clear");
        if (Status status = clear.run(report.id); !status)
            return status;
    }
    Statement insert(connection, "report_campaign_insert");
    int position = 0;
    for (const CampaignId campaign : QList<CampaignId> {report.campaign} + report.moreCampaigns) {
        if (Status status = insert.run(report.id, campaign, position++); !status)
            return status;
    }
    return Done {};
}

/// The row of a new report, or the changed one of a known.
Result<domain::ReportId> writeReport(Connection &connection, const domain::Report &report)
{
    if (report.id.isValid()) {
        Statement update(connection, "report_update");
        if (Status status =
                update.run(report.campaign, report.name, report.from, report.to, report.zone, report.id);
            !status)
            return status.error();
        if (Status status = requireRow(update, QStringLiteral("report")); !status)
            return status.error();
        return report.id;
    }
    Statement insert(connection, "report_insert");
    if (Status status =
            insert.run(report.campaign, report.name, report.from, report.to, report.createdAt, report.zone);
        !status)
        return status.error();
    const auto id = returnedId(insert);
    if (!id)
        return id.error();
    return domain::ReportId(*id);
}

} // namespace

Result<SaveReport::Answer> apply(Connection &connection, const SaveReport &command, ChangeSet &changes)
{
    changes.areas |= Area::Reports;
    if (Status status = domain::checkReport(command.report); !status)
        return status.error();
    const auto id = writeReport(connection, command.report);
    if (!id)
        return id.error();
    domain::Report report = command.report;
    report.id = *id;
    if (Status status = writeCampaigns(connection, report); !status)
        return status.error();
    return id;
}

Result<SetVisibility::Answer> apply(Connection &connection, const SetVisibility &command, ChangeSet &changes)
{
    changes.areas |= Area::Reports;
    const auto setOne = command.visibility == Visibility::Hidden ? hide : show;
    int changed = 0;
    for (const domain::VideoRef &video : command.videos) {
        const auto one = setOne(connection, command, video);
        if (!one)
            return one;
        changed += *one;
    }
    return changed;
}

} // namespace viewtide::store
