// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writers/attempts.h"
#include "store/writers/videocommit.h"
#include "store/writers/writers.h"

namespace viewtide::store {

using domain::Area;

Result<CommitVideos::Answer> apply(Connection &connection, const CommitVideos &command, ChangeSet &changes)
{
    VideoCommit commit(connection, command.source, command.now);
    if (Status status = commit.prefetch(command.updates); !status)
        return status.error();
    for (const SectionUpdate &update : command.updates) {
        if (Status status = commit.add(update); !status)
            return status.error();
    }
    if (Status status = recordAttempts(connection, command.attempts); !status)
        return status.error();
    changes.origin = domain::Origin::Pass;
    const VideosCommitted &done = commit.done();
    if (done.inserted + done.updated + done.refreshed > 0)
        changes.areas |= Area::Videos;
    if (done.inserted + done.updated > 0)
        changes.areas |= Area::Campaigns;
    if (!command.updates.isEmpty())
        changes.areas |= Area::Uploads;
    if (!command.attempts.isEmpty())
        changes.areas |= Area::Activity;
    return done;
}

} // namespace viewtide::store
