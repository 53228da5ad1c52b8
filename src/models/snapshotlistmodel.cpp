// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/snapshotlistmodel.h"

#include "base/deliver.h"
#include "models/format.h"
#include "store/store.h"

#include <QCoreApplication>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;
using store::ReportSnapshot;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SnapshotList)
};

Column<ReportSnapshot> textColumn(const QString &id, const QString &header,
                                  const std::function<QString(const ReportSnapshot &)> &text)
{
    return {.id = id,
            .header = header,
            .value = [text](const ReportSnapshot &row) { return QVariant(text(row)); },
            .text = text};
}

QList<Column<ReportSnapshot>> snapshotColumns()
{
    const auto name = [](const ReportSnapshot &row) { return format::outside(row.name, 200); };
    const auto by = [](const ReportSnapshot &row) { return format::outside(row.takenBy, 80); };
    Column<ReportSnapshot> taken = textColumn(u"taken"_s, Texts::tr("Taken"), [](const ReportSnapshot &row) {
        return format::dateTime(row.takenAt);
    });
    taken.value = [](const ReportSnapshot &row) { return QVariant(toEpochMs(row.takenAt)); };
    return {personal(textColumn(u"name"_s, Texts::tr("Snapshot"), name)), taken,
            personal(textColumn(u"by"_s, Texts::tr("By"), by))};
}

domain::SnapshotId idOf(const ReportSnapshot &row)
{
    return row.id;
}

} // namespace

SnapshotListModel::SnapshotListModel(store::Store &store, domain::ReportId report, QObject *parent)
    : RowsModel(snapshotColumns(), &idOf, parent)
    , m_store(store)
    , m_report(report)
{
    watch(store, domain::Area::Reports);
}

SnapshotListModel::~SnapshotListModel() = default;

void SnapshotListModel::refresh()
{
    const int request = nextRequest();
    deliver(m_store.read(store::ReportSnapshotsQuery {.report = m_report}), this,
            [this, request](const Result<QList<ReportSnapshot>> &snapshots) {
                if (!isCurrent(request))
                    return;
                if (snapshots.isOk())
                    setRows(*snapshots);
                else
                    setFailed(snapshots.error());
            });
}

} // namespace viewtide::models
