// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounttablemodel.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "models/format.h"
#include "store/askinglog.h"
#include "store/store.h"

#include <algorithm>
#include <utility>

namespace viewtide::models {

using domain::Area;

namespace {

Tone toneOf(const AccountHealth &row)
{
    switch (row.health) {
    case Health::Ok:
        return Tone::Good;
    case Health::SignIn:
        return Tone::Bad;
    case Health::Failing:
        return Tone::Warning;
    case Health::Waiting:
    case Health::NotLinked:
        break;
    }
    return Tone::Muted;
}

QList<Column<AccountHealth>> columns()
{
    using Row = AccountHealth;
    return {
        {.id = QStringLiteral("network"),
         .header = AccountTableModel::tr("Network"),
         .value = [](const Row &row) { return QVariant(int(row.key.platform.index())); },
         .text = [](const Row &row) { return format::platformName(row.key.platform); }},
        {.id = QStringLiteral("profile"),
         .header = AccountTableModel::tr("Profile"),
         .value = [](const Row &row) { return QVariant(row.profileName); },
         .text = [](const Row &row) { return format::personal(row.profileName); }},
        {.id = QStringLiteral("followers"),
         .header = AccountTableModel::tr("Followers"),
         .value = [](const Row &row) { return rawValue(row.followers); },
         .text = [](const Row &row) { return format::count(row.followers); },
         .alignment = kNumberAlignment},
        {.id = QStringLiteral("growth"),
         .header = AccountTableModel::tr("Growth"),
         .value = [](const Row &row) { return rawValue(row.growth.value); },
         .text = [](const Row &row) { return format::deltaWithArrow(format::whole(row.growth.value)); },
         .alignment = kNumberAlignment,
         .tone = [](const Row &row) { return format::toneOf(row.growth.value); }},
        {.id = QStringLiteral("state"),
         .header = AccountTableModel::tr("State"),
         .value = [](const Row &row) { return QVariant(int(row.health)); },
         .text = [](const Row &row) { return textOf(row.health); },
         .detail = adviceFor,
         .tone = toneOf},
    };
}

} // namespace

AccountTableModel::AccountTableModel(store::Store &store, const Clock &clock, QObject *parent)
    : RowsModel(
        columns(), [](const AccountHealth &row) { return row.key; }, parent)
    , m_store(store)
    , m_clock(clock)
{
    watch(store, domain::Areas(Area::Accounts) | Area::Profiles | Area::Activity);
    scheduleRefresh();
}

AccountTableModel::~AccountTableModel() = default;

int AccountTableModel::countOf(Health health) const
{
    return int(std::count_if(rows().cbegin(), rows().cend(),
                             [health](const AccountHealth &row) { return row.health == health; }));
}

QVariant AccountTableModel::rowRole(const AccountHealth &row, int role) const
{
    return role == PlatformRole ? QVariant(int(row.key.platform.index())) : QVariant();
}

template<typename Query, typename Take>
void AccountTableModel::fetch(int request, Query query, Take take)
{
    ++m_missing;
    deliver(m_store.read(std::move(query)), this,
            [this, request, take](Result<typename Query::Answer> answer) {
                if (!isCurrent(request))
                    return;
                if (!answer) {
                    nextRequest(); // the other answers of this fetch are of no use
                    setFailed(answer.error());
                    return;
                }
                take(m_pending, std::move(answer).value());
                if (--m_missing == 0)
                    show(std::exchange(m_pending, {}));
            });
}

void AccountTableModel::setLookback(const domain::Lookback &lookback)
{
    if (lookback == m_lookback)
        return;
    m_lookback = lookback;
    scheduleRefresh();
}

void AccountTableModel::show(const AccountRows &rows)
{
    const Date today = dateOf(m_clock.now());
    setRows(accountHealth(
        rows,
        {.today = today,
         .shown = shownRange(m_lookback, lastShownDay(rows.shown, today), firstRecordedDay(rows.shown))}));
}

void AccountTableModel::refresh()
{
    const int request = nextRequest();
    m_pending = {};
    m_missing = 0;
    const Date today = dateOf(m_clock.now());
    const DateRange range = DateRange::lastDays(today, kHealthDays);
    fetch(request, store::ProfilesQuery {},
          [](AccountRows &rows, QList<domain::Profile> answer) { rows.profiles = std::move(answer); });
    fetch(request, store::SocialAccountsQuery {},
          [](AccountRows &rows, QList<domain::SocialAccount> answer) { rows.accounts = std::move(answer); });
    fetch(request, store::AccountDaysQuery {.range = range},
          [](AccountRows &rows, QList<store::AccountDayRow> answer) { rows.days = std::move(answer); });
    fetch(request, store::AccountDaysQuery {.range = readingFor(m_lookback, today)},
          [](AccountRows &rows, QList<store::AccountDayRow> answer) { rows.shown = std::move(answer); });
    fetch(request, store::AccountAnswersQuery {.since = Timestamp(range.first)},
          [](AccountRows &rows, QList<store::ActivityRow> answer) { rows.answers = std::move(answer); });
}

} // namespace viewtide::models
