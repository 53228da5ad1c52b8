// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/insighttables.h"

#include <QJsonObject>

#include <cmath>
#include <map>

namespace viewtide::report {

using namespace Qt::Literals::StringLiterals;

domain::BestTimes bestTimesOf(const QList<store::PostCurve> &curves, const QTimeZone &zone)
{
    std::map<std::pair<domain::ProfileId, catalogue::PlatformKey>, QList<domain::ComparedVideo>> accounts;
    for (const store::PostCurve &curve : curves) {
        if (curve.profile.isValid() && !curve.postedAssumed)
            accounts[{curve.profile, curve.platform}].append(curve.curve);
    }
    QList<domain::PostResult> results;
    for (const auto &[account, videos] : accounts)
        results += domain::postResults(videos);
    return domain::bestTimes(results, static_cast<int>(curves.size() - results.size()), zone);
}

Table bestTimesTable(const domain::BestTimes &times)
{
    Table table {.title = u"best-time"_s,
                 .columns = {u"weekday"_s, u"hour"_s, u"posts"_s, u"median_ratio"_s, u"thin"_s},
                 .rows = {}};
    for (int day = 0; day < domain::kWeekdays; ++day) {
        for (int hour = 0; hour < domain::kHours; ++hour) {
            const domain::TimeCell &slot = times.at({day, hour});
            if (slot.posts > 0)
                table.rows.append({qint64(day + 1), qint64(hour), qint64(slot.posts), cell(slot.middle),
                                   qint64(slot.isThin() ? 1 : 0)});
        }
    }
    return table;
}

Table forecastTable(const QList<domain::Forecast> &forecasts)
{
    Table table {.title = u"forecast"_s,
                 .columns = {u"age"_s, u"from_age_hours"_s, u"views"_s, u"low"_s, u"high"_s,
                             u"earlier_videos"_s, u"median_error_percent"_s, u"tested"_s, u"inside"_s},
                 .rows = {}};
    for (const domain::Forecast &forecast : forecasts)
        table.rows.append(
            {domain::ageKey(forecast.age),
             std::round(std::chrono::duration<double, std::ratio<3600>>(forecast.from).count() * 10) / 10,
             forecast.views, forecast.low, forecast.high, qint64(forecast.earlier),
             std::round(forecast.medianError * 10) / 10, qint64(forecast.tested), qint64(forecast.inside)});
    return table;
}

QJsonArray toJson(const QList<domain::Forecast> &forecasts)
{
    QJsonArray list;
    for (const domain::Forecast &forecast : forecasts)
        list.append(QJsonObject {
            {u"age"_s, domain::ageKey(forecast.age)},
            {u"from_age_hours"_s, std::chrono::duration<double, std::ratio<3600>>(forecast.from).count()},
            {u"views"_s, forecast.views},
            {u"low"_s, forecast.low},
            {u"high"_s, forecast.high},
            {u"interval_percent"_s, 80},
            {u"earlier_videos"_s, forecast.earlier},
            {u"back_test"_s,
             QJsonObject {{u"median_error_percent"_s, forecast.medianError},
                          {u"tested"_s, forecast.tested},
                          {u"inside_interval"_s, forecast.inside}}}});
    return list;
}

} // namespace viewtide::report
