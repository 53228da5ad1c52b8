// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/besttime.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace viewtide::domain {

using namespace std::chrono_literals;

QList<PostResult> postResults(const QList<ComparedVideo> &account)
{
    QList<PostResult> results;
    QList<std::optional<qint64>> before;
    for (const ComparedVideo &video : account) {
        const auto own = viewsAtAge(video.views, video.postedAt, 24h).count;
        QList<qint64> known;
        const qsizetype first = std::max<qsizetype>(0, before.size() - kOutlierLookback);
        for (qsizetype i = first; i < before.size(); ++i) {
            if (const auto &views = before.at(i))
                known.append(*views);
        }
        before.append(own);
        if (!own)
            continue;
        if (const auto outlier = outlierOf(*own, known))
            results.append({.postedAt = video.postedAt, .ratio = outlier->ratio});
    }
    return results;
}

BestTimes bestTimes(const QList<PostResult> &results, int leftOut, const QTimeZone &zone)
{
    std::array<std::array<QList<double>, kHours>, kWeekdays> ratios;
    for (const PostResult &result : results) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(toEpochMs(result.postedAt), zone);
        ratios.at(std::size_t(local.date().dayOfWeek() - 1))
            .at(std::size_t(local.time().hour()))
            .append(result.ratio);
    }
    BestTimes times {.cells = {}, .posts = static_cast<int>(results.size()), .leftOut = leftOut};
    for (std::size_t day = 0; day < ratios.size(); ++day) {
        for (std::size_t hour = 0; hour < ratios.at(day).size(); ++hour) {
            const QList<double> &cell = ratios.at(day).at(hour);
            times.cells.at(day).at(hour) = {.posts = static_cast<int>(cell.size()), .middle = median(cell)};
        }
    }
    return times;
}

QList<WeekHour> BestTimes::best() const
{
    QList<WeekHour> found;
    for (int day = 0; day < kWeekdays; ++day) {
        for (int hour = 0; hour < kHours; ++hour) {
            if (!at({day, hour}).isThin())
                found.append({day, hour});
        }
    }
    std::stable_sort(found.begin(), found.end(), [this](const WeekHour &a, const WeekHour &b) {
        return at(a).middle.value_or(0) > at(b).middle.value_or(0);
    });
    return found;
}

} // namespace viewtide::domain
