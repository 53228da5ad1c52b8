// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ruleplan.h"
#include "store/writers/returnedrow.h"
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

/// What an import says of a post.
struct Described
{
    QString refId;
    QString caption;
    QString notes;
    std::optional<Timestamp> scheduledAt;

    bool operator==(const Described &) const = default;
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
    HistoryImport(Connection &connection, const SaveHistory &command, const domain::Workspace &workspace,
                  QList<domain::CampaignRule> rules)
        : m_command(command)
        , m_workspace(workspace)
        , m_rules(std::move(rules))
        , m_findPost(connection, "generated_find")
        , m_insertPost(connection, "generated_insert")
        , m_updatePost(connection, "generated_update")
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
    bool hasWritten() const { return m_hasWritten; }

private:
    Timestamp scheduledAt(const HistoryPost &post) const
    {
        return post.scheduledAt.value_or(post.createdAt.value_or(m_command.now));
    }

    /// What a later answer leaves out stays known.
    static Described describedBy(const HistoryPost &post, const Described &before)
    {
        return {.refId = orKnown(post.refId, before.refId),
                .caption = orKnown(post.text, before.caption),
                .notes = orKnown(post.notes, before.notes),
                .scheduledAt = post.scheduledAt ? post.scheduledAt : before.scheduledAt};
    }

    Result<Generated> saveGenerated(const HistoryPost &post)
    {
        if (Status status = m_findPost.run(m_command.profile, post.id); !status)
            return status.error();
        if (!m_findPost.next()) {
            Status status = m_findPost.outcome();
            return status ? insertGenerated(post) : Result<Generated>(status.error());
        }
        const Generated known {m_findPost.integer(0), CampaignId(m_findPost.integer(1))};
        const Described before {.refId = m_findPost.text(2),
                                .caption = m_findPost.text(3),
                                .notes = m_findPost.text(4),
                                .scheduledAt = m_findPost.maybeTime(5)};
        m_findPost.finish();
        const Described now = describedBy(post, before);
        if (now == before)
            return known;
        m_hasWritten = true;
        if (Status status = m_updatePost.run(now.refId, now.caption, now.notes, now.scheduledAt, known.id);
            !status)
            return status.error();
        return known;
    }

    /// A new post goes where the first rule says that matches.
    Result<Generated> insertGenerated(const HistoryPost &post)
    {
        const domain::CampaignRule *rule =
            domain::firstMatch(m_rules,
                               domain::RuleSubject({.profile = m_command.profile,
                                                    .refId = post.refId,
                                                    .text = post.text,
                                                    .notes = post.notes,
                                                    .scheduledAt = scheduledAt(post)}));
        const CampaignId campaign = rule ? rule->campaign : m_workspace.unassigned;
        const auto by = rule ? domain::AssignedBy::Rule : domain::AssignedBy::None;
        const auto ruleId = rule ? std::optional(rule->id) : std::nullopt;
        m_hasWritten = true;
        if (Status status = m_insertPost.run(
                m_workspace.user, campaign, m_command.profile, post.id, post.refId, post.text, post.notes,
                post.scheduledAt, post.createdAt.value_or(m_command.now), domain::toKey(by), ruleId);
            !status)
            return status.error();
        const auto id = returnedId(m_insertPost);
        if (!id)
            return id.error();
        return Generated {*id, campaign};
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
                          .caption = orKnown(post.text, before.caption),
                          .url = orKnown(section.url, before.url),
                          .scheduledAt = hasTime ? scheduledAt(post) : before.scheduledAt,
                          .failureReason = section.failureReason,
                          .nativeId = orKnown(section.nativeId.text(), before.nativeId)};
        if (now == before)
            return Done {};
        m_hasWritten = true;
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
        m_hasWritten = true;
        const Timestamp now = m_command.now;
        return m_insert.run(generated.id, generated.campaign, m_command.profile, m_command.profile,
                            section.platform, section.platform, post.id, post.refId, post.text, section.url,
                            scheduledAt(post), domain::toKey(section.status), section.failureReason,
                            section.nativeId, now, now, now);
    }

    const SaveHistory &m_command;
    domain::Workspace m_workspace;
    QList<domain::CampaignRule> m_rules;
    Statement m_findPost;
    Statement m_insertPost;
    Statement m_updatePost;
    Statement m_find;
    Statement m_insert;
    Statement m_update;
    Statement m_start;
    int m_added = 0;
    bool m_hasWritten = false;
};

} // namespace

Result<SaveHistory::Answer> apply(Connection &connection, const SaveHistory &command, ChangeSet &changes)
{
    const auto workspace = ensureWorkspace(connection, command.now);
    if (!workspace)
        return workspace.error();
    const auto rules = loadRules(connection);
    if (!rules)
        return rules.error();
    HistoryImport import(connection, command, *workspace, plainRules(*rules));
    for (const HistoryPost &post : command.posts) {
        if (Status status = import.add(post); !status)
            return status.error();
    }
    if (import.hasWritten())
        changes.areas |= Area::Uploads | Area::Rules;
    return import.added();
}

} // namespace viewtide::store
