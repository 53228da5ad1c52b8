// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/request.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace viewtide::api {

namespace {

/// All posts, however old: without it the API answers for the last 30 days.
constexpr auto kAllDays = "0";

QString plainText(const QJsonValue &value)
{
    return value.isBool() ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false"))
                          : value.toVariant().toString();
}

void addField(QUrlQuery &form, const QString &name, const QJsonValue &value)
{
    if (!value.isArray()) {
        form.addQueryItem(name, plainText(value));
        return;
    }
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        form.addQueryItem(QStringLiteral("%1[%2]").arg(name).arg(i), plainText(items.at(i)));
}

/// QUrlQuery leaves '+' as it is, which a form reads as a space.
QByteArray encoded(const QUrlQuery &form)
{
    return form.toString(QUrl::FullyEncoded).toUtf8().replace('+', "%2B");
}

QJsonArray keysOf(const QList<catalogue::PlatformKey> &platforms)
{
    QJsonArray keys;
    for (const catalogue::PlatformKey platform : platforms)
        keys.append(platform.text());
    return keys;
}

} // namespace

QUrl Request::url(const QUrl &base) const
{
    QUrl url = base;
    QString path = base.path();
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path + QString::fromLatin1(catalogue::endpointRow(endpoint).path));
    url.setQuery(query.isEmpty() ? QString() : query.toString(QUrl::FullyEncoded));
    url.setFragment(QString());
    return url;
}

QByteArray Request::payload(BodyFormat format) const
{
    if (body.isEmpty())
        return {};
    if (format == BodyFormat::Json)
        return QJsonDocument(body).toJson(QJsonDocument::Compact);
    QUrlQuery form;
    for (auto it = body.begin(); it != body.end(); ++it)
        addField(form, it.key(), it.value());
    return encoded(form);
}

Request postAnalyticsRequest(const QString &id, const QList<catalogue::PlatformKey> &platforms, IdKind kind)
{
    Request request {.endpoint = catalogue::Endpoint::PostAnalytics};
    request.body.insert(QStringLiteral("id"), id);
    request.body.insert(QStringLiteral("platforms"), keysOf(platforms));
    if (kind == IdKind::Native)
        request.body.insert(QStringLiteral("searchPlatformId"), true);
    return request;
}

Request socialAnalyticsRequest(const QList<catalogue::PlatformKey> &platforms)
{
    Request request {.endpoint = catalogue::Endpoint::SocialAnalytics};
    request.body.insert(QStringLiteral("platforms"), keysOf(platforms));
    return request;
}

Request pastAnalyticsRequest(const QList<catalogue::PlatformKey> &platforms, catalogue::Past past)
{
    constexpr int kMostQuarters = 4;
    Request request = socialAnalyticsRequest(platforms);
    request.body.insert(QStringLiteral("daily"), true);
    if (past == catalogue::Past::DailyByQuarters)
        request.body.insert(QStringLiteral("quarters"), kMostQuarters);
    return request;
}

Request historyRequest(int limit, std::optional<QString> fromIso, std::optional<QString> toIso)
{
    Request request {.endpoint = catalogue::Endpoint::History};
    request.query.addQueryItem(QStringLiteral("limit"), QString::number(qBound(1, limit, 1000)));
    if (fromIso)
        request.query.addQueryItem(QStringLiteral("startDate"), *fromIso);
    if (toIso)
        request.query.addQueryItem(QStringLiteral("endDate"), *toIso);
    if (!fromIso || !toIso)
        request.query.addQueryItem(QStringLiteral("lastDays"), QString::fromLatin1(kAllDays));
    return request;
}

Request deletedHistoryRequest(int limit, std::optional<QString> fromIso, std::optional<QString> toIso)
{
    Request request = historyRequest(limit, std::move(fromIso), std::move(toIso));
    request.query.addQueryItem(QStringLiteral("status"), QStringLiteral("deleted"));
    return request;
}

Request userRequest()
{
    return Request {.endpoint = catalogue::Endpoint::User};
}

} // namespace viewtide::api
