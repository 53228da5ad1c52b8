// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/videorows.h"
#include "store/writers/returnedrow.h"
#include "store/writers/writers.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewtide::store {

using domain::Area;
using domain::kVideoCounts;
using domain::VideoCounts;
using domain::VideoRef;
using domain::VideoSource;

namespace {

Error refused(const char *sentence, const VideoRef &video)
{
    return {.kind = ErrorKind::ConfigInvalid,
            .detail = QCoreApplication::translate("Videos", sentence),
            .context = video.text()};
}

Status check(const TypeNumbers &command)
{
    if (command.counts.isEmpty())
        return refused(QT_TRANSLATE_NOOP("Videos", "No number was given."), command.video);
    const auto anyIs = [&command](auto wrong) {
        return std::any_of(kVideoCounts.begin(), kVideoCounts.end(), [&](const auto &count) {
            return wrong((command.counts.*count.member).value_or(0));
        });
    };
    if (anyIs([](qint64 count) { return count < 0; }))
        return refused(QT_TRANSLATE_NOOP("Videos", "A number cannot be below 0."), command.video);
    if (anyIs([](qint64 count) { return count > domain::kMostCount; }))
        return refused(QT_TRANSLATE_NOOP("Videos", "A number has more than 15 digits."), command.video);
    if (command.at > command.now)
        return refused(QT_TRANSLATE_NOOP("Videos", "The time of the numbers lies in the future."),
                       command.video);
    return Done {};
}

Result<NumbersBefore> numbersBefore(Connection &connection, const VideoRef &video, Timestamp at,
                                    Posted &posted)
{
    Statement select(connection, "typed_before_select");
    if (Status status = select.run(domain::toKey(video.source), video.row); !status)
        return status.error();
    if (!select.next()) {
        const Status status = select.outcome();
        return status ? Error {.kind = ErrorKind::NotFound, .context = video.text()} : status.error();
    }
    NumbersBefore before {.video = video, .at = at};
    before.counts = countsAt(select, 0).masked(static_cast<int>(select.integer(5)));
    before.typed = static_cast<int>(select.integer(6));
    before.updatedAt = select.time(7);
    posted = {.at = select.time(8), .isAssumed = select.integer(9) != 0};
    Statement sample(connection, "sample_at_select");
    if (Status status = sample.run(domain::toKey(video.source), video.row, at); !status)
        return status.error();
    if (sample.next())
        before.sample = SampleState {.counts = countsAt(sample, 0),
                                     .typed = static_cast<int>(sample.integer(5)),
                                     .extra = sample.text(6)};
    if (Status status = sample.outcome(); !status)
        return status.error();
    return before;
}

/// The typed counts without those that were observed later.
Result<VideoCounts> stillNew(Connection &connection, const TypeNumbers &command)
{
    Statement newer(connection, "typed_newer_select");
    if (Status status = newer.run(domain::toKey(command.video.source), command.video.row, command.at);
        !status)
        return status.error();
    VideoCounts counts = command.counts;
    if (newer.next()) {
        for (std::size_t i = 0; i < kVideoCounts.size(); ++i) {
            if (newer.integer(static_cast<int>(i)) > 0)
                (counts.*kVideoCounts.at(i).member).reset();
        }
    }
    if (Status status = newer.outcome(); !status)
        return status.error();
    return counts;
}

Status writeSample(Connection &connection, const VideoRef &video, Timestamp at, const SampleState &sample)
{
    Statement upsert(connection, "sample_typed_upsert");
    const VideoCounts &counts = sample.counts;
    return upsert.run(domain::toKey(video.source), video.row, at, counts.views, counts.likes, counts.comments,
                      counts.shares, counts.saves,
                      sample.extra.isEmpty() ? std::nullopt : std::optional(sample.extra), sample.typed);
}

Status writeRow(Connection &connection, const VideoRef &video, const VideoCounts &counts, int typed,
                Timestamp updatedAt)
{
    Statement update(connection,
                     video.source == VideoSource::Api ? "api_video_numbers" : "manual_video_numbers");
    return update.run(counts.views.value_or(0), counts.likes.value_or(0), counts.comments.value_or(0),
                      counts.shares.value_or(0), counts.saves.value_or(0), counts.mask(), typed, updatedAt,
                      video.row);
}

/// Numbers of a time at which the video was not there yet: what is known is right, what is assumed moves.
Status checkPosted(Connection &connection, const TypeNumbers &command, const Posted &posted,
                   NumbersBefore &before)
{
    if (command.at >= posted.at || posted.at > command.now) // of tomorrow: a time zone that was misread
        return Done {};
    if (!posted.isAssumed)
        return Error {.kind = ErrorKind::ConfigInvalid,
                      .detail = QCoreApplication::translate(
                                    "Videos", "The video was posted at %1, after the time of the numbers.")
                                    .arg(toIso(posted.at)),
                      .context = command.video.text()};
    before.postedAt = posted.at;
    Statement post(connection, "manual_video_post");
    return post.run(command.at, 1, command.video.row);
}

void touch(ChangeSet &changes)
{
    changes.areas |= Area::Videos;
    changes.areas |= Area::Campaigns;
}

} // namespace

Result<TypeNumbers::Answer> apply(Connection &connection, const TypeNumbers &command, ChangeSet &changes)
{
    if (Status status = check(command); !status)
        return status.error();
    Posted posted;
    auto before = numbersBefore(connection, command.video, command.at, posted);
    if (!before)
        return before;
    if (Status status = checkPosted(connection, command, posted, *before); !status)
        return status.error();
    const auto current = stillNew(connection, command);
    if (!current)
        return current.error();
    SampleState sample = before->sample.value_or(SampleState());
    sample.counts = command.counts.over(sample.counts);
    sample.typed |= command.counts.mask();
    if (Status status = writeSample(connection, command.video, command.at, sample); !status)
        return status.error();
    if (!current->isEmpty()) {
        before->writtenAt = command.now;
        if (Status status = writeRow(connection, command.video, current->over(before->counts),
                                     before->typed | current->mask(), command.now);
            !status)
            return status.error();
    }
    touch(changes);
    return before;
}

Result<RestoreNumbers::Answer> apply(Connection &connection, const RestoreNumbers &command,
                                     ChangeSet &changes)
{
    const NumbersBefore &before = command.before;
    Posted posted;
    const auto present = numbersBefore(connection, before.video, before.at, posted);
    if (!present)
        return present.error();
    if (before.writtenAt && present->updatedAt != *before.writtenAt)
        return refused(QT_TRANSLATE_NOOP("Videos", "Newer numbers came in since; they stay."), before.video);
    if (before.sample) {
        if (Status status = writeSample(connection, before.video, before.at, *before.sample); !status)
            return status;
    } else {
        Statement remove(connection, "sample_delete");
        if (Status status = remove.run(domain::toKey(before.video.source), before.video.row, before.at);
            !status)
            return status;
    }
    if (before.postedAt && posted.isAssumed) {
        Statement post(connection, "manual_video_post");
        if (Status status = post.run(*before.postedAt, 1, before.video.row); !status)
            return status;
    }
    touch(changes);
    if (!before.writtenAt)
        return Done {};
    return writeRow(connection, before.video, before.counts, before.typed, before.updatedAt);
}

} // namespace viewtide::store
