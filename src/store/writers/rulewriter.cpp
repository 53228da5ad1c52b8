// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writers/rulewriters.h"

#include "store/ruleplan.h"
#include "store/writers/placing.h"
#include "store/writers/returnedrow.h"
#include "store/writers/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewtide::store {

using domain::Area;
using domain::CampaignRule;
using domain::RuleId;

namespace {

Error refused(const char *sentence, const QString &about = {})
{
    return Error {.kind = ErrorKind::ConfigInvalid,
                  .detail = QCoreApplication::translate("Rules", sentence),
                  .context = about};
}

/// The rule as it is stored: trimmed, the hashtag without its sign.
Result<CampaignRule> checked(CampaignRule rule)
{
    rule.text = rule.text.trimmed();
    rule.refId = rule.refId.trimmed();
    rule.note = rule.note.trimmed();
    rule.hashtag = rule.hashtag.trimmed();
    if (!hasCondition(rule))
        return refused(QT_TRANSLATE_NOOP("Rules", "The rule needs at least one condition."));
    if (rule.from && rule.to && *rule.to < *rule.from)
        return refused(QT_TRANSLATE_NOOP("Rules", "The last day of the rule is before its first day."));
    if (rule.hashtag.isEmpty())
        return rule;
    const auto tag = domain::plainHashtag(rule.hashtag);
    if (!tag || tag->isEmpty())
        return refused(QT_TRANSLATE_NOOP("Rules", "A hashtag is one word, without blanks and other signs."),
                       rule.hashtag);
    rule.hashtag = *tag;
    return rule;
}

Result<QList<RuleId>> ruleOrder(Connection &connection)
{
    const auto rows = loadRules(connection);
    if (!rows)
        return rows.error();
    QList<RuleId> order;
    for (const RuleRow &row : *rows)
        order.append(row.rule.id);
    return order;
}

Status placeOne(Placing &placing, const PlannedPost &planned, QList<PostPlacement> &before)
{
    const auto placement = placing.placementOf(planned.move.post);
    if (!placement)
        return placement.error();
    before.append(*placement);
    return placing.place(placedByRules(*placement, planned.move.to, planned.move.rule));
}

} // namespace

PostPlacement placedByRules(PostPlacement before, domain::CampaignId to, std::optional<RuleId> rule)
{
    before.campaign = to;
    before.by = rule ? domain::AssignedBy::Rule : domain::AssignedBy::None;
    before.rule = rule;
    for (SectionPlacement &section : before.sections)
        section.campaign = to;
    return before;
}

Result<SaveRule::Answer> apply(Connection &connection, const SaveRule &command, ChangeSet &changes)
{
    const auto rule = checked(command.rule);
    if (!rule)
        return rule.error();
    changes.areas |= Area::Rules;
    if (rule->id.isValid()) {
        Statement update(connection, "rule_update");
        if (Status status = update.run(rule->campaign, rule->profile, rule->hashtag, rule->text, rule->refId,
                                       rule->note, rule->from, rule->to, command.now, rule->id);
            !status)
            return status.error();
        if (Status status = requireRow(update, QStringLiteral("rule")); !status)
            return status.error();
        return rule->id;
    }
    Statement insert(connection, "rule_insert");
    if (Status status = insert.run(rule->campaign, rule->profile, rule->hashtag, rule->text, rule->refId,
                                   rule->note, rule->from, rule->to, command.now);
        !status)
        return status.error();
    const auto id = returnedId(insert);
    if (!id)
        return id.error();
    return RuleId(*id);
}

Result<RemoveRule::Answer> apply(Connection &connection, const RemoveRule &command, ChangeSet &changes)
{
    changes.areas |= Area::Rules;
    Statement remove(connection, "rule_remove");
    if (Status status = remove.run(command.rule); !status)
        return status;
    return requireRow(remove, QStringLiteral("rule"));
}

Result<MoveRule::Answer> apply(Connection &connection, const MoveRule &command, ChangeSet &changes)
{
    changes.areas |= Area::Rules;
    auto order = ruleOrder(connection);
    if (!order)
        return order.error();
    if (order->removeAll(command.rule) == 0)
        return Error {.kind = ErrorKind::NotFound, .context = QStringLiteral("rule")};
    order->insert(std::clamp<qsizetype>(command.position - 1, 0, order->size()), command.rule);
    Statement position(connection, "rule_position");
    for (qsizetype i = 0; i < order->size(); ++i) {
        if (Status status = position.run(static_cast<int>(i) + 1, order->at(i)); !status)
            return status;
    }
    return Done {};
}

Result<EditRules::Answer> apply(Connection &connection, const EditRules &command, ChangeSet &changes)
{
    const auto before = loadRules(connection);
    if (!before)
        return before.error();
    const auto edited = std::visit(
        [&connection, &changes](const auto &edit) {
            const auto done = apply(connection, edit, changes);
            return done ? Status(Done {}) : Status(done.error());
        },
        command.edit);
    if (!edited)
        return edited.error();
    const auto after = loadRules(connection);
    if (!after)
        return after.error();
    return RuleLists {.before = plainRules(*before), .after = plainRules(*after)};
}

Result<RestoreRules::Answer> apply(Connection &connection, const RestoreRules &command, ChangeSet &changes)
{
    changes.areas |= Area::Rules;
    {
        Statement clear(connection, "rules_clear");
        if (Status status = clear.run(); !status)
            return status;
    }
    Statement restore(connection, "rule_restore");
    int position = 0;
    for (const CampaignRule &rule : command.rules) {
        if (Status status = restore.run(rule.id, ++position, rule.campaign, rule.profile, rule.hashtag,
                                        rule.text, rule.refId, rule.note, rule.from, rule.to, command.now);
            !status)
            return status;
    }
    return Done {};
}

Result<ApplyRules::Answer> apply(Connection &connection, const ApplyRules &command, ChangeSet &changes)
{
    if (const auto workspace = ensureWorkspace(connection, command.now); !workspace)
        return workspace.error();
    const auto plan = planRules(connection);
    if (!plan)
        return plan.error();
    RulesApplied applied {.done = plan->preview(), .before = {}};
    Placing placing(connection);
    for (const PlannedPost &planned : plan->changes) {
        if (Status status = placeOne(placing, planned, applied.before); !status)
            return status.error();
    }
    if (!plan->changes.isEmpty())
        changes.areas |= Area::Uploads | Area::Rules;
    if (!applied.done.moves.isEmpty())
        changes.areas |= Area::Videos | Area::Campaigns | Area::Reports;
    return applied;
}

} // namespace viewtide::store
