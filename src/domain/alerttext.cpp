// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alerttext.h"

#include "base/errorpolicy.h"
#include "domain/viewcurve.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
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

double round1(double value)
{
    return std::round(value * 10.0) / 10.0;
}

int wholeDays(Millis span)
{
    return static_cast<int>(std::chrono::floor<std::chrono::days>(span).count());
}

/// The figures of an alert, as they are in the database.
class Figures
{
public:
    explicit Figures(const QJsonObject &figures)
        : m_figures(figures)
    { }

    /// Keys, separated by blanks.
    bool have(const char *keys) const
    {
        const QStringList all = QString::fromLatin1(keys).split(u' ');
        return std::all_of(all.cbegin(), all.cend(),
                           [this](const QString &key) { return m_figures.contains(key); });
    }
    QString count(QLatin1String key) const { return number(whole(key)); }
    qint64 whole(QLatin1String key) const { return m_figures.value(key).toInteger(); }
    int times(QLatin1String key) const { return static_cast<int>(whole(key)); }
    double real(QLatin1String key) const { return m_figures.value(key).toDouble(); }
    QString text(QLatin1String key) const { return m_figures.value(key).toString(); }
    /// The day of an instant, too.
    QString day(QLatin1String key) const { return text(key).left(10); }

private:
    const QJsonObject &m_figures;
};

QString ageOf(const Figures &figures)
{
    const QString key = figures.text("age"_L1);
    const auto age =
        std::find_if(kAges.cbegin(), kAges.cend(), [&key](Millis one) { return ageKey(one) == key; });
    if (age == kAges.cend())
        return key;
    return *age > 24h ? Texts::tr("%n day(s)", "at the age of so many days", wholeDays(*age))
                      : Texts::tr("%1 h", "at the age of so many hours")
                            .arg(std::chrono::floor<std::chrono::hours>(*age).count());
}

AlertWords breakOutWords(const Figures &figures, const QString &name)
{
    return {
        Texts::tr("%1 breaks out: %2× for its age").arg(name, decimal(figures.real("ratio"_L1))),
        Texts::tr("%1 views at the age of %2; the median of the %n video(s) before it on this account is %3 "
                  "at that age. Robust score %4, and the rule asks for %5.",
                  nullptr, figures.times("earlier_videos"_L1))
            .arg(figures.count("views_at_age"_L1), ageOf(figures), figures.count("median_at_age"_L1),
                 decimal(figures.real("robust_score"_L1)), decimal(figures.real("threshold"_L1)))};
}

AlertWords viewMilestoneWords(const Figures &figures, const QString &name)
{
    return {Texts::tr("%1 passed %2 views").arg(name, figures.count("milestone"_L1)),
            Texts::tr("It has %1 views now and had %2 at the observation before, a day ago or when tracking "
                      "began. Milestones are 1, 2 and 5 times each power of ten.")
                .arg(figures.count("views"_L1), figures.count("views_before"_L1))};
}

AlertWords followerMilestoneWords(const Figures &figures, const QString &name)
{
    return {
        Texts::tr("%1 passed %2 followers").arg(name, figures.count("milestone"_L1)),
        Texts::tr("%1 followers on the last recorded day, %2 on the one before. Milestones are 1, 2 and 5 "
                  "times each power of ten.")
            .arg(figures.count("followers"_L1), figures.count("followers_before"_L1))};
}

AlertWords followerDropWords(const Figures &figures, const QString &name)
{
    const qint64 lost = figures.whole("followers_before"_L1) - figures.whole("followers"_L1);
    return {Texts::tr("%1 lost %2 followers in a day").arg(name, number(lost)),
            Texts::tr("%1 followers on %2, %3 on the day before: %4 % less. The rule asks for %5 % from one "
                      "day to the next, after at least %n recorded day(s).",
                      nullptr, kDropDays)
                .arg(figures.count("followers"_L1), figures.day("date"_L1),
                     figures.count("followers_before"_L1), decimal(figures.real("percent"_L1)))
                .arg(figures.times("threshold_percent"_L1))};
}

AlertWords viewDropWords(const Figures &figures, const QString &name)
{
    return {
        Texts::tr("%1: the last videos have %2 % fewer views")
            .arg(name, QLocale().toString(figures.real("percent"_L1), 'f', 0)),
        Texts::tr("Median of %1 views in the first 24 h for the last %2 videos, %3 for the %n before. The "
                  "rule asks for %4 % less.",
                  nullptr, figures.times("earlier_videos"_L1))
            .arg(figures.count("median_24h"_L1))
            .arg(figures.times("videos"_L1))
            .arg(figures.count("usual_median_24h"_L1))
            .arg(figures.times("threshold_percent"_L1))};
}

