// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/campaignrule.h"

#include "domain/keytable.h"

#include <algorithm>

namespace viewtide::domain {

namespace {

constexpr KeyTable<AssignedBy, 3> kAssignedBy {
    {{AssignedBy::None, "none"}, {AssignedBy::Rule, "rule"}, {AssignedBy::Hand, "hand"}}};

/// The number sign, also in its full width as Japanese keyboards write it.
bool isSign(char32_t c)
{
    return c == U'#' || c == U'\uFF03';
}

/// What a tag is made of: letters, their marks, digits, the underscore and the joiners of some scripts.
bool isTagCharacter(char32_t c)
{
    constexpr char32_t kNonJoiner = 0x200C;
    constexpr char32_t kJoiner = 0x200D;
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'_' || c == kNonJoiner || c == kJoiner;
}

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

bool contains(const QString &foldedText, const QString &wanted)
{
    return wanted.isEmpty() || foldedText.contains(folded(wanted));
}

} // namespace

QString toKey(AssignedBy by)
{
    return keyOf(kAssignedBy, by);
}

std::optional<AssignedBy> assignedByFromKey(QStringView key)
{
    return fromKey(kAssignedBy, key);
}

RuleSubject::RuleSubject(const Post &post)
    : m_profile(post.profile)
    , m_refId(post.refId)
    , m_text(folded(post.text))
    , m_notes(folded(post.notes))
    , m_hashtags(hashtagsIn(m_text))
    , m_day(dateOf(post.scheduledAt))
{ }

bool RuleSubject::meets(const CampaignRule &rule) const
{
    return (!rule.profile || *rule.profile == m_profile) && (rule.refId.isEmpty() || rule.refId == m_refId)
        && (!rule.from || *rule.from <= m_day) && (!rule.to || m_day <= *rule.to)
        && contains(m_text, rule.text) && contains(m_notes, rule.note)
        && (rule.hashtag.isEmpty()
            || m_hashtags.contains(folded(plainHashtag(rule.hashtag).value_or(rule.hashtag))));
}

bool hasCondition(const CampaignRule &rule)
{
    return rule.profile || rule.from || rule.to || !rule.hashtag.isEmpty() || !rule.text.isEmpty()
        || !rule.refId.isEmpty() || !rule.note.isEmpty();
}

bool matches(const CampaignRule &rule, const RuleSubject &post)
{
    return hasCondition(rule) && post.meets(rule);
}

const CampaignRule *firstMatch(const QList<CampaignRule> &rules, const RuleSubject &post)
{
    const auto rule = std::find_if(rules.cbegin(), rules.cend(), [&post](const CampaignRule &candidate) {
        return matches(candidate, post);
    });
    return rule == rules.cend() ? nullptr : &*rule;
}

std::optional<QString> plainHashtag(const QString &typed)
{
    QString tag = typed.trimmed();
    if (!tag.isEmpty() && isSign(tag.front().unicode()))
        tag.remove(0, 1);
    const QList<uint> characters = tag.toUcs4();
    if (characters.isEmpty() || !std::all_of(characters.cbegin(), characters.cend(), isTagCharacter))
        return std::nullopt;
    return tag;
}

QStringList hashtagsIn(const QString &text)
{
    QStringList tags;
    const QList<uint> characters = text.toUcs4();
    for (auto it = characters.cbegin(); it != characters.cend();) {
        // "a#b" is no tag: the sign begins a word
        const bool begins = isSign(*it) && (it == characters.cbegin() || !isTagCharacter(*(it - 1)));
        const auto first = ++it;
        if (!begins)
            continue;
        it = std::find_if_not(first, characters.cend(), isTagCharacter);
        if (it != first)
            tags.append(QString::fromUcs4(reinterpret_cast<const char32_t *>(&*first), it - first));
    }
    return tags;
}

} // namespace viewtide::domain
