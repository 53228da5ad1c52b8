// SPDX-License-Identifier: GPL-3.0-or-later
// The state of collecting in words, the same in header, status bar and tray. Pure functions.
#pragma once

#include "base/clock.h"
#include "poll/pollstatus.h"

namespace viewtide::gui {

/// "Updated 2 min ago", "Syncing 12 of 40", "Paused", or what needs attention.
QString statusText(const poll::PollStatus &status, Timestamp now);
/// That the numbers are out of date, once two polls have brought nothing; empty while they are not, and where
/// nobody collects.
QString staleText(const poll::PollStatus &status, Timestamp now);
/// "Next poll 14:35"; empty when none is planned.
QString nextText(const poll::PollStatus &status);
/// Both, for where there is one text: "Updated 2 min ago – Next poll 14:35".
QString statusAndNextText(const poll::PollStatus &status, Timestamp now);
/// From then to six in the morning of the next local day.
Millis untilTomorrow(Timestamp now);

} // namespace viewtide::gui
