// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setup/healthfigures.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "models/storewatch.h"
#include "report/gaptable.h"
#include "store/store.h"

#include <QtConcurrent/QtConcurrentRun>

#include <memory>
#include <set>
#include <utility>

namespace viewtide::gui {

using domain::Area;
using models::StoreWatch;

namespace {

/// An account that fell silent before is still one.
constexpr std::chrono::days kKnownFor(400);

/// What the days without numbers are counted from; null: it could not be read.
struct Days
{
    DateRange range;
    std::optional<QList<domain::SocialAccount>> accounts {};
    std::optional<QList<store::AccountDayRow>> rows {};
};

/// Of whom nobody collects any more no day is missed.
QList<store::AccountDayRow> linkedRows(const Days &days)
{
    std::set<std::pair<domain::ProfileId, catalogue::PlatformKey>> linked;
    for (const domain::SocialAccount &account : *days.accounts) {
        if (account.state != domain::LinkState::NotLinked)
            linked.insert({account.profile, account.platform});
    }
    QList<store::AccountDayRow> rows = *days.rows;
    rows.removeIf([&linked](const store::AccountDayRow &row) {
        return linked.count({row.profile, row.platform}) == 0;
    });
    return rows;
}

int daysWithoutNumbers(const Days &days, const domain::AskingLog &log)
{
    int missing = 0;
    const auto gaps = report::accountGaps(linkedRows(days), log, days.range, days.range.last);
    for (const report::AccountGap &gap : gaps) {
        if (gap.cause.kind != domain::GapCause::Kind::NotDue)
            missing += static_cast<int>((gap.last - gap.from.date).count()) + 1;
    }
    return missing;
}

} // namespace

HealthFigures::HealthFigures(const PageServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_watch(new StoreWatch(this, StoreWatch::Rest::Everything))
{
    m_watch->watch(services.store, domain::Areas(Area::Accounts) | Area::Activity | Area::Profiles);
    m_watch->pause();
    connect(m_watch, &StoreWatch::due, this, &HealthFigures::askStore);
}

HealthFigures::~HealthFigures() = default;

void HealthFigures::start()
{
    askFile();
    m_watch->resume();
    m_watch->schedule();
}

void HealthFigures::stop()
{
    m_watch->pause();
}

template<typename Query, typename Take>
void HealthFigures::ask(Query query, Take take)
{
    deliver(m_services.store.read(std::move(query)), this, std::move(take));
}

void HealthFigures::askStore()
{
    const store::ActivitySummaryQuery today {.today = dateOf(m_services.clock.now())};
    ask(today, [this](const Result<store::ActivitySummary> &activity) {
        if (activity)
            m_activity = *activity;
    });
    askDays();
}

/// The store answers in order: with the log all the others are there.
void HealthFigures::askDays()
{
    const Date today = dateOf(m_services.clock.now());
    auto days = std::make_shared<Days>(Days {.range = DateRange::lastDays(today, kLookBack)});
    ask(store::SocialAccountsQuery {}, [days](const Result<QList<domain::SocialAccount>> &accounts) {
        if (accounts)
            days->accounts = *accounts;
    });
    ask(store::AccountDaysQuery {.range = {today - kKnownFor, today}, .profile = std::nullopt},
        [days](const Result<QList<store::AccountDayRow>> &rows) {
            if (rows)
                days->rows = *rows;
        });
    ask(store::AskingLogQuery {days->range}, [this, days](const Result<domain::AskingLog> &log) {
        m_watch->answered();
        if (log && days->accounts && days->rows)
            m_missingDays = daysWithoutNumbers(*days, *log);
        emit changed();
    });
}

/// A folder on the network may take its time.
void HealthFigures::askFile()
{
    const auto *const file = std::get_if<store::SqliteFile>(&m_services.store.location());
    if (!file)
        return;
    deliver(QtConcurrent::run([file = *file] { return lookAt(file); }), this,
            [this](const DatabaseFile &found) {
                m_file = found;
                emit changed();
            });
}

} // namespace viewtide::gui
