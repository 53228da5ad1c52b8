// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/accountanswer.h"

#include "simulator/accountcurve.h"
#include "simulator/dice.h"
#include "simulator/pastanswer.h"
#include "simulator/wire.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace viewtide::simulator {

namespace {

struct Subject
{
    const ProfilePlot &profile;
    const LinkedAccount &account;
    AccountCurve curve;
    Timestamp at;

    qint64 followers() const { return curve.followers(at); }
    qint64 period(Flow flow) const { return curve.period(flow, at); }
    qint64 lifetime(Flow flow) const { return curve.lifetime(flow, at); }
};

QString imageUrl(const Subject &subject)
{
    return u"https://img.example/avatars/%1.jpg"_s.arg(subject.profile.handle);
}

QJsonObject facebookFields(const Subject &subject)
{
    const qint64 likes = subject.period(Flow::Likes);
    const qint64 comments = subject.period(Flow::Comments);
    const qint64 shares = subject.period(Flow::Shares);
    const qint64 views = subject.period(Flow::Views);
    return {
        {u"id"_s, letters(kDigits, 15, subject.account.seed)},
        {u"name"_s, subject.profile.profile.title},
        {u"link"_s, u"https://www.facebook.com/%1"_s.arg(subject.profile.handle)},
        {u"verified"_s, false},
        {u"followersCount"_s, subject.followers()},
        {u"fanCount"_s, subject.followers() - subject.followers() / 20},
        {u"pageFollows"_s, subject.followers()},
        {u"pageMediaView"_s, views},
        {u"pageMediaViewIsFromAds"_s, 0},
        {u"pageMediaViewIsFromFollowers"_s, views / 3},
        {u"pagePostEngagements"_s, likes + comments + shares},
        {u"pageVideoViews"_s, views / 2},
        {u"pageVideoViewsPaid"_s, 0},
        {u"pageVideoViewsOrganic"_s, views / 2},
        {u"reactions"_s,
         QJsonObject {{u"like"_s, likes - likes / 5}, {u"love"_s, likes / 5}, {u"total"_s, likes}}},
    };
}

QJsonObject instagramFields(const Subject &subject)
{
    return {
        {u"id"_s, u"178"_s + letters(kDigits, 14, subject.account.seed)},
        {u"name"_s, subject.profile.profile.title},
        {u"username"_s, subject.profile.handle},
        {u"biography"_s, u"Kurze Videos, lange Abende ✨"_s},
        {u"profilePictureUrl"_s, imageUrl(subject)},
        {u"followersCount"_s, subject.followers()},
        {u"followsCount"_s, 180 + pick(500, subject.account.seed, 61)},
        {u"mediaCount"_s, 60 + subject.lifetime(Flow::Posts)},
        {u"viewsCount"_s, subject.period(Flow::Views)},
        {u"reachCount"_s, subject.period(Flow::Views) * 3 / 4},
        {u"likeCount"_s, subject.period(Flow::Likes)},
        {u"commentsCount"_s, subject.period(Flow::Comments)},
        {u"shareCount"_s, subject.period(Flow::Shares)},
    };
}

QJsonObject linkedinFields(const Subject &subject)
{
    const qint64 followers = subject.followers();
    const qint64 views = subject.period(Flow::Views);
    const qint64 likes = subject.period(Flow::Likes);
    const qint64 comments = subject.period(Flow::Comments);
    const qint64 shares = subject.period(Flow::Shares);
    const qint64 clicks = views / 60;
    const double engagement = views > 0 ? double(likes + comments + shares + clicks) / double(views) : 0.0;
    return {
        {u"followers"_s,
         QJsonObject {{u"organicFollowerCount"_s, followers},
                      {u"paidFollowerCount"_s, 0},
                      {u"totalFollowerCount"_s, followers}}},
        {u"impressionCount"_s, views},
        {u"uniqueImpressionsCount"_s, views * 7 / 10},
        {u"clickCount"_s, clicks},
        {u"likeCount"_s, likes},
        {u"commentCount"_s, comments},
        {u"shareCount"_s, shares},
        {u"engagement"_s, std::round(engagement * 1e6) / 1e6},
        {u"views"_s, QJsonObject {{u"allPageViews"_s, subject.period(Flow::ProfileViews)}}},
    };
}

QJsonObject threadsFields(const Subject &subject)
{
    return {
        {u"followersCount"_s, subject.followers()},   {u"views"_s, subject.period(Flow::Views)},
        {u"likes"_s, subject.period(Flow::Likes)},    {u"replies"_s, subject.period(Flow::Comments)},
        {u"reposts"_s, subject.period(Flow::Shares)}, {u"quotes"_s, subject.period(Flow::Shares) / 6},
        {u"username"_s, subject.profile.handle},
    };
}

QJsonObject tiktokFields(const Subject &subject)
{
    // -1 is how TikTok says that it did not count
    const qint64 comments = subject.account.countsComments ? subject.lifetime(Flow::Comments) : -1;
    return {
        {u"displayName"_s, subject.profile.profile.title},
        {u"username"_s, subject.profile.handle},
        {u"url"_s, u"https://www.tiktok.com/@%1"_s.arg(subject.profile.handle)},
        {u"userImage"_s, imageUrl(subject)},
        {u"bio"_s, QString()},
        {u"isBusinessAccount"_s, true},
        {u"followerCount"_s, subject.followers()},
        {u"followingCount"_s, 40 + pick(300, subject.account.seed, 61)},
        {u"viewCountTotal"_s, subject.lifetime(Flow::Views)},
        {u"likeCountTotal"_s, subject.lifetime(Flow::Likes)},
        {u"commentCountTotal"_s, comments},
        {u"shareCountTotal"_s, subject.lifetime(Flow::Shares)},
        {u"videoCountTotal"_s, 30 + subject.lifetime(Flow::Posts)},
        {u"profileViews"_s, subject.period(Flow::ProfileViews)},
        {u"bioLinkClicks"_s, subject.period(Flow::ProfileViews) / 35},
        {u"emailClicks"_s, 0},
        {u"phoneNumberClicks"_s, 0},
    };
}

QJsonObject twitterFields(const Subject &subject)
{
    return {
        {u"id"_s, letters(kDigits, 18, subject.account.seed)},
        {u"name"_s, subject.profile.profile.title},
        {u"username"_s, subject.profile.handle},
        {u"url"_s, u"https://x.com/%1"_s.arg(subject.profile.handle)},
        {u"profileImageUrl"_s, imageUrl(subject)},
        {u"protected"_s, false},
        {u"verified"_s, true},
        {u"followersCount"_s, subject.followers()},
        {u"friendsCount"_s, 220 + pick(700, subject.account.seed, 61)},
        {u"likeCount"_s, subject.lifetime(Flow::Likes) / 2}, // that the account gave, not got
        {u"listedCount"_s, subject.followers() / 90},
        {u"tweetCount"_s, 900 + 4 * subject.lifetime(Flow::Posts)},
    };
}

QJsonObject youtubeFields(const Subject &subject)
{
    const qint64 views = subject.period(Flow::Views);
    const qint64 average = 14 + pick(25, subject.account.seed, 62);
    return {
        {u"id"_s, u"UC"_s + letters(kAlphanumeric, 22, subject.account.seed)},
        {u"title"_s, subject.profile.profile.title},
        {u"handle"_s, u'@' + subject.profile.handle},
        {u"url"_s, u"https://www.youtube.com/@%1"_s.arg(subject.profile.handle)},
        {u"thumbnailUrl"_s, imageUrl(subject)},
        {u"hiddenSubscriberCount"_s, false},
        {u"subscriberCount"_s, QString::number(subject.followers())},
        {u"viewCount"_s, QString::number(subject.lifetime(Flow::Views))},
        {u"videoCount"_s, QString::number(25 + subject.lifetime(Flow::Posts))},
        {u"views"_s, views},
        {u"likes"_s, subject.period(Flow::Likes)},
        {u"dislikes"_s, subject.period(Flow::Likes) / 60},
        {u"comments"_s, subject.period(Flow::Comments)},
        {u"shares"_s, subject.period(Flow::Shares)},
        {u"estimatedMinutesWatched"_s, views * average / 60},
        {u"averageViewDuration"_s, average},
        {u"averageViewPercentage"_s, 61.4},
        {u"subscribersGained"_s, subject.period(Flow::Gained)},
        {u"subscribersLost"_s, subject.period(Flow::Lost)},
        {u"videosAddedToPlaylists"_s, subject.period(Flow::Shares) / 9},
    };
}

using Fields = QJsonObject (*)(const Subject &);
constexpr std::array<Fields, kNetworkCount> kFields {facebookFields, instagramFields, linkedinFields,
                                                     threadsFields,  tiktokFields,    twitterFields,
                                                     youtubeFields};

QJsonObject blockOf(const Plot &plot, const ProfilePlot &profile, const LinkedAccount &account, Timestamp now)
{
    const CacheWindow window = cacheWindow(account.seed, plot.start, now);
    const Subject subject {profile, account, AccountCurve(account, plot.start), window.updated};
    return {{u"analytics"_s, kFields.at(indexOf(account.network))(subject)},
            {u"lastUpdated"_s, toIso(window.updated)},
            {u"nextUpdate"_s, toIso(window.next)}};
}

const LinkedAccount *workingAccount(const ProfilePlot &profile, const QString &key, Timestamp now)
{
    for (const LinkedAccount &account : profile.accounts) {
        const bool linked = !account.linkLostAt || now < *account.linkLostAt;
        if (linked && keyOf(account.network) == key)
            return &account;
    }
    return nullptr;
}

struct Days
{
    const Plot &plot;
    const LinkedAccount &account;
    int quarters;
    Timestamp now;
};

void tellOfDays(const Days &days, QJsonObject &body, QJsonArray &errors)
{
    const QString key = keyOf(days.account.network);
    if (!tellsOfDays(days.account.network)) {
        QJsonObject error =
            errorBody(QLatin1String("request"), 101, u"Daily analytics are not available for %1."_s.arg(key));
        error.insert(u"platform"_s, key);
        errors.append(error);
        return;
    }
    body.insert(
        key,
        QJsonObject {{u"analytics"_s, pastFields(days.account, days.plot.start, days.quarters, days.now)},
                     {u"lastUpdated"_s, toIso(days.now)}});
}

} // namespace

Answer accountAnswer(const Plot &plot, int profile, const QJsonObject &request, Timestamp now)
{
    const QJsonArray asked = request.value("platforms"_L1).toArray();
    if (asked.isEmpty()) {
        return jsonAnswer(
            400, errorBody(QLatin1String("request"), 101, u"Missing or incorrect parameter: platforms."_s));
    }
    const ProfilePlot &owner = plot.profiles.at(profile);
    QJsonObject body;
    QJsonArray errors;
    const bool isDaily = request.value("daily"_L1).toBool();
    for (const auto &entry : asked) {
        const QString key = entry.toString();
        const LinkedAccount *account = workingAccount(owner, key, now);
        if (account && isDaily)
            tellOfDays({plot, *account, static_cast<int>(request.value("quarters"_L1).toDouble()), now}, body,
                       errors);
        else if (account)
            body.insert(key, blockOf(plot, owner, *account, now));
        else
            errors.append(notLinkedError(key));
    }
    return blocksAnswer(body, errors);
}

} // namespace viewtide::simulator
