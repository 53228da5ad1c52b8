// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/historyreaders.h"
#include "store/readers/insightreaders.h"
#include "store/readers/readers.h"
#include "store/statement.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace viewtide::store {

using namespace catalogue::literals;
using namespace std::chrono_literals;

namespace {

/// So far back are videos compared and posting habits looked for.
constexpr Millis kCompared = 400 * 24h;
constexpr int kFollowerDays = 30;
/// A lost link is asked about a few times a day; what failed longer ago says nothing about now.
constexpr Millis kAnswers = 30 * 24h;

using Account = std::pair<ProfileId, catalogue::PlatformKey>;
/// Oldest first; only those that are known to have been posted then.
using Posts = std::map<Account, QList<const PostCurve *>>;

Posts byAccount(const QList<PostCurve> &curves)
{
    Posts posts;
    for (const PostCurve &curve : curves) {
        if (curve.profile.isValid() && !curve.postedAssumed)
            posts[{curve.profile, curve.platform}].append(&curve);
    }
    return posts;
}

std::optional<domain::Outlier> outlierOf(const QList<const PostCurve *> &posts, qsizetype index)
{
    QList<domain::ComparedVideo> earlier;
    for (qsizetype i = index - 1; i >= 0 && earlier.size() < domain::kOutlierLookback; --i)
        earlier.append(posts.at(i)->curve);
    return domain::outlierForAge(posts.at(index)->curve, earlier);
}

Result<QList<domain::VideoFacts>> changedVideos(Connection &connection, const AlertFactsQuery &query)
{
    Statement select(connection, "changed_videos_select");
    if (Status status = select.run(query.now - 24h, query.since); !status)
        return status.error();
    QList<domain::VideoFacts> videos;
    const Status fetched = select.forEach([&] {
        domain::VideoFacts facts;
        facts.video.source = domain::videoSourceFromKey(select.text(0)).value_or(domain::VideoSource::Api);
        facts.video.row = select.integer(1);
        facts.views = select.count(2);
        facts.viewsBefore = select.count(3);
        videos.append(facts);
    });
    if (!fetched)
        return fetched.error();
    return videos;
}

/// Account, caption and comparison of the videos that changed.
void complete(QList<domain::VideoFacts> &videos, const QList<PostCurve> &curves, const Posts &posts)
{
    QHash<domain::VideoRef, const PostCurve *> byVideo;
    for (const PostCurve &curve : curves)
        byVideo.insert(curve.video, &curve);
    videos.removeIf([&byVideo](const domain::VideoFacts &facts) { return !byVideo.contains(facts.video); });
    for (domain::VideoFacts &facts : videos) {
        const PostCurve *curve = byVideo.value(facts.video);
        facts.profile = curve->profile;
        facts.platform = curve->platform;
        facts.caption = curve->caption;
        facts.postedAt = curve->curve.postedAt;
        const auto account = posts.find({curve->profile, curve->platform});
        if (account != posts.end() && !curve->postedAssumed)
            facts.outlier = outlierOf(account->second, account->second.indexOf(curve));
    }
}

QList<domain::PostedViews> postedViews(const Posts &posts, const Account &account)
{
    QList<domain::PostedViews> list;
    const auto found = posts.find(account);
    if (found == posts.end())
        return list;
    for (const PostCurve *post : found->second) {
        const domain::ComparedVideo &curve = post->curve;
        list.append({.postedAt = curve.postedAt,
                     .dayViews = domain::viewsAtAge(curve.views, curve.postedAt, 24h).count});
    }
    std::reverse(list.begin(), list.end());
    return list;
}

/// The last snapshot of an account.
struct LastDay
{
    Date date;
    Timestamp recordedAt;
};
using LastDays = std::map<Account, LastDay>;

Result<LastDays> lastDays(Connection &connection)
{
    Statement select(connection, "account_last_days");
    if (Status status = select.run(); !status)
        return status.error();
    LastDays last;
    const Status fetched = select.forEach([&] {
        const auto platform = select.platform(1);
        const auto date = select.date(2);
        if (platform && date)
            last.insert({{ProfileId(select.integer(0)), *platform}, {*date, select.time(3)}});
    });
    if (!fetched)
        return fetched.error();
    return last;
}

/// When a network last said that it has to be linked again.
using Refusals = std::map<Account, Timestamp>;

Result<Refusals> refusals(Connection &connection, Timestamp now)
{
    const auto answers = answer(connection, AccountAnswersQuery {.since = now - kAnswers});
    if (!answers)
        return answers.error();
    Refusals refused;
    for (const ActivityRow &row : *answers) {
        const domain::Attempt &attempt = row.attempt;
        if (attempt.platform && attempt.error == ErrorKind::Relink)
            refused.insert({{attempt.profile, *attempt.platform}, attempt.at});
    }
    return refused;
}

bool needsSignIn(domain::LinkState state, const LastDay *last, const Timestamp *refusedAt)
{
    switch (state) {
    case domain::LinkState::RelinkNeeded:
        return true;
    case domain::LinkState::NotLinked:
        return last != nullptr; // it was linked: the link was lost
    case domain::LinkState::Linked:
        break;
    }
    return refusedAt && (!last || last->recordedAt < *refusedAt);
}

template<typename Value>
const Value *valueAt(const std::map<Account, Value> &values, const Account &account)
{
    const auto found = values.find(account);
    return found == values.end() ? nullptr : &found->second;
}

Result<QList<domain::AccountFacts>> accounts(Connection &connection, const AlertFactsQuery &query,
                                             const Posts &posts)
{
    const auto linked = answer(connection, SocialAccountsQuery {});
    if (!linked)
        return linked.error();
    const auto profiles = answer(connection, ProfilesQuery {});
    if (!profiles)
        return profiles.error();
    const auto days = answer(
        connection,
        AccountDaysQuery {.range = DateRange::lastDays(dateOf(query.now), kFollowerDays), .profile = {}});
    if (!days)
        return days.error();
    const auto recorded = lastDays(connection);
    if (!recorded)
        return recorded.error();
    const auto refused = refusals(connection, query.now);
    if (!refused)
        return refused.error();
    QHash<ProfileId, QString> names;
    for (const domain::Profile &profile : *profiles)
        names.insert(profile.id, profile.name);
    std::map<Account, QList<domain::DayLevel>> levels;
    for (const AccountDayRow &row : *days)
        levels[{row.profile, row.platform}].append({row.date, countOf(row.values, "followers"_metric)});
    QList<domain::AccountFacts> facts;
    for (const domain::SocialAccount &account : *linked) {
        const Account key {account.profile, account.platform};
        const LastDay *const last = valueAt(*recorded, key);
        facts.append({.profile = account.profile,
                      .profileName = names.value(account.profile),
                      .platform = account.platform,
                      .followers = levels[key],
                      .posts = postedViews(posts, key),
                      .lastRecorded = last ? std::optional(last->date) : std::nullopt,
                      .needsSignIn = needsSignIn(account.state, last, valueAt(*refused, key))});
    }
    return facts;
}

Result<QList<domain::StoppedProfile>> stoppedProfiles(Connection &connection)
{
    const auto profiles = answer(connection, ProfilesQuery {});
    if (!profiles)
        return profiles.error();
    QList<domain::StoppedProfile> stopped;
    for (const domain::Profile &profile : *profiles) {
        if (profile.stoppedAt)
            stopped.append({.profile = profile.id,
                            .name = profile.name,
                            .since = *profile.stoppedAt,
                            .reason = profile.stoppedReason});
    }
    return stopped;
}

/// Null while anything is answered, and when nothing failed since `since`.
Result<std::optional<domain::FailingSync>> failingSync(Connection &connection, Timestamp since)
{
    Statement select(connection, "attempts_failing");
    if (Status status = select.run(since); !status)
        return status.error();
    std::optional<domain::FailingSync> failing;
    const Status fetched = select.forEach([&] {
        if (const auto error = errorKindFromKey(select.text(2)))
            failing = {.lastGood = select.maybeTime(0), .first = select.time(1), .error = *error};
    });
    if (!fetched)
        return fetched.error();
    return failing;
}

AlertRow alertFrom(const Statement &select, domain::AlertKind kind)
{
    AlertRow row;
    row.id = select.integer(0);
    row.alert.kind = kind;
    row.alert.key = select.text(2);
    if (const auto source = domain::videoSourceFromKey(select.text(3)))
        row.alert.video = domain::VideoRef {.source = *source, .row = select.integer(4)};
    if (!select.isNull(5))
        row.alert.profile = ProfileId(select.integer(5));
    row.alert.platform = select.platform(6);
    row.raisedAt = select.time(7);
    row.toldAt = select.maybeTime(8);
    row.alert.title = select.text(9);
    row.alert.why = select.text(10);
    row.alert.figures = QJsonDocument::fromJson(select.text(11).toUtf8()).object();
    row.profileName = select.text(12);
    if (!select.isNull(13))
        row.caption = select.text(13);
    return row;
}

} // namespace

