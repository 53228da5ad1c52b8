// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/endpoints.h"

#include "simulator/httprequest.h"
#include "simulator/thumbnail.h"
#include "simulator/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace viewtide::simulator {

namespace {

using Parameters = QList<std::pair<QString, QString>>;

Parameters parametersOf(const QByteArray &encoded)
{
    // a form writes spaces as plus signs, QUrlQuery leaves those as they are
    QByteArray text = encoded;
    text.replace('+', "%20");
    return QUrlQuery(QString::fromUtf8(text)).queryItems(QUrl::FullyDecoded);
}

QString valueOf(const Parameters &parameters, QLatin1String name)
{
    for (const auto &[key, value] : parameters) {
        if (key == name)
            return value;
    }
    return {};
}

/// name[0]=a&name[1]=b
QStringList listOf(const Parameters &parameters, const QString &name)
{
    static const QRegularExpression index(u"^(.*)\\[\\d*\\]$"_s);
    QStringList values;
    for (const auto &[key, value] : parameters) {
        const auto match = index.match(key);
        if (key == name || (match.hasMatch() && match.captured(1) == name))
            values.append(value);
    }
    return values;
}

QJsonObject formBody(const QByteArray &encoded)
{
    const Parameters parameters = parametersOf(encoded);
    QJsonObject body;
    for (const auto &[key, value] : parameters) {
        const QString name = key.section(u'[', 0, 0);
        if (name != key)
            body.insert(name, QJsonArray::fromStringList(listOf(parameters, name)));
        else if (value == "true"_L1 || value == "false"_L1)
            body.insert(name, value == "true"_L1);
        else
            body.insert(name, value);
    }
    return body;
}

QJsonObject bodyOf(const SeenRequest &request)
{
    if (headerOf(request, "content-type").startsWith("application/x-www-form-urlencoded"))
        return formBody(request.body);
    return QJsonDocument::fromJson(request.body).object();
}

HistoryQuery historyQueryOf(const SeenRequest &request, Timestamp now)
{
    const auto mark = request.path.indexOf('?');
    const Parameters parameters = mark < 0 ? Parameters() : parametersOf(request.path.mid(mark + 1));
    HistoryQuery query;
    bool isNumber = false;
    if (const int limit = valueOf(parameters, "limit"_L1).toUShort(&isNumber); isNumber)
        query.limit = limit;
    query.from = parseTimestamp(valueOf(parameters, "startDate"_L1));
    query.to = parseTimestamp(valueOf(parameters, "endDate"_L1));
    query.status = valueOf(parameters, "status"_L1);
    query.platforms = listOf(parameters, u"platforms"_s);
    if (!query.from || !query.to) {
        int days = valueOf(parameters, "lastDays"_L1).toUShort(&isNumber);
        if (!isNumber)
            days = 30;
        if (!query.from && days > 0)
            query.from = now - std::chrono::days(days);
    }
    return query;
}

struct Visit
{
    const SeenRequest &request;
    const World &world;
    QString profileKey;
    Timestamp now;
};

struct Route
{
    QByteArrayView method;
    QByteArrayView pathEnd;
    Answer (*answer)(const Visit &visit);
};

constexpr std::array kRoutes {
    Route {"POST", "/analytics/post",
           [](const Visit &visit) {
               return visit.world.postAnalytics(visit.profileKey, bodyOf(visit.request), visit.now);
           }},
    Route {"POST", "/analytics/social",
           [](const Visit &visit) {
               return visit.world.socialAnalytics(visit.profileKey, bodyOf(visit.request), visit.now);
           }},
    Route {"GET", "/history",
           [](const Visit &visit) {
               return visit.world.history(visit.profileKey, historyQueryOf(visit.request, visit.now),
                                          visit.now);
           }},
    Route {"GET", "/user", [](const Visit &visit) { return visit.world.user(visit.profileKey, visit.now); }},
    Route {"GET", "/profiles", [](const Visit &visit) { return visit.world.profileList(visit.now); }},
};

bool isAuthorized(const SeenRequest &request)
{
    return headerOf(request, "authorization") == "Bearer " + World::apiKey().toLatin1();
}

} // namespace

QByteArray pathOf(const SeenRequest &request)
{
    const auto mark = request.path.indexOf('?');
    return mark < 0 ? request.path : request.path.left(mark);
}

Answer answerTo(const SeenRequest &request, const World &world, Timestamp now)
{
    if (const auto picture = thumbnailAt(pathOf(request))) // pictures are for everybody
        return {.status = 200, .body = *picture, .type = "image/png"};
    if (!isAuthorized(request)) {
        return jsonAnswer(401,
                          errorBody("authorization"_L1, 102,
                                    u"API Key not valid. Please check your API Key in the dashboard."_s));
    }
    const QByteArray path = pathOf(request);
    const QString profileKey = QString::fromLatin1(headerOf(request, "profile-key"));
    bool knownPath = false;
    for (const Route &route : kRoutes) {
        if (!path.endsWith(route.pathEnd))
            continue;
        knownPath = true;
        if (request.method == route.method)
            return route.answer({request, world, profileKey, now});
    }
    return jsonAnswer(knownPath ? 405 : 404,
                      {{u"status"_s, u"error"_s}, {u"message"_s, u"Endpoint not found."_s}});
}

} // namespace viewtide::simulator
