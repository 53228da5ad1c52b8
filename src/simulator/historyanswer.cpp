// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/historyanswer.h"

#include "simulator/captions.h"
#include "simulator/wire.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace viewtide::simulator {

namespace {

constexpr int kLongest = 1000;
/// So long TikTok has no id for a video that it has already taken.
constexpr auto kTikTokDelay = 2min;

QString statusOf(const Post &post, Timestamp now)
{
    if (post.deletedAt && *post.deletedAt <= now)
        return u"deleted"_s;
    if (post.at > now)
        return u"pending"_s;
    const auto failed = [](const Section &section) { return section.failure != nullptr; };
    return std::any_of(post.sections.begin(), post.sections.end(), failed) ? u"error"_s : u"success"_s;
}

QJsonObject postIdOf(const ProfilePlot &profile, const Post &post, const Section &section, Timestamp now)
{
    QJsonObject entry {{u"platform"_s, keyOf(section.network)}, {u"status"_s, u"success"_s}};
    if (section.network == Network::TikTok && now - post.at < kTikTokDelay) {
        entry.insert(u"id"_s, u"pending"_s);
        entry.insert(u"idShare"_s, u"v_pub_url~v2-1."_s + section.nativeId);
        return entry;
    }
    entry.insert(u"id"_s, section.nativeId);
    entry.insert(u"postUrl"_s, postUrl(profile, section));
    entry.insert(u"isVideo"_s, true);
    return entry;
}

QJsonObject failureOf(const Section &section)
{
    QJsonObject entry = errorBody(QLatin1String("post"), 110, QString::fromLatin1(section.failure));
    entry.insert(u"platform"_s, keyOf(section.network));
    return entry;
}

QJsonObject entryOf(const ProfilePlot &profile, const Post &post, Timestamp now)
{
    QJsonArray platforms;
    QJsonArray postIds;
    QJsonArray errors;
    for (const Section &section : post.sections) {
        platforms.append(keyOf(section.network));
        if (post.at > now)
            continue;
        if (section.failure)
            errors.append(failureOf(section));
        else
            postIds.append(postIdOf(profile, post, section, now));
    }
    return {
        {u"id"_s, post.id},
        {u"post"_s, captionOf(post.seed)},
        {u"platforms"_s, platforms},
        {u"postIds"_s, postIds},
        {u"errors"_s, errors},
        {u"status"_s, statusOf(post, now)},
        {u"type"_s, post.isScheduled() ? u"scheduled"_s : u"now"_s},
        {u"created"_s, isoSeconds(post.createdAt)},
        {u"scheduleDate"_s, firestoreDate(post.at)},
        {u"notes"_s, notesOf(post.seed)},
        {u"mediaUrls"_s, QJsonArray {u"https://img.example/uploads/%1.mp4"_s.arg(post.id)}},
        {u"urls"_s, QJsonArray()},
        {u"shortenLinks"_s, false},
        {u"profileTitle"_s, profile.profile.title},
        {u"refId"_s, profile.profile.refId},
    };
}

bool matches(const Post &post, const HistoryQuery &query, Timestamp now)
{
    const QString status = statusOf(post, now);
    // deleted posts are shown only to who asks for them
    if (query.status.isEmpty() ? status == "deleted"_L1 : status != query.status)
        return false;
    return query.platforms.isEmpty()
        || std::any_of(post.sections.begin(), post.sections.end(), [&query](const Section &section) {
               return query.platforms.contains(keyOf(section.network));
           });
}

} // namespace

Answer historyAnswer(const Plot &plot, int profile, const HistoryQuery &query, Timestamp now)
{
    const ProfilePlot &owner = plot.profiles.at(profile);
    const auto earlier = [&plot](Timestamp time, int post) { return time < plot.posts.at(post).createdAt; };
    const Timestamp last = std::min(query.to.value_or(now), now);
    auto it = std::upper_bound(owner.posts.begin(), owner.posts.end(), last, earlier);

    const int limit = std::clamp(query.limit, 1, kLongest);
    QJsonArray entries;
    while (it != owner.posts.begin() && entries.size() < limit) {
        const Post &post = plot.posts.at(*--it);
        if (query.from && post.createdAt < *query.from)
            break;
        if (matches(post, query, now))
            entries.append(entryOf(owner, post, now));
    }
    return jsonAnswer(200,
                      {{u"history"_s, entries},
                       {u"lastUpdated"_s, toIso(now)},
                       {u"nextUpdate"_s, toIso(now + 1min)},
                       {u"count"_s, entries.size()}});
}

} // namespace viewtide::simulator
