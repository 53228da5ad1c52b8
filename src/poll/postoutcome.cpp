// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/postoutcome.h"

#include "domain/cadence.h"

#include <algorithm>

namespace viewtide::poll {

using domain::Outcome;

namespace {

/// The observation of a section: the one with its native id, else the first of its network (a thread of X is
/// many).
const domain::VideoObservation *observationOf(const store::DueSection &section,
                                              const domain::PostAnalytics &answer)
{
    const domain::VideoObservation *first = nullptr;
    for (const domain::VideoObservation &observation : answer.observations) {
        if (observation.platform != section.platform)
            continue;
        if (observation.nativeId == section.nativeId)
            return &observation;
        if (!first)
            first = &observation;
    }
    return first;
}

Error failureOf(const store::DueSection &section, const domain::PostAnalytics &answer)
{
    for (const domain::PlatformFailure &failure : answer.failures) {
        if (failure.platform == section.platform)
            return failure.error;
    }
    return Error {.kind = ErrorKind::NoDataYet};
}

store::SectionUpdate failedUpdate(const store::DueSection &section, const Error &error, Timestamp now)
{
    store::SectionUpdate update {.section = section, .observation = std::nullopt, .failed = error.kind};
    update.failuresInARow = error.kind == ErrorKind::NoDataYet ? 0 : section.failuresInARow + 1;
    update.nextPollAt = domain::nextPoll({.now = now,
                                          .postedAt = section.postedAt,
                                          .nextUpdate = std::nullopt,
                                          .failed = error.kind,
                                          .failuresInARow = update.failuresInARow});
    if (error.wait)
        update.nextPollAt = std::max(update.nextPollAt, now + *error.wait);
    return update;
}

store::SectionUpdate observedUpdate(const store::DueSection &section,
                                    const domain::VideoObservation &observation, Timestamp now)
{
    store::SectionUpdate update {.section = section, .observation = observation, .failed = std::nullopt};
    update.nextPollAt = domain::nextPoll({.now = now,
                                          .postedAt = observation.createdAt.value_or(section.postedAt),
                                          .nextUpdate = observation.nextUpdate,
                                          .failed = std::nullopt,
                                          .failuresInARow = 0});
    return update;
}

domain::Attempt attemptOf(const store::DuePost &post, const Exchange &exchange)
{
    return {.profile = post.profile,
            .endpoint = catalogue::Endpoint::PostAnalytics,
            .platform = std::nullopt,
            .subject = post.postId,
            .at = exchange.askedAt,
            .took = exchange.answeredAt - exchange.askedAt,
            .requests = exchange.requests};
}

void describeFailure(domain::Attempt &attempt, const Error &error)
{
    attempt.outcome = error.kind == ErrorKind::NoDataYet ? Outcome::NoDataYet : Outcome::Failed;
    attempt.error = error.kind;
    attempt.remoteCode = error.remoteCode;
    attempt.message = describe(error);
}

void addFailure(PostOutcome &outcome, const store::DueSection &section, const Error &error)
{
    if (error.kind == ErrorKind::NoDataYet) {
        ++outcome.ok;
        return;
    }
    ++outcome.failed;
    outcome.failures.append({section.platform, error});
}

PostOutcome failedOutcome(const store::DuePost &post, const Error &error, const Exchange &exchange)
{
    PostOutcome outcome;
    for (const store::DueSection &section : post.sections) {
        outcome.updates.append(failedUpdate(section, error, exchange.answeredAt));
        addFailure(outcome, section, error);
    }
    domain::Attempt attempt = attemptOf(post, exchange);
    describeFailure(attempt, error);
    outcome.attempts.append(attempt);
    return outcome;
}

} // namespace

PostOutcome outcomeOf(const store::DuePost &post, const Result<domain::PostAnalytics> &answer,
                      const Exchange &exchange)
{
    if (!answer)
        return failedOutcome(post, answer.error(), exchange);

    PostOutcome outcome;
    outcome.attempts.append(attemptOf(post, exchange));
    for (const store::DueSection &section : post.sections) {
        const domain::VideoObservation *observation = observationOf(section, *answer);
        if (observation && !observation->counts.isEmpty()) {
            outcome.updates.append(observedUpdate(section, *observation, exchange.answeredAt));
            ++outcome.ok;
            continue;
        }
        const Error error = failureOf(section, *answer);
        store::SectionUpdate update = failedUpdate(section, error, exchange.answeredAt);
        if (observation)
            update.observation = *observation; // texts and times without numbers are worth keeping
        outcome.updates.append(update);
        addFailure(outcome, section, error);
        domain::Attempt attempt = attemptOf(post, exchange);
        attempt.platform = section.platform;
        attempt.requests = 0; // counted by the attempt of the request
        describeFailure(attempt, error);
        outcome.attempts.append(attempt);
    }
    if (!answer->unknownFields.isEmpty())
        outcome.attempts.first().message =
            QStringLiteral("unknown fields: %1").arg(answer->unknownFields.join(QStringLiteral(", ")));
    return outcome;
}

} // namespace viewtide::poll
