// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/besttimemodel.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "base/listed.h"
#include "models/format.h"
#include "report/insighttables.h"
#include "store/store.h"

#include <QLocale>

#include <algorithm>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kNamed = 3;

QString noteOf(const TimeRow &row)
{
    return row.cell.isThin() ? BestTimeModel::tr("too few posts to say") : QString();
}

Tone toneOf(const TimeRow &row)
{
    return row.cell.isThin() ? Tone::Muted : Tone::Neutral;
}

int idOf(const TimeRow &row)
{
    return row.slot.weekday * domain::kHours + row.slot.hour;
}

QList<Column<TimeRow>> columns()
{
    return {{.id = u"slot"_s,
             .header = BestTimeModel::tr("Posted"),
             .value = [](const TimeRow &row) { return QVariant(idOf(row)); },
             .text = [](const TimeRow &row) { return slotText(row.slot); },
             .tone = toneOf},
            {.id = u"posts"_s,
             .header = BestTimeModel::tr("Posts"),
             .value = [](const TimeRow &row) { return QVariant(row.cell.posts); },
             .text = [](const TimeRow &row) { return format::count(row.cell.posts); },
             .alignment = kNumberAlignment,
             .tone = toneOf},
            {.id = u"ratio"_s,
             .header = BestTimeModel::tr("Against the usual"),
             .value = [](const TimeRow &row) { return rawValue(row.cell.middle); },
             .text = [](const TimeRow &row) { return ratioText(row.cell.middle); },
             .alignment = kNumberAlignment,
             .definition = BestTimeModel::tr("Median over the posts: views in the first 24 hours against the "
                                             "median of the 20 videos before on the account."),
             .tone = toneOf},
            {.id = u"note"_s,
             .header = BestTimeModel::tr("Note"),
             .value = [](const TimeRow &row) { return QVariant(noteOf(row)); },
             .text = noteOf,
             .tone = toneOf}};
}

QList<TimeRow> rowsOf(const domain::BestTimes &times)
{
    QList<TimeRow> rows;
    for (int day = 0; day < domain::kWeekdays; ++day) {
        for (int hour = 0; hour < domain::kHours; ++hour) {
            if (times.at({day, hour}).posts > 0)
                rows.append({.slot = {day, hour}, .cell = times.at({day, hour})});
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const TimeRow &a, const TimeRow &b) {
        if (a.cell.isThin() != b.cell.isThin())
            return b.cell.isThin();
        return a.cell.middle.value_or(0) > b.cell.middle.value_or(0);
    });
    return rows;
}

} // namespace

QString weekdayText(int weekday)
{
    return QLocale().dayName(weekday + 1, QLocale::ShortFormat);
}

QString slotText(domain::WeekHour slot)
{
    return weekdayText(slot.weekday) + u' ' + QLocale().toString(QTime(slot.hour, 0), u"HH:mm");
}

QString ratioText(std::optional<double> ratio)
{
    return ratio ? QLocale().toString(*ratio, 'f', 1) + u'×' : format::unknown();
}

QString cellText(domain::WeekHour slot, const domain::TimeCell &cell)
{
    if (cell.posts == 0)
        return BestTimeModel::tr("%1: no post").arg(slotText(slot));
    const QString text =
        BestTimeModel::tr("%1: %2 the usual views, median of %n post(s)", nullptr, cell.posts)
            .arg(slotText(slot), ratioText(cell.middle));
    return cell.isThin() ? BestTimeModel::tr("%1; too few to say").arg(text) : text;
}

QString bestTimesText(const domain::BestTimes &times)
{
    const QList<domain::WeekHour> best = times.best();
    if (best.isEmpty())
        return BestTimeModel::tr("No hour has %n post(s) yet, which it takes to say something.", nullptr,
                                 domain::kBestTimeMinimum);
    QStringList parts;
    for (const domain::WeekHour slot : best.mid(0, kNamed))
        parts.append(BestTimeModel::tr("%1 (%2 in %n post(s))", nullptr, times.at(slot).posts)
                         .arg(slotText(slot), ratioText(times.at(slot).middle)));
    return BestTimeModel::tr("Best so far: %1. Hatched hours have fewer than %n post(s) and say nothing yet.",
                             nullptr, domain::kBestTimeMinimum)
        .arg(listed(parts));
}

BestTimeModel::BestTimeModel(store::Store &store, const Clock &clock, QObject *parent)
    : RowsModel(columns(), &idOf, parent)
    , m_store(store)
    , m_clock(clock)
{
    // Not after every video: what a day of views was changes slowly.
    watch(store, domain::Area::Accounts | domain::Area::Uploads);
    scheduleRefresh();
}

BestTimeModel::~BestTimeModel() = default;

void BestTimeModel::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    scheduleRefresh();
}

void BestTimeModel::refresh()
{
    const int request = nextRequest();
    const Timestamp now = m_clock.now();
    deliver(m_store.read(store::PostCurvesQuery {.from = now - report::kBestTimeSpan, .to = now}), this,
            [this, request](const Result<QList<store::PostCurve>> &curves) {
                if (!isCurrent(request))
                    return;
                if (curves)
                    show(report::bestTimesOf(*curves, m_zone));
                else
                    setFailed(curves.error());
            });
}

void BestTimeModel::show(const domain::BestTimes &times)
{
    m_times = times;
    setRows(rowsOf(times));
    emit cellsChanged();
}

} // namespace viewtide::models
