// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/uploadtables.h"

namespace viewtide::report {

namespace {

template<typename Tag>
Cell idOrEmpty(const std::optional<Id<Tag>> &id)
{
    return id ? Cell(id->value()) : Cell();
}

QStringList keys(std::initializer_list<const char *> names)
{
    QStringList list;
    for (const char *const name : names)
        list.append(QString::fromLatin1(name));
    return list;
}

} // namespace

Table uploadsTable(const QList<store::UploadRow> &uploads)
{
    Table table {.title = QStringLiteral("uploads"),
                 .columns = keys({"upload", "status", "reason", "campaign", "platform", "scheduled_at",
                                  "caption", "post_id", "native_id", "ref_id", "profile", "note", "url",
                                  "assigned_by", "rule", "video"}),
                 .rows = {}};
    table.rows.reserve(uploads.size());
    for (const store::UploadRow &upload : uploads) {
        table.rows.append({upload.id.value(), toKey(upload.status), textOrEmpty(upload.failureReason),
                           upload.campaignName, upload.platform.text(), upload.scheduledAt,
                           textOrEmpty(upload.caption), upload.postId, textOrEmpty(upload.nativeId),
                           textOrEmpty(upload.refId), upload.profileName, textOrEmpty(upload.notes),
                           textOrEmpty(upload.url), toKey(upload.assignedBy), idOrEmpty(upload.rule),
                           upload.video ? Cell(upload.video->text()) : Cell()});
    }
    return table;
}

Table rulesTable(const QList<store::RuleRow> &rules)
{
    Table table {.title = QStringLiteral("rules"),
                 .columns = keys({"position", "id", "campaign", "profile", "hashtag", "text", "ref_id",
                                  "note", "from", "to", "posts"}),
                 .rows = {}};
    qint64 position = 0;
    for (const store::RuleRow &row : rules) {
        const domain::CampaignRule &rule = row.rule;
        table.rows.append({++position, rule.id.value(), row.campaignName, textOrEmpty(row.profileName),
                           textOrEmpty(rule.hashtag), textOrEmpty(rule.text), textOrEmpty(rule.refId),
                           textOrEmpty(rule.note), cell(rule.from), cell(rule.to), qint64(row.posts)});
    }
    return table;
}

Table ruleMovesTable(const QList<store::RuleMove> &moves)
{
    Table table {.title = QStringLiteral("moves"),
                 .columns = keys({"post_id", "scheduled_at", "caption", "from", "to", "rule"}),
                 .rows = {}};
    table.rows.reserve(moves.size());
    for (const store::RuleMove &move : moves)
        table.rows.append({move.postId, move.scheduledAt, textOrEmpty(move.caption), move.fromName,
                           move.toName, idOrEmpty(move.rule)});
    return table;
}

} // namespace viewtide::report
