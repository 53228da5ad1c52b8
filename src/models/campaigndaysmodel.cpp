// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/campaigndaysmodel.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "domain/daycut.h"
#include "models/format.h"
#include "models/roles.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;
using namespace catalogue::literals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CampaignDays)
};

constexpr int kDays = 366; ///< where no range is chosen

qint64 dayNumber(const CampaignDay &day)
{
    return day.row.date.time_since_epoch().count();
}

using Member = qint64 store::CampaignDayRow::*;

Column<CampaignDay> sumColumn(catalogue::MetricKey metric, Member member)
{
    return {.id = metric.text(),
            .header = catalogue::displayName(catalogue::metric(metric)),
            .value = [member](const CampaignDay &day) { return day.row.*member; },
            .text = [member](const CampaignDay &day) { return format::count(day.row.*member); },
            .alignment = kNumberAlignment};
}

Column<CampaignDay> wonColumn()
{
    return {.id = u"won"_s,
            .header = Texts::tr("Views won"),
            .value = [](const CampaignDay &day) { return rawValue(day.viewsWon); },
            .text = [](const CampaignDay &day) { return format::signedCount(day.viewsWon); },
            .alignment = kNumberAlignment,
            .definition =
                Texts::tr("Views against the snapshot of the day before. Unknown over a gap, and when "
                          "videos joined that were not posted that day, or left."),
            .tone =
                [](const CampaignDay &day) {
                    return format::toneOf(day.viewsWon ? std::optional(double(*day.viewsWon)) : std::nullopt);
                }};
}

QList<Column<CampaignDay>> dayColumns()
{
    const Column<CampaignDay> date {
        .id = u"date"_s,
        .header = Texts::tr("Day (UTC)"),
        .value = dayNumber,
        .text = [](const CampaignDay &day) { return format::date(day.row.date); }};
    const Column<CampaignDay> posts {
        .id = u"posts"_s,
        .header = Texts::tr("Posts"),
        .value = [](const CampaignDay &day) { return day.row.posts; },
        .text = [](const CampaignDay &day) { return format::count(day.row.posts); },
        .alignment = kNumberAlignment};
    return {date,
            posts,
            sumColumn("views"_metric, &store::CampaignDayRow::views),
            wonColumn(),
            sumColumn("likes"_metric, &store::CampaignDayRow::likes),
            sumColumn("comments"_metric, &store::CampaignDayRow::comments),
            sumColumn("shares"_metric, &store::CampaignDayRow::shares),
            sumColumn("saves"_metric, &store::CampaignDayRow::saves)};
}

} // namespace

CampaignDaysModel::CampaignDaysModel(store::Store &store, const Clock &clock, QObject *parent)
    : RowsModel(dayColumns(), &dayNumber, parent)
    , m_store(store)
    , m_clock(clock)
{
    watch(store, domain::Area::Campaigns);
}

CampaignDaysModel::~CampaignDaysModel() = default;

void CampaignDaysModel::setCampaign(domain::CampaignId campaign)
{
    if (campaign == m_campaign)
        return;
    m_campaign = campaign;
    refresh();
}

void CampaignDaysModel::setRange(const DateRange &range)
{
    if (range == m_range)
        return;
    m_range = range;
    refresh();
}

void CampaignDaysModel::refresh()
{
    const int request = nextRequest();
    if (!m_campaign.isValid()) {
        setRows({});
        emit rowsFetched();
        return;
    }
    DateRange range = m_range.value_or(DateRange::lastDays(dateOf(m_clock.now()), kDays));
    range.first -= std::chrono::days(1); // what the first day is compared with
    deliver(m_store.read(store::CampaignDaysQuery {.range = range, .campaign = m_campaign}), this,
            [this, request, range](const Result<QList<store::CampaignDayRow>> &days) {
                if (!isCurrent(request))
                    return;
                if (!days.isOk())
                    return setFailed(days.error());
                fetchPosted(request, range, *days);
            });
}

/// The days are shown once it is known which videos were new on them.
void CampaignDaysModel::fetchPosted(int request, DateRange range, const QList<store::CampaignDayRow> &days)
{
    const store::VideosQuery query {
        .now = m_clock.now(), .campaign = m_campaign, .posted = domain::spanOf(range, QTimeZone::utc())};
    deliver(m_store.read(query), this,
            [this, request, range, days](const Result<QList<store::VideoRow>> &videos) {
                if (!isCurrent(request))
                    return;
                if (!videos.isOk())
                    return setFailed(videos.error());
                QList<CampaignDay> rows = withDifferences(days, postedDays(*videos));
                if (!rows.isEmpty() && rows.constLast().row.date == range.first)
                    rows.removeLast();
                setRows(rows);
                emit rowsFetched();
            });
}

} // namespace viewtide::models
