// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gaptexts.h"

#include <QCoreApplication>

namespace viewtide::domain {

namespace {

struct GapText
{
    Q_DECLARE_TR_FUNCTIONS(GapText)
};

QString failureText(std::optional<ErrorKind> error)
{
    switch (error.value_or(ErrorKind::Internal)) {
    case ErrorKind::Offline:
        return GapText::tr("no connection");
    case ErrorKind::Timeout:
    case ErrorKind::Server:
        return GapText::tr("the server did not answer");
    case ErrorKind::NoAnswer:
        return GapText::tr("the answer left it out");
    case ErrorKind::RateLimited:
    case ErrorKind::Throttled:
        return GapText::tr("too many calls");
    case ErrorKind::Credential:
        return GapText::tr("the key was refused");
    case ErrorKind::Relink:
        return GapText::tr("signed out of the network");
    case ErrorKind::Plan:
        return GapText::tr("the plan does not include it");
    case ErrorKind::Permission:
        return GapText::tr("the network did not grant it");
    case ErrorKind::NoDataYet:
        return GapText::tr("the network had no numbers yet");
    default:
        return GapText::tr("asking failed");
    }
}

} // namespace

QString textOf(const GapCause &cause)
{
    switch (cause.kind) {
    case GapCause::Kind::NotReported:
        return GapText::tr("not reported by the network");
    case GapCause::Kind::Failed:
        return failureText(cause.error);
    case GapCause::Kind::NotDue:
        return GapText::tr("not due yet");
    case GapCause::Kind::NotAsked:
        return GapText::tr("not asked on that day");
    case GapCause::Kind::ProgramOff:
        return GapText::tr("Viewtide was not running");
    case GapCause::Kind::NotLogged:
        return GapText::tr("not recorded");
    }
    return {};
}

} // namespace viewtide::domain
