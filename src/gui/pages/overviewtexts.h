// SPDX-License-Identifier: GPL-3.0-or-later
// The words on the cards of the overview. Pure functions, GUI thread.
#pragma once

#include "gui/widgets/kpicard.h"
#include "models/overviewfigures.h"

namespace viewtide::settings {
class Settings;
}

namespace viewtide::gui {

Kpi followersKpi(const models::Overview &overview);
/// With the day that it counts from.
QString growthCaption(const models::Overview &overview);
QString growthDefinition();
Kpi growthKpi(const models::Overview &overview);
/// "Views won", or "Views" where the range has no gain to tell and the card has all so far.
QString viewsCaption(const models::Overview &overview);
QString viewsDefinition();
Kpi viewsKpi(const models::Overview &overview);
Kpi rateKpi(const models::Overview &overview);

/// "Followers per day"
QString axisTitle(const models::Measure &measure);
/// "Best: Instagram by reach, YouTube by views"
QString bestNetworks(const models::Overview &overview);
/// "22 Oct to 20 Nov 2026 against 22 Sep to 21 Oct 2026"
QString summarySubtitle(const models::Overview &overview);

/// When the chart of daily changes begins: with the next snapshot, in the zone of the reader.
QString firstDayText(Date only, const settings::Settings &settings);

/// "22 Oct - 20 Nov 2026, 2 of 30 days not recorded"
QString growthSubtitle(const models::Overview &overview);

} // namespace viewtide::gui
