// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/summary.h"

#include "base/countsum.h"
#include "base/errorpolicy.h"
#include "base/jsonnumber.h"
#include "poll/notes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <map>

namespace viewtide::poll {

using namespace catalogue::literals;

namespace {

QString statusKey(PassResult result)
{
    switch (result) {
    case PassResult::Success:
        return QStringLiteral("success");
    case PassResult::Partial:
        return QStringLiteral("partial");
    case PassResult::Error:
        break;
    }
    return QStringLiteral("error");
}

QJsonObject countsJson(const PassCounts &counts)
{
    return {{QStringLiteral("asked"), counts.asked},
            {QStringLiteral("ok"), counts.ok},
            {QStringLiteral("failed"), counts.failed},
            {QStringLiteral("skipped"), counts.skipped},
            {QStringLiteral("requests"), counts.requests}};
}

QJsonObject budgetJson(const BudgetUse &budget)
{
    return {{QStringLiteral("calls_per_day"), budget.perDay},
            {QStringLiteral("used_today"), budget.usedToday},
            {QStringLiteral("waiting"), budget.waiting}};
}

QJsonObject errorJson(const PassError &error)
{
    QJsonObject json;
    json[QStringLiteral("platform")] = error.platform ? QJsonValue(error.platform->text()) : QJsonValue();
    json[QStringLiteral("code")] =
        error.error.remoteCode ? QJsonValue(*error.error.remoteCode) : QJsonValue(toKey(error.error.kind));
    Error told = error.error;
    if (error.platform)
        told.context.clear(); // the network stands beside it
    json[QStringLiteral("message")] =
        error.platform ? failureNote(*error.platform, told) : describeInFull(told);
    if (!error.profile.isEmpty())
        json[QStringLiteral("profile")] = error.profile;
    return json;
}

void addAccountCounts(QJsonObject &json, const PassSummary &summary)
{
    json[QStringLiteral("accounts")] = countsJson(summary.accounts);
    if (summary.waiting.isEmpty())
        return;
    QJsonArray waiting;
    for (const PassError &one : summary.waiting)
        waiting.append(errorJson(one));
    json[QStringLiteral("waiting")] = waiting;
}

void addAccounts(QJsonObject &json, const AccountsSummary &summary)
{
    json[QStringLiteral("platforms_tracked")] = summary.platformsTracked;
    json[QStringLiteral("total_followers")] = numberOrNull(summary.totalFollowers);
    json[QStringLiteral("total_engagement")] = numberOrNull(summary.totalEngagement);
    json[QStringLiteral("top_performer")] =
        summary.topPerformer ? QJsonValue(summary.topPerformer->text()) : QJsonValue();
    if (summary.topRate)
        json[QStringLiteral("top_performer_basis")] = domain::toKey(summary.topRate->basis);
}

void findTopPerformer(AccountsSummary &summary, const QList<store::AccountDayRow> &rows,
                      const QMap<domain::RateBasis, int> &rated)
{
    const auto common = std::max_element(rated.cbegin(), rated.cend());
    if (common == rated.cend())
        return;
    for (const store::AccountDayRow &row : rows) {
        if (row.date != summary.date || !row.engagementRate || row.engagementRate->basis != common.key())
            continue;
        if (summary.topRate && row.engagementRate->percent <= summary.topRate->percent)
            continue;
        summary.topRate = row.engagementRate;
        summary.topPerformer = row.platform;
    }
}

struct SummaryText
{
    Q_DECLARE_TR_FUNCTIONS(PassSummary)
};

QString sentenceOf(catalogue::PlatformKey platform, ErrorKind kind)
{
    return SummaryText::tr("%1: %2").arg(catalogue::displayName(platform), errorPolicy(kind).sentence());
}

} // namespace

AccountsSummary summariseAccounts(const QList<store::AccountDayRow> &rows, Date day)
{
    AccountsSummary summary {.date = day};
    QSet<catalogue::PlatformKey> platforms;
    QMap<domain::RateBasis, int> rated;
    CountSum followers;
    CountSum engagement;
    for (const store::AccountDayRow &row : rows) {
        if (row.date != day)
            continue;
        platforms.insert(row.platform);
        followers.add(countOf(row.values, "followers"_metric));
        engagement.add(row.engagementTotal);
        if (row.engagementRate)
            ++rated[row.engagementRate->basis];
    }
    summary.totalFollowers = followers.value();
    summary.totalEngagement = engagement.value();
    summary.platformsTracked = static_cast<int>(platforms.size());
    findTopPerformer(summary, rows, rated);
    return summary;
}

PassResult resultOf(const PassSummary &summary)
{
    const PassCounts total = summary.total();
    if (total.failed == 0 && total.skipped == 0 && summary.cancelled() == 0 && summary.errors.isEmpty())
        return PassResult::Success;
    return total.ok > 0 ? PassResult::Partial : PassResult::Error;
}

QString attentionOf(const PassSummary &summary)
{
    std::map<catalogue::PlatformKey, ErrorKind> networks;
    for (const PassError &one : summary.errors) {
        const ErrorKind kind = one.error.kind;
        if (!one.platform)
            return describe(one.error);
        if (kind == ErrorKind::Credential || needsTheUser(kind))
            return sentenceOf(*one.platform, kind);
        networks.insert({*one.platform, kind});
    }
    if (networks.size() > 1)
        return SummaryText::tr("Numbers of %n networks are missing", nullptr, int(networks.size()));
    return networks.empty() ? QString() : sentenceOf(networks.cbegin()->first, networks.cbegin()->second);
}

QJsonObject toJson(const PassSummary &summary)
{
    QJsonObject json {{QStringLiteral("status"), statusKey(resultOf(summary))},
                      {QStringLiteral("date"), toIsoDate(dateOf(summary.startedAt))}};
    if (summary.accountsSummary)
        addAccounts(json, *summary.accountsSummary);
    if (summary.request.kinds.testFlag(Kind::Accounts))
        addAccountCounts(json, summary);
    if (summary.request.kinds.testFlag(Kind::Past)) {
        QJsonObject past = countsJson(summary.past);
        past[QStringLiteral("days")] = summary.pastDays;
        json[QStringLiteral("past")] = past;
    }
    if (summary.request.kinds.testFlag(Kind::Posts)) {
        QJsonObject posts = countsJson(summary.posts);
        posts[QStringLiteral("inserted")] = summary.videosInserted;
        posts[QStringLiteral("updated")] = summary.videosUpdated;
        json[QStringLiteral("posts")] = posts;
    }
    if (summary.newAlerts > 0)
        json[QStringLiteral("new_alerts")] = summary.newAlerts;
    if (summary.budget)
        json[QStringLiteral("budget")] = budgetJson(*summary.budget);
    if (summary.request.kinds.testFlag(Kind::History)) {
        QJsonObject history = countsJson(summary.history);
        history[QStringLiteral("new_uploads")] = summary.newUploads;
        json[QStringLiteral("history")] = history;
    }
    if (!summary.errors.isEmpty()) {
        QJsonArray errors;
        for (const PassError &error : summary.errors)
            errors.append(errorJson(error));
        json[QStringLiteral("errors")] = errors;
    }
    return json;
}

} // namespace viewtide::poll
