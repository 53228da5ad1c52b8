// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writers/returnedrow.h"
#include "store/writers/writers.h"

namespace viewtide::store {

using domain::Area;

Result<SaveReportLook::Answer> apply(Connection &connection, const SaveReportLook &command,
                                     ChangeSet &changes)
{
    changes.areas |= Area::Reports;
    const domain::ReportBrand &brand = command.look.brand;
    Statement update(connection, "report_look_update");
    if (Status status = update.run(brand.name, brand.colour, domain::toKey(brand.logo.type),
                                   QString::fromLatin1(brand.logo.bytes.toBase64()),
                                   command.look.footnote == domain::Footnote::On ? 1 : 0, command.report);
        !status)
        return status;
    return requireRow(update, QStringLiteral("report"));
}

Result<SetReportRemoved::Answer> apply(Connection &connection, const SetReportRemoved &command,
                                       ChangeSet &changes)
{
    changes.areas |= Area::Reports;
    Statement keep(connection, "report_keep");
    if (Status status = keep.run(command.removedAt, command.report); !status)
        return status;
    return requireRow(keep, QStringLiteral("report"));
}

Result<SaveReportSnapshot::Answer> apply(Connection &connection, const SaveReportSnapshot &command,
                                         ChangeSet &changes)
{
    changes.areas |= Area::Reports;
    const ReportSnapshot &snapshot = command.snapshot;
    Statement insert(connection, "report_snapshot_insert");
    if (Status status = insert.run(snapshot.report, snapshot.name, snapshot.takenAt, snapshot.takenBy,
                                   QString::fromUtf8(command.content));
        !status)
        return status.error();
    const auto id = returnedId(insert);
    if (!id)
        return id.error();
    return domain::SnapshotId(*id);
}

Result<SetSnapshotRemoved::Answer> apply(Connection &connection, const SetSnapshotRemoved &command,
                                         ChangeSet &changes)
{
    changes.areas |= Area::Reports;
    Statement keep(connection, "report_snapshot_keep");
    if (Status status = keep.run(command.removedAt, command.snapshot); !status)
        return status;
    return requireRow(keep, QStringLiteral("snapshot"));
}

} // namespace viewtide::store
