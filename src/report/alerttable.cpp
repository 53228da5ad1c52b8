// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/alerttable.h"

#include <QCoreApplication>

namespace viewtide::report {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlertTable)
};

QString videoOf(const domain::Alert &alert)
{
    return alert.video ? alert.video->text() : QString();
}

QString platformOf(const domain::Alert &alert)
{
    return alert.platform ? alert.platform->text() : QString();
}

QList<Cell> ruleRow(domain::AlertKind kind, const char *setting, const Cell &value, bool isOn,
                    const QString &meaning)
{
    return {domain::toKey(kind), QString::fromLatin1(setting), value, isOn ? u"on"_s : u"off"_s, meaning};
}

} // namespace

Table alertsTable(const QList<store::AlertRow> &alerts)
{
    Table table {.title = u"alerts"_s,
                 .columns = {u"id"_s, u"raised_at"_s, u"kind"_s, u"title"_s, u"why"_s, u"video"_s,
                             u"platform"_s, u"profile"_s, u"told_at"_s},
                 .rows = {}};
    for (const store::AlertRow &row : alerts)
        table.rows.append({row.id, row.raisedAt, domain::toKey(row.alert.kind), row.alert.title,
                           row.alert.why, textOrEmpty(videoOf(row.alert)), textOrEmpty(platformOf(row.alert)),
                           textOrEmpty(row.profileName), cell(row.toldAt)});
    return table;
}

QJsonObject toJson(const store::AlertRow &row)
{
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return {{u"id"_s, row.id},
            {u"raised_at"_s, toIso(row.raisedAt)},
            {u"kind"_s, domain::toKey(row.alert.kind)},
            {u"key"_s, row.alert.key},
            {u"title"_s, row.alert.title},
            {u"why"_s, row.alert.why},
            {u"figures"_s, row.alert.figures},
            {u"video"_s, orNull(videoOf(row.alert))},
            {u"platform"_s, orNull(platformOf(row.alert))},
            {u"profile"_s, orNull(row.profileName)},
            {u"told_at"_s, row.toldAt ? QJsonValue(toIso(*row.toldAt)) : QJsonValue()}};
}

Table alertRulesTable(const domain::AlertRules &rules)
{
    using domain::AlertKind;
    Table table {.title = u"alert_rules"_s,
                 .columns = {u"kind"_s, u"setting"_s, u"value"_s, u"state"_s, u"meaning"_s},
                 .rows = {}};
    table.rows = {
        ruleRow(AlertKind::BreakOut, "alerts/breakOutScore", rules.breakOutScore, rules.breakOutScore > 0,
                Texts::tr("a video's robust score against the %n or more before it", nullptr,
                          domain::kOutlierMinimum)),
        ruleRow(
            AlertKind::Milestone, "alerts/viewMilestone", rules.viewMilestone, rules.viewMilestone > 0,
            Texts::tr("lowest milestone of views; then 1, 2, 5 times each power of ten, passed between two "
                      "observations")),
        ruleRow(AlertKind::Milestone, "alerts/followerMilestone", rules.followerMilestone,
                rules.followerMilestone > 0,
                Texts::tr("lowest milestone of followers, passed between two recorded days")),
        ruleRow(AlertKind::Drop, "alerts/followerDropPercent", qint64(rules.followerDropPercent),
                rules.followerDropPercent > 0,
                Texts::tr("percent of the followers lost in a day, after %n recorded days", nullptr,
                          domain::kDropDays)),
        ruleRow(AlertKind::Drop, "alerts/viewDropPercent", qint64(rules.viewDropPercent),
                rules.viewDropPercent > 0,
                Texts::tr("percent fewer views in 24 h of the last five videos than of the %n or more before",
                          nullptr, domain::kOutlierMinimum)),
        ruleRow(AlertKind::Silence, "alerts/silenceDays", qint64(rules.silenceDays), rules.silenceDays > 0,
                Texts::tr("days without a video, twice the usual gap, after %n posts", nullptr,
                          domain::kSilencePosts)),
        ruleRow(AlertKind::SignIn, "alerts/signIn", rules.signIn ? u"on"_s : u"off"_s, rules.signIn,
                Texts::tr("a network or a key needs a new sign-in")),
        ruleRow(
            AlertKind::SyncFailing, "alerts/syncFailing", rules.syncFailing ? u"on"_s : u"off"_s,
            rules.syncFailing,
            Texts::tr("every question failed for %1 min").arg(domain::kFailingFor / std::chrono::minutes(1))),
    };
    return table;
}

} // namespace viewtide::report
