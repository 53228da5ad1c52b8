// SPDX-License-Identifier: GPL-3.0-or-later
// Which pasted links are tracked already, and where: as adding them would find out, before anything is added.
// Plain values.
#pragma once

#include "domain/video.h"

#include <QList>
#include <QString>

#include <optional>

namespace viewtide::store {

/// What a link says of its video.
struct TrackedLink
{
    catalogue::PlatformKey platform;
    domain::NativeId nativeId;
};

struct TrackedVideo
{
    domain::VideoRef video;
    QString campaignName;

    bool operator==(const TrackedVideo &) const = default;
};

struct TrackedVideosQuery
{
    using Answer = QList<std::optional<TrackedVideo>>; ///< one for each link, in order; null: it is new
    QList<TrackedLink> links;
};

} // namespace viewtide::store
