// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/gaptable.h"

#include "domain/gaptexts.h"

#include <algorithm>
#include <map>
#include <set>

namespace viewtide::report {

using catalogue::PlatformKey;
using domain::GapCause;
using domain::ProfileId;

namespace {

using Account = std::pair<ProfileId, PlatformKey>;

void addDay(QList<AccountGap> &gaps, Account account, Date day, const GapCause &cause)
{
    const auto [profile, platform] = account;
    if (!gaps.isEmpty()) {
        AccountGap &last = gaps.last();
        const bool goesOn = last.from.profile == profile && last.from.platform == platform
            && last.last + std::chrono::days(1) == day && last.cause == cause;
        if (goesOn) {
            last.last = day;
            return;
        }
    }
    gaps.append({.from = {profile, platform, day}, .last = day, .cause = cause});
}

QString keyOf(GapCause::Kind kind)
{
    switch (kind) {
    case GapCause::Kind::NotReported:
        return QStringLiteral("not_reported");
    case GapCause::Kind::Failed:
        return QStringLiteral("failed");
    case GapCause::Kind::NotDue:
        return QStringLiteral("not_due");
    case GapCause::Kind::NotAsked:
        return QStringLiteral("not_asked");
    case GapCause::Kind::ProgramOff:
        return QStringLiteral("not_running");
    case GapCause::Kind::NotLogged:
        break;
    }
    return QStringLiteral("log_gone");
}

} // namespace

QList<AccountGap> accountGaps(const QList<store::AccountDayRow> &rows, const domain::AskingLog &log,
                              DateRange range, Date today)
{
    const Date last = std::min(range.last, today);
    std::map<Account, std::set<Date>> recorded;
    for (const store::AccountDayRow &row : rows)
        recorded[{row.profile, row.platform}].insert(row.date);
    QList<AccountGap> gaps;
    for (const auto &[account, days] : recorded) {
        for (Date day = std::max(range.first, *days.begin()); day <= last; day += std::chrono::days(1)) {
            if (!days.contains(day))
                addDay(gaps, account, day, causeOfGap(log, account.first, account.second, {day, today}));
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
                           qint64((gap.last - gap.from.date).count() + 1), keyOf(gap.cause.kind),
                           gap.cause.error ? Cell(toKey(*gap.cause.error)) : Cell(), textOf(gap.cause)});
    return table;
}

} // namespace viewtide::report
