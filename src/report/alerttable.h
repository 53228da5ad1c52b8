// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts, their rules and the best times as tables for the command line and exports. Pure: any thread.
#pragma once

#include "report/table.h"
#include "store/alerts.h"

#include <QJsonObject>

namespace viewtide::report {

/// id, raised_at, kind, title, why, video, platform, profile, told_at.
Table alertsTable(const QList<store::AlertRow> &alerts);

/// The same with its figures.
QJsonObject toJson(const store::AlertRow &alert);

/// rule, setting, value, on, needs: what each rule asks for.
Table alertRulesTable(const domain::AlertRules &rules);

} // namespace viewtide::report
