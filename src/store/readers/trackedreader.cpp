// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/linkid.h"
#include "store/readers/readers.h"
#include "store/statement.h"

#include <QHash>

namespace viewtide::store {

namespace {

using Tracked = std::optional<TrackedVideo>;
/// By the id that the link holds: place in the answer.
using Places = QHash<QString, qsizetype>;

Result<Tracked> findById(Connection &connection, const TrackedLink &link)
{
    const std::optional<CampaignId> any;
    Statement find(connection, "manual_video_find");
    if (Status status = find.run(link.platform, link.nativeId, any, any, any); !status)
        return status.error();
    Tracked found;
    if (find.next()) {
        const auto source = domain::videoSourceFromKey(find.text(0));
        found = TrackedVideo {
            .video = {.source = source.value_or(domain::VideoSource::Manual), .row = find.integer(1)},
            .campaignName = find.text(2)};
    }
    if (Status status = find.outcome(); !status)
        return status.error();
    return found;
}

/// The videos that the API knows by another id than their links hold: all links of the network are read once.
Status findByLink(Connection &connection, catalogue::PlatformKey platform, const Places &places,
                  QList<Tracked> &found)
{
    Statement select(connection, "api_video_links");
    if (Status status = select.run(platform); !status)
        return status;
    return select.forEach([&] {
        const auto link = catalogue::parseVideoLink(select.text(1));
        const auto place = link ? places.constFind(link->nativeId) : places.constEnd();
        if (place != places.constEnd())
            found[*place] =
                TrackedVideo {.video = {.source = domain::VideoSource::Api, .row = select.integer(0)},
                              .campaignName = select.text(2)};
    });
}

} // namespace

Result<TrackedVideosQuery::Answer> answer(Connection &connection, const TrackedVideosQuery &query)
{
    QList<Tracked> found;
    QHash<catalogue::PlatformKey, Places> open;
    for (const TrackedLink &link : query.links) {
        const auto known = findById(connection, link);
        if (!known)
            return known.error();
        if (!*known && !catalogue::linksHoldTheId(link.platform))
            open[link.platform].insert(link.nativeId.text(), found.size());
        found.append(*known);
    }
    for (auto places = open.cbegin(); places != open.cend(); ++places) {
        if (Status status = findByLink(connection, places.key(), places.value(), found); !status)
            return status.error();
    }
    return found;
}

} // namespace viewtide::store
