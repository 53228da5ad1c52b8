// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writers/returnedrow.h"
#include "store/writers/writers.h"

namespace viewtide::store {

using domain::Area;

Result<SaveReport::Answer> apply(Connection &connection, const SaveReport &command, ChangeSet &changes)
{
    changes.areas |= Area::Reports;
    const domain::Report &report = command.report;
    if (report.id.isValid()) {
        Statement update(connection, "report_update");
        if (Status status = update.run(report.campaign, report.name, report.from, report.to, report.id);
            !status)
            return status.error();
        if (Status status = requireRow(update, QStringLiteral("report")); !status)
            return status.error();
        return report.id;
    }
    Statement insert(connection, "report_insert");
    if (Status status = insert.run(report.campaign, report.name, report.from, report.to, report.createdAt);
        !status)
        return status.error();
    const auto id = returnedId(insert);
    if (!id)
        return id.error();
    return domain::ReportId(*id);
}

Result<SetVisibility::Answer> apply(Connection &connection, const SetVisibility &command, ChangeSet &changes)
{
    changes.areas |= Area::Reports;
    const bool hide = command.visibility == Visibility::Hidden;
    for (const domain::VideoRef &video : command.videos) {
        const QString source = domain::toKey(video.source);
        if (!hide) {
            Statement show(connection, "report_show");
            if (Status status = show.run(command.report, source, video.row); !status)
                return status;
            continue;
        }
        Statement exists(connection, "video_exists");
        if (Status status = exists.run(source, video.row); !status)
            return status;
        if (Status status = requireRow(exists, video.text()); !status)
            return status;
        Statement insert(connection, "report_hide");
        if (Status status = insert.run(command.report, source, video.row, command.reason, command.now);
            !status)
            return status;
    }
    return Done {};
}

} // namespace viewtide::store
