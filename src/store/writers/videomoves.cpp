// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"
#include "store/writers/campaignwriters.h"

namespace viewtide::store {

Status recordMove(Connection &connection, const domain::VideoRef &video, CampaignId to,
                  std::optional<Timestamp> at)
{
    if (video.source == domain::VideoSource::Api) {
        Statement twin(connection, "video_move_twin_insert");
        if (Status status = twin.run(at, to, video.row, to, to); !status)
            return status;
    }
    Statement move(connection, "video_move_insert");
    return move.run(at, to, domain::toKey(video.source), video.row, to);
}

} // namespace viewtide::store
