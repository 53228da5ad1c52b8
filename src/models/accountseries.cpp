// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountseries.h"

#include "domain/accountwindow.h"
#include "domain/gaptexts.h"
#include "domain/series.h"
#include "models/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace viewtide::models {

using namespace catalogue::literals;
using namespace std::chrono_literals;
using catalogue::PlatformKey;
using store::AccountDayRow;
using Reading = Measure::Reading;

namespace {

struct SeriesText
{
    Q_DECLARE_TR_FUNCTIONS(AccountSeries)
};

using Values = QList<std::optional<double>>;

/// One account's days in the range.
struct Account
{
    domain::ProfileId profile;
    PlatformKey platform;
    Values values;
    QList<PointState> states;
    QList<const AccountDayRow *> rows; ///< null: no row on that day
    std::optional<Date> firstRow; ///< in the range or before it
    std::optional<Date> lastRow;
    int lastValue = -1; ///< day of the range
    struct OverGap
    {
        double change = 0;
        int days = 0;
    };
    QHash<int, OverGap> overGaps; ///< by day: the change since the last known one, which is no neighbour
    struct Known
    {
        Date date;
        double level = 0;
        bool isDayEnd = false;
    };
    std::optional<Known> lastKnown; ///< silent from the next day on
};

std::optional<double> changeOn(const AccountDayRow &row, const AccountDayRow *before, const Measure &measure)
{
    if (before && before->isDayEnd() != row.isDayEnd())
        return std::nullopt;
    if (measure.source == Measure::Source::Metric && measure.metric == "followers"_metric)
        return row.growthVelocity ? std::optional(double(*row.growthVelocity)) : std::nullopt;
    if (!before || row.date - before->date != std::chrono::days(1))
        return std::nullopt;
    const auto now = levelOf(row, measure);
    const auto then = levelOf(*before, measure);
    return now && then ? std::optional(*now - *then) : std::nullopt;
}

PointState stateOf(const AccountDayRow &row, const AccountSeriesQuestion &question)
{
    if (row.origin == domain::RowOrigin::Backfill)
        return PointState::Backfill;
    const auto settle = settlesAtOnce(question.measure)
        ? 0h
        : std::chrono::hours(catalogue::platform(row.platform).settleHours);
    const bool isOpen = question.now < Timestamp(row.date) + std::max<Millis>(24h, settle);
    return isOpen ? PointState::Provisional : PointState::Settled;
}

/// "+120 in 3 days": told on the day after the gap, never spread over it. A day that was measured at its end
/// is no neighbour of one that was measured in it.
void takeLevel(Account &account, const AccountDayRow &row, const AccountSeriesQuestion &question)
{
    const auto level = levelOf(row, question.measure);
    if (!level)
        return;
    const auto day = int((row.date - question.range.first).count());
    const auto &last = account.lastKnown;
    const bool isChange = question.measure.reading == Reading::DailyChange;
    if (isChange && last
        && (row.date - last->date > std::chrono::days(1) || last->isDayEnd != row.isDayEnd())) {
        account.overGaps.insert(
            day, {.change = *level - last->level, .days = int((row.date - last->date).count())});
    }
    account.lastKnown = {.date = row.date, .level = *level, .isDayEnd = row.isDayEnd()};
}

void takeRow(Account &account, const AccountDayRow &row, const AccountDayRow *before,
             const AccountSeriesQuestion &question)
{
    if (!account.firstRow)
        account.firstRow = row.date;
    account.lastRow = row.date;
    takeLevel(account, row, question);
    if (!question.range.contains(row.date))
        return;
    const auto day = (row.date - question.range.first).count();
    account.rows[day] = &row;
    account.states[day] = stateOf(row, question);
    account.values[day] = question.measure.reading == Reading::DailyChange
        ? changeOn(row, before, question.measure)
        : levelOf(row, question.measure);
    if (account.values.at(day))
        account.lastValue = int(day);
}

/// What an account that fell silent counts with: its last known level, until it tells another one. What a
/// network counts per period is no level that lasts.
std::optional<double> carriedOn(const Account &account, int day, const AccountSeriesQuestion &question)
{
    const Measure &measure = question.measure;
    const bool lasts = measure.reading == Reading::Level && isSummable(measure)
        && catalogue::metric(measure.metric).kind != catalogue::MetricKind::Flow;
    const auto &last = account.lastKnown;
    const Date first = question.range.first;
    const bool isSilent = last && domain::isCarriedTo(last->date, first + std::chrono::days(day), first);
    return lasts && isSilent ? std::optional(last->level) : std::nullopt;
}

QList<Account> accountsOf(const QList<AccountDayRow> &rows, const AccountSeriesQuestion &question)
{
    QList<Account> accounts;
    const AccountDayRow *before = nullptr;
    for (const AccountDayRow &row : rows) {
        const bool isSame = before && before->profile == row.profile && before->platform == row.platform;
        if (!isSame) {
            Account account {.profile = row.profile, .platform = row.platform};
            account.values.resize(question.range.days());
            account.states.resize(question.range.days());
            account.rows.resize(question.range.days());
            accounts.append(account);
        }
        takeRow(accounts.last(), row, isSame ? before : nullptr, question);
        before = &row;
    }
    accounts.removeIf([&question](const Account &account) {
        return account.rows.count(nullptr) == account.rows.size() && !carriedOn(account, 0, question);
    });
    return accounts;
}

/// Sum, or mean of what is not added up. A level that lacks one of its accounts would look like a fall: none
/// in a gap, and in the end the last known one, if another account was observed.
std::optional<double> joinedOn(const QList<const Account *> &accounts, int day,
                               const AccountSeriesQuestion &question)
{
    const bool isSum = isSummable(question.measure);
    const bool needsAll = isSum && question.measure.reading == Reading::Level;
    const Date date = question.range.first + std::chrono::days(day);
    double sum = 0;
    int known = 0;
    for (const Account *const account : accounts) {
        const auto value = account->values.at(day);
        const auto level = value ? value : carriedOn(*account, day, question);
        const bool isGap = account->firstRow <= date && date <= account->lastRow;
        if (needsAll && !level && isGap && account->lastValue >= 0)
            return std::nullopt;
        sum += level.value_or(0);
        known += value ? 1 : 0;
    }
    return known == 0 ? std::nullopt : std::optional(isSum ? sum : sum / known);
}

Values joined(const QList<const Account *> &accounts, const AccountSeriesQuestion &question)
{
    Values values;
    for (int day = 0; day < question.range.days(); ++day)
        values.append(joinedOn(accounts, day, question));
    return values;
}

/// Why an account has no value on a day; empty: it was not there yet.
QString remarkOn(const Account &account, int day, const domain::AskingLog &log,
                 const AccountSeriesQuestion &question)
{
    using Kind = domain::GapCause::Kind;
    const Date date = question.range.first + std::chrono::days(day);
    if (!account.rows.at(day)) {
        if (!account.firstRow || date < *account.firstRow)
            return SeriesText::tr("not recorded yet");
        return textOf(
            domain::causeOfGap(log, account.profile, account.platform, {date, dateOf(question.now)}));
    }
    const bool isChange = question.measure.reading == Reading::DailyChange;
    if (isChange && levelOf(*account.rows.at(day), question.measure)) {
        if (account.firstRow == date)
            return SeriesText::tr("first recorded day");
        return SeriesText::tr("first day after a gap");
    }
    return textOf(domain::GapCause {.kind = Kind::NotReported, .error = std::nullopt});
}

/// What the accounts of a network won over a gap that ends on this day, if it is the same gap for all.
QString overGapText(const QList<const Account *> &accounts, int day)
{
    double change = 0;
    int days = 0;
    for (const Account *const account : accounts) {
        const auto gap = account->overGaps.constFind(day);
        if (gap == account->overGaps.constEnd())
            continue;
        if (days != 0 && days != gap->days)
            return {};
        change += gap->change;
        days = gap->days;
    }
    if (days == 0)
        return {};
    if (days == 1)
        return SeriesText::tr("measured differently before: %1 since the end of that day")
            .arg(format::signedCount(qint64(std::llround(change))));
    return SeriesText::tr("%1 in %n days", nullptr, days)
        .arg(format::signedCount(qint64(std::llround(change))));
}

/// The least sure of the accounts that count on a day; empty if all are settled. Where all are silent it says
/// so for the total.
QList<PointState> joinedStates(const QList<const Account *> &accounts, const AccountSeriesQuestion &question)
{
    const int days = question.range.days();
    QList<PointState> states(days);
    for (const Account *const account : accounts) {
        for (int day = 0; day < days; ++day) {
            if (account->values.at(day))
                states[day] = std::max(states.at(day), account->states.at(day));
            else if (carriedOn(*account, day, question))
                states[day] = PointState::Provisional;
        }
    }
    return states == QList<PointState>(days) ? QList<PointState>() : states;
}

/// Why a network has no value on a day.
QString joinedRemark(const QList<const Account *> &accounts, int day, const domain::AskingLog &log,
                     const AccountSeriesQuestion &question)
{
    const QString change = overGapText(accounts, day);
    if (!change.isEmpty())
        return change;
    const auto lacking = std::find_if(accounts.cbegin(), accounts.cend(),
                                      [day](const Account *account) { return !account->values.at(day); });
    return lacking == accounts.cend() ? QString() : remarkOn(**lacking, day, log, question);
}

/// Whose level of which day a sum counts on with; empty: it is of what was observed.
QString carriedRemark(const QList<const Account *> &accounts, int day, const domain::AskingLog &log,
                      const AccountSeriesQuestion &question)
{
    const Account *longest = nullptr;
    int silent = 0;
    for (const Account *const account : accounts) {
        if (!carriedOn(*account, day, question))
            continue;
        ++silent;
        if (!longest || account->lastKnown->date < longest->lastKnown->date)
            longest = account;
    }
    if (!longest)
        return {};
    return SeriesText::tr("provisional, %1 of %2 accounts as of %3: %4")
        .arg(silent)
        .arg(accounts.size())
        .arg(format::shortDate(longest->lastKnown->date), remarkOn(*longest, day, log, question));
}

Series networkSeries(PlatformKey platform, const QList<const Account *> &accounts,
                     const domain::AskingLog &log, const AccountSeriesQuestion &question)
{
    Series series {.key = platform.text(), .name = format::platformName(platform), .platform = platform};
    series.values = joined(accounts, question);
    series.states = joinedStates(accounts, question);
    for (int day = 0; day < question.range.days(); ++day) {
        const QString remark = series.values.at(day) ? carriedRemark(accounts, day, log, question)
                                                     : joinedRemark(accounts, day, log, question);
        if (!remark.isEmpty() || !series.values.at(day))
            series.remarks.insert(day, remark);
    }
    return series;
}

/// Of all accounts; null on days on which nothing is known.
Values totalIn(const QList<AccountDayRow> &rows, AccountSeriesQuestion question, DateRange range)
{
    question.range = range;
    const QList<Account> accounts = accountsOf(rows, question);
    QList<const Account *> all;
    for (const Account &account : accounts)
        all.append(&account);
    return joined(all, question);
}

/// Of how many networks a sum is, where one of them does not tell, or counts on with its last known level.
QHash<int, QString> partialRemarks(const SeriesSet &networks)
{
    QHash<int, QString> remarks;
    const auto all = networks.series.size();
    for (int day = 0; day < int(networks.at.size()); ++day) {
        int known = 0;
        int silent = 0;
        for (const Series &series : networks.series) {
            known += series.values.at(day) ? 1 : 0;
            silent += !series.values.at(day) && series.stateAt(day) == PointState::Provisional ? 1 : 0;
        }
        if (known > 0 && silent > 0)
            remarks.insert(
                day, SeriesText::tr("provisional, %1 of %2 networks as last known").arg(silent).arg(all));
        else if (known > 0 && known < all)
            remarks.insert(day, SeriesText::tr("of %1 of %2 networks").arg(known).arg(all));
    }
    return remarks;
}

/// A sum is provisional where a part of it is.
QList<PointState> totalStates(const SeriesSet &set)
{
    QList<PointState> states(set.at.size());
    for (const Series &series : set.series) {
        for (int day = 0; day < int(series.states.size()); ++day) {
            if (series.states.at(day) == PointState::Provisional)
                states[day] = PointState::Provisional;
        }
    }
    return states;
}

void addTotals(SeriesSet &set, const QList<AccountDayRow> &rows, const AccountSeriesQuestion &question)
{
    set.series.append({.key = totalKey(),
                       .name = SeriesText::tr("Total"),
                       .platform = std::nullopt,
                       .values = totalIn(rows, question, question.range),
                       .role = SeriesRole::Total,
                       .states = totalStates(set),
                       .remarks = partialRemarks(set)});
    if (!question.compared)
        return;
    Values before = totalIn(rows, question, *question.compared);
    if (std::none_of(before.cbegin(), before.cend(), [](const auto &value) { return value.has_value(); }))
        return;
    before.resize(question.range.days());
    set.series.append({.key = beforeKey(),
                       .name = SeriesText::tr("Total before"),
                       .platform = std::nullopt,
                       .values = before,
                       .role = SeriesRole::Before});
}

} // namespace

QString totalKey()
{
    return QStringLiteral("total");
}

QString beforeKey()
{
    return QStringLiteral("before");
}

SeriesSet accountSeries(const QList<AccountDayRow> &rows, const domain::AskingLog &log,
                        const AccountSeriesQuestion &question)
{
    SeriesSet set {.unit = unitOf(question.measure),
                   .isChange = question.measure.reading == Reading::DailyChange,
                   .isSummable = isSummable(question.measure)};
    for (Date day = question.range.first; day <= question.range.last; day += std::chrono::days(1))
        set.at.append(Timestamp(day));
    const QList<Account> accounts = accountsOf(rows, question);
    std::map<PlatformKey, QList<const Account *>> networks;
    for (const Account &account : accounts)
        networks[account.platform].append(&account);
    for (const auto &[platform, members] : networks)
        set.series.append(networkSeries(platform, members, log, question));
    set.series.removeIf([&question](const Series &series) {
        const bool isEmpty = std::none_of(series.values.cbegin(), series.values.cend(),
                                          [](const auto &value) { return value.has_value(); });
        return isEmpty && question.measure != Measure {};
    });
    if (set.isSummable && set.series.size() > 1)
        addTotals(set, rows, question);
    return set;
}

} // namespace viewtide::models
