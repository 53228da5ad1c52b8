// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gapcause.h"

#include <algorithm>

namespace viewtide::domain {

GapCause causeOfGap(const AskingLog &log, ProfileId profile, catalogue::PlatformKey platform,
                    MissingDay missing)
{
    const Date day = missing.day;
    const AccountFailure *found = nullptr;
    for (const AccountFailure &failure : log.failures) {
        if (failure.date != day || failure.profile != profile)
            continue;
        const bool isOwn = failure.platform == platform;
        const bool isOfAll = !failure.platform && !(found && found->platform);
        if (isOwn || isOfAll)
            found = &failure;
    }
    if (found)
        return {.kind = GapCause::Kind::Failed, .error = found->error};
    if (day >= missing.today)
        return {.kind = GapCause::Kind::NotDue, .error = std::nullopt};
    if (!log.since || day < *log.since)
        return {.kind = GapCause::Kind::NotLogged, .error = std::nullopt};
    const bool wasAsked = std::binary_search(log.askedDays.cbegin(), log.askedDays.cend(), day);
    return {.kind = wasAsked ? GapCause::Kind::NotAsked : GapCause::Kind::ProgramOff, .error = std::nullopt};
}

} // namespace viewtide::domain
