// SPDX-License-Identifier: GPL-3.0-or-later
// Facts: docs/api-notes.md, section 5.
#include "api/replyerror.h"

#include "api/jsonreader.h"
#include "base/redact.h"

#include <QDateTime>
#include <QLocale>
#include <QMetaEnum>
#include <QNetworkReply>

#include <algorithm>
#include <array>

namespace viewtide::api {

namespace {

constexpr int kMessageLength = 200;
constexpr int kShownCharacters = 80;
constexpr Millis kShortestWait = std::chrono::seconds(1);
constexpr Millis kLongestWait = std::chrono::hours(24);

struct CodeRow
{
    int code;
    ErrorKind kind;
};

/// Ayrshare's codes that say more than the HTTP status.
constexpr std::array kCodes {
    CodeRow {101, ErrorKind::BadRequest},
    CodeRow {102, ErrorKind::Credential},
    CodeRow {156, ErrorKind::Relink}, // not linked
    CodeRow {161, ErrorKind::Relink},
    CodeRow {169, ErrorKind::Plan},
    CodeRow {186, ErrorKind::Gone},
    CodeRow {187, ErrorKind::NoDataYet},
    CodeRow {189, ErrorKind::NoDataYet},
    CodeRow {221, ErrorKind::Gone},
    CodeRow {272, ErrorKind::Relink},
    CodeRow {288, ErrorKind::NoDataYet},
    CodeRow {417, ErrorKind::Permission},
    CodeRow {419, ErrorKind::Permission}, // keys of the user's X app are missing
    CodeRow {435, ErrorKind::Throttled},
    CodeRow {444, ErrorKind::Throttled},
    CodeRow {485, ErrorKind::Gone}, // a story, expired
};

std::optional<ErrorKind> kindOfCode(std::optional<int> code)
{
    const auto row = std::find_if(kCodes.begin(), kCodes.end(),
                                  [code](const CodeRow &candidate) { return candidate.code == code; });
    if (row == kCodes.end())
        return std::nullopt;
    return row->kind;
}

bool isIn(int status, int first, int last)
{
    return first <= status && status <= last;
}

ErrorKind kindOfStatus(int status)
{
    switch (status) {
    case 401:
    case 403:
        return ErrorKind::Credential;
    case 402:
        return ErrorKind::Plan;
    case 404:
    case 410:
        return ErrorKind::Gone;
    case 408:
        return ErrorKind::Timeout;
    case 429:
        return ErrorKind::RateLimited;
    default:
        break;
    }
    if (isIn(status, 300, 399))
        return ErrorKind::Insecure;
    if (isIn(status, 500, 599))
        return ErrorKind::Server;
    // An error inside a 200 whose code nobody knows was a request that was not accepted, too.
    return isIn(status, 200, 499) ? ErrorKind::BadRequest : ErrorKind::BadReply;
}

std::optional<int> readCode(const QJsonValue &value)
{
    const auto code = readCount(value);
    if (!code || *code > 99999)
        return std::nullopt;
    return static_cast<int>(*code);
}

QString shortened(const QString &text)
{
    return redact(text).left(kMessageLength);
}

QString messageOf(const QJsonObject &entry)
{
    for (const auto *const name : {"message", "details", "error"}) {
        const QString text = readText(entry.value(QLatin1String(name))).simplified();
        if (!text.isEmpty())
            return shortened(text);
    }
    return {};
}

bool saysError(const QJsonObject &entry)
{
    return entry.value(QLatin1String("status")).toString() == QLatin1String("error");
}

void appendEntries(const QJsonValue &errors, QList<QJsonObject> &entries)
{
    const QJsonArray list = errors.toArray();
    for (const QJsonValue &entry : list) {
        if (entry.isObject())
            entries.append(entry.toObject());
        else if (entry.isString())
            entries.append(QJsonObject {{QStringLiteral("message"), entry}});
    }
}

QString describeBody(const WireReply &reply)
{
    const QString type = redact(QString::fromLatin1(reply.contentType)).left(kShownCharacters);
    const QString text = QString::fromUtf8(reply.body.left(kMessageLength)).simplified();
    return QStringLiteral("HTTP %1, %2: %3")
        .arg(reply.status)
        .arg(type.isEmpty() ? QStringLiteral("no content type") : type, redact(text).left(kShownCharacters));
}

std::optional<qint64> httpDateMs(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text).trimmed(),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return date.toMSecsSinceEpoch();
}

} // namespace

