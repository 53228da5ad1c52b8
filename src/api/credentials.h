// SPDX-License-Identifier: GPL-3.0-or-later
// The secrets of one call. Plain value; never logged (Secret has no stream operator).
#pragma once

#include "base/secret.h"

namespace viewtide::api {

struct Credentials
{
    Secret apiKey;
    Secret profileKey; ///< empty: the primary profile, no Profile-Key header
    Secret xKey; ///< X-Twitter-OAuth1-Api-Key, if the user has an X app
    Secret xSecret;

    bool operator==(const Credentials &) const = default;
};

} // namespace viewtide::api
