// SPDX-License-Identifier: GPL-3.0-or-later
// The log of what was asked and what came of it: every request ends as one Attempt row, so that a failed poll
// is as visible as a good one. Plain values.
#pragma once

#include "base/error.h"
#include "base/timestamp.h"
#include "catalogue/endpoint.h"
#include "catalogue/platform.h"
#include "domain/ids.h"

#include <QString>

#include <optional>

namespace viewtide::domain {

enum class Outcome {
    Ok, ///< answered, numbers changed or new
    Unchanged, ///< answered, same numbers
    NoDataYet,
    Failed,
    Skipped, ///< not asked: no key, stopped profile
};

QString toKey(Outcome outcome);
std::optional<Outcome> outcomeFromKey(QStringView key);

struct Attempt
{
    ProfileId profile;
    catalogue::Endpoint endpoint = catalogue::Endpoint::PostAnalytics;
    std::optional<catalogue::PlatformKey> platform; ///< null: the request as a whole
    QString subject; ///< post id, or empty for account calls
    Timestamp at;
    Millis took {0};
    int requests = 0; ///< calls that were sent for it, retries included
    Outcome outcome = Outcome::Ok;
    std::optional<ErrorKind> error;
    std::optional<int> remoteCode;
    QString message; ///< redacted

    bool operator==(const Attempt &) const = default;
};

} // namespace viewtide::domain
