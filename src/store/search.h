// SPDX-License-Identifier: GPL-3.0-or-later
// Finding campaigns, videos and reports by a part of their name. Plain values; see queries.h.
#pragma once

#include "domain/ids.h"
#include "domain/video.h"

#include <QList>
#include <QString>

#include <variant>

namespace viewtide::store {

using FoundTarget = std::variant<domain::CampaignId, domain::VideoRef, domain::ReportId>;

struct Found
{
    FoundTarget target;
    QString text; ///< name or caption
    std::optional<catalogue::PlatformKey> platform; ///< of a video
    QString campaign; ///< of a video or a report

    bool operator==(const Found &) const = default;
};

/// What has the words of `text` in its name, in this order and in any case; newest first, at most `limit` of
/// each kind. Nothing for an empty text.
struct SearchQuery
{
    using Answer = QList<Found>;
    QString text;
    int limit = 8;
};

} // namespace viewtide::store
