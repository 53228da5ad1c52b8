// SPDX-License-Identifier: GPL-3.0-or-later
// Answers -> values, driven by the catalogue's rows. Pure functions: any thread.
// A field that is missing or odd never fails the others; an error in the body (form 1 to 6 of
// docs/api-notes.md 5) is returned as an Error with Ayrshare's code, whatever the HTTP status was.
#pragma once

#include "api/apicall.h"
#include "base/result.h"
#include "domain/account.h"
#include "domain/history.h"
#include "domain/video.h"
#include "domain/workspace.h"

namespace viewtide::api {

/// What was asked, so that a network that is missing in the answer can be told from one that was not asked.
using AskedPlatforms = QList<catalogue::PlatformKey>;

/// BadReply if the body is not JSON of the documented shape; NoDataYet for 187; Gone for 186. A network that
/// was asked and is missing without an error becomes a failure NoDataYet.
Result<domain::PostAnalytics> decodePostAnalytics(const Reply &reply, const AskedPlatforms &asked);

Result<domain::AccountAnalytics> decodeSocialAnalytics(const Reply &reply, const AskedPlatforms &asked);

/// The days before `today` of the daily series in the answer. A network whose block has no such day is a
/// failure NoDataYet.
Result<domain::AccountPast> decodeAccountPast(const Reply &reply, const AskedPlatforms &asked, Date today);

Result<domain::History> decodeHistory(const Reply &reply);

Result<domain::UserInfo> decodeUser(const Reply &reply);

} // namespace viewtide::api
