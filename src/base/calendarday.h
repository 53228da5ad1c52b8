// SPDX-License-Identifier: GPL-3.0-or-later
// Days as Qt's calendar knows them, for widgets, localised text and ISO weeks. Pure functions: any thread.
#pragma once

#include "base/timestamp.h"

#include <QDate>

namespace viewtide {

QDate toQDate(Date day);
/// `day` is valid.
Date fromQDate(QDate day);
/// "2025-W50"
QString isoWeekOf(Date day);

} // namespace viewtide
