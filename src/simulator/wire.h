// SPDX-License-Identifier: GPL-3.0-or-later
// Forms that several answers of the API share: dates, errors, the cache window. Pure functions.
#pragma once

#include "base/timestamp.h"
#include "simulator/network.h"
#include "simulator/world.h"

#include <QJsonArray>
#include <QJsonObject>

namespace viewtide::simulator {

/// The server asks a network at most once in 11 minutes; in between it repeats itself.
struct CacheWindow
{
    Timestamp updated;
    Timestamp next;
};

/// Each thing has its own grid of windows (by its seed), so that not all of them renew at the same instant.
CacheWindow cacheWindow(quint64 seed, Timestamp notBefore, Timestamp now);

/// "2022-08-09T15:08:22Z"
QString isoSeconds(Timestamp time);
/// {_seconds, _nanoseconds, utc}, as the API's database writes dates.
QJsonObject firestoreDate(Timestamp time);

Answer jsonAnswer(int status, const QJsonObject &body);
QJsonObject errorBody(QLatin1String action, int code, const QString &message);
/// An entry of "errors": the network's link is missing or lost.
QJsonObject notLinkedError(const QString &platformKey);
/// The blocks of the networks, the errors of the others and "status"; HTTP 400 if there is no block at all.
Answer blocksAnswer(const QJsonObject &blocks, const QJsonArray &errors, const QJsonObject &more = {});

} // namespace viewtide::simulator
