// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"
#include "store/writers/workspace.h"
#include "store/writers/writers.h"

namespace viewtide::store {

using domain::Area;
using domain::HistoryPost;
using domain::HistorySection;
using domain::UploadStatus;

namespace {

struct Generated
{
    qint64 id = 0;
    CampaignId campaign;
};

/// What an import says of an upload.
struct Upload
{
    QString status;
    QString caption;
    QString url;
    Timestamp scheduledAt;
    QString failureReason;
    QString nativeId;

    bool operator==(const Upload &) const = default;
};

struct Known
{
    qint64 id = 0;
    Upload upload;
};

const QString &orKnown(const QString &said, const QString &known)
{
    return said.isEmpty() ? known : said;
}

class HistoryImport
{
public:
    HistoryImport(Connection &connection, const SaveHistory &command, const domain::Workspace &workspace)
        : m_command(command)
        , m_workspace(workspace)
        , m_generated(connection, "generated_upsert")
        , m_find(connection, "upload_find")
        , m_insert(connection, "upload_insert")
        , m_update(connection, "upload_update")
        , m_start(connection, "upload_start")
    { }

    Status add(const HistoryPost &post)
    {
        const auto generated = saveGenerated(post);
        if (!generated)
            return generated.error();
        for (const HistorySection &section : post.sections) {
            if (Status status = saveSection(post, *generated, section); !status)
                return status;
        }
        return Done {};
    }

    int added() const { return m_added; }

private:
    Timestamp scheduledAt(const HistoryPost &post) const
    {
        return post.scheduledAt.value_or(post.createdAt.value_or(m_command.now));
    }

    Result<Generated> saveGenerated(const HistoryPost &post)
    {
        if (Status status = m_generated.run(m_workspace.user, m_workspace.unassigned, m_command.profile,
                                            post.id, post.refId, post.text, post.notes, post.scheduledAt,
                                            post.createdAt.value_or(m_command.now));
            !status)
            return status.error();
        if (m_generated.next()) {
            const Generated generated {m_generated.integer(0), CampaignId(m_generated.integer(1))};
            m_generated.finish();
            return generated;
        }
        if (Status status = m_generated.outcome(); !status)
            return status.error();
        return Error {.kind = ErrorKind::Internal, .detail = QStringLiteral("no id came back")};
    }

    Result<std::optional<Known>> find(const Generated &generated, catalogue::PlatformKey platform)
    {
        if (Status status = m_find.run(generated.id, platform); !status)
            return status.error();
        std::optional<Known> known;
        if (m_find.next())
            known = Known {.id = m_find.integer(0),
                           .upload = {.status = m_find.text(1),
                                      .caption = m_find.text(2),
                                      .url = m_find.text(3),
                                      .scheduledAt = m_find.time(4),
                                      .failureReason = m_find.text(5),
                                      .nativeId = m_find.text(6)}};
        if (Status status = m_find.outcome(); !status)
            return status.error();
        return known;
    }

    Status saveSection(const HistoryPost &post, const Generated &generated, const HistorySection &section)
    {
        const auto known = find(generated, section.platform);
        if (!known)
            return known.error();
        if (!*known)
            return insert(post, generated, section);
        return update(post, **known, section);
    }

    Status update(const HistoryPost &post, const Known &known, const HistorySection &section)
    {
        const Upload &before = known.upload;
        const bool hasTime = post.scheduledAt || post.createdAt;
        const Upload now {.status = domain::toKey(section.status),
                          .caption = post.text,
                          .url = orKnown(section.url, before.url),
                          .scheduledAt = hasTime ? scheduledAt(post) : before.scheduledAt,
                          .failureReason = section.failureReason,
                          .nativeId = orKnown(section.nativeId.text(), before.nativeId)};
        if (now == before)
            return Done {};
        Status status = m_update.run(now.status, now.caption, now.url, now.scheduledAt, now.failureReason,
                                     now.nativeId, m_command.now, known.id);
        const QString posted = domain::toKey(UploadStatus::Posted);
        if (status && now.status == posted && before.status != posted)
            status = m_start.run(m_command.now, known.id);
        return status;
    }

    Status insert(const HistoryPost &post, const Generated &generated, const HistorySection &section)
    {
        ++m_added;
        const Timestamp now = m_command.now;
        return m_insert.run(generated.id, generated.campaign, m_command.profile, m_command.profile,
                            section.platform, section.platform, post.id, post.refId, post.text, section.url,
                            scheduledAt(post), domain::toKey(section.status), section.failureReason,
                            section.nativeId, now, now, now);
    }

    const SaveHistory &m_command;
    domain::Workspace m_workspace;
    Statement m_generated;
    Statement m_find;
    Statement m_insert;
    Statement m_update;
    Statement m_start;
    int m_added = 0;
};

} // namespace

Result<SaveHistory::Answer> apply(Connection &connection, const SaveHistory &command, ChangeSet &changes)
{
    const auto workspace = ensureWorkspace(connection, command.now);
    if (!workspace)
        return workspace.error();
    HistoryImport import(connection, command, *workspace);
    for (const HistoryPost &post : command.posts) {
        if (Status status = import.add(post); !status)
            return status.error();
    }
    if (!command.posts.isEmpty())
        changes.areas |= Area::Uploads;
    return import.added();
}

} // namespace viewtide::store
