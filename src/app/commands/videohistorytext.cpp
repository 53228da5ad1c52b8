// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/videohistorytext.h"

#include "base/jsonnumber.h"
#include "report/insighttables.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace viewtide::app {

using namespace Qt::Literals::StringLiterals;
using domain::CurvePoint;
using report::Table; // lupdate loses the context of tr() in functions that return a::B

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(VideoHistory)
};

QJsonValue jsonOf(const std::optional<domain::Earned> &earned)
{
    if (!earned)
        return QJsonValue::Null;
    return QJsonObject {{u"gross"_s, earned->gross},
                        {u"corrections"_s, earned->corrections},
                        {u"net"_s, earned->net()},
                        {u"partial"_s, earned->partial}};
}

QJsonObject jsonOf(const CurvePoint &point)
{
    if (point.count)
        return {{u"views"_s, *point.count}, {u"quality"_s, toKey(point.closeness)}};
    return {{u"views"_s, QJsonValue::Null}, {u"reason"_s, toKey(point.missing)}};
}

QList<domain::CountSample> viewsOf(const VideoHistoryView &view)
{
    return domain::countSeries(view.history.samples, &domain::VideoCounts::views);
}

std::optional<domain::Outlier> outlierOf(const VideoHistoryView &view)
{
    const auto postedAt = view.video.toldPostedAt();
    if (!postedAt)
        return std::nullopt;
    return domain::outlierForAge({.postedAt = *postedAt, .views = viewsOf(view)}, view.history.earlier);
}

QJsonValue velocityJson(const VideoHistoryView &view)
{
    const auto velocity = domain::velocity(viewsOf(view), view.now);
    if (!velocity)
        return QJsonValue::Null;
    const bool isKnown = velocity->lastHour || velocity->lastSixHours || velocity->lastDay;
    const auto quality = velocity->about ? domain::Closeness::About : domain::Closeness::Exact;
    return QJsonObject {{u"as_of"_s, toIso(velocity->asOf)},
                        {u"views_per_hour_1h"_s, numberOrNull(velocity->lastHour)},
                        {u"views_per_hour_6h"_s, numberOrNull(velocity->lastSixHours)},
                        {u"views_per_hour_24h"_s, numberOrNull(velocity->lastDay)},
                        {u"acceleration"_s, numberOrNull(velocity->acceleration())},
                        {u"quality"_s, isKnown ? QJsonValue(toKey(quality)) : QJsonValue(QJsonValue::Null)}};
}

QJsonValue outlierJson(const VideoHistoryView &view)
{
    const auto outlier = outlierOf(view);
    if (!outlier)
        return QJsonValue::Null;
    return QJsonObject {{u"ratio"_s, outlier->ratio},
                        {u"age"_s, domain::ageKey(outlier->age)},
                        {u"quality"_s, toKey(outlier->closeness)},
                        {u"earlier_videos"_s, outlier->earlier},
                        {u"robust_score"_s, numberOrNull(outlier->robustScore)},
                        {u"break_out"_s, outlier->isBreakOut()}};
}

QJsonObject videoJson(const store::VideoRow &video)
{
    return {{u"ref"_s, video.ref.text()},
            {u"source"_s, toKey(video.ref.source)},
            {u"platform"_s, video.platform.text()},
            {u"video_id"_s, video.nativeId},
            {u"campaign"_s, video.campaignName},
            {u"caption"_s, video.caption},
            {u"video_url"_s, video.url},
            {u"posted_at"_s, video.postedAssumed ? QJsonValue() : QJsonValue(toIso(video.postedAt))},
            {u"posted_by"_s, video.postedAssumed ? QJsonValue(toIso(video.postedAt)) : QJsonValue()},
            {u"updated_at"_s, toIso(video.updatedAt)}};
}

QJsonObject earnedJson(const VideoHistoryView &view)
{
    const auto earned = domain::earnedCounts(view.history.samples, view.range.from, view.range.to);
    QJsonObject json {{u"from"_s, toIso(view.range.from)}, {u"to"_s, toIso(view.range.to)}};
    for (std::size_t i = 0; i < earned.size(); ++i)
        json.insert(QLatin1String(domain::kVideoCounts[i].key), jsonOf(earned[i]));
    return json;
}

QJsonArray correctionsJson(const VideoHistoryView &view)
{
    QJsonArray json;
    for (const auto &fall : domain::corrections(view.history.samples, view.range.from, view.range.to))
        json.append(QJsonObject {{u"at"_s, toIso(fall.at)},
                                 {u"count"_s, QLatin1String(fall.count)},
                                 {u"before"_s, fall.before},
                                 {u"after"_s, fall.after}});
    return json;
}

QString rateText(std::optional<double> value)
{
    return value ? QString::number(*value, 'f', 1) : u"-"_s;
}

} // namespace

