// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writers/returnedrow.h"
#include "store/writers/writers.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace viewtide::store {

using domain::Area;
using domain::VideoRef;
using domain::VideoSource;

namespace {

QString keyOf(WorkMember member)
{
    switch (member) {
    case WorkMember::Generated:
        return QStringLiteral("generated");
    case WorkMember::Api:
        return QStringLiteral("api");
    case WorkMember::Manual:
        break;
    }
    return QStringLiteral("manual");
}

WorkMember memberFromKey(const QString &key)
{
    for (const WorkMember member : {WorkMember::Generated, WorkMember::Api}) {
        if (key == keyOf(member))
            return member;
    }
    return WorkMember::Manual;
}

/// What one video follows.
struct Following
{
    VideoRef video;
    qint64 generated = 0; ///< 0: none
    WorkId ownWork;
    WorkId generatedWork;
    QString work;

    WorkMember ownMember() const
    {
        return video.source == VideoSource::Api ? WorkMember::Api : WorkMember::Manual;
    }
    /// What has to be joined for the video to be joined, with what it is joined to now.
    WorkLink link() const
    {
        if (!ownWork.isValid() && generated > 0)
            return {.member = WorkMember::Generated, .row = generated, .work = generatedWork};
        return {.member = ownMember(), .row = video.row, .work = ownWork};
    }
};

Error refused(const char *sentence, const QString &context)
{
    return {.kind = ErrorKind::ConfigInvalid,
            .detail = QCoreApplication::translate("Works", sentence),
            .context = context};
}

Result<Following> followingOf(Connection &connection, const VideoRef &video)
{
    Statement select(connection, "work_links_select");
    if (Status status = select.run(domain::toKey(video.source), video.row); !status)
        return status.error();
    if (!select.next()) {
        const Status status = select.outcome();
        return status ? Error {.kind = ErrorKind::NotFound, .context = video.text()} : status.error();
    }
    return Following {.video = video,
                      .generated = select.integer(0),
                      .ownWork = WorkId(select.integer(1)),
                      .generatedWork = WorkId(select.integer(2)),
                      .work = select.text(3)};
}

template<typename... Values>
Result<qint64> countOf(Connection &connection, const char *statement, const Values &...values)
{
    Statement select(connection, statement);
    if (Status status = select.run(values...); !status)
        return status.error();
    return returnedId(select);
}

Result<QList<WorkLink>> membersOf(Connection &connection, WorkId work)
{
    Statement select(connection, "work_members_select");
    if (Status status = select.run(work); !status)
        return status.error();
    QList<WorkLink> links;
    const Status fetched = select.forEach([&] {
        links.append({.member = memberFromKey(select.text(0)), .row = select.integer(1), .work = work});
    });
    if (!fetched)
        return fetched.error();
    return links;
}

Result<WorkId> newWork(Connection &connection, Timestamp now)
{
    Statement insert(connection, "work_insert");
    if (Status status = insert.run(now); !status)
        return status.error();
    const auto id = returnedId(insert);
    if (!id)
        return id.error();
    return WorkId(*id);
}

Status setLink(Connection &connection, const WorkLink &link, Timestamp now)
{
    if (!link.work.isValid()) {
        Statement remove(connection, "work_member_delete");
        return remove.run(keyOf(link.member), link.row);
    }
    {
        Statement restore(connection, "work_restore");
        if (Status status = restore.run(link.work, now); !status)
            return status;
    }
    Statement upsert(connection, "work_member_upsert");
    return upsert.run(keyOf(link.member), link.row, link.work);
}

Status setLinks(Connection &connection, const QList<WorkLink> &links, Timestamp now)
{
    for (const WorkLink &link : links) {
        if (Status status = setLink(connection, link, now); !status)
            return status;
    }
    Statement prune(connection, "works_prune");
    return prune.run();
}

/// Everything that is to be joined, as it is now: what the videos follow, and what is in the same works.
Result<QList<WorkLink>> linksToJoin(Connection &connection, const QList<VideoRef> &videos)
{
    QList<WorkLink> links;
    QSet<QString> works;
    for (const VideoRef &video : videos) {
        const auto following = followingOf(connection, video);
        if (!following)
            return following.error();
        if (works.contains(following->work))
            continue;
        works.insert(following->work);
        const WorkLink link = following->link();
        if (!link.work.isValid()) {
            links.append(link);
            continue;
        }
        const auto members = membersOf(connection, link.work);
        if (!members)
            return members.error();
        links.append(*members);
    }
    if (works.size() < 2)
        return refused(QT_TRANSLATE_NOOP("Works", "These videos are one work already."), {});
    return links;
}

/// What makes a video follow nobody.
Result<WorkLink> aloneLink(Connection &connection, const Following &following, Timestamp now)
{
    WorkLink link = following.link();
    link.work = WorkId();
    if (following.generated == 0)
        return link;
    const auto followers = countOf(connection, "work_uploads_count", following.generated);
    if (!followers)
        return followers.error();
    const bool isFollower = !following.ownWork.isValid();
    const bool isAloneThere = *followers == (isFollower ? 1 : 0);
    if (isAloneThere && (isFollower || !following.generatedWork.isValid()))
        return link;
    const auto work = newWork(connection, now);
    if (!work)
        return work.error();
    return WorkLink {.member = WorkMember::Api, .row = following.video.row, .work = *work};
}

} // namespace

Result<JoinVideos::Answer> apply(Connection &connection, const JoinVideos &command, ChangeSet &changes)
{
    const auto before = linksToJoin(connection, command.videos);
    if (!before)
        return before.error();
    const auto known = std::find_if(before->cbegin(), before->cend(),
                                    [](const WorkLink &link) { return link.work.isValid(); });
    const auto work =
        known == before->cend() ? newWork(connection, command.now) : Result<WorkId>(known->work);
    if (!work)
        return work.error();
    WorkEdit edit {.before = *before, .after = *before};
    for (WorkLink &link : edit.after)
        link.work = *work;
    if (Status status = setLinks(connection, edit.after, command.now); !status)
        return status.error();
    changes.areas |= Area::Videos;
    return edit;
}

Result<SplitVideo::Answer> apply(Connection &connection, const SplitVideo &command, ChangeSet &changes)
{
    const auto following = followingOf(connection, command.video);
    if (!following)
        return following.error();
    const auto posts = countOf(connection, "work_posts_count", following->work);
    if (!posts)
        return posts.error();
    if (*posts < 2)
        return refused(QT_TRANSLATE_NOOP("Works", "This video is a work by itself already."),
                       command.video.text());
    const auto after = aloneLink(connection, *following, command.now);
    if (!after)
        return after.error();
    WorkLink before = following->link();
    if (before.member != after->member) // it leaves the others of its generated video
        before = {.member = after->member, .row = after->row, .work = {}};
    const WorkEdit edit {.before = {before}, .after = {*after}};
    if (Status status = setLinks(connection, edit.after, command.now); !status)
        return status.error();
    changes.areas |= Area::Videos;
    return edit;
}

Result<SetWorkLinks::Answer> apply(Connection &connection, const SetWorkLinks &command, ChangeSet &changes)
{
    changes.areas |= Area::Videos;
    return setLinks(connection, command.links, command.now);
}

} // namespace viewtide::store
