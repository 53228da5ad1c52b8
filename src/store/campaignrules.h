// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that put posts into campaigns: questions and commands of the store (see commands.h and queries.h).
// A new post goes by them when it is imported; ApplyRules goes over the known ones. Plain values.
#pragma once

#include "store/placement.h"

#include <QString>

#include <variant>

namespace viewtide::store {

struct RuleRow
{
    domain::CampaignRule rule;
    QString campaignName;
    QString profileName; ///< empty: any profile
    int posts = 0; ///< posts that it put where they are

    bool operator==(const RuleRow &) const = default;
};

/// How many put posts into that campaign.
int rulesOf(domain::CampaignId campaign, const QList<RuleRow> &rules);

/// In the order in which they are tried.
struct RulesQuery
{
    using Answer = QList<RuleRow>;
};

/// A post that ApplyRules would move, or moved.
struct RuleMove
{
    domain::GeneratedId post;
    QString postId; ///< Ayrshare's
    QString caption;
    Timestamp scheduledAt;
    domain::CampaignId from;
    domain::CampaignId to;
    QString fromName;
    QString toName;
    std::optional<domain::RuleId> rule; ///< null: no rule matches (any more), so it goes to Unassigned

    bool operator==(const RuleMove &) const = default;
};

struct RulePreview
{
    int posts = 0; ///< that the rules decide on
    int byHand = 0; ///< that they leave alone
    QList<RuleMove> moves; ///< newest post first

    bool operator==(const RulePreview &) const = default;
};

/// What ApplyRules would do now.
struct RulePreviewQuery
{
    using Answer = RulePreview;
};

/// ConfigInvalid with a sentence for a rule without a condition, with a hashtag that is none, or with days in
/// the wrong order. NotFound if the campaign, the profile or the rule is not there.
struct SaveRule
{
    using Answer = domain::RuleId;
    domain::CampaignRule rule; ///< without id: a new one at the end
    Timestamp now;
};

struct RemoveRule
{
    using Answer = Done;
    domain::RuleId rule;
};

/// To the place `position`, 1 is first; past the end is the end.
struct MoveRule
{
    using Answer = Done;
    domain::RuleId rule;
    int position = 1;
};

/// The whole list, each rule under its own id: takes an edit back.
struct RestoreRules
{
    using Answer = Done;
    QList<domain::CampaignRule> rules;
    Timestamp now;
};

/// The list before and after an edit, both of its transaction.
struct RuleLists
{
    QList<domain::CampaignRule> before;
    QList<domain::CampaignRule> after;

    bool operator==(const RuleLists &) const = default;
};

/// One of these edits, for who wants to take it back.
struct EditRules
{
    using Answer = RuleLists;
    std::variant<SaveRule, RemoveRule, MoveRule> edit;
};

struct RulesApplied
{
    RulePreview done;
    QList<PostPlacement> before;

    bool operator==(const RulesApplied &) const = default;
};

/// Each post that no hand assigned goes where the first rule that matches says, or to Unassigned.
struct ApplyRules
{
    using Answer = RulesApplied;
    Timestamp now;
};

} // namespace viewtide::store
