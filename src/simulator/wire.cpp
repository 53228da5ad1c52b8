// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/wire.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace viewtide::simulator {

CacheWindow cacheWindow(quint64 seed, Timestamp notBefore, Timestamp now)
{
    const Millis grid = 11min;
    const auto phase = Millis(qint64(seed % quint64(grid.count())));
    const qint64 windows = (now.time_since_epoch() - phase) / grid;
    const Timestamp begin(phase + windows * grid);
    return {std::max(begin, notBefore), begin + grid};
}

QString isoSeconds(Timestamp time)
{
    return toIso(time).left(19) + u'Z';
}

QJsonObject firestoreDate(Timestamp time)
{
    const qint64 seconds = toEpochSeconds(time);
    return {{u"_seconds"_s, seconds},
            {u"_nanoseconds"_s, (toEpochMs(time) - seconds * 1000) * 1000000},
            {u"utc"_s, isoSeconds(time)}};
}

Answer jsonAnswer(int status, const QJsonObject &body)
{
    return {status, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

QJsonObject errorBody(QLatin1String action, int code, const QString &message)
{
    return {{u"action"_s, action}, {u"status"_s, u"error"_s}, {u"code"_s, code}, {u"message"_s, message}};
}

QJsonObject notLinkedError(const QString &platformKey)
{
    const auto network = networkFromKey(platformKey);
    const QString name = network ? nameOf(*network) : platformKey;
    QJsonObject body =
        errorBody("analytics"_L1, 156,
                  u"%1 does not seem to be linked with Ayrshare. Please confirm the linkage on the Social "
                  "Accounts page in your dashboard."_s.arg(name));
    body.insert(u"platform"_s, platformKey);
    return body;
}

Answer blocksAnswer(const QJsonObject &blocks, const QJsonArray &errors, const QJsonObject &more)
{
    QJsonObject body = blocks;
    for (auto it = more.begin(); it != more.end(); ++it)
        body.insert(it.key(), it.value());
    if (errors.isEmpty()) {
        body.insert(u"status"_s, u"success"_s);
        return jsonAnswer(200, body);
    }
    body.insert(u"errors"_s, errors);
    body.insert(u"status"_s, blocks.isEmpty() ? u"error"_s : u"partial"_s);
    return jsonAnswer(blocks.isEmpty() ? 400 : 200, body);
}

} // namespace viewtide::simulator
