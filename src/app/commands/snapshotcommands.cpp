// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/snapshotcommands.h"

#include "base/loginname.h"
#include "report/documentjson.h"
#include "report/table.h"

namespace viewtide::app {

void ReportFreezeCommand::start()
{
    withReport(invocation().arguments.value(0),
               [this](const store::ReportContent &content) { freeze(content); });
}

void ReportFreezeCommand::freeze(const store::ReportContent &content)
{
    const Timestamp at = now();
    const QString given = invocation().value(QStringLiteral("name")).simplified();
    const store::ReportSnapshot snapshot {.id = {},
                                          .report = content.row.report.id,
                                          .name = given.isEmpty() ? toIso(at).left(16) + QStringLiteral("Z")
                                                                  : given,
                                          .takenAt = at,
                                          .takenBy = invocation().value(QStringLiteral("by"), loginName())};
    const store::SaveReportSnapshot command {.snapshot = snapshot,
                                             .content = report::frozen(report::reportDocument(content, at))};
    write(command, [this, snapshot](domain::SnapshotId id) {
        output().say(tr("snapshot %1: %2").arg(id.value()).arg(snapshot.name));
        output().json({{QStringLiteral("status"), QStringLiteral("success")},
                       {QStringLiteral("id"), id.value()},
                       {QStringLiteral("name"), snapshot.name}});
        done();
    });
}

void ReportSnapshotsCommand::start()
{
    withReport(invocation().arguments.value(0), [this](const store::ReportContent &content) {
        read(store::ReportSnapshotsQuery {.report = content.row.report.id},
             [this](const QList<store::ReportSnapshot> &snapshots) {
                 report::Table table {.title = QStringLiteral("snapshots"),
                                      .columns = {QStringLiteral("id"), QStringLiteral("name"),
                                                  QStringLiteral("taken_at"), QStringLiteral("taken_by")},
                                      .rows = {}};
                 for (const store::ReportSnapshot &snapshot : snapshots)
                     table.rows.append(
                         {snapshot.id.value(), snapshot.name, snapshot.takenAt, snapshot.takenBy});
                 output().table(table);
                 done();
             });
    });
}

void ReportForgetCommand::start()
{
    if (invocation().arguments.size() != 2) {
        fail(tr("name the report and one snapshot of it, as in viewtide report snapshots"));
        return;
    }
    withReport(invocation().arguments.first(), [this](const store::ReportContent &content) {
        read(store::ReportSnapshotsQuery {.report = content.row.report.id},
             [this](const QList<store::ReportSnapshot> &snapshots) {
                 const auto snapshot = findSnapshot(snapshots, invocation().arguments.last());
                 if (snapshot)
                     forget(*snapshot);
                 else
                     fail(snapshot.error());
             });
    });
}

void ReportForgetCommand::forget(domain::SnapshotId snapshot)
{
    write(store::SetSnapshotRemoved {.snapshot = snapshot, .removedAt = now()}, [this, snapshot](Done) {
        output().say(tr("removed snapshot %1").arg(snapshot.value()));
        output().json({{QStringLiteral("status"), QStringLiteral("success")},
                       {QStringLiteral("id"), snapshot.value()}});
        done();
    });
}

} // namespace viewtide::app
