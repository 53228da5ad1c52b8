// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/postanswer.h"

#include "simulator/captions.h"
#include "simulator/dice.h"
#include "simulator/growth.h"
#include "simulator/thumbnail.h"
#include "simulator/wire.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace viewtide::simulator {

namespace {

/// Younger than this, no network has reported anything: code 187.
constexpr auto kSilence = 20min;
/// Without a new view for this long, TikTok withdraws what it computes (reach, watch time).
constexpr auto kQuiet = 7 * 24h;

/// What a block is made of.
struct Subject
{
    const ProfilePlot &profile;
    const Post &post;
    const Section &section;
    VideoNumbers numbers;
    Timestamp at; ///< of the numbers
};

double rounded(double value, double digits)
{
    return std::round(value * digits) / digits;
}

QJsonArray tagObjects(quint64 seed)
{
    QJsonArray tags;
    for (const QString &tag : hashtagsOf(seed)) {
        tags.append(
            QJsonObject {{u"tag"_s, tag}, {u"url"_s, u"https://www.tiktok.com/tag/%1"_s.arg(tag.mid(1))}});
    }
    return tags;
}

/// Fields that TikTok gives only of a post that somebody still watches.
void addTikTokActivity(QJsonObject &fields, const Subject &subject)
{
    const VideoNumbers before = numbersAt(subject.post, subject.section, subject.at - kQuiet);
    if (subject.numbers.views == before.views)
        return;
    const VideoNumbers &n = subject.numbers;
    const double forYou = rounded(between(0.55, 0.93, subject.section.seed, 51), 10000);
    fields.insert(u"reach"_s, n.reach);
    fields.insert(u"averageTimeWatched"_s, n.averageSeconds);
    fields.insert(u"totalTimeWatched"_s, std::floor(n.averageSeconds * double(n.views)));
    fields.insert(u"fullVideoWatchedRate"_s, rounded(between(0.06, 0.42, subject.section.seed, 52), 10000));
    fields.insert(u"impressionSources"_s,
                  QJsonArray {
                      QJsonObject {{u"impression_source"_s, u"For You"_s}, {u"percentage"_s, forYou}},
                      QJsonObject {{u"impression_source"_s, u"Follow"_s},
                                   {u"percentage"_s, rounded((1.0 - forYou) * 0.7, 10000)}},
                  });
    fields.insert(u"audienceCountries"_s,
                  QJsonArray {QJsonObject {{u"country"_s, u"DE"_s}, {u"percentage"_s, 0.5804}},
                              QJsonObject {{u"country"_s, u"AT"_s}, {u"percentage"_s, 0.1102}}});
}

QJsonObject tiktokFields(const Subject &subject)
{
    const VideoNumbers &n = subject.numbers;
    const QString url = postUrl(subject.profile, subject.section);
    QJsonObject fields {
        {u"videoViews"_s, n.views},
        {u"likeCount"_s, n.likes},
        {u"commentsCount"_s, n.comments},
        {u"shareCount"_s, n.shares},
        {u"created"_s, isoSeconds(subject.post.at)},
        {u"embedUrl"_s, u"https://www.tiktok.com/embed/v2/%1"_s.arg(subject.section.nativeId)},
        {u"itemId"_s, subject.section.nativeId},
        {u"mediaType"_s, u"video"_s},
        {u"name"_s, subject.profile.profile.title},
        {u"post"_s, captionOf(subject.post.seed)},
        {u"postUrl"_s, url},
        {u"tags"_s, tagObjects(subject.post.seed)},
        {u"thumbnailUrl"_s, thumbnailUrl(subject.section.nativeId)},
        {u"thumbnailHeight"_s, 1024},
        {u"thumbnailWidth"_s, 576},
        {u"url"_s, u"https://www.tiktok.com/@%1"_s.arg(subject.profile.handle)},
        {u"videoDuration"_s, n.durationSeconds},
        {u"videoViewRetention"_s,
         QJsonArray {QJsonObject {{u"percentage"_s, 0.81}, {u"second"_s, u"1"_s}},
                     QJsonObject {{u"percentage"_s, 0.37}, {u"second"_s, u"8"_s}}}},
    };
    addTikTokActivity(fields, subject);
    return fields;
}

QJsonObject instagramFields(const Subject &subject)
{
    const VideoNumbers &n = subject.numbers;
    const qint64 averageMs = std::llround(n.averageSeconds * 1000.0);
    return {
        {u"viewsCount"_s, n.views},
        {u"reachCount"_s, n.reach},
        {u"likeCount"_s, n.likes},
        {u"commentsCount"_s, n.comments},
        {u"savedCount"_s, n.saves},
        {u"sharesCount"_s, n.shares},
        {u"engagementCount"_s, n.likes + n.comments + n.saves + n.shares},
        {u"igReelsAvgWatchTimeCount"_s, averageMs},
        {u"igReelsVideoViewTotalTimeCount"_s, averageMs * n.views},
        {u"caption"_s, captionOf(subject.post.seed)},
        {u"created"_s, isoSeconds(subject.post.at)},
        {u"mediaProductType"_s, u"REELS"_s},
        {u"mediaType"_s, u"VIDEO"_s},
        {u"mediaUrls"_s,
         QJsonArray {QJsonObject {
             {u"mediaUrl"_s, u"https://img.example/media/%1.mp4"_s.arg(subject.section.nativeId)}}}},
        {u"username"_s, subject.profile.handle},
    };
}

QJsonObject youtubeFields(const Subject &subject)
{
    const VideoNumbers &n = subject.numbers;
    QJsonArray tags;
    for (const QString &tag : hashtagsOf(subject.post.seed))
        tags.append(tag.mid(1));
    const qint64 average = std::llround(n.averageSeconds);
    return {
        {u"views"_s, n.views},
        {u"likes"_s, n.likes},
        {u"dislikes"_s, n.likes / 60},
        {u"comments"_s, n.comments},
        {u"shares"_s, n.shares},
        {u"estimatedMinutesWatched"_s, average * n.views / 60},
        {u"averageViewDuration"_s, average},
        {u"averageViewPercentage"_s, rounded(100.0 * n.averageSeconds / n.durationSeconds, 100)},
        {u"engagedViews"_s, n.reach},
        {u"subscribersGained"_s, n.likes / 40},
        {u"subscribersLost"_s, n.likes / 900},
        {u"videosAddedToPlaylists"_s, n.likes / 150},
        {u"channelTitle"_s, subject.profile.profile.title},
        {u"title"_s, titleOf(subject.post.seed)},
        {u"description"_s, captionOf(subject.post.seed)},
        {u"tags"_s, tags},
        {u"created"_s, isoSeconds(subject.post.createdAt)},
        {u"publishedAt"_s, isoSeconds(subject.post.at)},
        {u"thumbnailUrl"_s, thumbnailUrl(subject.section.nativeId)},
        {u"madeForKids"_s, false},
        {u"privacyStatus"_s, u"public"_s},
        {u"liveBroadcast"_s, u"none"_s},
    };
}

QJsonObject fieldsOf(const Subject &subject)
{
    switch (subject.section.network) {
    case Network::TikTok:
        return tiktokFields(subject);
    case Network::Instagram:
        return instagramFields(subject);
    default:
        return youtubeFields(subject);
    }
}

Answer notFound(const QString &id)
{
    QJsonObject body = errorBody(QLatin1String("analytics"), 186, u"Post ID not found."_s);
    body.insert(u"id"_s, id);
    return jsonAnswer(404, body);
}

Answer nothingYet()
{
    return jsonAnswer(200, {{u"status"_s, u"error"_s}, {u"code"_s, 187}});
}

Answer badParameter(const QString &message)
{
    return jsonAnswer(400, errorBody(QLatin1String("request"), 101, message));
}

enum class Ownership { Own, Foreign };

QJsonObject blockOf(const Plot &plot, const Post &post, const Section &section, Timestamp now,
                    Ownership ownership)
{
    const ProfilePlot &profile = plot.profiles.at(post.profile);
    const CacheWindow window = cacheWindow(section.seed, post.at, now);
    Subject subject {profile, post, section, {}, window.updated};
    // of another channel's video, YouTube gives the description and a zero for every number
    if (ownership == Ownership::Own)
        subject.numbers = numbersAt(post, section, window.updated);
    else
        subject.numbers.durationSeconds = 1.0;
    return {{u"id"_s, section.nativeId},
            {u"postUrl"_s, postUrl(profile, section)},
            {u"analytics"_s, fieldsOf(subject)},
            {u"lastUpdated"_s, toIso(window.updated)},
            {u"nextUpdate"_s, toIso(window.next)}};
}

QStringList askedPlatforms(const QJsonObject &request)
{
    QStringList keys;
    const QJsonArray platforms = request.value("platforms"_L1).toArray();
    for (const auto &key : platforms)
        keys.append(key.toString());
    return keys;
}

Answer byNativeId(const Plot &plot, int profile, const QJsonObject &request, Timestamp now)
{
    const QStringList asked = askedPlatforms(request);
    if (asked.size() != 1)
        return badParameter(u"Exactly one platform is needed with searchPlatformId."_s);
    const QString id = request.value("id"_L1).toString();
    const SectionRef ref = plot.byNativeId.value(id);
    if (ref.post < 0)
        return notFound(id);
    const Post &post = plot.posts.at(ref.post);
    const Section &section = post.sections.at(ref.section);
    const bool own = post.profile == profile;
    if (keyOf(section.network) != asked.first() || post.at > now
        || (!own && section.network != Network::YouTube))
        return notFound(id);
    if (now - post.at < kSilence)
        return nothingYet();
    QJsonObject block = blockOf(plot, post, section, now, own ? Ownership::Own : Ownership::Foreign);
    block.insert(u"id"_s, id);
    return jsonAnswer(200,
                      {{asked.first(), block}, {u"status"_s, u"success"_s}, {u"code"_s, 200}, {u"id"_s, id}});
}

Answer byAyrshareId(const Plot &plot, const Post &post, const QStringList &asked, Timestamp now)
{
    const QStringList &linked = plot.profiles.at(post.profile).profile.platforms;
    QJsonObject blocks;
    for (const Section &section : post.sections) {
        const QString key = keyOf(section.network);
        if (!section.failure && (asked.isEmpty() || asked.contains(key)))
            blocks.insert(key, blockOf(plot, post, section, now, Ownership::Own));
    }
    QJsonArray errors;
    for (const QString &key : asked) {
        if (!linked.contains(key))
            errors.append(notLinkedError(key));
    }
    if (blocks.isEmpty() && errors.isEmpty())
        return nothingYet();
    QJsonObject more {{u"id"_s, post.id}};
    if (errors.isEmpty())
        more.insert(u"code"_s, 200);
    return blocksAnswer(blocks, errors, more);
}

} // namespace

Answer postAnswer(const Plot &plot, std::optional<int> profile, const QJsonObject &request, Timestamp now)
{
    const QString id = request.value("id"_L1).toString();
    if (id.isEmpty())
        return badParameter(u"Missing or incorrect parameter: id."_s);
    if (!profile)
        return notFound(id);
    if (request.value("searchPlatformId"_L1).toBool())
        return byNativeId(plot, *profile, request, now);

    const int index = plot.byId.value(id, -1);
    if (index < 0)
        return notFound(id);
    const Post &post = plot.posts.at(index);
    if (post.profile != *profile || post.createdAt > now || (post.deletedAt && *post.deletedAt <= now))
        return notFound(id);
    if (now - post.at < kSilence)
        return nothingYet();
    return byAyrshareId(plot, post, askedPlatforms(request), now);
}

} // namespace viewtide::simulator
