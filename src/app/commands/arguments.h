// SPDX-License-Identifier: GPL-3.0-or-later
// Values of options as the commands need them. Pure; ConfigInvalid with a sentence for what cannot be read.
#pragma once

#include "app/invocation.h"
#include "base/result.h"
#include "base/timestamp.h"
#include "report/importplan.h"
#include "store/reportsnapshots.h"
#include "store/rows.h"

#include <optional>

namespace viewtide::app {

/// --NAME as a date; null when it is not given.
Result<std::optional<Date>> dateOption(const Invocation &invocation, const QString &name);

/// The IANA id of a time zone in --zone; null when it is not given.
Result<std::optional<QString>> zoneOption(const Invocation &invocation);

/// A whole number of 0 or more; null when it is not given.
Result<std::optional<qint64>> countOption(const Invocation &invocation, const QString &name);

/// An amount such as 1250 or 1250.50, in hundredths; null when it is not given.
Result<std::optional<qint64>> moneyOption(const Invocation &invocation, const QString &name);

/// Videos as api:17 or manual:3, at least one.
Result<QList<domain::VideoRef>> videoArguments(const QStringList &words);

using report::findCampaign;

/// A profile by id or by name.
Result<domain::ProfileId> findProfile(const QList<domain::Profile> &profiles, const QString &idOrName);

/// Several of them, each once, in the order given.
Result<QList<domain::CampaignId>> findCampaigns(const QList<store::CampaignRow> &campaigns,
                                                const QStringList &idsOrNames);

/// A report by id or by name.
Result<domain::ReportId> findReport(const QList<store::ReportRow> &reports, const QString &idOrName);

/// A snapshot of a report by id or by name.
Result<domain::SnapshotId> findSnapshot(const QList<store::ReportSnapshot> &snapshots,
                                        const QString &idOrName);

} // namespace viewtide::app