Error errorOfNetworkCode(int code)
{
    ErrorKind kind = ErrorKind::Offline;
    if (code == QNetworkReply::SslHandshakeFailedError || code == QNetworkReply::InsecureRedirectError
        || code == QNetworkReply::TooManyRedirectsError)
        kind = ErrorKind::Insecure;
    else if (code == QNetworkReply::TimeoutError || code == QNetworkReply::ProxyTimeoutError)
        kind = ErrorKind::Timeout;
    else if (code == QNetworkReply::ProtocolFailure || code == QNetworkReply::UnknownContentError)
        kind = ErrorKind::BadReply;
    const char *const name = QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(code);
    return Error {
        .kind = kind,
        .detail =
            QStringLiteral("network: %1 (%2)").arg(QString::fromLatin1(name ? name : "unknown")).arg(code)};
}

Error errorOfEntry(const QJsonObject &entry, int httpStatus)
{
    const auto code = readCode(entry.value(QLatin1String("code")));
    ErrorKind kind = kindOfStatus(httpStatus);
    if (const auto known = kindOfCode(code))
        kind = *known;
    else if (kind == ErrorKind::BadRequest && code && (isIn(*code, 401, 403) || isIn(*code, 500, 504)))
        kind = kindOfStatus(*code);
    else if (kind == ErrorKind::BadRequest && entry.value(QLatin1String("retryAvailable")).toBool())
        kind = ErrorKind::Server;
    return Error {.kind = kind,
                  .detail =
                      QStringLiteral("HTTP %1, code %2: %3")
                          .arg(httpStatus)
                          .arg(code ? QString::number(*code) : QStringLiteral("none"), messageOf(entry)),
                  .context = shortened(readText(entry.value(QLatin1String("platform")))),
                  .remoteCode = code};
}

QList<QJsonObject> errorEntries(const QJsonObject &body)
{
    QList<QJsonObject> entries;
    appendEntries(body.value(QLatin1String("errors")), entries);
    const QJsonArray posts = body.value(QLatin1String("posts")).toArray();
    for (const QJsonValue &post : posts)
        appendEntries(post.toObject().value(QLatin1String("errors")), entries);
    return entries;
}

std::optional<Error> errorInBody(const QJsonObject &body, int httpStatus)
{
    const QList<QJsonObject> entries = errorEntries(body);
    if (!saysError(body) && httpStatus == 200)
        return std::nullopt;
    if (body.contains(QLatin1String("code")) || entries.isEmpty())
        return errorOfEntry(body, httpStatus);
    return errorOfEntry(entries.first(), httpStatus);
}

std::optional<Millis> readRetryAfter(const QByteArray &retryAfter, const QByteArray &date, Timestamp now)
{
    bool isNumber = false;
    const double seconds = retryAfter.trimmed().toDouble(&isNumber);
    double waitMs = seconds * 1000.0;
    if (!isNumber) {
        const auto until = httpDateMs(retryAfter);
        if (!until)
            return std::nullopt;
        waitMs = static_cast<double>(*until - httpDateMs(date).value_or(toEpochMs(now)));
    }
    if (!(waitMs > static_cast<double>(kShortestWait.count())))
        return kShortestWait;
    return Millis(static_cast<qint64>(std::min(waitMs, static_cast<double>(kLongestWait.count()))));
}

Error errorOfReply(const WireReply &reply, Timestamp now)
{
    Error error {.kind = kindOfStatus(reply.status), .detail = describeBody(reply)};
    if (const auto body = parseObject(reply.body)) {
        if (const auto inBody = errorInBody(*body, reply.status))
            error = *inBody;
    }
    const auto wait = readRetryAfter(reply.retryAfter, reply.date, now);
    if (reply.status == 503 && wait)
        error.kind = ErrorKind::RateLimited;
    if (error.kind == ErrorKind::RateLimited)
        error.wait = wait;
    return error;
}

} // namespace viewtide::api
