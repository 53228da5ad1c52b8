// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/campaigndaysmodel.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "models/format.h"
#include "models/numberrole.h"
#include "models/roles.h"
#include "store/ranges.h"
#include "store/store.h"

#include <QCoreApplication>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;
using namespace catalogue::literals;
using report::NumberInput;
using report::NumberRef; // lupdate loses the context of tr() in functions that return a::B

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

NumberRef dayNumberOf(const CampaignDay &day, const QString &figure, const QString &shown,
                      const QList<NumberInput> &inputs)
{
    return {.figure = figure,
            .about = Texts::tr("Campaign %1").arg(format::personalCampaign(day.row.campaignName)),
            .shown = shown,
            .inputs = inputs,
            .span = Texts::tr("the last snapshot of %1 (UTC)").arg(format::date(day.row.date))};
}

NumberInput postsInput(const CampaignDay &day)
{
    return {.key = u"posts"_s, .name = Texts::tr("Posts"), .value = qint64(day.row.posts)};
}

/// Why nothing can be said of what the day won.
QString whyUnknown(const CampaignDay &day)
{
    if (day.viewsWon)
        return {};
    if (!day.joined)
        return Texts::tr("There is no snapshot of the day before to compare with.");
    if (*day.joined < 0)
        return Texts::tr("%n video(s) left the campaign, with views that were won before.", nullptr,
                         -*day.joined);
    return Texts::tr("%n video(s) joined the campaign, and not all of them were posted that day: which of "
                     "their views are of this day is not known.",
                     nullptr, *day.joined);
}

NumberRef wonNumber(const CampaignDay &day)
{
    QList<NumberInput> inputs {
        {.key = u"views"_s, .name = Texts::tr("Views of the day"), .value = day.row.views}};
    if (day.viewsWon)
        inputs.append({.key = u"views_before"_s,
                       .name = Texts::tr("Views of the day before"),
                       .value = day.row.views - *day.viewsWon});
    NumberRef number = dayNumberOf(day, u"campaign_day_won"_s, format::signedCount(day.viewsWon), inputs);
    if (const QString why = whyUnknown(day); !why.isEmpty())
        number.span += u'\n' + why;
    return number;
}

using Member = qint64 store::CampaignDayRow::*;

Column<CampaignDay> sumColumn(catalogue::MetricKey metric, Member member)
{
    return {.id = metric.text(),
            .header = catalogue::displayName(catalogue::metric(metric)),
            .value = [member](const CampaignDay &day) { return day.row.*member; },
            .text = [member](const CampaignDay &day) { return format::count(day.row.*member); },
            .alignment = kNumberAlignment,
            .extra = numberOf<CampaignDay>([member](const CampaignDay &day) {
                return dayNumberOf(day, u"campaign_day"_s, format::count(day.row.*member), {postsInput(day)});
            })};
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
            .detail = whyUnknown,
            .tone =
                [](const CampaignDay &day) {
                    return format::toneOf(day.viewsWon ? std::optional(double(*day.viewsWon)) : std::nullopt);
                },
            .extra = numberOf<CampaignDay>(wonNumber)};
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
        .alignment = kNumberAlignment,
        .extra = numberOf<CampaignDay>([](const CampaignDay &day) {
            return dayNumberOf(day, u"video_number"_s, format::count(day.row.posts), {});
        })};
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
    deliver(m_store.read(store::PostedDaysQuery {.range = range}), this,
            [this, request, range, days](const Result<QList<store::PostedDay>> &posted) {
                if (!isCurrent(request))
                    return;
                if (!posted.isOk())
                    return setFailed(posted.error());
                QList<CampaignDay> rows = withDifferences(days, postedDays(*posted));
                if (!rows.isEmpty() && rows.constLast().row.date == range.first)
                    rows.removeLast();
                setRows(rows);
                emit rowsFetched();
            });
}

} // namespace viewtide::models
