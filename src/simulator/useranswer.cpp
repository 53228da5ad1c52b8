// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/useranswer.h"

#include "simulator/dice.h"
#include "simulator/wire.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace viewtide::simulator {

namespace {

QString profileUrl(const ProfilePlot &profile, Network network)
{
    constexpr std::array<const char16_t *, kNetworkCount> kUrls {
        u"https://www.facebook.com/%1",         u"https://www.instagram.com/%1/",
        u"https://www.linkedin.com/company/%1", u"https://www.threads.net/@%1",
        u"https://www.tiktok.com/@%1",          u"https://x.com/%1",
        u"https://www.youtube.com/@%1"};
    return QString::fromUtf16(kUrls.at(indexOf(network))).arg(profile.handle);
}

QJsonObject displayName(const ProfilePlot &profile, const LinkedAccount &account, Timestamp linkedAt,
                        Timestamp now)
{
    QJsonObject entry {
        {u"platform"_s, keyOf(account.network)},
        {u"id"_s, letters(kDigits, 15, account.seed)},
        {u"displayName"_s, profile.profile.title},
        {u"username"_s, profile.handle},
        {u"profileUrl"_s, profileUrl(profile, account.network)},
        {u"userImage"_s, u"https://img.example/avatars/%1.jpg"_s.arg(profile.handle)},
        {u"created"_s, toIso(linkedAt)},
    };
    if (account.network == Network::LinkedIn) {
        entry.insert(u"type"_s, u"corporate"_s);
        // LinkedIn's links last a year
        const auto left = std::chrono::floor<std::chrono::days>(linkedAt + 365 * 24h - now);
        entry.insert(u"refreshDaysRemaining"_s, qint64(std::max(left, std::chrono::days(0)).count()));
    }
    if (account.linkLostAt && now >= *account.linkLostAt)
        entry.insert(u"refreshRequired"_s, true);
    return entry;
}

QJsonArray activeAccounts(const ProfilePlot &profile, Timestamp now)
{
    QJsonArray keys;
    for (const LinkedAccount &account : profile.accounts) {
        if (!account.linkLostAt || now < *account.linkLostAt)
            keys.append(keyOf(account.network));
    }
    return keys;
}

} // namespace

Answer userAnswer(const Plot &plot, int profile, Timestamp now)
{
    const ProfilePlot &owner = plot.profiles.at(profile);
    QJsonArray names;
    for (const LinkedAccount &account : owner.accounts) {
        // so that the first profile's LinkedIn link will run out soon, and the lost one has just done so
        const Timestamp linkedAt =
            account.linkLostAt ? *account.linkLostAt - 365 * 24h : plot.start - 210 * 24h;
        names.append(displayName(owner, account, linkedAt, now));
    }
    return jsonAnswer(200,
                      {
                          {u"activeSocialAccounts"_s, activeAccounts(owner, now)},
                          {u"displayNames"_s, names},
                          {u"email"_s, u"%1@mail.example"_s.arg(owner.handle)},
                          {u"refId"_s, owner.profile.refId},
                          {u"title"_s, owner.profile.title},
                          {u"created"_s, firestoreDate(plot.start - 400 * 24h)},
                          {u"monthlyApiCalls"_s, toEpochSeconds(now) / 300 % 8640},
                          {u"monthlyApiCallsQuota"_s, 100000},
                          {u"monthlyPostCount"_s, 42},
                          {u"monthlyPostQuota"_s, 1000},
                          {u"messagingEnabled"_s, false},
                          {u"lastApiCall"_s, toIso(now)},
                          {u"lastUpdated"_s, toIso(now)},
                          {u"nextUpdate"_s, toIso(now + 5min)},
                      });
}

Answer profilesAnswer(const Plot &plot, Timestamp now)
{
    const Timestamp created = plot.start - 400 * 24h;
    QJsonArray entries;
    for (const ProfilePlot &owner : plot.profiles) {
        // the Profile-Key is never given away
        entries.append(QJsonObject {{u"status"_s, u"active"_s},
                                    {u"title"_s, owner.profile.title},
                                    {u"created"_s, firestoreDate(created)},
                                    {u"createdUTC"_s, toIso(created)},
                                    {u"refId"_s, owner.profile.refId},
                                    {u"activeSocialAccounts"_s, activeAccounts(owner, now)}});
    }
    return jsonAnswer(200,
                      {{u"profiles"_s, entries},
                       {u"count"_s, entries.size()},
                       {u"lastUpdated"_s, toIso(now)},
                       {u"nextUpdate"_s, toIso(now + 5min)},
                       {u"pagination"_s, QJsonObject {{u"hasMore"_s, false}, {u"limit"_s, 5000}}}});
}

} // namespace viewtide::simulator
