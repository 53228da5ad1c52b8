// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/explaincommands.h"

#include "poll/pollplan.h"
#include "poll/pollsettings.h"

#include <algorithm>

namespace viewtide::app {

void ExplainCommand::print(const Result<report::Provenance> &number)
{
    if (!number) {
        fail(number.error());
        return;
    }
    if (output().format() == OutputFormat::Json) {
        output().json(report::toJson(*number));
    } else {
        output().table(report::provenanceTable(*number));
        if (!number->stored.isEmpty())
            output().say(number->stored);
    }
    done();
}

void ExplainVideoCommand::start()
{
    const auto wanted = domain::VideoRef::fromText(invocation().arguments.value(0));
    if (invocation().arguments.size() != 2 || !wanted) {
        fail(
            tr("name a video as in 'viewtide video list' and a metric: viewtide explain video api:17 views"));
        return;
    }
    withVideo(*wanted, [this](const store::VideoRow &video) { explain(video); });
}

void ExplainVideoCommand::explain(const store::VideoRow &video)
{
    read(store::VideoHistoryQuery {.video = video.ref}, [this, video](const store::VideoHistory &history) {
        read(store::StoredVideoAnswerQuery {.video = video.ref},
             [this, video, history](const std::optional<store::StoredAnswer> &stored) {
                 print(report::explainVideo(video, history, stored, invocation().arguments.value(1)));
             });
    });
}

void ExplainAccountCommand::start()
{
    const auto platform = catalogue::platformFromKey(invocation().arguments.value(0));
    const auto date = parseDate(invocation().arguments.value(1));
    if (invocation().arguments.size() != 3 || !platform || !date) {
        fail(tr("name a network, a day and a metric: viewtide explain account tiktok 2026-01-31 followers"));
        return;
    }
    read(store::AccountDaysQuery {.range = {*date - std::chrono::days(1), *date}, .profile = {}},
         [this, platform, date](const QList<store::AccountDayRow> &days) { choose(days, *platform, *date); });
}

void ExplainAccountCommand::choose(const QList<store::AccountDayRow> &days, catalogue::PlatformKey platform,
                                   Date date)
{
    QList<store::AccountDayRow> found;
    const QString wanted = invocation().value(QStringLiteral("profile"));
    for (const store::AccountDayRow &day : days) {
        const bool isOfProfile =
            wanted.isEmpty() || day.profileName == wanted || QString::number(day.profile.value()) == wanted;
        if (day.platform == platform && day.date == date && isOfProfile)
            found.append(day);
    }
    if (found.isEmpty()) {
        fail(Error {.kind = ErrorKind::NotFound,
                    .detail = tr("nothing was recorded of %1 on %2").arg(platform.text(), toIsoDate(date))});
        return;
    }
    if (found.size() > 1) {
        fail(tr("several profiles have %1; choose one with --profile").arg(platform.text()));
        return;
    }
    const auto before = std::find_if(days.cbegin(), days.cend(), [&](const store::AccountDayRow &day) {
        return day.profile == found.first().profile && day.platform == platform && day.date < date;
    });
    explain(found.first(), before == days.cend() ? std::nullopt : std::optional(*before));
}

void ExplainAccountCommand::explain(const store::AccountDayRow &day,
                                    const std::optional<store::AccountDayRow> &before)
{
    read(store::StoredAccountAnswerQuery {.profile = day.profile, .platform = day.platform, .date = day.date},
         [this, day, before](const std::optional<store::StoredAnswer> &stored) {
             const auto schedule = poll::pollOptionsOf(*services().settings).schedule;
             print(report::explainAccountDay({.day = day,
                                              .before = before,
                                              .stored = stored,
                                              .nextPollAt = poll::nextSnapshot(now(), schedule)},
                                             invocation().arguments.value(2)));
         });
}

} // namespace viewtide::app
