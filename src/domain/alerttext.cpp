// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alerttext.h"

#include "base/errorpolicy.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace viewtide::domain {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlertText)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString decimal(double value)
{
    return QLocale().toString(value, 'f', 1);
}

QString videoName(const VideoFacts &video)
{
    const QString caption = shortCaption(video.caption);
    return caption.isEmpty() ? Texts::tr("A video on %1").arg(displayName(video.platform))
                             : Texts::tr("“%1” on %2").arg(caption, displayName(video.platform));
}

QString accountName(const AccountFacts &account)
{
    return Texts::tr("%1 on %2").arg(shortCaption(account.profileName), displayName(account.platform));
}

double round1(double value)
{
    return std::round(value * 10.0) / 10.0;
}

int wholeDays(Millis span)
{
    return static_cast<int>(std::chrono::floor<std::chrono::days>(span).count());
}

} // namespace

void tellBreakOut(Alert &alert, const VideoFacts &video, const AlertRules &rules)
{
    const Outlier outlier = video.outlier.value_or(Outlier {});
    const double score = outlier.robustScore.value_or(0);
    const auto usual = static_cast<qint64>(
        outlier.ratio > 0 ? std::llround(static_cast<double>(outlier.views) / outlier.ratio) : 0);
    alert.title = Texts::tr("%1 breaks out: %2× for its age").arg(videoName(video), decimal(outlier.ratio));
    alert.why =
        Texts::tr("%1 views at the age of %2; the median of the %n video(s) before it on this account is %3 "
                  "at that age. Robust score %4, and the rule asks for %5.",
                  nullptr, outlier.earlier)
            .arg(number(outlier.views), ageKey(outlier.age), number(usual), decimal(score),
                 decimal(rules.breakOutScore));
    alert.figures = {{u"views_at_age"_s, outlier.views},   {u"age"_s, ageKey(outlier.age)},
                     {u"median_at_age"_s, usual},          {u"ratio"_s, round1(outlier.ratio)},
                     {u"robust_score"_s, round1(score)},   {u"earlier_videos"_s, outlier.earlier},
                     {u"threshold"_s, rules.breakOutScore}};
}

void tellViewMilestone(Alert &alert, const VideoFacts &video, qint64 step)
{
    const qint64 before = video.viewsBefore.value_or(0);
    const qint64 now = video.views.value_or(0);
    alert.title = Texts::tr("%1 passed %2 views").arg(videoName(video), number(step));
    alert.why =
        Texts::tr("It has %1 views now and had %2 at the observation before, a day ago or when tracking "
                  "began. Milestones are 1, 2 and 5 times each power of ten.")
            .arg(number(now), number(before));
    alert.figures = {{u"milestone"_s, step}, {u"views"_s, now}, {u"views_before"_s, before}};
}

void tellFollowerMilestone(Alert &alert, const AccountFacts &account, const PassedStep &passed)
{
    alert.title = Texts::tr("%1 passed %2 followers").arg(accountName(account), number(passed.step));
    alert.why =
        Texts::tr("%1 followers on the last recorded day, %2 on the one before. Milestones are 1, 2 and 5 "
                  "times each power of ten.")
            .arg(number(passed.after), number(passed.before));
    alert.figures = {{u"milestone"_s, passed.step},
                     {u"followers"_s, passed.after},
                     {u"followers_before"_s, passed.before}};
}

void tellFollowerDrop(Alert &alert, const AccountFacts &account, const LevelFall &fall,
                      const AlertRules &rules)
{
    const double percent =
        static_cast<double>(fall.before - fall.after) * 100.0 / static_cast<double>(fall.before);
    alert.title = Texts::tr("%1 lost %2 followers in a day")
                      .arg(accountName(account), number(fall.before - fall.after));
    alert.why =
        Texts::tr("%1 followers on %2, %3 on the day before: %4 % less. The rule asks for %5 % from one day "
                  "to the next, after at least %n recorded day(s).",
                  nullptr, kDropDays)
            .arg(number(fall.after), toIsoDate(fall.day), number(fall.before), decimal(percent))
            .arg(rules.followerDropPercent);
    alert.figures = {{u"date"_s, toIsoDate(fall.day)},
                     {u"followers"_s, fall.after},
                     {u"followers_before"_s, fall.before},
                     {u"percent"_s, round1(percent)},
                     {u"threshold_percent"_s, rules.followerDropPercent}};
}

