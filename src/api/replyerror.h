// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where HTTP statuses, Qt's network codes and Ayrshare's own codes become an Error.
// Pure functions: any thread.
#pragma once

#include "api/transport.h"
#include "base/error.h"
#include "base/timestamp.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace viewtide::api {

/// What a code of QNetworkReply::NetworkError means. The detail is the code's name: Qt's own text holds the
/// address.
Error errorOfNetworkCode(int code);

/// Body says it is an error: "status": "error", or "errors" and nothing else. Forms 1 to 6 of
/// docs/api-notes.md 5.
std::optional<Error> errorInBody(const QJsonObject &body, int httpStatus);
/// Error of one network: an entry of "errors", or the block that stands in the network's place.
Error errorOfEntry(const QJsonObject &entry, int httpStatus);
/// The entries of "errors", also of those under "posts". Plain texts become objects with a "message".
QList<QJsonObject> errorEntries(const QJsonObject &body);

/// For a status other than 2xx: what its status, headers and body say.
Error errorOfReply(const WireReply &reply, Timestamp now);

/// Seconds or an HTTP date (against the server's own Date, if it came), held within 1 s and 24 h.
std::optional<Millis> readRetryAfter(const QByteArray &retryAfter, const QByteArray &date, Timestamp now);

} // namespace viewtide::api
