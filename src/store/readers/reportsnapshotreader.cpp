// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/readers.h"
#include "store/statement.h"

namespace viewtide::store {

namespace {

ReportSnapshot snapshotFrom(const Statement &select)
{
    return {.id = domain::SnapshotId(select.integer(0)),
            .report = domain::ReportId(select.integer(1)),
            .name = select.text(2),
            .takenAt = select.time(3),
            .takenBy = select.text(4)};
}

} // namespace

Result<ReportSnapshotsQuery::Answer> answer(Connection &connection, const ReportSnapshotsQuery &query)
{
    Statement select(connection, "report_snapshots_select");
    if (Status status = select.run(query.report); !status)
        return status.error();
    QList<ReportSnapshot> rows;
    if (Status fetched = select.forEach([&] { rows.append(snapshotFrom(select)); }); !fetched)
        return fetched.error();
    return rows;
}

Result<ReportSnapshotQuery::Answer> answer(Connection &connection, const ReportSnapshotQuery &query)
{
    Statement select(connection, "report_snapshot_content");
    if (Status status = select.run(query.snapshot); !status)
        return status.error();
    if (!select.next()) {
        if (Status status = select.outcome(); !status)
            return status.error();
        return Error {.kind = ErrorKind::NotFound,
                      .context = QStringLiteral("snapshot %1").arg(query.snapshot.value())};
    }
    return FrozenReport {.snapshot = snapshotFrom(select), .content = select.text(5).toUtf8()};
}

} // namespace viewtide::store
