// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errorpolicy.h"

#include <QCoreApplication>

namespace viewtide {

namespace {

constexpr auto kContext = "ErrorPolicy";

// clang-format off
constexpr ErrorPolicy kCancelled {Retry::Never, Reach::Item, Severity::Note,
    QT_TRANSLATE_NOOP("ErrorPolicy", "Cancelled.")};
constexpr ErrorPolicy kOffline {Retry::InPass, Reach::Item, Severity::Warning,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The server could not be reached. Check the connection; Viewtide tries again by itself.")};
constexpr ErrorPolicy kTimeout {Retry::InPass, Reach::Item, Severity::Warning,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The server did not answer in time. Viewtide tries again by itself.")};
constexpr ErrorPolicy kServer {Retry::InPass, Reach::Item, Severity::Warning,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The server reported a problem of its own. Viewtide tries again by itself.")};
constexpr ErrorPolicy kRateLimited {Retry::InPass, Reach::Key, Severity::Note,
    QT_TRANSLATE_NOOP("ErrorPolicy", "Too many requests for this key. Viewtide waits as long as the server asks for.")};
constexpr ErrorPolicy kCredential {Retry::Never, Reach::Profile, Severity::Critical,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The key was refused, or this call is not allowed with it. Check the API key and the profile key.")};
constexpr ErrorPolicy kPlan {Retry::Never, Reach::Profile, Severity::Critical,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The Ayrshare plan does not include this call, or a payment is due. Look at the plan in the Ayrshare dashboard.")};
constexpr ErrorPolicy kGone {Retry::LaterPass, Reach::Item, Severity::Note,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The post was not found. It may be deleted, or belong to another profile; its history is kept.")};
constexpr ErrorPolicy kNoDataYet {Retry::LaterPass, Reach::Item, Severity::Note,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The network has no numbers yet. Viewtide asks again later.")};
constexpr ErrorPolicy kNoAnswer {Retry::LaterPass, Reach::Item, Severity::Warning,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The answer says nothing of this network. Viewtide asks again later.")};
constexpr ErrorPolicy kThrottled {Retry::LaterPass, Reach::Item, Severity::Note,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The network limits how often these numbers may be read. Viewtide asks again later; nothing has to be linked again.")};
constexpr ErrorPolicy kRelink {Retry::LaterPass, Reach::Item, Severity::Critical,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The network is no longer linked. Link it again in the Ayrshare dashboard.")};
constexpr ErrorPolicy kPermission {Retry::LaterPass, Reach::Item, Severity::Critical,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The network did not grant these numbers. Link it again in the Ayrshare dashboard and allow everything it asks for.")};
constexpr ErrorPolicy kBadRequest {Retry::LaterPass, Reach::Item, Severity::Warning,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The server did not accept the request.")};
constexpr ErrorPolicy kBadReply {Retry::LaterPass, Reach::Item, Severity::Warning,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The answer was not understood. Nothing was changed; Viewtide asks again later.")};
constexpr ErrorPolicy kInsecure {Retry::Never, Reach::Item, Severity::Critical,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The connection was not safe, so nothing was sent on. Check the server address and the certificate.")};
constexpr ErrorPolicy kDatabase {Retry::LaterPass, Reach::Item, Severity::Critical,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The database did not accept the change. Nothing was lost: it is tried again.")};
constexpr ErrorPolicy kDatabaseBusy {Retry::LaterPass, Reach::Item, Severity::Warning,
    QT_TRANSLATE_NOOP("ErrorPolicy", "Another program is using the database.")};
constexpr ErrorPolicy kDatabaseDamaged {Retry::Never, Reach::Item, Severity::Critical,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The file is not a sound Viewtide database. It was left as it is.")};
constexpr ErrorPolicy kDatabaseUnavailable {Retry::LaterPass, Reach::Item, Severity::Critical,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The database could not be opened.")};
constexpr ErrorPolicy kDiskFull {Retry::LaterPass, Reach::Item, Severity::Critical,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The disk is full. Free some space; Viewtide goes on by itself.")};
constexpr ErrorPolicy kSchemaTooNew {Retry::Never, Reach::Item, Severity::Critical,
    QT_TRANSLATE_NOOP("ErrorPolicy", "The database was made by a later version of Viewtide. Install that version to open it.")};
constexpr ErrorPolicy kConfigInvalid {Retry::Never, Reach::Item, Severity::Critical,
    QT_TRANSLATE_NOOP("ErrorPolicy", "A setting is missing or not valid.")};
constexpr ErrorPolicy kNotFound {Retry::Never, Reach::Item, Severity::Warning,
    QT_TRANSLATE_NOOP("ErrorPolicy", "No such entry.")};
constexpr ErrorPolicy kInternal {Retry::Never, Reach::Item, Severity::Critical,
    QT_TRANSLATE_NOOP("ErrorPolicy", "Something went wrong inside Viewtide.")};
// clang-format on

} // namespace

QString ErrorPolicy::sentence() const
{
    return QCoreApplication::translate(kContext, text);
}

// No default: a new kind does not compile until it has a row.
// NOLINTNEXTLINE(readability-function-size)
const ErrorPolicy &errorPolicy(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return kCancelled;
    case ErrorKind::Offline:
        return kOffline;
    case ErrorKind::Timeout:
        return kTimeout;
    case ErrorKind::Server:
        return kServer;
    case ErrorKind::RateLimited:
        return kRateLimited;
    case ErrorKind::Credential:
        return kCredential;
    case ErrorKind::Plan:
        return kPlan;
    case ErrorKind::Gone:
        return kGone;
    case ErrorKind::NoDataYet:
        return kNoDataYet;
    case ErrorKind::NoAnswer:
        return kNoAnswer;
    case ErrorKind::Throttled:
        return kThrottled;
    case ErrorKind::Relink:
        return kRelink;
    case ErrorKind::Permission:
        return kPermission;
    case ErrorKind::BadRequest:
        return kBadRequest;
    case ErrorKind::BadReply:
        return kBadReply;
    case ErrorKind::Insecure:
        return kInsecure;
    case ErrorKind::Database:
        return kDatabase;
    case ErrorKind::DatabaseBusy:
        return kDatabaseBusy;
    case ErrorKind::DatabaseDamaged:
        return kDatabaseDamaged;
    case ErrorKind::DatabaseUnavailable:
        return kDatabaseUnavailable;
    case ErrorKind::DiskFull:
        return kDiskFull;
    case ErrorKind::SchemaTooNew:
        return kSchemaTooNew;
    case ErrorKind::ConfigInvalid:
        return kConfigInvalid;
    case ErrorKind::NotFound:
        return kNotFound;
    case ErrorKind::Internal:
        break;
    }
    return kInternal;
}

} // namespace viewtide