QJsonObject historyJson(const VideoHistoryView &view)
{
    QJsonObject counts;
    for (const domain::CountName &count : domain::kVideoCounts)
        counts.insert(QLatin1String(count.key), numberOrNull(view.video.counts.*count.member));
    QJsonObject ages;
    for (const Millis age : domain::kAges)
        ages.insert(domain::ageKey(age),
                    jsonOf(domain::viewsAtAge(viewsOf(view), view.video.toldPostedAt(), age)));
    const auto &samples = view.history.samples;
    return {
        {u"status"_s, u"success"_s},
        {u"video"_s, videoJson(view.video)},
        {u"counts"_s, counts},
        {u"samples"_s, samples.size()},
        {u"tracked_since"_s, samples.isEmpty() ? QJsonValue(QJsonValue::Null) : toIso(samples.first().at)},
        {u"earned"_s, earnedJson(view)},
        {u"corrections"_s, correctionsJson(view)},
        {u"views_at_age"_s, ages},
        {u"velocity"_s, velocityJson(view)},
        {u"outlier"_s, outlierJson(view)},
        {u"forecasts"_s, report::toJson(view.forecasts)}};
}

Table earnedTable(const VideoHistoryView &view)
{
    report::Table table {
        .title = {},
        .columns = {u"count"_s, u"now"_s, u"earned_net"_s, u"earned_gross"_s, u"corrections"_s, u"note"_s},
        .rows = {}};
    const auto earned = domain::earnedCounts(view.history.samples, view.range.from, view.range.to);
    for (std::size_t i = 0; i < earned.size(); ++i) {
        const auto &part = earned[i];
        QList<report::Cell> row {QString::fromLatin1(domain::kVideoCounts[i].key),
                                 report::cell(view.video.counts.*domain::kVideoCounts[i].member)};
        if (part)
            row += {part->net(), part->gross, part->corrections,
                    part->partial ? Texts::tr("partial: the range begins before the first observation")
                                  : QString()};
        else
            row += {report::Cell(), report::Cell(), report::Cell(), Texts::tr("no observation")};
        table.rows.append(row);
    }
    return table;
}

Table viewsAtAgeTable(const VideoHistoryView &view)
{
    report::Table table {.title = {}, .columns = {u"age"_s, u"views"_s, u"quality"_s}, .rows = {}};
    for (const Millis age : domain::kAges) {
        const CurvePoint point = domain::viewsAtAge(viewsOf(view), view.video.toldPostedAt(), age);
        table.rows.append({domain::ageKey(age), report::cell(point.count),
                           point.count ? toKey(point.closeness) : toKey(point.missing)});
    }
    return table;
}

Table correctionsTable(const VideoHistoryView &view)
{
    report::Table table {.title = {},
                         .columns = {u"corrected_at"_s, u"count"_s, u"before"_s, u"after"_s, u"fall"_s},
                         .rows = {}};
    for (const auto &fall : domain::corrections(view.history.samples, view.range.from, view.range.to))
        table.rows.append({fall.at, QString::fromLatin1(fall.count), fall.before, fall.after, fall.fall()});
    return table;
}

QStringList paceSentences(const VideoHistoryView &view)
{
    QStringList sentences;
    if (const auto velocity = domain::velocity(viewsOf(view), view.now))
        sentences.append(Texts::tr("views per hour over 1, 6 and 24 h: %1, %2, %3 (as of %4%5)")
                             .arg(rateText(velocity->lastHour), rateText(velocity->lastSixHours),
                                  rateText(velocity->lastDay), toIso(velocity->asOf),
                                  velocity->about ? Texts::tr(", about") : QString()));
    if (const auto outlier = outlierOf(view))
        sentences.append(
            Texts::tr("%1x for its age: views at %2 against the median of %n earlier video(s) of the "
                      "account on the network",
                      nullptr, outlier->earlier)
                .arg(QString::number(outlier->ratio, 'f', 1), domain::ageKey(outlier->age)));
    else
        sentences.append(
            Texts::tr("no comparison for its age: fewer than %n earlier video(s) were observed at that age",
                      nullptr, domain::kOutlierMinimum));
    for (const domain::Forecast &forecast : view.forecasts)
        sentences.append(
            Texts::tr("forecast for %1: %2 views, 80 % interval %3 to %4, from %n earlier video(s); "
                      "back-tested, half were off by at most %5 percent, %6 of %7 fell inside",
                      nullptr, forecast.earlier)
                .arg(domain::ageKey(forecast.age))
                .arg(forecast.views)
                .arg(forecast.low)
                .arg(forecast.high)
                .arg(forecast.medianError, 0, 'f', 1)
                .arg(forecast.inside)
                .arg(forecast.tested));
    return sentences;
}

} // namespace viewtide::app
