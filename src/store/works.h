// SPDX-License-Identifier: GPL-3.0-or-later
// One work, many posts. The uploads of a generated video are one work, a pasted link is one by itself; a
// person joins and splits. Commands are one transaction on the writer thread, the question runs on the reader
// thread. Plain values.
#pragma once

#include "base/result.h"
#include "domain/work.h"
#include "store/rows.h"

namespace viewtide::store {

using WorkId = Id<struct WorkTag>;

/// What can be joined to a work: a video, or all uploads of a generated video.
enum class WorkMember { Generated, Api, Manual };

struct WorkLink
{
    WorkMember member = WorkMember::Manual;
    qint64 row = 0;
    WorkId work; ///< invalid: joined to none

    bool operator==(const WorkLink &) const = default;
};

/// What joining or splitting changed; each way back is SetWorkLinks.
struct WorkEdit
{
    QList<WorkLink> before;
    QList<WorkLink> after;

    bool operator==(const WorkEdit &) const = default;
};

/// Makes one work of the works that these videos are of, whatever campaigns they are in. ConfigInvalid if
/// they are one already.
struct JoinVideos
{
    using Answer = WorkEdit;
    QList<domain::VideoRef> videos;
    Timestamp now;
};

/// Makes the video a work by itself. ConfigInvalid if it is one already.
struct SplitVideo
{
    using Answer = WorkEdit;
    domain::VideoRef video;
    Timestamp now;
};

/// Undo and redo of both.
struct SetWorkLinks
{
    using Answer = Done;
    QList<WorkLink> links;
    Timestamp now;
};

struct WorkRow
{
    QString key; ///< as in VideoRow::work
    QString title; ///< the caption of its first post that has one
    QList<domain::VideoRef> videos; ///< oldest first
    QList<catalogue::PlatformKey> platforms; ///< in the order of the catalogue
    QStringList campaigns; ///< names
    Timestamp firstPostedAt;
    domain::WorkTotals totals;

    bool operator==(const WorkRow &) const = default;
};

/// All works, newest first; a video that is alone is a work too.
struct WorksQuery
{
    using Answer = QList<WorkRow>;
    Timestamp now;
};

/// Puts videos together by their work. Pure.
QList<WorkRow> worksOf(const QList<VideoRow> &videos);

} // namespace viewtide::store
