// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include "base/errorpolicy.h"

#include <QCoreApplication>

#include <array>

namespace viewtide {

namespace {

struct Key
{
    ErrorKind kind;
    const char *text;
};

constexpr std::array kKeys {
    Key {ErrorKind::Cancelled, "cancelled"},
    Key {ErrorKind::Offline, "offline"},
    Key {ErrorKind::Timeout, "timeout"},
    Key {ErrorKind::Server, "server"},
    Key {ErrorKind::RateLimited, "rate_limited"},
    Key {ErrorKind::Credential, "credential"},
    Key {ErrorKind::Plan, "plan"},
    Key {ErrorKind::Gone, "gone"},
    Key {ErrorKind::NoDataYet, "no_data_yet"},
    Key {ErrorKind::NoAnswer, "no_answer"},
    Key {ErrorKind::Throttled, "throttled"},
    Key {ErrorKind::Relink, "relink"},
    Key {ErrorKind::Permission, "permission"},
    Key {ErrorKind::BadRequest, "bad_request"},
    Key {ErrorKind::BadReply, "bad_reply"},
    Key {ErrorKind::Insecure, "insecure"},
    Key {ErrorKind::Database, "database"},
    Key {ErrorKind::DatabaseBusy, "database_busy"},
    Key {ErrorKind::DatabaseDamaged, "database_damaged"},
    Key {ErrorKind::DatabaseUnavailable, "database_unavailable"},
    Key {ErrorKind::DiskFull, "disk_full"},
    Key {ErrorKind::SchemaTooNew, "schema_too_new"},
    Key {ErrorKind::ConfigInvalid, "config_invalid"},
    Key {ErrorKind::NotFound, "not_found"},
    Key {ErrorKind::Internal, "internal"},
};
static_assert(kKeys.size() == static_cast<std::size_t>(ErrorKind::Internal) + 1);

QString whatHappened(const Error &error)
{
    const QString sentence = errorPolicy(error.kind).sentence();
    if (error.detail.isEmpty())
        return sentence;
    // A wrong setting says itself what is wrong; the general sentence would add nothing.
    return error.kind == ErrorKind::ConfigInvalid ? error.detail
                                                  : QStringLiteral("%1 (%2)").arg(sentence, error.detail);
}

} // namespace

QString toKey(ErrorKind kind)
{
    return QString::fromLatin1(kKeys[static_cast<std::size_t>(kind)].text);
}

std::optional<ErrorKind> errorKindFromKey(QStringView key)
{
    for (const Key &row : kKeys) {
        if (key == QLatin1String(row.text))
            return row.kind;
    }
    return std::nullopt;
}

QString describe(const Error &error)
{
    const QString what = whatHappened(error);
    return error.context.isEmpty()
        ? what
        : QCoreApplication::translate("ErrorPolicy", "%1: %2", "place: what happened there")
              .arg(error.context, what);
}

QString describeInFull(const Error &error)
{
    Error told = error;
    if (!error.technical.isEmpty())
        told.detail = error.technical;
    return describe(told);
}

Error invalid(const QString &sentence)
{
    return {.kind = ErrorKind::ConfigInvalid, .detail = sentence};
}

} // namespace viewtide
