// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ruleplan.h"
#include "store/writers/placing.h"
#include "store/writers/returnedrow.h"
#include "store/writers/rulewriters.h"

#include <QHash>

namespace viewtide::store {

using domain::Area;
using domain::GeneratedId;
using domain::UploadId;

namespace {

constexpr domain::Areas kPlaces =
    domain::Areas(Area::Uploads) | Area::Videos | Area::Campaigns | Area::Reports | Area::Rules;

struct PostChoice
{
    GeneratedId post;
    QList<UploadId> uploads;
};

/// The posts of these sections, in their order.
Result<QList<PostChoice>> postsOf(Connection &connection, const QList<UploadId> &uploads)
{
    QList<PostChoice> choices;
    QHash<GeneratedId, qsizetype> places;
    Statement select(connection, "generated_of_upload");
    for (const UploadId upload : uploads) {
        if (Status status = select.run(upload); !status)
            return status.error();
        if (!select.next()) {
            Status status = select.outcome();
            return status ? Error {.kind = ErrorKind::NotFound, .context = QStringLiteral("upload")}
                          : status.error();
        }
        const GeneratedId post(select.integer(0));
        select.finish();
        if (!places.contains(post)) {
            places.insert(post, choices.size());
            choices.append({post, {}});
        }
        choices[places.value(post)].uploads.append(upload);
    }
    return choices;
}

PostPlacement placedByHand(const PostPlacement &before, const PostChoice &choice, CampaignId campaign)
{
    PostPlacement after {.post = before.post,
                         .campaign = campaign,
                         .by = domain::AssignedBy::Hand,
                         .rule = std::nullopt,
                         .sections = {}};
    for (const UploadId upload : choice.uploads)
        after.sections.append({upload, campaign});
    return after;
}

PostPlacement released(const PostPlacement &before)
{
    return {.post = before.post,
            .campaign = before.campaign,
            .by = domain::AssignedBy::None,
            .rule = std::nullopt,
            .sections = {}};
}

/// Places each post where `after(before, choice)` says; the placements from before, for undo.
template<typename After>
Result<QList<PostPlacement>> placeEach(Placing &placing, const QList<PostChoice> &choices, After after)
{
    QList<PostPlacement> before;
    for (const PostChoice &choice : choices) {
        const auto placement = placing.placementOf(choice.post);
        if (!placement)
            return placement.error();
        before.append(*placement);
        if (Status status = placing.place(after(*placement, choice)); !status)
            return status.error();
    }
    return before;
}

/// What the rules say of posts that are marked as nobody's.
Result<QHash<GeneratedId, RuleMove>> decisions(Connection &connection)
{
    const auto plan = planRules(connection);
    if (!plan)
        return plan.error();
    QHash<GeneratedId, RuleMove> moves;
    for (const PlannedPost &planned : plan->changes)
        moves.insert(planned.move.post, planned.move);
    return moves;
}

} // namespace

Result<AssignUploads::Answer> apply(Connection &connection, const AssignUploads &command, ChangeSet &changes)
{
    const auto choices = postsOf(connection, command.uploads);
    if (!choices)
        return choices.error();
    changes.areas |= kPlaces;
    Placing placing(connection);
    return placeEach(placing, *choices, [&](const PostPlacement &before, const PostChoice &choice) {
        return placedByHand(before, choice, command.campaign);
    });
}

Result<ReleaseUploads::Answer> apply(Connection &connection, const ReleaseUploads &command,
                                     ChangeSet &changes)
{
    const auto choices = postsOf(connection, command.uploads);
    if (!choices)
        return choices.error();
    changes.areas |= kPlaces;
    Placing placing(connection);
    auto before = placeEach(placing, *choices, [](const PostPlacement &placement, const PostChoice &) {
        return released(placement);
    });
    if (!before)
        return before;
    const auto decided = decisions(connection);
    if (!decided)
        return decided.error();
    for (const PostPlacement &placement : std::as_const(*before)) {
        const auto move = decided->constFind(placement.post);
        const PostPlacement after = move == decided->cend()
            ? placedByRules(placement, placement.campaign, std::nullopt)
            : placedByRules(placement, move->to, move->rule);
        if (Status status = placing.place(after); !status)
            return status.error();
    }
    return before;
}

Result<RestorePlacements::Answer> apply(Connection &connection, const RestorePlacements &command,
                                        ChangeSet &changes)
{
    changes.areas |= kPlaces;
    Placing placing(connection);
    for (const PostPlacement &post : command.posts) {
        if (Status status = placing.place(post); !status)
            return status;
    }
    return Done {};
}

} // namespace viewtide::store
