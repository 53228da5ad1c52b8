// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/rulecommands.h"

#include "app/commands/arguments.h"
#include "report/uploadtables.h"

#include <QJsonArray>

#include <algorithm>

namespace viewtide::app {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<domain::CampaignRule> conditionsOf(const Invocation &invocation)
{
    const auto from = dateOption(invocation, u"from"_s);
    if (!from)
        return from.error();
    const auto to = dateOption(invocation, u"to"_s);
    if (!to)
        return to.error();
    return domain::CampaignRule {.id = {},
                                 .campaign = {},
                                 .profile = std::nullopt,
                                 .hashtag = invocation.value(u"hashtag"_s),
                                 .text = invocation.value(u"text"_s),
                                 .refId = invocation.value(u"ref-id"_s),
                                 .note = invocation.value(u"note"_s),
                                 .from = *from,
                                 .to = *to};
}

std::optional<qint64> numberOf(const QString &word)
{
    bool isNumber = false;
    const qint64 number = word.toLongLong(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

QJsonObject toJson(const store::RuleMove &move)
{
    QJsonObject object {{u"post_id"_s, move.postId},
                        {u"caption"_s, move.caption},
                        {u"scheduled_at"_s, toIso(move.scheduledAt)},
                        {u"from"_s, move.fromName},
                        {u"to"_s, move.toName}};
    object.insert(u"rule"_s, move.rule ? QJsonValue(move.rule->value()) : QJsonValue());
    return object;
}

/// {"status": "success", "posts", "by_hand", "moves": [...]}
QJsonObject toJson(const store::RulePreview &preview)
{
    QJsonArray moves;
    for (const store::RuleMove &move : preview.moves)
        moves.append(toJson(move));
    return {{u"status"_s, u"success"_s},
            {u"posts"_s, preview.posts},
            {u"by_hand"_s, preview.byHand},
            {u"moved"_s, preview.moves.size()},
            {u"moves"_s, moves}};
}

} // namespace

void RuleAddCommand::start()
{
    if (invocation().arguments.size() != 1) {
        fail(tr("name one campaign: viewtide rule add \"Summer drop\" --hashtag summer"));
        return;
    }
    const auto rule = conditionsOf(invocation());
    if (rule)
        findCampaignOf(*rule);
    else
        fail(rule.error());
}

void RuleAddCommand::findCampaignOf(const domain::CampaignRule &rule)
{
    withCampaign(invocation().arguments.first(), [this, rule](const store::CampaignRow &row) {
        domain::CampaignRule complete = rule;
        complete.campaign = row.campaign.id;
        findProfileOf(complete);
    });
}

void RuleAddCommand::findProfileOf(const domain::CampaignRule &rule)
{
    if (!invocation().has(u"profile"_s)) {
        save(rule);
        return;
    }
    read(store::ProfilesQuery {}, [this, rule](const QList<domain::Profile> &profiles) {
        const auto profile = findProfile(profiles, invocation().value(u"profile"_s));
        if (!profile) {
            fail(profile.error());
            return;
        }
        domain::CampaignRule complete = rule;
        complete.profile = *profile;
        save(complete);
    });
}

void RuleAddCommand::save(const domain::CampaignRule &rule)
{
    write(store::SaveRule {.rule = rule, .now = now()}, [this](domain::RuleId id) {
        output().say(tr("added rule %1; new posts go by it. For those that are there: viewtide rule preview, "
                        "then viewtide rule apply")
                         .arg(id.value()));
        output().json({{u"status"_s, u"success"_s}, {u"id"_s, id.value()}});
        done();
    });
}

void RuleListCommand::start()
{
    read(store::RulesQuery {}, [this](const QList<store::RuleRow> &rules) {
        output().table(report::rulesTable(rules));
        done();
    });
}

void RuleMoveCommand::start()
{
    const auto rule = numberOf(invocation().arguments.value(0));
    const auto position = numberOf(invocation().arguments.value(1));
    if (invocation().arguments.size() != 2 || !rule || !position) {
        fail(tr("give the rule's id and its new position: viewtide rule move 3 1"));
        return;
    }
    const store::MoveRule command {.rule = domain::RuleId(*rule),
                                   .position = int(qMin<qint64>(*position, 1'000'000))};
    write(command, [this](Done) {
        output().say(tr("moved rule %1").arg(invocation().arguments.first()));
        output().json({{u"status"_s, u"success"_s}});
        done();
    });
}

void RuleRemoveCommand::start()
{
    const auto rule = numberOf(invocation().arguments.value(0));
    if (invocation().arguments.size() != 1 || !rule) {
        fail(tr("give the rule's id, as in 'viewtide rule list'"));
        return;
    }
    write(store::RemoveRule {.rule = domain::RuleId(*rule)}, [this](Done) {
        output().say(tr("removed rule %1; its posts stay where they are until the rules are applied")
                         .arg(invocation().arguments.first()));
        output().json({{u"status"_s, u"success"_s}});
        done();
    });
}

void RuleEditCommand::start()
{
    const auto id = numberOf(invocation().arguments.value(0));
    if (invocation().arguments.size() != 1 || !id) {
        fail(tr("give the rule's id, as in 'viewtide rule list'"));
        return;
    }
    read(store::RulesQuery {}, [this, id = domain::RuleId(*id)](const QList<store::RuleRow> &rules) {
        const auto row = std::find_if(rules.cbegin(), rules.cend(),
                                      [id](const store::RuleRow &one) { return one.rule.id == id; });
        if (row == rules.cend())
            fail(tr("there is no rule %1").arg(id.value()));
        else
            edit(row->rule);
    });
}

/// An option that is given replaces the condition; 'none' takes it away.
void RuleEditCommand::edit(const domain::CampaignRule &before)
{
    using domain::CampaignRule;
    CampaignRule rule = before;
    const std::pair<const char *, QString CampaignRule::*> texts[] {{"hashtag", &CampaignRule::hashtag},
                                                                    {"text", &CampaignRule::text},
                                                                    {"ref-id", &CampaignRule::refId},
                                                                    {"note", &CampaignRule::note}};
    for (const auto &[name, member] : texts) {
        const QString option = QString::fromLatin1(name);
        if (invocation().has(option))
            rule.*member = invocation().value(option) == "none"_L1 ? QString() : invocation().value(option);
    }
    const std::pair<const char *, std::optional<Date> CampaignRule::*> days[] {{"from", &CampaignRule::from},
                                                                               {"to", &CampaignRule::to}};
    for (const auto &[name, member] : days) {
        const QString option = QString::fromLatin1(name);
        if (!invocation().has(option))
            continue;
        const auto day = invocation().value(option) == "none"_L1 ? Result<std::optional<Date>>(std::nullopt)
                                                                 : dateOption(invocation(), option);
        if (!day) {
            fail(day.error());
            return;
        }
        rule.*member = *day;
    }
    takeCampaign(rule);
}

void RuleEditCommand::takeCampaign(const domain::CampaignRule &rule)
{
    if (!invocation().has(u"campaign"_s)) {
        takeProfile(rule);
        return;
    }
    withCampaign(invocation().value(u"campaign"_s), [this, rule](const store::CampaignRow &row) {
        domain::CampaignRule moved = rule;
        moved.campaign = row.campaign.id;
        takeProfile(moved);
    });
}

void RuleEditCommand::takeProfile(domain::CampaignRule rule)
{
    const QString wanted = invocation().value(u"profile"_s);
    if (!invocation().has(u"profile"_s) || wanted == "none"_L1) {
        if (!wanted.isEmpty())
            rule.profile.reset();
        save(rule);
        return;
    }
    read(store::ProfilesQuery {}, [this, rule, wanted](const QList<domain::Profile> &profiles) {
        const auto profile = findProfile(profiles, wanted);
        if (!profile) {
            fail(profile.error());
            return;
        }
        domain::CampaignRule limited = rule;
        limited.profile = *profile;
        save(limited);
    });
}

void RuleEditCommand::save(const domain::CampaignRule &rule)
{
    write(store::SaveRule {.rule = rule, .now = now()}, [this](domain::RuleId id) {
        output().say(tr("saved rule %1; new posts go by it").arg(id.value()));
        output().json({{u"status"_s, u"success"_s}, {u"id"_s, id.value()}});
        done();
    });
}

void RulePreviewCommand::start()
{
    read(store::RulePreviewQuery {}, [this](const store::RulePreview &preview) {
        if (output().format() == OutputFormat::Text)
            output().table(report::ruleMovesTable(preview.moves));
        output().warn(tr("%1 of %2 posts would move; %3 were assigned by hand and stay")
                          .arg(preview.moves.size())
                          .arg(preview.posts)
                          .arg(preview.byHand));
        output().json(toJson(preview));
        done();
    });
}

void RuleApplyCommand::start()
{
    write(store::ApplyRules {.now = now()}, [this](const store::RulesApplied &applied) {
        output().say(tr("moved %1 of %2 posts; %3 were assigned by hand and stay")
                         .arg(applied.done.moves.size())
                         .arg(applied.done.posts)
                         .arg(applied.done.byHand));
        output().json(toJson(applied.done));
        done();
    });
}

} // namespace viewtide::app
