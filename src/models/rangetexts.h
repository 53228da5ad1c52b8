// SPDX-License-Identifier: GPL-3.0-or-later
// What pages say of a range of days and of a figure against the compared one. Pure functions, GUI thread.
#pragma once

#include "domain/period.h"
#include "models/roles.h"

namespace viewtide::models {

/// "22 Oct 2026 to 20 Nov 2026"; of one day "20 Nov 2026".
QString rangeText(const DateRange &range);
/// "against 22 Sep to 21 Oct"; of one day "against 21 Oct".
QString againstText(const DateRange &compared);
/// What the growth on a card counts, and why the summary tells another one.
QString growthRule();
/// "▲ +312", or "new" where there was nothing before; empty: nothing to compare with.
QString deltaText(const domain::Delta &delta);
/// The same in percentage points.
QString rateDeltaText(const domain::Delta &delta);
Tone toneOf(const domain::Delta &delta);

} // namespace viewtide::models
