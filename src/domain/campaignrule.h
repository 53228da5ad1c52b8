// SPDX-License-Identifier: GPL-3.0-or-later
// Which campaign a post belongs to: rules in the user's order, the first that matches wins. All conditions of
// a rule that are set must hold. Plain values and pure functions: any thread.
#pragma once

#include "base/timestamp.h"
#include "domain/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace viewtide::domain {

/// Who put a post into its campaign. What a hand assigned, no rule moves.
enum class AssignedBy { None, Rule, Hand };

QString toKey(AssignedBy by);
std::optional<AssignedBy> assignedByFromKey(QStringView key);

struct CampaignRule
{
    RuleId id;
    CampaignId campaign;
    std::optional<ProfileId> profile;
    QString hashtag; ///< a whole tag, with or without its sign, in any case
    QString text; ///< somewhere in the caption, in any case
    QString refId; ///< Ayrshare's id of the profile, exactly
    QString note; ///< somewhere in the notes of the post, in any case
    std::optional<Date> from; ///< UTC day of the scheduled time, included
    std::optional<Date> to; ///< included

    bool operator==(const CampaignRule &) const = default;
};

/// What the rules see of a post, folded once for all of them.
class RuleSubject
{
public:
    struct Post
    {
        ProfileId profile;
        QString refId;
        QString text;
        QString notes;
        Timestamp scheduledAt; ///< the time of posting if it was not scheduled
    };

    explicit RuleSubject(const Post &post);

    bool meets(const CampaignRule &rule) const;

private:
    ProfileId m_profile;
    QString m_refId;
    QString m_text;
    QString m_notes;
    QStringList m_hashtags;
    Date m_day;
};

/// Without a condition it would take every post; no such rule is saved.
bool hasCondition(const CampaignRule &rule);
bool matches(const CampaignRule &rule, const RuleSubject &post);
/// Null if none matches.
const CampaignRule *firstMatch(const QList<CampaignRule> &rules, const RuleSubject &post);

/// "Summer" of " #Summer"; null if it is not one tag.
std::optional<QString> plainHashtag(const QString &typed);
/// The tags of a caption without their signs, as they are written.
QStringList hashtagsIn(const QString &text);

} // namespace viewtide::domain
