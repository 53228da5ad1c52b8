// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, as a value that crosses layers and threads. HTTP, Qt and SQL codes are mapped to a kind
// once, where they arise (api/replyerror, store/statement); above that only kinds exist.
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace viewtide {

enum class ErrorKind {
    Cancelled, ///< the user or the shutdown took it back
    Offline, ///< no connection: DNS, refused, reset
    Timeout, ///< our deadline passed
    Server, ///< 5xx
    RateLimited, ///< 429, or 503 with Retry-After: the key sleeps
    Credential, ///< 401, 403: the profile stops until the user acts
    Plan, ///< 402, 169: the plan does not include the call
    Gone, ///< 404, 410, code 186: this item is not there (any more)
    NoDataYet, ///< code 187 and friends: nothing to report yet, not a failure
    NoAnswer, ///< the answer leaves out what was asked for
    Throttled, ///< the network limits this one account (435, 444): the key may go on
    Relink, ///< the network must be linked again at Ayrshare (156, 161, 272)
    Permission, ///< the network is linked, but did not grant these numbers (417, 419, 403 of one network)
    BadRequest, ///< 400, 422: our fault, repeating does not help
    BadReply, ///< 2xx whose body is not what the API documents
    Insecure, ///< TLS failure or a redirect: the key is not sent on
    Database, ///< the engine refused
    DatabaseBusy, ///< another program holds it
    DatabaseDamaged, ///< not a database, or an integrity check failed
    DatabaseUnavailable, ///< it could not be opened: path, rights, server
    DiskFull,
    SchemaTooNew, ///< written by a later Viewtide
    ConfigInvalid, ///< settings, environment or arguments
    NotFound, ///< no such row of ours
    Internal, ///< a bug of ours
};

struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString detail; ///< for a person: translated, or the words of the other side; already redacted
    QString technical; ///< for the log and the command line, in English; empty: they get the detail
    QString context; ///< what was being done, e.g. "tiktok" or "campaign Spring"
    std::optional<std::chrono::milliseconds> wait; ///< how long the other side asked us to wait
    std::optional<int> remoteCode; ///< Ayrshare's own code (186, 187 ...), if it sent one

    bool operator==(const Error &) const = default;
};

/// Stable key of a kind for logs, JSON and the database ("rate_limited").
QString toKey(ErrorKind kind);
std::optional<ErrorKind> errorKindFromKey(QStringView key);

/// The sentence for a person: what happened, where, what to do. Plain text, translated, no secrets.
QString describe(const Error &error);
/// The same for the log and the command line, with what is technical.
QString describeInFull(const Error &error);
/// What somebody gave is not valid; the sentence, translated, says why.
Error invalid(const QString &sentence);

} // namespace viewtide
