// SPDX-License-Identifier: GPL-3.0-or-later
// The look of a report and its frozen snapshots: what can be changed and asked. A snapshot's content is the
// JSON of report/documentjson.h; the store only keeps it. Plain values.
#pragma once

#include "base/result.h"
#include "base/timestamp.h"
#include "domain/ids.h"
#include "domain/reportlook.h"

#include <QList>

namespace viewtide::store {

/// Brand and footnote of one report, as they go to the client.
struct SaveReportLook
{
    using Answer = Done;
    domain::ReportId report;
    domain::ReportLook look;
};

/// Takes a report out of the lists, or back in (removedAt null). What belongs to it stays.
struct SetReportRemoved
{
    using Answer = Done;
    domain::ReportId report;
    std::optional<Timestamp> removedAt;
};

struct ReportSnapshot
{
    domain::SnapshotId id;
    domain::ReportId report;
    QString name;
    Timestamp takenAt;
    QString takenBy;

    bool operator==(const ReportSnapshot &) const = default;
};

struct SaveReportSnapshot
{
    using Answer = domain::SnapshotId;
    ReportSnapshot snapshot; ///< without id: a snapshot never changes
    QByteArray content;
};

/// Takes a snapshot out of the lists, or back in (removedAt null). Its content is never thrown away.
struct SetSnapshotRemoved
{
    using Answer = Done;
    domain::SnapshotId snapshot;
    std::optional<Timestamp> removedAt;
};

/// Newest first.
struct ReportSnapshotsQuery
{
    using Answer = QList<ReportSnapshot>;
    domain::ReportId report;
};

struct FrozenReport
{
    ReportSnapshot snapshot;
    QByteArray content;

    bool operator==(const FrozenReport &) const = default;
};

struct ReportSnapshotQuery
{
    using Answer = FrozenReport;
    domain::SnapshotId snapshot;
};

} // namespace viewtide::store