AlertWords silenceWords(const Figures &figures, const QString &name)
{
    return {Texts::tr("%1 has been silent for %n day(s)", nullptr, figures.times("days"_L1)).arg(name),
            Texts::tr("The last video went out on %1. It is usually one every %2 days; the rule asks for %n "
                      "day(s) and twice the usual gap.",
                      nullptr, figures.times("threshold_days"_L1))
                .arg(figures.day("last_post_at"_L1), decimal(figures.real("usual_gap_days"_L1)))};
}

AlertWords lostLinkWords(const Figures &figures, const QString &name)
{
    const QString last = figures.day("last_recorded"_L1);
    return {Texts::tr("%1 needs a new sign-in").arg(name),
            last.isEmpty()
                ? Texts::tr("Ayrshare has no permission, and no day was recorded yet. Link the network at "
                            "Ayrshare.")
                : Texts::tr("Ayrshare lost its permission; the last recorded day is %1. Link the network "
                            "again at Ayrshare. Its history stays.")
                      .arg(last)};
}

AlertWords failingSyncWords(ErrorKind error, Millis since)
{
    return {Texts::tr("The sync is failing"),
            Texts::tr("Every question of the last %1 min failed. The last time: %2 Viewtide goes on "
                      "trying by itself; what is stored stays.")
                .arg(number(std::chrono::floor<std::chrono::minutes>(since).count()),
                     errorPolicy(error).sentence())};
}

/// Which words tell an alert that is about a video or an account, and the figures that they need.
struct Wording
{
    AlertKind kind;
    const char *needs;
    AlertWords (*words)(const Figures &figures, const QString &name);
};

constexpr std::array kWordings {
    Wording {AlertKind::BreakOut,
             "views_at_age age median_at_age ratio robust_score earlier_videos threshold", &breakOutWords},
    Wording {AlertKind::Milestone, "milestone views views_before", &viewMilestoneWords},
    Wording {AlertKind::Milestone, "milestone followers followers_before", &followerMilestoneWords},
    Wording {AlertKind::Drop, "date followers followers_before percent threshold_percent",
             &followerDropWords},
    Wording {AlertKind::Drop, "median_24h usual_median_24h videos earlier_videos percent threshold_percent",
             &viewDropWords},
    Wording {AlertKind::Silence, "last_post_at days usual_gap_days threshold_days", &silenceWords},
    Wording {AlertKind::SignIn, "last_recorded", &lostLinkWords},
};

/// Null: nobody knows what it is called now.
std::optional<QString> nameOf(const Alert &alert, const AlertSubject &subject)
{
    const std::optional<QString> &name = alert.video ? subject.caption : subject.profile;
    if (!alert.platform || !name)
        return std::nullopt;
    const QString platform = displayName(*alert.platform);
    const QString shown = shortCaption(*name);
    if (!alert.video)
        return Texts::tr("%1 on %2").arg(shown, platform);
    return shown.isEmpty() ? Texts::tr("A video on %1").arg(platform)
                           : Texts::tr("“%1” on %2").arg(shown, platform);
}

std::optional<AlertWords> failingSyncWordsOf(const Alert &alert, Timestamp raisedAt)
{
    const auto error = errorKindFromKey(alert.figures.value("error"_L1).toString());
    const auto since = parseTimestamp(alert.figures.value("failing_since"_L1).toString());
    if (!error || !since)
        return std::nullopt;
    return failingSyncWords(*error, raisedAt - *since);
}

void setWords(Alert &alert, const AlertSubject &subject)
{
    if (const auto words = wordsOf(alert, subject)) {
        alert.title = words->title;
        alert.why = words->why;
    }
}

} // namespace

std::optional<AlertWords> wordsOf(const Alert &alert, const AlertSubject &subject)
{
    if (alert.kind == AlertKind::SyncFailing)
        return failingSyncWordsOf(alert, subject.raisedAt);
    const Figures figures(alert.figures);
    const auto name = nameOf(alert, subject);
    const auto wording = std::find_if(kWordings.cbegin(), kWordings.cend(), [&](const Wording &one) {
        return one.kind == alert.kind && figures.have(one.needs);
    });
    return name && wording != kWordings.cend() ? std::optional(wording->words(figures, *name)) : std::nullopt;
}

