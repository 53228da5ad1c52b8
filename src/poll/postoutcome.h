// SPDX-License-Identifier: GPL-3.0-or-later
// What one answer of the post monitor means for its sections: numbers, failure, next poll. Pure functions.
#pragma once

#include "base/result.h"
#include "domain/attempt.h"
#include "domain/video.h"
#include "store/commands.h"

namespace viewtide::poll {

/// How the request went, beside its answer.
struct Exchange
{
    Timestamp askedAt;
    Timestamp answeredAt;
    int requests = 0;
};

struct PostOutcome
{
    QList<store::SectionUpdate> updates;
    QList<domain::Attempt> attempts; ///< one for the request, one more for each network that failed inside it
    QList<domain::PlatformFailure> failures; ///< what a person should hear of; "no data yet" is not among it
    int ok = 0;
    int failed = 0;
};

/// The key or the server rests, so that this was never sent: the post stays due and nothing is written.
bool isHeldBack(const Result<domain::PostAnalytics> &answer, const Exchange &exchange);

PostOutcome outcomeOf(const store::DuePost &post, const Result<domain::PostAnalytics> &answer,
                      const Exchange &exchange);

} // namespace viewtide::poll
