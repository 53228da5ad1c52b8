// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overviewmodel.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "domain/accountwindow.h"
#include "models/shownrange.h"
#include "store/askinglog.h"
#include "store/history.h"
#include "store/ranges.h"
#include "store/store.h"

#include <QtConcurrent/QtConcurrentRun>

#include <utility>

namespace viewtide::models {

using domain::Area;

namespace {

constexpr int kMovers = 6;

} // namespace

OverviewModel::OverviewModel(store::Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_watch(this, StoreWatch::Rest::Everything)
{
    m_watch.watch(store, domain::Areas(Area::Accounts) | Area::Videos | Area::Campaigns | Area::Profiles);
    connect(&m_watch, &StoreWatch::due, this, &OverviewModel::refresh);
    m_watch.schedule();
}

OverviewModel::~OverviewModel() = default;

void OverviewModel::setLookback(const domain::Lookback &lookback)
{
    if (lookback == m_lookback)
        return;
    m_lookback = lookback;
    m_watch.schedule();
}

void OverviewModel::setMeasure(const Measure &measure)
{
    if (measure == m_measure)
        return;
    m_measure = measure;
    m_watch.schedule();
}

template<typename Query, typename Take>
void OverviewModel::fetch(Query query, Take take)
{
    ++m_fetch.missing;
    deliver(m_store.read(std::move(query)), this,
            [this, number = m_fetch.number, take](Result<typename Query::Answer> answer) {
                if (number != m_fetch.number)
                    return; // a later question is on its way
                if (!answer) {
                    fail(answer.error());
                    return;
                }
                take(m_fetch.rows, std::move(answer).value());
                if (--m_fetch.missing == 0)
                    finish();
            });
}

void OverviewModel::refresh()
{
    const Timestamp now = m_clock.now();
    m_fetch = {.number = m_fetch.number + 1, .missing = 0, .now = now, .rows = {}};
    const DateRange range = readingFor(m_lookback, dateOf(now));
    fetch(store::AccountDaysQuery {.range = domain::withCarriedDays(range)},
          [](OverviewRows &rows, QList<store::AccountDayRow> answer) { rows.accounts = std::move(answer); });
    fetch(store::CampaignDaysQuery {.range = range},
          [](OverviewRows &rows, QList<store::CampaignDayRow> answer) {
              rows.campaignDays = std::move(answer);
          });
    fetch(store::SocialAccountsQuery {},
          [](OverviewRows &rows, QList<domain::SocialAccount> answer) { rows.linked = std::move(answer); });
    fetch(store::AskingLogQuery {.range = range},
          [](OverviewRows &rows, domain::AskingLog answer) { rows.log = std::move(answer); });
    fetch(store::PostedCountsQuery {.range = range},
          [](OverviewRows &rows, QList<store::PostedCounts> answer) { rows.posted = std::move(answer); });
    fetch(store::TotalViewsQuery {},
          [](OverviewRows &rows, std::optional<qint64> answer) { rows.totalViews = answer; });
    fetch(store::MoversQuery {.now = now, .limit = kMovers},
          [](OverviewRows &rows, QList<store::VideoRow> answer) { rows.movers = std::move(answer); });
}

/// The counts of thousands of videos are looked through: not on the thread that paints.
void OverviewModel::finish()
{
    const auto figures = QtConcurrent::run([rows = std::exchange(m_fetch.rows, {}), lookback = m_lookback,
                                            measure = m_measure, now = m_fetch.now] {
        const ShownRange shown =
            shownRange(lookback, lastShownDay(rows.accounts, dateOf(now)), firstRecordedDay(rows.accounts));
        return overviewOf(rows,
                          {.range = shown.range, .compared = shown.compared, .measure = measure, .now = now});
    });
    deliver(figures, this, [this, number = m_fetch.number](const Overview &overview) {
        if (number == m_fetch.number)
            compareMovers(overview);
    });
}

/// Only these few: the whole history of each and of those before it is read.
void OverviewModel::compareMovers(Overview overview)
{
    store::OutliersQuery query;
    for (const store::VideoRow &row : std::as_const(overview.movers)) {
        if (const auto postedAt = row.toldPostedAt())
            query.videos.append({row.ref, *postedAt});
    }
    if (query.videos.isEmpty()) {
        show(overview);
        return;
    }
    deliver(m_store.read(query), this,
            [this, overview, number = m_fetch.number](const Result<store::OutliersQuery::Answer> &outliers) {
                if (number != m_fetch.number)
                    return;
                if (!outliers) {
                    fail(outliers.error());
                    return;
                }
                Overview compared = overview;
                compared.outliers = *outliers;
                show(compared);
            });
}

void OverviewModel::show(const Overview &overview)
{
    m_watch.answered();
    const bool isSame = m_state == LoadState::Ready && overview == m_overview;
    m_overview = overview;
    m_state = LoadState::Ready;
    m_error.reset();
    if (!isSame)
        emit changed();
}

void OverviewModel::fail(const Error &error)
{
    ++m_fetch.number;
    m_watch.answered();
    m_state = LoadState::Failed;
    m_error = error;
    emit changed();
}

} // namespace viewtide::models
