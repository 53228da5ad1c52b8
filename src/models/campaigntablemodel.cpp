// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/campaigntablemodel.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "domain/engagement.h"
#include "models/format.h"
#include "models/numberrole.h"
#include "models/roles.h"
#include "store/store.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <utility>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;
using namespace catalogue::literals;
using report::inputOf;
using report::NumberInput;
using report::NumberRef; // lupdate loses the context of tr() in functions that return a::B
using store::CampaignRow;
using CampaignColumn = Column<CampaignRow>;

namespace {

constexpr int kCurveDays = 30; ///< where no range is chosen

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CampaignTable)
};

CampaignColumn nameColumn()
{
    const auto name = [](const CampaignRow &row) { return format::campaign(row.campaign.name); };
    return personal(CampaignColumn {
        .id = u"name"_s, .header = Texts::tr("Campaign"), .value = name, .text = name, .detail = name});
}

QString datesText(const CampaignRow &row)
{
    const domain::Campaign &campaign = row.campaign;
    if (campaign.startsOn && campaign.startsOn == campaign.endsOn)
        return format::date(campaign.startsOn);
    if (campaign.startsOn && campaign.endsOn)
        return Texts::tr("%1 – %2").arg(format::date(campaign.startsOn), format::date(campaign.endsOn));
    if (campaign.startsOn)
        return Texts::tr("from %1").arg(format::date(campaign.startsOn));
    if (campaign.endsOn)
        return Texts::tr("until %1").arg(format::date(campaign.endsOn));
    return format::unknown();
}

CampaignColumn datesColumn()
{
    return {.id = u"dates"_s,
            .header = Texts::tr("Dates"),
            .value =
                [](const CampaignRow &row) {
                    const auto day = row.campaign.startsOn ? row.campaign.startsOn : row.campaign.endsOn;
                    return day ? QVariant(qint64(day->time_since_epoch().count())) : QVariant();
                },
            .text = datesText,
            .detail =
                [](const CampaignRow &row) {
                    return hasDays(row.campaign) ? QString()
                                                 : Texts::tr("No days are set. F2 edits the campaign.");
                }};
}

using Count = std::optional<qint64> domain::VideoCounts::*;

NumberRef campaignNumber(const CampaignRow &row, const QString &figure, const QString &shown,
                         const QList<NumberInput> &inputs)
{
    return {.figure = figure,
            .about = Texts::tr("Campaign %1").arg(format::personalCampaign(row.campaign.name)),
            .shown = shown,
            .inputs = inputs,
            .span = Texts::tr("from when each video was posted until it was last observed")};
}

NumberInput postsInput(const CampaignRow &row)
{
    return inputOf(u"posts"_s, Texts::tr("Posts"), qint64(row.posts));
}

CampaignColumn postsColumn()
{
    return {.id = u"posts"_s,
            .header = Texts::tr("Posts"),
            .value = [](const CampaignRow &row) { return row.posts; },
            .text = [](const CampaignRow &row) { return format::count(row.posts); },
            .alignment = kNumberAlignment,
            .definition = Texts::tr("Videos of the campaign, from both sources."),
            .extra = numberOf<CampaignRow>([](const CampaignRow &row) {
                return campaignNumber(row, u"video_number"_s, format::count(row.posts), {});
            })};
}

CampaignColumn totalColumn(catalogue::MetricKey metric, Count count)
{
    const catalogue::Metric &row = catalogue::metric(metric);
    return {.id = metric.text(),
            .header = catalogue::displayName(row),
            .value = [count](const CampaignRow &campaign) { return rawValue(campaign.totals.*count); },
            .text = [count](const CampaignRow &campaign) { return format::count(campaign.totals.*count); },
            .alignment = kNumberAlignment,
            .definition =
                Texts::tr("Sum over the videos that report it. %1").arg(catalogue::displayDefinition(row)),
            .extra = numberOf<CampaignRow>([count](const CampaignRow &campaign) {
                return campaignNumber(campaign, u"campaign_total"_s, format::count(campaign.totals.*count),
                                      {postsInput(campaign)});
            })};
}

QString coverage(const CampaignRow &row)
{
    return Texts::tr("%1 of %2").arg(format::count(row.ratedPosts), format::count(row.posts));
}

CampaignColumn rateColumn()
{
    return {.id = u"er"_s,
            .header = Texts::tr("ER by views"),
            .value = [](const CampaignRow &row) { return rawValue(row.engagementRate); },
            .text =
                [](const CampaignRow &row) {
                    if (!row.engagementRate)
                        return format::unknown();
                    return Texts::tr("%1 (%2)").arg(format::percent(row.engagementRate), coverage(row));
                },
            .alignment = kNumberAlignment,
            .definition =
                Texts::tr("Engagements over views, summed over the videos where both are known: never a "
                          "mean of rates. In brackets: how many videos that are."),
            .detail = [](const CampaignRow &row) { return Texts::tr("%1 videos rated").arg(coverage(row)); },
            .extra = numberOf<CampaignRow>([](const CampaignRow &row) {
                return campaignNumber(
                    row, u"group_rate"_s, format::percent(row.engagementRate),
                    {inputOf(u"rated_posts"_s, Texts::tr("Videos rated"), coverage(row)),
                     inputOf(u"views"_s, Texts::tr("Views of all videos"), report::cell(row.totals.views))});
            })};
}

