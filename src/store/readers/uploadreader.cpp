// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/rulereaders.h"
#include "store/statement.h"

namespace viewtide::store {

namespace {

std::optional<UploadRow> uploadFrom(const Statement &select)
{
    const auto platform = select.platform(5);
    const auto status = domain::uploadStatusFromKey(select.text(14));
    if (!platform || !status)
        return std::nullopt;
    UploadRow row {.id = UploadId(select.integer(0)),
                   .post = domain::GeneratedId(select.integer(1)),
                   .postId = select.text(2),
                   .refId = select.text(3),
                   .nativeId = select.text(4),
                   .platform = *platform,
                   .profile = ProfileId(select.integer(6)),
                   .profileName = select.text(7),
                   .campaign = CampaignId(select.integer(8)),
                   .campaignName = select.text(9),
                   .caption = select.text(10),
                   .notes = select.text(11),
                   .url = select.text(12),
                   .scheduledAt = select.time(13),
                   .status = *status,
                   .failureReason = select.text(15),
                   .assignedBy =
                       domain::assignedByFromKey(select.text(16)).value_or(domain::AssignedBy::None),
                   .rule = std::nullopt,
                   .video = std::nullopt,
                   .lastError = errorKindFromKey(select.text(19)),
                   .updatedAt = select.time(20)};
    if (const auto rule = select.count(17))
        row.rule = domain::RuleId(*rule);
    if (const auto video = select.count(18))
        row.video = domain::VideoRef {.source = domain::VideoSource::Api, .row = *video};
    return row;
}

} // namespace

Result<UploadsQuery::Answer> answer(Connection &connection, const UploadsQuery &query)
{
    const auto status = query.status ? std::optional(domain::toKey(*query.status)) : std::nullopt;
    Statement select(connection, "uploads_select");
    if (Status ran = select.run(status, status, query.campaign, query.campaign); !ran)
        return ran.error();
    QList<UploadRow> rows;
    const Status fetched = select.forEach([&] {
        if (auto row = uploadFrom(select))
            rows.append(*std::move(row));
    });
    if (!fetched)
        return fetched.error();
    return rows;
}

Result<OverduePostsQuery::Answer> answer(Connection &connection, const OverduePostsQuery &query)
{
    Statement select(connection, "overdue_uploads_select");
    if (Status status = select.run(query.dueFrom, query.dueTo, query.madeBefore); !status)
        return status.error();
    QList<OverduePost> posts;
    const Status fetched = select.forEach(
        [&] { posts.append({.profile = ProfileId(select.integer(0)), .createdAt = select.time(1)}); });
    if (!fetched)
        return fetched.error();
    return posts;
}

} // namespace viewtide::store
