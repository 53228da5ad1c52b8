// SPDX-License-Identifier: GPL-3.0-or-later
// Days as Qt's calendar knows them, for widgets, localised text and ISO weeks. Pure functions: any thread.
#pragma once

#include "base/timestamp.h"

#include <QDate>
#include <QDateTime>

namespace viewtide {

QDate toQDate(Date day);
/// `day` is valid.
Date fromQDate(QDate day);
/// "2025-W50"
QString isoWeekOf(Date day);

/// In the zone of this machine, as instants are shown.
QDateTime toLocal(Timestamp at);
/// Its first instant here: 00:00, or later where the clocks skip it. `day` is valid.
Timestamp startOfLocalDay(QDate day);

} // namespace viewtide