QString costText(const CampaignRow &row)
{
    return format::money(costOf(row.campaign), row.campaign.currency);
}

CampaignColumn costColumn()
{
    return {.id = u"cost"_s,
            .header = Texts::tr("Cost"),
            .value = [](const CampaignRow &row) { return rawValue(costOf(row.campaign)); },
            .text = costText,
            .alignment = kNumberAlignment,
            .extra = numberOf<CampaignRow>(costNumber)};
}

std::optional<double> cpmOf(const CampaignRow &row)
{
    return domain::cpm(costOf(row.campaign), row.totals.views);
}

CampaignColumn cpmColumn()
{
    return {.id = u"cpm"_s,
            .header = Texts::tr("CPM"),
            .value = [](const CampaignRow &row) { return rawValue(cpmOf(row)); },
            .text = [](const CampaignRow &row) { return format::money(cpmOf(row), row.campaign.currency); },
            .alignment = kNumberAlignment,
            .definition = Texts::tr("Cost per 1,000 views. Unknown without a cost or without views."),
            .extra = numberOf<CampaignRow>(cpmNumber)};
}

std::optional<double> progressOf(const CampaignRow &row)
{
    if (row.campaign.targetViews.value_or(0) <= 0 || !row.totals.views)
        return std::nullopt;
    return double(*row.totals.views) / double(*row.campaign.targetViews);
}

QVariant targetExtra(const CampaignRow &row, int role)
{
    if (role == ProgressRole)
        return rawValue(progressOf(row));
    return role == NumberRole ? QVariant::fromValue(progressNumber(row)) : QVariant();
}

CampaignColumn targetColumn()
{
    return {.id = u"target"_s,
            .header = Texts::tr("Target"),
            .value = [](const CampaignRow &row) { return rawValue(progressOf(row)); },
            .text =
                [](const CampaignRow &row) {
                    const auto progress = progressOf(row);
                    return progress ? format::percent(*progress * 100) : format::unknown();
                },
            .alignment = kNumberAlignment,
            .definition = Texts::tr("Views over the target of the campaign."),
            .detail =
                [](const CampaignRow &row) {
                    if (!row.campaign.targetViews)
                        return Texts::tr("No target. Edit the campaign to set one.");
                    return Texts::tr("%1 of %2 views")
                        .arg(format::count(row.totals.views), format::count(row.campaign.targetViews));
                },
            .extra = targetExtra};
}

QVariant curveOf(const CampaignRow &row, int role)
{
    if (role != SparklineRole)
        return {};
    QVariantList values;
    values.reserve(row.dailyViews.size());
    for (const qint64 views : row.dailyViews)
        values.append(double(views));
    return values;
}

CampaignColumn trendColumn()
{
    const auto last = [](const CampaignRow &row) {
        return row.dailyViews.isEmpty() ? std::nullopt : std::optional(row.dailyViews.last());
    };
    return {.id = u"trend"_s,
            .header = Texts::tr("Views by day"),
            .value = [last](const CampaignRow &row) { return rawValue(last(row)); },
            .definition = Texts::tr("Total views at each daily snapshot of the range."),
            .detail =
                [last](const CampaignRow &row) {
                    if (row.dailyViews.isEmpty())
                        return Texts::tr("No daily snapshot yet.");
                    return Texts::tr("%1 at the last of %2 snapshots")
                        .arg(format::count(last(row)), format::count(row.dailyViews.size()));
                },
            .extra = curveOf};
}

QList<CampaignColumn> campaignColumns(const GainOf &gainOf)
{
    return QList<CampaignColumn> {nameColumn(), datesColumn(), postsColumn(),
                                  totalColumn("views"_metric, &domain::VideoCounts::views)}
    + campaignGainColumns(gainOf)
        + QList<CampaignColumn> {totalColumn("likes"_metric, &domain::VideoCounts::likes),
                                 totalColumn("comments"_metric, &domain::VideoCounts::comments),
                                 totalColumn("shares"_metric, &domain::VideoCounts::shares),
                                 totalColumn("saves"_metric, &domain::VideoCounts::saves),
                                 rateColumn(),
                                 costColumn(),
                                 cpmColumn(),
                                 targetColumn(),
                                 trendColumn()};
}