void tellViewDrop(Alert &alert, const AccountFacts &account, const ViewsFall &fall, const AlertRules &rules)
{
    const double percent = (fall.usual - fall.recent) * 100.0 / fall.usual;
    alert.title = Texts::tr("%1: the last videos have %2 % fewer views")
                      .arg(accountName(account), QLocale().toString(percent, 'f', 0));
    alert.why =
        Texts::tr("Median of %1 views in the first 24 h for the last %2 videos, %3 for the %n before. The "
                  "rule asks for %4 % less.",
                  nullptr, fall.earlier)
            .arg(number(std::llround(fall.recent)))
            .arg(kDropVideos)
            .arg(number(std::llround(fall.usual)))
            .arg(rules.viewDropPercent);
    alert.figures = {{u"median_24h"_s, std::round(fall.recent)},
                     {u"usual_median_24h"_s, std::round(fall.usual)},
                     {u"videos"_s, kDropVideos},
                     {u"earlier_videos"_s, fall.earlier},
                     {u"percent"_s, round1(percent)},
                     {u"threshold_percent"_s, rules.viewDropPercent}};
}

void tellSilence(Alert &alert, const AccountFacts &account, const QuietTime &quiet, const AlertRules &rules)
{
    const int days = wholeDays(quiet.now - quiet.last);
    const double gap = std::chrono::duration<double, std::chrono::days::period>(quiet.usualGap).count();
    alert.title = Texts::tr("%1 has been silent for %n day(s)", nullptr, days).arg(accountName(account));
    alert.why =
        Texts::tr("The last video went out on %1. It is usually one every %2 days; the rule asks for %n "
                  "day(s) and twice the usual gap.",
                  nullptr, rules.silenceDays)
            .arg(toIsoDate(dateOf(quiet.last)), decimal(gap));
    alert.figures = {{u"last_post_at"_s, toIso(quiet.last)},
                     {u"days"_s, days},
                     {u"usual_gap_days"_s, round1(gap)},
                     {u"threshold_days"_s, rules.silenceDays}};
}

void tellLostLink(Alert &alert, const AccountFacts &account)
{
    alert.title = Texts::tr("%1 needs a new sign-in").arg(accountName(account));
    const bool hasDays = account.lastRecorded.has_value();
    const QString last = account.lastRecorded ? toIsoDate(*account.lastRecorded) : QString();
    alert.why = hasDays
        ? Texts::tr("Ayrshare lost its permission; the last recorded day is %1. Link the network "
                    "again at Ayrshare. Its history stays.")
              .arg(last)
        : Texts::tr("Ayrshare has no permission, and no day was recorded yet. Link the network at "
                    "Ayrshare.");
    alert.figures = {{u"last_recorded"_s, hasDays ? QJsonValue(last) : QJsonValue(QJsonValue::Null)}};
}

void tellRefusedKey(Alert &alert, const StoppedProfile &profile)
{
    alert.title = Texts::tr("The key of %1 was refused").arg(shortCaption(profile.name));
    alert.why =
        Texts::tr("Nothing is collected for this profile until its key works again: %1").arg(profile.reason);
    alert.figures = {{u"stopped_at"_s, toIso(profile.since)}};
}

void tellFailingSync(Alert &alert, const FailingSync &failing, Timestamp now)
{
    const qint64 minutes = std::chrono::floor<std::chrono::minutes>(now - failing.first).count();
    alert.title = Texts::tr("The sync is failing");
    alert.why = Texts::tr("Every question of the last %1 min failed. The last time: %2 Viewtide goes on "
                          "trying by itself; what is stored stays.")
                    .arg(number(minutes), errorPolicy(failing.error).sentence());
    alert.figures = {{u"failing_since"_s, toIso(failing.first)},
                     {u"last_good_at"_s,
                      failing.lastGood ? QJsonValue(toIso(*failing.lastGood)) : QJsonValue(QJsonValue::Null)},
                     {u"error"_s, toKey(failing.error)}};
}

} // namespace viewtide::domain
