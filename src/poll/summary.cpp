// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/summary.h"

#include <QJsonArray>
#include <QSet>

namespace viewtide::poll {

using namespace catalogue::literals;

namespace {

void addTo(std::optional<qint64> &sum, std::optional<qint64> part)
{
    if (part)
        sum = sum.value_or(0) + *part;
}

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

QJsonValue numberOrNull(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonObject countsJson(const PassCounts &counts)
{
    return {{QStringLiteral("asked"), counts.asked},
            {QStringLiteral("ok"), counts.ok},
            {QStringLiteral("failed"), counts.failed},
            {QStringLiteral("skipped"), counts.skipped},
            {QStringLiteral("requests"), counts.requests}};
}

QJsonObject errorJson(const PassError &error)
{
    QJsonObject json;
    json[QStringLiteral("platform")] = error.platform ? QJsonValue(error.platform->text()) : QJsonValue();
    json[QStringLiteral("code")] =
        error.error.remoteCode ? QJsonValue(*error.error.remoteCode) : QJsonValue(toKey(error.error.kind));
    json[QStringLiteral("message")] = describe(error.error);
    if (!error.profile.isEmpty())
        json[QStringLiteral("profile")] = error.profile;
    return json;
}

void addAccounts(QJsonObject &json, const AccountsSummary &summary)
{
    json[QStringLiteral("platforms_tracked")] = summary.platformsTracked;
    json[QStringLiteral("total_followers")] = numberOrNull(summary.totalFollowers);
    json[QStringLiteral("total_engagement")] = numberOrNull(summary.totalEngagement);
    json[QStringLiteral("top_performer")] =
        summary.topPerformer ? QJsonValue(summary.topPerformer->text()) : QJsonValue();
}

} // namespace

AccountsSummary summariseAccounts(const QList<store::AccountDayRow> &rows, Date day)
{
    AccountsSummary summary {.date = day};
    QSet<catalogue::PlatformKey> platforms;
    std::optional<double> best;
    for (const store::AccountDayRow &row : rows) {
        if (row.date != day)
            continue;
        platforms.insert(row.platform);
        addTo(summary.totalFollowers, countOf(row.values, "followers"_metric));
        addTo(summary.totalEngagement, row.engagementTotal);
        if (row.engagementRate && (!best || row.engagementRate->percent > *best)) {
            best = row.engagementRate->percent;
            summary.topPerformer = row.platform;
        }
    }
    summary.platformsTracked = static_cast<int>(platforms.size());
    return summary;
}

PassResult resultOf(const PassSummary &summary)
{
    const PassCounts total = summary.total();
    if (total.failed == 0 && total.skipped == 0 && summary.errors.isEmpty())
        return PassResult::Success;
    return total.ok > 0 ? PassResult::Partial : PassResult::Error;
}

QJsonObject toJson(const PassSummary &summary)
{
    QJsonObject json {{QStringLiteral("status"), statusKey(resultOf(summary))},
                      {QStringLiteral("date"), toIsoDate(dateOf(summary.startedAt))}};
    if (summary.accountsSummary)
        addAccounts(json, *summary.accountsSummary);
    if (summary.request.kinds.testFlag(Kind::Accounts))
        json[QStringLiteral("accounts")] = countsJson(summary.accounts);
    if (summary.request.kinds.testFlag(Kind::Posts)) {
        QJsonObject posts = countsJson(summary.posts);
        posts[QStringLiteral("inserted")] = summary.videosInserted;
        posts[QStringLiteral("updated")] = summary.videosUpdated;
        json[QStringLiteral("posts")] = posts;
    }
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
