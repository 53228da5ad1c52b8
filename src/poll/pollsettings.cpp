// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/pollsettings.h"

#include "settings/settings.h"

namespace viewtide::poll {

using settings::Key;

PollOptions pollOptionsOf(const settings::Settings &settings)
{
    const std::chrono::minutes snapshot(settings.number(Key::SnapshotMinuteUtc));
    return {.schedule = {.afterMidnightUtc = snapshot},
            .callsPerDay = settings.number(Key::CallsPerDay),
            .alerts = alertRulesOf(settings)};
}

domain::AlertRules alertRulesOf(const settings::Settings &settings)
{
    return {.breakOutScore = settings.text(Key::AlertBreakOutScore).toDouble(),
            .viewMilestone = settings.number(Key::AlertViewMilestone),
            .followerMilestone = settings.number(Key::AlertFollowerMilestone),
            .followerDropPercent = settings.number(Key::AlertFollowerDrop),
            .viewDropPercent = settings.number(Key::AlertViewDrop),
            .silenceDays = settings.number(Key::AlertSilenceDays),
            .signIn = settings.isOn(Key::AlertSignIn),
            .syncFailing = settings.isOn(Key::AlertSyncFailing)};
}

bool isAlertRule(Key key)
{
    return Key::AlertBreakOutScore <= key && key <= Key::AlertSyncFailing;
}

} // namespace viewtide::poll
