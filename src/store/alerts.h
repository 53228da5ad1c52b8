// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts: what they are made of, what was raised, and what the desktop was told (see commands.h and
// queries.h). Plain values.
#pragma once

#include "base/result.h"
#include "domain/alert.h"
#include "domain/daycut.h"

namespace viewtide::store {

struct AlertRow
{
    qint64 id = 0;
    domain::Alert alert;
    Timestamp raisedAt;
    std::optional<Timestamp> toldAt; ///< null: the desktop was not told yet
    QString profileName;
    std::optional<QString> caption {}; ///< of its video, as it is now; null: there is none (any more)

    bool operator==(const AlertRow &) const = default;
};

enum class AlertScope { All, Untold };

/// Newest first.
struct AlertsQuery
{
    using Answer = QList<AlertRow>;
    AlertScope scope = AlertScope::All;
    int limit = 200;
    std::optional<domain::AlertKind> kind; ///< only of this kind
    std::optional<qint64> id; ///< only this one
    std::optional<domain::TimeSpan> span {}; ///< raised then; null: at any time
};

/// What the rules look at: videos that were written since `since`, and every account.
struct AlertFactsQuery
{
    using Answer = domain::AlertFacts;
    Timestamp now;
    Timestamp since;
};

enum class Telling {
    Wanted,
    Past, ///< history that is made afterwards: the desktop is not told
};

/// Those that were raised before stay as they are.
struct RaiseAlerts
{
    using Answer = QList<AlertRow>; ///< the new ones
    QList<domain::Alert> alerts;
    Telling telling = Telling::Wanted;
    Timestamp now;
};

struct SetAlertsTold
{
    using Answer = Done;
    QList<qint64> alerts;
    Timestamp now;
};

} // namespace viewtide::store
