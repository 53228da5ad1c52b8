// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/serveradvice.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace viewtide::store {

namespace {

/// A connection that fails has no SQLSTATE for QPSQL, so the words of libpq and of the server are all there
/// is: those of version 15. A translated libpq says other words: then the general sentence is the answer.
struct Advice
{
    const char *words;
    const char *sentence;
};

constexpr const char *kNoName = QT_TRANSLATE_NOOP(
    "ServerAdvice", "No server of this name was found: check how it is spelled, and the network.");
constexpr const char *kRefused = QT_TRANSLATE_NOOP(
    "ServerAdvice",
    "Nothing accepts connections there. Check that the server runs, that it listens to this "
    "computer, and the port.");
constexpr const char *kSilent = QT_TRANSLATE_NOOP(
    "ServerAdvice", "The server does not answer: check its address, the network and the firewalls between.");
constexpr const char *kNotPostgres = QT_TRANSLATE_NOOP(
    "ServerAdvice", "What answers on this port is not PostgreSQL: check the port, which usually is 5432.");
constexpr const char *kPassword = QT_TRANSLATE_NOOP(
    "ServerAdvice", "The server does not let this user in: check the user and the password.");
constexpr const char *kNoDatabase = QT_TRANSLATE_NOOP(
    "ServerAdvice", "The server has no database of this name: check the name, or create the database first.");
constexpr const char *kNotAllowed = QT_TRANSLATE_NOOP(
    "ServerAdvice",
    "The server does not let this user in from this computer: its pg_hba.conf must allow it.");
constexpr const char *kCertificate = QT_TRANSLATE_NOOP(
    "ServerAdvice",
    "The server could not prove that it is the one that was named: check its certificate and "
    "the name it is for.");
constexpr const char *kNoAuthorities = QT_TRANSLATE_NOOP(
    "ServerAdvice",
    "The certificate of the server cannot be checked here: this computer has no list of authorities where "
    "it is looked for. Save the authority's certificate as ~/.postgresql/root.crt.");
constexpr const char *kNoTls = QT_TRANSLATE_NOOP(
    "ServerAdvice",
    "The server offers no encrypted connection: switch it on there. On a network that you trust, "
    "?sslmode=disable at the end of the address does without.");
constexpr const char *kFull = QT_TRANSLATE_NOOP(
    "ServerAdvice", "The server has no connection left: try again later, or allow it more of them.");
constexpr const char *kAnything =
    QT_TRANSLATE_NOOP("ServerAdvice", "Check that the server runs and that this computer reaches it.");

/// In this order: a line may have several.
constexpr std::array kAdvice {
    Advice {"could not translate host name", kNoName},
    Advice {"received invalid response to SSL negotiation", kNotPostgres},
    Advice {"expected authentication request from server", kNotPostgres},
    Advice {"Connection refused", kRefused},
    Advice {"No such file or directory", kRefused}, // no socket in the folder
    Advice {"timeout expired", kSilent},
    Advice {"Connection timed out", kSilent},
    Advice {"No route to host", kSilent},
    Advice {"Network is unreachable", kSilent},
    Advice {"does not support SSL", kNoTls},
    Advice {"root certificate file", kNoAuthorities},
    Advice {"certificate", kCertificate},
    Advice {"password authentication failed", kPassword},
    Advice {"no password supplied", kPassword},
    Advice {"authentication failed for user", kPassword},
    Advice {"no pg_hba.conf entry", kNotAllowed},
    Advice {"too many clients", kFull},
    Advice {"remaining connection slots are reserved", kFull},
};

/// 'role "x" does not exist', 'database "x" does not exist': the words stand on both sides of the name.
const char *adviceAboutNames(const QString &detail)
{
    if (!detail.contains(QLatin1String("does not exist")))
        return kAnything;
    return detail.contains(QLatin1String("role \"")) ? kPassword : kNoDatabase;
}

} // namespace

QString serverAdvice(const Error &error)
{
    if (error.kind != ErrorKind::DatabaseUnavailable)
        return {};
    const auto *const found = std::find_if(kAdvice.begin(), kAdvice.end(), [&error](const Advice &advice) {
        return error.detail.contains(QLatin1String(advice.words));
    });
    return QCoreApplication::translate(
        "ServerAdvice", found == kAdvice.end() ? adviceAboutNames(error.detail) : found->sentence);
}

} // namespace viewtide::store