Result<AlertsQuery::Answer> answer(Connection &connection, const AlertsQuery &query)
{
    const auto wanted = query.kind ? std::optional(toKey(*query.kind)) : std::nullopt;
    const domain::TimeSpan span = query.span.value_or(domain::kAnyTime);
    Statement select(connection, "alerts_select");
    if (Status status = select.run(query.scope == AlertScope::Untold ? 1 : 0, wanted, wanted, query.id,
                                   query.id, span.from, span.to, query.limit);
        !status)
        return status.error();
    QList<AlertRow> rows;
    const Status fetched = select.forEach([&] {
        // A kind of a newer program is passed over.
        if (const auto kind = domain::alertKindFromKey(select.text(1)))
            rows.append(alertFrom(select, *kind));
    });
    if (!fetched)
        return fetched.error();
    return rows;
}

Result<AlertFactsQuery::Answer> answer(Connection &connection, const AlertFactsQuery &query)
{
    const auto curves = answer(connection, PostCurvesQuery {.from = query.now - kCompared, .to = query.now});
    if (!curves)
        return curves.error();
    const Posts posts = byAccount(*curves);
    auto videos = changedVideos(connection, query);
    if (!videos)
        return videos.error();
    complete(*videos, *curves, posts);
    auto all = accounts(connection, query, posts);
    if (!all)
        return all.error();
    auto stopped = stoppedProfiles(connection);
    if (!stopped)
        return stopped.error();
    const auto failing = failingSync(connection, query.since);
    if (!failing)
        return failing.error();
    return domain::AlertFacts {.now = query.now,
                               .videos = *std::move(videos),
                               .accounts = *std::move(all),
                               .stopped = *std::move(stopped),
                               .failing = *failing};
}

} // namespace viewtide::store
