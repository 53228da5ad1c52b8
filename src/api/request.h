// SPDX-License-Identifier: GPL-3.0-or-later
// One call of the API, built from an endpoint row; knows no socket and no key. Plain value.
#pragma once

#include "catalogue/endpoint.h"
#include "catalogue/platform.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QUrl>
#include <QUrlQuery>

#include <optional>

namespace viewtide::api {

enum class BodyFormat { Json, Form };

/// Is the id in a post-analytics call Ayrshare's own or the network's?
enum class IdKind { Ayrshare, Native };

/// How often a call is sent at most. Once also asks a host that is spared for not answering: somebody waits
/// for the answer.
enum class Persistence { Retry, Once };

struct Request
{
    catalogue::Endpoint endpoint = catalogue::Endpoint::User;
    QUrlQuery query;
    QJsonObject body; ///< empty for GET
    Persistence persistence = Persistence::Retry;

    /// Base URL with its own path kept, the endpoint's path and the query appended.
    QUrl url(const QUrl &base) const;
    /// The body as sent; "platforms" becomes repeated keys "platforms[0]" in a form.
    QByteArray payload(BodyFormat format) const;

    bool operator==(const Request &) const = default;
};

Request postAnalyticsRequest(const QString &id, const QList<catalogue::PlatformKey> &platforms, IdKind kind);
Request socialAnalyticsRequest(const QList<catalogue::PlatformKey> &platforms);
/// The daily series of the time before, for networks that share a Past; as far back as the API goes.
Request pastAnalyticsRequest(const QList<catalogue::PlatformKey> &platforms, catalogue::Past past);
/// Posts created in [from, to], at most `limit` (1..1000); open ends by null.
Request historyRequest(int limit, std::optional<QString> fromIso, std::optional<QString> toIso);
/// Those of them that were deleted, which the history shows only to who asks for them.
Request deletedHistoryRequest(int limit, std::optional<QString> fromIso, std::optional<QString> toIso);
Request userRequest();

} // namespace viewtide::api