domain::CampaignId idOf(const CampaignRow &row)
{
    return row.campaign.id;
}

} // namespace

CampaignTableModel::CampaignTableModel(store::Store &store, const Clock &clock, QObject *parent)
    : RowsModel(campaignColumns([this](domain::CampaignId campaign) { return gainOf(campaign); }), &idOf,
                parent)
    , m_store(store)
    , m_clock(clock)
{
    watch(store, domain::Area::Campaigns | domain::Area::Videos);
}

CampaignTableModel::~CampaignTableModel() = default;

void CampaignTableModel::setLookback(const domain::Lookback &lookback)
{
    if (m_lookback == lookback)
        return;
    m_lookback = lookback;
    scheduleRefresh();
}

const CampaignGain *CampaignTableModel::gainOf(domain::CampaignId campaign) const
{
    const auto gain = m_gains.constFind(campaign);
    return gain == m_gains.constEnd() ? nullptr : &*gain;
}

template<typename Query, typename Take>
void CampaignTableModel::ask(int request, Query query, Take take)
{
    deliver(m_store.read(std::move(query)), this,
            [this, request, take](const Result<typename Query::Answer> &answer) {
                if (!isCurrent(request))
                    return;
                if (answer.isOk()) {
                    take(*answer);
                    return;
                }
                nextRequest(); // the other answers of this fetch are of no use
                setFailed(answer.error());
            });
}

void CampaignTableModel::refresh()
{
    const int request = nextRequest();
    if (m_lookback)
        askDays(request);
    else
        askRows(request, dateOf(m_clock.now()), kCurveDays);
}

/// The columns of the range first: the rows that are shown then have them.
void CampaignTableModel::askDays(int request)
{
    const Date today = dateOf(m_clock.now());
    const DateRange reading = readingFor(*m_lookback, today);
    auto days = std::make_shared<Days>();
    days->today = today;
    ask(request, store::RecordedDaysQuery {.today = today},
        [days](const std::optional<DateRange> &recorded) { days->recorded = recorded; });
    ask(request, store::CampaignDaysQuery {.range = reading, .campaign = std::nullopt},
        [days](const QList<store::CampaignDayRow> &rows) { days->rows = rows; });
    ask(request, store::PostedDaysQuery {.range = reading},
        [this, request, days](const QList<store::PostedDay> &posted) {
            showGains(*days, posted);
            askRows(request, m_shown.range.last, m_shown.range.days());
        });
}

void CampaignTableModel::showGains(const Days &days, const QList<store::PostedDay> &posted)
{
    std::optional<Date> first;
    QHash<domain::CampaignId, QList<store::CampaignDayRow>> ofCampaign;
    for (const store::CampaignDayRow &row : days.rows) {
        first = std::min(first.value_or(row.date), row.date);
        ofCampaign[row.campaign].append(row);
    }
    const ShownRange shown = shownRange(*m_lookback, lastDayOf(days.recorded, days.today), first);
    const PostedDays postedOn = postedDays(posted);
    QHash<domain::CampaignId, CampaignGain> gains;
    for (auto rows = ofCampaign.cbegin(); rows != ofCampaign.cend(); ++rows)
        gains.insert(rows.key(), campaignGain(rows.value(), postedOn, shown));
    const bool isOther = gains != m_gains;
    m_gains = std::move(gains);
    if (isOther && rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (std::exchange(m_shown, shown) != shown)
        emit shownChanged();
}

void CampaignTableModel::askRows(int request, Date last, int days)
{
    ask(request, store::CampaignsQuery {.sparklineDays = days, .today = last},
        [this](const QList<CampaignRow> &rows) { setRows(rows); });
}

NumberRef progressNumber(const CampaignRow &row)
{
    const auto progress = progressOf(row);
    return campaignNumber(
        row, u"progress"_s, progress ? format::percent(*progress * 100) : format::unknown(),
        {inputOf(u"views"_s, Texts::tr("Views"), report::cell(row.totals.views)),
         inputOf(u"target"_s, Texts::tr("Target"), report::cell(row.campaign.targetViews))});
}

NumberRef costNumber(const CampaignRow &row)
{
    NumberRef number = campaignNumber(row, u"campaign_cost"_s, costText(row), {});
    number.span.clear();
    return number;
}

NumberRef cpmNumber(const CampaignRow &row)
{
    return campaignNumber(row, u"cpm"_s, format::money(cpmOf(row), row.campaign.currency),
                          {inputOf(u"cost"_s, Texts::tr("Cost"), costText(row)),
                           inputOf(u"views"_s, Texts::tr("Views"), report::cell(row.totals.views))});
}

std::optional<double> costOf(const domain::Campaign &campaign)
{
    if (!campaign.costCents)
        return std::nullopt;
    return double(*campaign.costCents) / 100.0;
}

} // namespace viewtide::models
