// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/postoutcome.h"

#include "domain/cadence.h"
#include "poll/notes.h"

#include <algorithm>

namespace viewtide::poll {

using namespace std::chrono_literals;
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

/// The network may need this long until it knows a post: until then "not found" is no news.
constexpr Millis kYoung = 2h;

Error failureOf(const store::DueSection &section, const domain::PostAnalytics &answer)
{
    for (const domain::PlatformFailure &failure : answer.failures) {
        if (failure.platform == section.platform)
            return failure.error;
    }
    return Error {.kind = ErrorKind::NoDataYet};
}

Error forgivingYouth(Error error, const store::DueSection &section, Timestamp now)
{
    if (error.kind == ErrorKind::Gone && now - section.postedAt < kYoung)
        error.kind = ErrorKind::NoDataYet;
    return error;
}

/// A limit of the key is not the fault of the item: it does not wait longer for having met it twice.
int failuresAfter(const store::DueSection &section, ErrorKind kind)
{
    if (kind == ErrorKind::NoDataYet)
        return 0;
    return kind == ErrorKind::RateLimited ? section.failuresInARow : section.failuresInARow + 1;
}

store::SectionUpdate failedUpdate(const store::DueSection &section, const Error &error, Timestamp now)
{
    store::SectionUpdate update {.section = section, .observation = std::nullopt, .failed = error.kind};
    update.failuresInARow = failuresAfter(section, error.kind);
    const domain::PollPlan plan = domain::planPoll({.now = now,
                                                    .postedAt = section.postedAt,
                                                    .nextUpdate = std::nullopt,
                                                    .lastUpdated = std::nullopt,
                                                    .failed = error.kind,
                                                    .failuresInARow = update.failuresInARow,
                                                    .moved = std::nullopt,
                                                    .memory = section.memory});
    update.memory = plan.memory;
    update.nextPollAt = plan.next;
    if (error.wait)
        update.nextPollAt = std::max(update.nextPollAt, now + *error.wait);
    update.goneSince = section.goneSince;
    if (error.kind == ErrorKind::Gone && !update.goneSince)
        update.goneSince = now;
    return update;
}

store::SectionUpdate observedUpdate(const store::DueSection &section,
                                    const domain::VideoObservation &observation, Timestamp now)
{
    const domain::PollPlan plan =
        domain::planPoll({.now = now,
                          .postedAt = observation.createdAt.value_or(section.postedAt),
                          .nextUpdate = observation.nextUpdate,
                          .lastUpdated = observation.lastUpdated,
                          .failed = std::nullopt,
                          .failuresInARow = 0,
                          .moved = domain::movement(section.known, observation.counts),
                          .memory = section.memory});
    store::SectionUpdate update {.section = section, .observation = observation, .failed = std::nullopt};
    update.memory = plan.memory;
    update.nextPollAt = plan.next;
    return update;
}

bool isNews(const store::SectionUpdate &update)
{
    return update.observation
        && update.observation->counts.over(update.section.known) != update.section.known;
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
        const Error meant = forgivingYouth(error, section, exchange.answeredAt);
        outcome.updates.append(failedUpdate(section, meant, exchange.answeredAt));
        addFailure(outcome, section, meant);
    }
    domain::Attempt attempt = attemptOf(post, exchange);
    const bool allYoung = outcome.failed == 0;
    describeFailure(attempt,
                    allYoung ? Error {.kind = ErrorKind::NoDataYet, .remoteCode = error.remoteCode} : error);
    outcome.attempts.append(attempt);
    return outcome;
}

} // namespace

bool isHeldBack(const Result<domain::PostAnalytics> &answer, const Exchange &exchange)
{
    return !answer && exchange.requests == 0
        && (answer.error().kind == ErrorKind::Offline || answer.error().kind == ErrorKind::RateLimited);
}

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
        const Error error = forgivingYouth(failureOf(section, *answer), section, exchange.answeredAt);
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
    if (outcome.failures.isEmpty() && std::none_of(outcome.updates.cbegin(), outcome.updates.cend(), isNews))
        outcome.attempts.first().outcome = Outcome::Unchanged;
    outcome.attempts.first().message = unknownNumbersNote(answer->unknownFields);
    return outcome;
}

} // namespace viewtide::poll
