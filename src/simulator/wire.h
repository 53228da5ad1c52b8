// SPDX-License-Identifier: GPL-3.0-or-later
// Forms that several answers of the API share: dates, errors, the cache window. Pure functions.
#pragma once

#include "base/timestamp.h"
#include "simulator/network.h"
#include "simulator/world.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace viewtide::simulator {

/// The server asks a network at most once in 11 minutes; in between it repeats itself.
struct CacheWindow
{
    Timestamp updated;
    Timestamp next;
};
inline constexpr std::chrono::minutes kCacheTime {11};

/// Each thing has its own grid of windows, so that not all of them renew at the same instant.
inline CacheWindow cacheWindow(quint64 seed, Timestamp notBefore, Timestamp now)
{
    const Millis grid = kCacheTime;
    const auto phase = Millis(qint64(seed % quint64(grid.count())));
    const qint64 windows = (now.time_since_epoch() - phase) / grid;
    const Timestamp begin(phase + windows * grid);
    const Timestamp updated = std::max(begin, notBefore);
    return {updated, begin + grid};
}

/// "2022-08-09T15:08:22Z"
inline QString isoSeconds(Timestamp time)
{
    return toIso(time).left(19) + u'Z';
}

/// {_seconds, _nanoseconds, utc}, as the API's database writes dates.
inline QJsonObject firestoreDate(Timestamp time)
{
    const qint64 seconds = toEpochSeconds(time);
    return {{QStringLiteral("_seconds"), seconds},
            {QStringLiteral("_nanoseconds"), (toEpochMs(time) - seconds * 1000) * 1000000},
            {QStringLiteral("utc"), isoSeconds(time)}};
}

inline Answer jsonAnswer(int status, const QJsonObject &body)
{
    return {status, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

inline QJsonObject errorBody(QLatin1String action, int code, const QString &message)
{
    return {{QStringLiteral("action"), action},
            {QStringLiteral("status"), QStringLiteral("error")},
            {QStringLiteral("code"), code},
            {QStringLiteral("message"), message}};
}

/// The network's link is missing or lost; an entry of "errors".
inline QJsonObject notLinkedError(const QString &platformKey)
{
    const auto network = networkFromKey(platformKey);
    QJsonObject body =
        errorBody(QLatin1String("analytics"), 156,
                  QStringLiteral("%1 does not seem to be linked with Ayrshare. Please confirm the linkage on "
                                 "the Social Accounts page in your dashboard.")
                      .arg(network ? nameOf(*network) : platformKey));
    body.insert(QStringLiteral("platform"), platformKey);
    return body;
}

} // namespace viewtide::simulator
