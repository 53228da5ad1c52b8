// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is told of by itself: rules over facts of the last collection (docs/metrics.md, "Alerts").
// Facts in, alerts out; each has a key under which it is raised once. Plain values and pure functions: any
// thread.
#pragma once

#include "base/error.h"
#include "domain/outlier.h"
#include "domain/series.h"
#include "domain/video.h"

#include <QJsonObject>
#include <QStringList>

namespace viewtide::domain {

enum class AlertKind { BreakOut, Milestone, Drop, Silence, SignIn, SyncFailing, WeeklySummary };

QString toKey(AlertKind kind);
std::optional<AlertKind> alertKindFromKey(QStringView key);
/// Of all kinds: what may be asked for.
QStringList alertKindKeys();

/// So much must be known before a rule says anything.
inline constexpr int kDropDays = 7; ///< recorded days before a loss of followers
inline constexpr int kDropVideos = 5; ///< the last videos, against kOutlierMinimum or more before them
inline constexpr int kSilencePosts = 5; ///< posts that make a habit
inline constexpr Millis kFailingFor = std::chrono::minutes(30); ///< before a sync is called failing

/// What a person may set; 0 switches a rule off.
struct AlertRules
{
    double breakOutScore = kBreakOutScore;
    qint64 viewMilestone = 10'000; ///< the lowest; then 1, 2, 5 times each power of ten
    qint64 followerMilestone = 1'000;
    int followerDropPercent = 2; ///< from one day to the next
    int viewDropPercent = 50; ///< the last five videos against those before them
    int silenceDays = 7;
    bool signIn = true;
    bool syncFailing = true;

    bool operator==(const AlertRules &) const = default;
};

/// A video that changed.
struct VideoFacts
{
    VideoRef video;
    ProfileId profile; ///< invalid: unknown
    catalogue::PlatformKey platform;
    QString caption;
    Timestamp postedAt;
    std::optional<qint64> viewsBefore; ///< a day ago, or at the first observation if that is younger
    std::optional<qint64> views;
    std::optional<Outlier> outlier;

    bool operator==(const VideoFacts &) const = default;
};

struct PostedViews
{
    Timestamp postedAt;
    std::optional<qint64> dayViews; ///< V@24h

    bool operator==(const PostedViews &) const = default;
};

/// A network of a profile.
struct AccountFacts
{
    ProfileId profile;
    QString profileName;
    catalogue::PlatformKey platform;
    QList<DayLevel> followers; ///< ascending; days without a row are missing
    QList<PostedViews> posts; ///< newest first
    std::optional<Date> lastRecorded; ///< of all days, not only of `followers`
    bool needsSignIn = false;

    bool operator==(const AccountFacts &) const = default;
};

/// A profile whose key was refused.
struct StoppedProfile
{
    ProfileId profile;
    QString name;
    Timestamp since;
    QString reason;

    bool operator==(const StoppedProfile &) const = default;
};

/// Nothing was answered since `first`, nor in the last pass.
struct FailingSync
{
    std::optional<Timestamp> lastGood; ///< null: nothing ever was
    Timestamp first; ///< failure after it
    ErrorKind error = ErrorKind::Offline; ///< of the last one

    bool operator==(const FailingSync &) const = default;
};

struct AlertFacts
{
    Timestamp now;
    QList<VideoFacts> videos;
    QList<AccountFacts> accounts;
    QList<StoppedProfile> stopped;
    std::optional<FailingSync> failing;

    bool operator==(const AlertFacts &) const = default;
};

struct Alert
{
    AlertKind kind = AlertKind::Milestone;
    QString key; ///< the same event has the same key
    std::optional<VideoRef> video;
    ProfileId profile; ///< invalid: about no account
    std::optional<catalogue::PlatformKey> platform;
    QString title;
    QString why; ///< the figures and the rule, in sentences
    QJsonObject figures;

    bool operator==(const Alert &) const = default;
};

/// Everything that the rules have to say of these facts, whether it was said before or not.
QList<Alert> evaluate(const AlertFacts &facts, const AlertRules &rules);

/// The largest of lowest <= 1, 2, 5 x 10^n with before < step <= after; null for none.
std::optional<qint64> milestoneBetween(qint64 before, qint64 after, qint64 lowest);

/// Text from outside on one line, shortened.
QString shortCaption(const QString &caption);

} // namespace viewtide::domain
