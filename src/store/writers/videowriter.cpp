// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/linkid.h"
#include "store/writers/attempts.h"
#include "store/writers/returnedrow.h"
#include "store/writers/videocommit.h"
#include "store/writers/writers.h"

#include <QCoreApplication>

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

namespace {

/// The video that the API knows by another id than the link holds.
Result<std::optional<domain::VideoRef>> findByLink(Connection &connection, const AddManualVideo &command)
{
    std::optional<domain::VideoRef> found;
    if (catalogue::linksHoldTheId(command.platform))
        return found;
    Statement select(connection, "api_video_by_link");
    const QString &id = command.nativeId.text();
    if (Status status =
            select.run(command.campaign, command.platform, QLatin1Char('%') + id + QLatin1Char('%'));
        !status)
        return status.error();
    const Status fetched = select.forEach([&] {
        const auto link = catalogue::parseVideoLink(select.text(1));
        if (link && link->nativeId == id)
            found = domain::VideoRef {.source = domain::VideoSource::Api, .row = select.integer(0)};
    });
    if (!fetched)
        return fetched.error();
    return found;
}

} // namespace

Result<AddManualVideo::Answer> apply(Connection &connection, const AddManualVideo &command,
                                     ChangeSet &changes)
{
    if (command.nativeId.isEmpty())
        return Error {.kind = ErrorKind::ConfigInvalid,
                      .detail = QCoreApplication::translate("Videos", "The link does not name a video."),
                      .context = command.url};
    {
        Statement find(connection, "manual_video_find");
        if (Status status = find.run(command.campaign, command.platform, command.nativeId); !status)
            return status.error();
        if (find.next()) {
            const auto source =
                domain::videoSourceFromKey(find.text(0)).value_or(domain::VideoSource::Manual);
            return AddManualVideo::Answer {ManualOutcome::AlreadyTracked, {source, find.integer(1)}};
        }
    }
    const auto byLink = findByLink(connection, command);
    if (!byLink)
        return byLink.error();
    if (*byLink)
        return AddManualVideo::Answer {ManualOutcome::AlreadyTracked, **byLink};
    Statement insert(connection, "manual_video_insert");
    if (Status status = insert.run(command.campaign, command.campaign, command.platform, command.nativeId,
                                   command.postedAt.value_or(command.now), command.url, command.title,
                                   command.now, command.now, command.now);
        !status)
        return status.error();
    const auto id = returnedId(insert);
    if (!id)
        return id.error();
    changes.areas |= Area::Videos;
    changes.areas |= Area::Campaigns;
    return AddManualVideo::Answer {ManualOutcome::Added, {domain::VideoSource::Manual, *id}};
}

} // namespace viewtide::store
