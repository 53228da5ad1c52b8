// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alert.h"

#include "base/calendarday.h"
#include "base/outsidetext.h"
#include "domain/alerttext.h"
#include "domain/keytable.h"

#include <algorithm>

namespace viewtide::domain {

using namespace std::chrono_literals;

namespace {

constexpr KeyTable<AlertKind, 7> kKinds {{{AlertKind::BreakOut, "break_out"},
                                          {AlertKind::Milestone, "milestone"},
                                          {AlertKind::Drop, "drop"},
                                          {AlertKind::Silence, "silence"},
                                          {AlertKind::SignIn, "sign_in"},
                                          {AlertKind::SyncFailing, "sync_failing"},
                                          {AlertKind::WeeklySummary, "weekly_summary"}}};

/// A video breaks out while it is young; what is found later is history.
constexpr Millis kYoung = 29 * 24h;
/// A change that is older than this was there before anybody looked.
constexpr auto kFresh = std::chrono::days(2);
/// An account that has been quiet for longer is not silent but given up.
constexpr Millis kGivenUp = 60 * 24h;
constexpr Millis kWeek = 7 * 24h;
/// Silence is also measured against the account's own rhythm.
constexpr int kRhythmPosts = 10;

QString accountKey(const char *what, const AccountFacts &account)
{
    return QStringLiteral("%1:%2:%3")
        .arg(QLatin1String(what))
        .arg(account.profile.value())
        .arg(account.platform.text());
}

Alert aboutAccount(AlertKind kind, const QString &key, const AccountFacts &account)
{
    return {.kind = kind, .key = key, .video = {}, .profile = account.profile, .platform = account.platform};
}

std::optional<Alert> breakOut(const VideoFacts &video, Timestamp now, const AlertRules &rules)
{
    if (rules.breakOutScore <= 0 || !video.outlier || now - video.postedAt > kYoung)
        return std::nullopt;
    const auto score = video.outlier->robustScore;
    if (!score || *score < rules.breakOutScore)
        return std::nullopt;
    Alert alert {.kind = AlertKind::BreakOut,
                 .key = QStringLiteral("break_out:") + video.video.text(),
                 .video = video.video,
                 .profile = video.profile,
                 .platform = video.platform};
    tellBreakOut(alert, video, rules);
    return alert;
}

std::optional<Alert> viewMilestone(const VideoFacts &video, const AlertRules &rules)
{
    if (!video.viewsBefore || !video.views)
        return std::nullopt;
    const auto step = milestoneBetween(*video.viewsBefore, *video.views, rules.viewMilestone);
    if (!step)
        return std::nullopt;
    Alert alert {.kind = AlertKind::Milestone,
                 .key = QStringLiteral("milestone:%1:%2").arg(video.video.text()).arg(*step),
                 .video = video.video,
                 .profile = video.profile,
                 .platform = video.platform};
    tellViewMilestone(alert, video, *step);
    return alert;
}

std::optional<Alert> followerMilestone(const AccountFacts &account, Timestamp now, const AlertRules &rules)
{
    const QList<DayLevel> known = knownLevels(account.followers);
    if (known.size() < 2 || dateOf(now) - known.last().date > kFresh)
        return std::nullopt;
    const qint64 before = known.at(known.size() - 2).level.value_or(0);
    const qint64 after = known.last().level.value_or(0);
    const auto step = milestoneBetween(before, after, rules.followerMilestone);
    if (!step)
        return std::nullopt;
    Alert alert = aboutAccount(AlertKind::Milestone,
                               accountKey("milestone", account) + QStringLiteral(":%1").arg(*step), account);
    tellFollowerMilestone(alert, account, {.before = before, .after = after, .step = *step});
    return alert;
}

std::optional<Alert> followerDrop(const AccountFacts &account, Timestamp now, const AlertRules &rules)
{
    const QList<DayLevel> known = knownLevels(account.followers);
    if (rules.followerDropPercent <= 0 || known.size() <= kDropDays)
        return std::nullopt;
    const DayLevel &last = known.last();
    const DayLevel &previous = known.at(known.size() - 2);
    const qint64 before = previous.level.value_or(0);
    const qint64 after = last.level.value_or(0);
    if (last.date - previous.date > std::chrono::days(1) || dateOf(now) - last.date > kFresh || before <= 0)
        return std::nullopt;
    if ((before - after) * 100 < before * rules.followerDropPercent)
        return std::nullopt;
    Alert alert = aboutAccount(AlertKind::Drop,
                               accountKey("drop_followers", account) + u':' + toIsoDate(last.date), account);
    tellFollowerDrop(alert, account, {.before = before, .after = after, .day = last.date}, rules);
    return alert;
}

/// The last videos that have a V@24h against the ones before them.
std::optional<Alert> viewDrop(const AccountFacts &account, Timestamp now, const AlertRules &rules)
{
    QList<double> recent;
    QList<double> before;
    std::optional<Timestamp> newest;
    for (const PostedViews &post : account.posts) {
        if (!post.dayViews || before.size() == kOutlierLookback)
            continue;
        if (!newest)
            newest = post.postedAt;
        (recent.size() < kDropVideos ? recent : before).append(static_cast<double>(*post.dayViews));
    }
    if (rules.viewDropPercent <= 0 || !newest || now - *newest > kWeek || before.size() < kOutlierMinimum)
        return std::nullopt;
    const double usual = median(before).value_or(0);
    const double lately = median(recent).value_or(0);
    if (usual <= 0 || lately > usual * (100 - rules.viewDropPercent) / 100)
        return std::nullopt;
    Alert alert = aboutAccount(
        AlertKind::Drop, accountKey("drop_views", account) + u':' + isoWeekOf(dateOf(*newest)), account);
    tellViewDrop(alert, account, {.recent = lately, .usual = usual, .earlier = int(before.size())}, rules);
    return alert;
}

/// The middle gap between the last posts; null with too few of them.
std::optional<Millis> usualGap(const QList<PostedViews> &posts)
{
    if (posts.size() < kSilencePosts)
        return std::nullopt;
    QList<double> gaps;
    for (qsizetype i = 1; i < std::min<qsizetype>(posts.size(), kRhythmPosts); ++i)
        gaps.append(static_cast<double>((posts.at(i - 1).postedAt - posts.at(i).postedAt).count()));
    return Millis(static_cast<qint64>(median(gaps).value_or(0)));
}

std::optional<Alert> silence(const AccountFacts &account, Timestamp now, const AlertRules &rules)
{
    const auto gap = usualGap(account.posts);
    if (rules.silenceDays <= 0 || !gap)
        return std::nullopt;
    const Timestamp last = account.posts.first().postedAt;
    const Millis quiet = now - last;
    if (quiet < rules.silenceDays * 24h || quiet < 2 * *gap || quiet > kGivenUp)
        return std::nullopt;
    Alert alert =
        aboutAccount(AlertKind::Silence,
                     accountKey("silence", account) + QStringLiteral(":%1").arg(toEpochMs(last)), account);
    tellSilence(alert, account, {.last = last, .now = now, .usualGap = *gap}, rules);
    return alert;
}

std::optional<Alert> lostLink(const AccountFacts &account, const AlertRules &rules)
{
    if (!rules.signIn || !account.needsSignIn)
        return std::nullopt;
    // The last recorded day stands for this loss: after the next one it is another day.
    const QString since = account.lastRecorded ? toIsoDate(*account.lastRecorded) : QStringLiteral("never");
    Alert alert = aboutAccount(AlertKind::SignIn, accountKey("sign_in", account) + u':' + since, account);
    tellLostLink(alert, account);
    return alert;
}

/// Once for each time: the last good answer stands for it, also after a restart.
std::optional<Alert> failingSync(const AlertFacts &facts, const AlertRules &rules)
{
    const auto &failing = facts.failing;
    if (!rules.syncFailing || !failing || facts.now - failing->first < kFailingFor)
        return std::nullopt;
    const QString since =
        failing->lastGood ? QString::number(toEpochMs(*failing->lastGood)) : QStringLiteral("never");
    Alert alert {.kind = AlertKind::SyncFailing,
                 .key = QStringLiteral("sync_failing:") + since,
                 .video = {},
                 .profile = {},
                 .platform = std::nullopt};
    tellFailingSync(alert, *failing, facts.now);
    return alert;
}

void add(QList<Alert> &alerts, std::optional<Alert> alert)
{
    if (alert)
        alerts.append(*std::move(alert));
}

} // namespace

QString toKey(AlertKind kind)
{
    return keyOf(kKinds, kind);
}

std::optional<AlertKind> alertKindFromKey(QStringView key)
{
    return fromKey(kKinds, key);
}

QStringList alertKindKeys()
{
    return keysOf(kKinds);
}

std::optional<qint64> milestoneBetween(qint64 before, qint64 after, qint64 lowest)
{
    constexpr qint64 kLargest = 1'000'000'000'000;
    if (lowest <= 0)
        return std::nullopt;
    std::optional<qint64> found;
    for (qint64 power = 1; power <= kLargest; power *= 10) {
        for (const qint64 step : {power, 2 * power, 5 * power}) {
            if (step >= lowest && before < step && step <= after)
                found = step;
        }
    }
    return found;
}

QString shortCaption(const QString &caption)
{
    constexpr int kLimit = 59; // and the sign that it goes on
    return oneLine(caption.simplified(), kLimit);
}

QList<Alert> evaluate(const AlertFacts &facts, const AlertRules &rules)
{
    QList<Alert> alerts;
    for (const VideoFacts &video : facts.videos) {
        add(alerts, breakOut(video, facts.now, rules));
        add(alerts, viewMilestone(video, rules));
    }
    for (const AccountFacts &account : facts.accounts) {
        add(alerts, followerMilestone(account, facts.now, rules));
        add(alerts, followerDrop(account, facts.now, rules));
        add(alerts, viewDrop(account, facts.now, rules));
        add(alerts, silence(account, facts.now, rules));
        add(alerts, lostLink(account, rules));
    }
    for (const StoppedProfile &profile : facts.stopped) {
        if (!rules.signIn)
            break;
        Alert alert {
            .kind = AlertKind::SignIn,
            .key = QStringLiteral("sign_in:%1:%2").arg(profile.profile.value()).arg(toEpochMs(profile.since)),
            .video = {},
            .profile = profile.profile,
            .platform = std::nullopt};
        tellRefusedKey(alert, profile);
        alerts.append(alert);
    }
    add(alerts, failingSync(facts, rules));
    return alerts;
}

} // namespace viewtide::domain
