// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ruleplan.h"

#include "store/readers/readers.h"
#include "store/statement.h"

#include <QHash>

#include <algorithm>

namespace viewtide::store {

using domain::AssignedBy;
using domain::CampaignId;
using domain::CampaignRule;
using domain::RuleId;

namespace {

std::optional<RuleId> maybeRule(const Statement &select, int column)
{
    const auto id = select.count(column);
    return id ? std::optional(RuleId(*id)) : std::nullopt;
}

RuleRow ruleFrom(const Statement &select)
{
    RuleRow row;
    row.rule = CampaignRule {.id = RuleId(select.integer(0)),
                             .campaign = CampaignId(select.integer(1)),
                             .profile = std::nullopt,
                             .hashtag = select.text(3),
                             .text = select.text(4),
                             .refId = select.text(5),
                             .note = select.text(6),
                             .from = select.date(7),
                             .to = select.date(8)};
    if (const auto profile = select.count(2))
        row.rule.profile = domain::ProfileId(*profile);
    row.campaignName = select.text(9);
    row.profileName = select.text(10);
    row.posts = static_cast<int>(select.integer(11));
    return row;
}

/// Names of the campaigns, by id.
Result<QHash<CampaignId, QString>> campaignNames(Connection &connection)
{
    Statement select(connection, "campaign_names_select");
    if (Status status = select.run(); !status)
        return status.error();
    QHash<CampaignId, QString> names;
    const Status fetched =
        select.forEach([&] { names.insert(CampaignId(select.integer(0)), select.text(1)); });
    if (!fetched)
        return fetched.error();
    return names;
}

/// Decides on one post after the other.
class Planning
{
public:
    Planning(QList<CampaignRule> rules, CampaignId unassigned, QHash<CampaignId, QString> names)
        : m_rules(std::move(rules))
        , m_unassigned(unassigned)
        , m_names(std::move(names))
    { }

    void add(const Statement &select)
    {
        ++plan.posts;
        const Timestamp at = select.time(5);
        const domain::RuleSubject subject({.profile = domain::ProfileId(select.integer(1)),
                                           .refId = select.text(2),
                                           .text = select.text(3),
                                           .notes = select.text(4),
                                           .scheduledAt = at});
        const CampaignRule *rule = domain::firstMatch(m_rules, subject);
        const CampaignId from(select.integer(6));
        const CampaignId to = rule ? rule->campaign : m_unassigned;
        const auto ruleId = rule ? std::optional(rule->id) : std::nullopt;
        const bool knownRule = select.text(7) == toKey(AssignedBy::Rule);
        if (from == to && knownRule == ruleId.has_value() && maybeRule(select, 8) == ruleId)
            return;
        plan.changes.append({.move = {.post = domain::GeneratedId(select.integer(0)),
                                      .postId = select.text(9),
                                      .caption = select.text(3),
                                      .scheduledAt = at,
                                      .from = from,
                                      .to = to,
                                      .fromName = m_names.value(from),
                                      .toName = m_names.value(to),
                                      .rule = ruleId},
                             .isMove = from != to});
    }

    RulePlan plan;

private:
    QList<CampaignRule> m_rules;
    CampaignId m_unassigned;
    QHash<CampaignId, QString> m_names;
};

Result<int> countByHand(Connection &connection)
{
    Statement count(connection, "rule_hand_count");
    if (Status status = count.run(); !status)
        return status.error();
    const int posts = count.next() ? static_cast<int>(count.integer(0)) : 0;
    if (Status status = count.outcome(); !status)
        return status.error();
    return posts;
}

} // namespace

RulePreview RulePlan::preview() const
{
    RulePreview preview {.posts = posts, .byHand = byHand, .moves = {}};
    for (const PlannedPost &change : changes) {
        if (change.isMove)
            preview.moves.append(change.move);
    }
    return preview;
}

int rulesOf(CampaignId campaign, const QList<RuleRow> &rules)
{
    return static_cast<int>(std::count_if(rules.cbegin(), rules.cend(), [campaign](const RuleRow &row) {
        return row.rule.campaign == campaign;
    }));
}

Result<QList<RuleRow>> loadRules(Connection &connection)
{
    Statement select(connection, "rules_select");
    if (Status status = select.run(); !status)
        return status.error();
    QList<RuleRow> rows;
    if (Status fetched = select.forEach([&] { rows.append(ruleFrom(select)); }); !fetched)
        return fetched.error();
    return rows;
}

QList<CampaignRule> plainRules(const QList<RuleRow> &rows)
{
    QList<CampaignRule> rules;
    rules.reserve(rows.size());
    for (const RuleRow &row : rows)
        rules.append(row.rule);
    return rules;
}

Result<RulePlan> planRules(Connection &connection)
{
    const auto workspace = findWorkspace(connection);
    if (!workspace)
        return workspace.error();
    if (!*workspace)
        return Error {.kind = ErrorKind::NotFound, .technical = QStringLiteral("the database is empty")};
    const auto rules = loadRules(connection);
    if (!rules)
        return rules.error();
    const auto names = campaignNames(connection);
    if (!names)
        return names.error();
    Planning planning(plainRules(*rules), (*workspace)->unassigned, *names);
    {
        Statement select(connection, "rule_posts_select");
        if (Status status = select.run(); !status)
            return status.error();
        if (Status fetched = select.forEach([&] { planning.add(select); }); !fetched)
            return fetched.error();
    }
    const auto byHand = countByHand(connection);
    if (!byHand)
        return byHand.error();
    planning.plan.byHand = *byHand;
    return std::move(planning.plan);
}

} // namespace viewtide::store
