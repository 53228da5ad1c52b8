// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/measure.h"

#include "domain/accountwindow.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewtide::models {

using namespace catalogue::literals;
using catalogue::MetricKey;
using Source = Measure::Source;
using Reading = Measure::Reading;

namespace {

struct MeasureText
{
    Q_DECLARE_TR_FUNCTIONS(Measure)
};

constexpr QLatin1String kChange("/change");
constexpr QLatin1String kLevel("/level");
constexpr QLatin1String kRate("engagement_rate");
constexpr QLatin1String kRetention("retention");

/// What changes from day to day by a difference that means something. Who is reached in a period is counted
/// anew in each: two of those are neither added up nor taken from each other.
bool hasChange(const catalogue::Metric &metric)
{
    return metric.unit == catalogue::Unit::Count && metric.aggregation != catalogue::Aggregation::None
        && (metric.kind == catalogue::MetricKind::Gauge || metric.kind == catalogue::MetricKind::Counter);
}

} // namespace

QString toKey(const Measure &measure)
{
    const QString end = measure.reading == Reading::DailyChange ? kChange : kLevel;
    switch (measure.source) {
    case Source::EngagementRate:
        return kRate + end;
    case Source::Retention:
        return kRetention + end;
    case Source::Metric:
        break;
    }
    return measure.metric.text() + end;
}

std::optional<Measure> measureFromKey(const QString &key)
{
    const bool isChange = key.endsWith(kChange);
    if (!isChange && !key.endsWith(kLevel))
        return std::nullopt;
    const QString name = key.left(key.lastIndexOf(u'/'));
    const Reading reading = isChange ? Reading::DailyChange : Reading::Level;
    if (name == kRate)
        return Measure {.source = Source::EngagementRate, .reading = reading};
    if (name == kRetention)
        return Measure {.source = Source::Retention, .reading = reading};
    const auto metric = catalogue::metricFromKey(name);
    if (!metric)
        return std::nullopt;
    return Measure {.source = Source::Metric, .metric = *metric, .reading = reading};
}

QString nameOf(const Measure &measure)
{
    QString name;
    switch (measure.source) {
    case Source::EngagementRate:
        name = MeasureText::tr("Engagement rate");
        break;
    case Source::Retention:
        name = MeasureText::tr("Retention");
        break;
    case Source::Metric:
        name = catalogue::displayName(catalogue::metric(measure.metric));
        break;
    }
    return measure.reading == Reading::DailyChange ? MeasureText::tr("%1, daily change").arg(name) : name;
}

QString definitionOf(const Measure &measure)
{
    switch (measure.source) {
    case Source::EngagementRate:
        return MeasureText::tr("Likes, comments and shares over reach, else over impressions, views or "
                               "followers: the basis of a network is in the ranking.");
    case Source::Retention:
        return MeasureText::tr("Share of a video that is watched on average.");
    case Source::Metric:
        break;
    }
    return catalogue::displayDefinition(catalogue::metric(measure.metric));
}

catalogue::Unit unitOf(const Measure &measure)
{
    return measure.source == Source::Metric ? catalogue::metric(measure.metric).unit
                                            : catalogue::Unit::Percent;
}

bool isSummable(const Measure &measure)
{
    return measure.source == Source::Metric
        && catalogue::metric(measure.metric).aggregation != catalogue::Aggregation::None;
}

bool settlesAtOnce(const Measure &measure)
{
    return measure.source == Source::Metric
        && catalogue::metric(measure.metric).kind == catalogue::MetricKind::Gauge
        && catalogue::metric(measure.metric).aggregation == catalogue::Aggregation::Last;
}

std::optional<double> levelOf(const store::AccountDayRow &row, const Measure &measure)
{
    switch (measure.source) {
    case Source::EngagementRate:
        return row.engagementRate ? std::optional(row.engagementRate->percent) : std::nullopt;
    case Source::Retention:
        return domain::retentionRate(row.values);
    case Source::Metric:
        break;
    }
    return catalogue::realOf(row.values, measure.metric);
}

QList<Measure> measuresIn(const QList<store::AccountDayRow> &rows)
{
    QList<Measure> list {{.metric = "followers"_metric, .reading = Reading::DailyChange},
                         {.metric = "followers"_metric, .reading = Reading::Level}};
    for (const Source source : {Source::EngagementRate, Source::Retention}) {
        const Measure rate {.source = source, .reading = Reading::Level};
        if (std::any_of(rows.cbegin(), rows.cend(),
                        [&rate](const store::AccountDayRow &row) { return levelOf(row, rate).has_value(); }))
            list.append(rate);
    }
    for (quint8 i = 0; i < catalogue::metrics().size(); ++i) {
        const MetricKey key(i);
        const bool isKnown = std::any_of(rows.cbegin(), rows.cend(), [key](const store::AccountDayRow &row) {
            return row.values.contains(key);
        });
        if (!isKnown || key == "followers"_metric)
            continue;
        list.append({.source = Source::Metric, .metric = key, .reading = Reading::Level});
        if (hasChange(catalogue::metric(key)))
            list.append({.source = Source::Metric, .metric = key, .reading = Reading::DailyChange});
    }
    return list;
}

} // namespace viewtide::models
