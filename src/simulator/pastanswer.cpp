// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/pastanswer.h"

#include "simulator/accountcurve.h"
#include "simulator/wire.h"

#include <QJsonArray>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace viewtide::simulator {

namespace {

using ValueOf = std::function<qint64(Date)>;

struct Series
{
    QString name;
    ValueOf value;
};

constexpr int kDaysOfAQuarter = 91;
constexpr int kDaysOfTikTok = 60;

QJsonObject seriesOf(const ValueOf &value, Date first, Date last)
{
    QJsonArray values;
    qint64 total = 0;
    for (Date day = first; day <= last; day += std::chrono::days(1)) {
        total += value(day);
        // the end of the day
        values.append(QJsonObject {{u"value"_s, value(day)},
                                   {u"endTime"_s, isoSeconds(Timestamp(day + std::chrono::days(1)))}});
    }
    return {{u"period"_s, u"day"_s}, {u"total"_s, total}, {u"values"_s, values}};
}

ValueOf flow(const AccountCurve &curve, Flow kind, int divisor = 1)
{
    return [curve, kind, divisor](Date day) { return curve.onDay(kind, day) / divisor; };
}

ValueOf level(const AccountCurve &curve)
{
    return [curve](Date day) { return curve.levelAfter(day); };
}

QList<Series> seriesOf(Network network, const AccountCurve &curve)
{
    switch (network) {
    case Network::Facebook:
        return {{u"pageFollows"_s, level(curve)},
                {u"pageMediaView"_s, flow(curve, Flow::Views)},
                {u"pageVideoViews"_s, flow(curve, Flow::Views, 2)},
                {u"pagePostEngagements"_s, flow(curve, Flow::Likes)}};
    case Network::Instagram:
        return {{u"followersCount"_s, level(curve)},
                {u"viewsCount"_s, flow(curve, Flow::Views)},
                {u"reachCount"_s, flow(curve, Flow::Views, 2)},
                {u"likeCount"_s, flow(curve, Flow::Likes)},
                {u"commentsCount"_s, flow(curve, Flow::Comments)},
                {u"shareCount"_s, flow(curve, Flow::Shares)}};
    case Network::TikTok:
        return {{u"followerCount"_s, level(curve)},
                {u"videoViews"_s, flow(curve, Flow::Views)},
                {u"profileViews"_s, flow(curve, Flow::ProfileViews)},
                {u"likes"_s, flow(curve, Flow::Likes)},
                {u"comments"_s, flow(curve, Flow::Comments)},
                {u"shares"_s, flow(curve, Flow::Shares)}};
    case Network::YouTube:
        return {{u"views"_s, flow(curve, Flow::Views)},
                {u"likes"_s, flow(curve, Flow::Likes)},
                {u"comments"_s, flow(curve, Flow::Comments)},
                {u"shares"_s, flow(curve, Flow::Shares)},
                {u"estimatedMinutesWatched"_s, flow(curve, Flow::Views, 3)},
                {u"subscribersGained"_s, flow(curve, Flow::Gained)},
                {u"subscribersLost"_s, flow(curve, Flow::Lost)}};
    case Network::LinkedIn:
    case Network::Threads:
    case Network::Twitter:
        break;
    }
    return {};
}

} // namespace

bool tellsOfDays(Network network)
{
    return network == Network::Facebook || network == Network::Instagram || network == Network::TikTok
        || network == Network::YouTube;
}

QJsonObject pastFields(const LinkedAccount &account, Timestamp start, int quarters, Timestamp now)
{
    const bool lags = account.network == Network::TikTok || account.network == Network::YouTube;
    const Date last = dateOf(now) - std::chrono::days(lags ? 2 : 1);
    const int days =
        account.network == Network::TikTok ? kDaysOfTikTok : kDaysOfAQuarter * std::clamp(quarters, 1, 4);
    QJsonObject fields;
    const QList<Series> all = seriesOf(account.network, AccountCurve(account, start));
    for (const Series &series : all)
        fields.insert(series.name, seriesOf(series.value, last - std::chrono::days(days - 1), last));
    return fields;
}

} // namespace viewtide::simulator
