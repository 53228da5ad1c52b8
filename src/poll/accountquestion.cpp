// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/accountquestion.h"

#include "poll/notes.h"

namespace viewtide::poll {

namespace {

domain::Attempt attemptOf(const AccountQuestion &asked, Timestamp answeredAt)
{
    return {.profile = asked.profile,
            .endpoint = catalogue::Endpoint::SocialAnalytics,
            .platform = std::nullopt,
            .subject = asked.subject,
            .at = asked.at,
            .took = answeredAt - asked.at};
}

} // namespace

domain::Attempt answeredAttempt(const AccountQuestion &asked, Timestamp answeredAt,
                                const QStringList &unknownFields)
{
    domain::Attempt attempt = attemptOf(asked, answeredAt);
    attempt.requests = asked.requests;
    attempt.message = unknownNumbersNote(unknownFields);
    return attempt;
}

domain::Attempt failedAttempt(const AccountQuestion &asked, Timestamp answeredAt, const Error &error)
{
    domain::Attempt attempt = attemptOf(asked, answeredAt);
    attempt.requests = asked.requests;
    describeFailure(attempt, error);
    return attempt;
}

domain::Attempt failedAttempt(const AccountQuestion &asked, Timestamp answeredAt,
                              const domain::PlatformFailure &failure)
{
    domain::Attempt attempt = attemptOf(asked, answeredAt); // its calls are counted by the request's
    attempt.platform = failure.platform;
    describeFailure(attempt, failure.error);
    attempt.message = failureNote(failure.platform, failure.error);
    return attempt;
}

} // namespace viewtide::poll
