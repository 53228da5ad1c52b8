// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of the answers that numbers were read from. Plain values; see queries.h.
#pragma once

#include "store/rows.h"

namespace viewtide::store {

struct StoredAnswer
{
    QString json; ///< of a video: the metrics that have no column, by key; of an account: the network's block
    Timestamp at;

    bool operator==(const StoredAnswer &) const = default;
};

/// Of the newest observation that has any; null: none is kept.
struct StoredVideoAnswerQuery
{
    using Answer = std::optional<StoredAnswer>;
    domain::VideoRef video;
};

struct StoredAccountAnswerQuery
{
    using Answer = std::optional<StoredAnswer>;
    ProfileId profile;
    catalogue::PlatformKey platform;
    Date date;
};

} // namespace viewtide::store
