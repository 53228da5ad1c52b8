// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demogaps.h"

namespace viewtide::app {

Hindrance hindranceOn(int daysAgo)
{
    switch (daysAgo) {
    case 9:
    case 41:
    case 42:
        return Hindrance::ProgramOff;
    case 21:
        return Hindrance::Offline;
    default:
        return Hindrance::None;
    }
}

domain::Attempt accountAttempt(domain::ProfileId profile, Timestamp at, Hindrance hindrance)
{
    domain::Attempt attempt {.profile = profile,
                             .endpoint = catalogue::Endpoint::SocialAnalytics,
                             .platform = std::nullopt,
                             .subject = {},
                             .at = at,
                             .requests = 1};
    if (hindrance == Hindrance::Offline) {
        attempt.outcome = domain::Outcome::Failed;
        attempt.error = ErrorKind::Offline;
    }
    return attempt;
}

} // namespace viewtide::app
