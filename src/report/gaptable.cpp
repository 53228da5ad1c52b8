// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/gaptable.h"

#include "base/errorpolicy.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace viewtide::report {

using catalogue::PlatformKey;
using domain::ProfileId;
using store::AccountTry;

namespace {

using Account = std::pair<ProfileId, PlatformKey>;

struct GapText
{
    Q_DECLARE_TR_FUNCTIONS(GapText)
};

struct Why
{
    GapReason reason = GapReason::NotRunning;
    std::optional<ErrorKind> error;

    bool operator==(const Why &) const = default;
};

/// The log by day, for one account.
class Log
{
public:
    Log(const QList<AccountTry> &tries, Account account, Date from)
        : m_from(from)
    {
        for (const AccountTry &one : tries) {
            Why &why = m_days[one.date];
            if (why.reason == GapReason::NotRunning)
                why.reason = GapReason::NotAsked;
            const bool isOurs = one.isAboutAccounts && one.profile == account.first
                && (!one.platform || *one.platform == account.second);
            if (isOurs && one.error)
                why = {GapReason::Failed, one.error};
        }
    }

    Why why(Date day) const
    {
        if (day < m_from)
            return {GapReason::LogGone, std::nullopt};
        const auto found = m_days.find(day);
        return found == m_days.end() ? Why {} : found->second;
    }

private:
    Date m_from;
    std::map<Date, Why> m_days;
};

void addDay(QList<AccountGap> &gaps, Account account, Date day, const Why &why)
{
    const auto [profile, platform] = account;
    if (!gaps.isEmpty()) {
        AccountGap &last = gaps.last();
        const bool goesOn = last.from.profile == profile && last.from.platform == platform
            && last.last + std::chrono::days(1) == day && Why {last.reason, last.error} == why;
        if (goesOn) {
            last.last = day;
            return;
        }
    }
    gaps.append({.from = {profile, platform, day}, .last = day, .reason = why.reason, .error = why.error});
}

QString keyOf(GapReason reason)
{
    switch (reason) {
    case GapReason::NotRunning:
        return QStringLiteral("not_running");
    case GapReason::NotAsked:
        return QStringLiteral("not_asked");
    case GapReason::Failed:
        return QStringLiteral("failed");
    case GapReason::LogGone:
        break;
    }
    return QStringLiteral("log_gone");
}

QString sentenceOf(const AccountGap &gap)
{
    switch (gap.reason) {
    case GapReason::NotRunning:
        return GapText::tr("Viewtide did not run, or was offline without anything to ask.");
    case GapReason::NotAsked:
        return GapText::tr(
            "Viewtide ran, but did not ask this account: it was not linked, or its profile was stopped.");
    case GapReason::Failed:
        return errorPolicy(gap.error.value_or(ErrorKind::Internal)).sentence();
    case GapReason::LogGone:
        break;
    }
    return GapText::tr("Longer ago than the log of questions goes (90 days).");
}

} // namespace

QList<AccountGap> accountGaps(const QList<store::AccountDayRow> &rows, const QList<AccountTry> &tries,
                              DateRange range, Date logFrom)
{
    std::map<Account, std::set<Date>> recorded;
    for (const store::AccountDayRow &row : rows)
        recorded[{row.profile, row.platform}].insert(row.date);
    QList<AccountGap> gaps;
    for (const auto &[account, days] : recorded) {
        const Log log(tries, account, logFrom);
        for (Date day = std::max(range.first, *days.begin()); day <= range.last;
             day += std::chrono::days(1)) {
            if (!days.contains(day))
                addDay(gaps, account, day, log.why(day));
        }
    }
    return gaps;
}

Table gapsTable(const QList<AccountGap> &gaps, const QList<store::AccountDayRow> &rows)
{
    QHash<ProfileId, QString> names;
    for (const store::AccountDayRow &row : rows)
        names.insert(row.profile, row.profileName);
    Table table {.title = QStringLiteral("gaps"),
                 .columns = {QStringLiteral("platform"), QStringLiteral("profile"), QStringLiteral("from"),
                             QStringLiteral("to"), QStringLiteral("days"), QStringLiteral("reason"),
                             QStringLiteral("error"), QStringLiteral("explanation")},
                 .rows = {}};
    for (const AccountGap &gap : gaps)
        table.rows.append({gap.from.platform.text(), names.value(gap.from.profile), gap.from.date, gap.last,
                           qint64((gap.last - gap.from.date).count() + 1), keyOf(gap.reason),
                           gap.error ? Cell(toKey(*gap.error)) : Cell(), sentenceOf(gap)});
    return table;
}

} // namespace viewtide::report