void tellBreakOut(Alert &alert, const VideoFacts &video, const AlertRules &rules)
{
    const Outlier outlier = video.outlier.value_or(Outlier {});
    const double score = outlier.robustScore.value_or(0);
    const auto usual = static_cast<qint64>(
        outlier.ratio > 0 ? std::llround(static_cast<double>(outlier.views) / outlier.ratio) : 0);
    alert.figures = {{u"views_at_age"_s, outlier.views},   {u"age"_s, ageKey(outlier.age)},
                     {u"median_at_age"_s, usual},          {u"ratio"_s, round1(outlier.ratio)},
                     {u"robust_score"_s, round1(score)},   {u"earlier_videos"_s, outlier.earlier},
                     {u"threshold"_s, rules.breakOutScore}};
    setWords(alert, {.caption = video.caption});
}

void tellViewMilestone(Alert &alert, const VideoFacts &video, qint64 step)
{
    alert.figures = {{u"milestone"_s, step},
                     {u"views"_s, video.views.value_or(0)},
                     {u"views_before"_s, video.viewsBefore.value_or(0)}};
    setWords(alert, {.caption = video.caption});
}

void tellFollowerMilestone(Alert &alert, const AccountFacts &account, const PassedStep &passed)
{
    alert.figures = {{u"milestone"_s, passed.step},
                     {u"followers"_s, passed.after},
                     {u"followers_before"_s, passed.before}};
    setWords(alert, {.profile = account.profileName});
}

void tellFollowerDrop(Alert &alert, const AccountFacts &account, const LevelFall &fall,
                      const AlertRules &rules)
{
    const double percent =
        static_cast<double>(fall.before - fall.after) * 100.0 / static_cast<double>(fall.before);
    alert.figures = {{u"date"_s, toIsoDate(fall.day)},
                     {u"followers"_s, fall.after},
                     {u"followers_before"_s, fall.before},
                     {u"percent"_s, round1(percent)},
                     {u"threshold_percent"_s, rules.followerDropPercent}};
    setWords(alert, {.profile = account.profileName});
}

void tellViewDrop(Alert &alert, const AccountFacts &account, const ViewsFall &fall, const AlertRules &rules)
{
    const double percent = (fall.usual - fall.recent) * 100.0 / fall.usual;
    alert.figures = {{u"median_24h"_s, std::round(fall.recent)},
                     {u"usual_median_24h"_s, std::round(fall.usual)},
                     {u"videos"_s, kDropVideos},
                     {u"earlier_videos"_s, fall.earlier},
                     {u"percent"_s, round1(percent)},
                     {u"threshold_percent"_s, rules.viewDropPercent}};
    setWords(alert, {.profile = account.profileName});
}

void tellSilence(Alert &alert, const AccountFacts &account, const QuietTime &quiet, const AlertRules &rules)
{
    const double gap = std::chrono::duration<double, std::chrono::days::period>(quiet.usualGap).count();
    alert.figures = {{u"last_post_at"_s, toIso(quiet.last)},
                     {u"days"_s, wholeDays(quiet.now - quiet.last)},
                     {u"usual_gap_days"_s, round1(gap)},
                     {u"threshold_days"_s, rules.silenceDays}};
    setWords(alert, {.profile = account.profileName});
}

void tellLostLink(Alert &alert, const AccountFacts &account)
{
    alert.figures = {{u"last_recorded"_s,
                      account.lastRecorded ? QJsonValue(toIsoDate(*account.lastRecorded)) : QJsonValue()}};
    setWords(alert, {.profile = account.profileName});
}

/// The reason is a text of then: no other words can be made of the figures.
void tellRefusedKey(Alert &alert, const StoppedProfile &profile)
{
    alert.title = Texts::tr("The key of %1 was refused").arg(shortCaption(profile.name));
    alert.why =
        Texts::tr("Nothing is collected for this profile until its key works again: %1").arg(profile.reason);
    alert.figures = {{u"stopped_at"_s, toIso(profile.since)}};
}

void tellFailingSync(Alert &alert, const FailingSync &failing, Timestamp now)
{
    alert.figures = {{u"failing_since"_s, toIso(failing.first)},
                     {u"last_good_at"_s,
                      failing.lastGood ? QJsonValue(toIso(*failing.lastGood)) : QJsonValue(QJsonValue::Null)},
                     {u"error"_s, toKey(failing.error)}};
    setWords(alert, {.raisedAt = now});
}

} // namespace viewtide::domain
