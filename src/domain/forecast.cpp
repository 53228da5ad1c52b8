// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast.h"

#include <algorithm>
#include <cmath>

namespace viewtide::domain {

namespace {

constexpr double kLow = 0.1;
constexpr double kHigh = 0.9;

/// How a video went on from one age to the other.
struct Course
{
    double from = 0;
    double to = 0;

    double growth() const { return std::log(to / from); }
};

struct Spread
{
    double low = 0;
    double middle = 0;
    double high = 0;
};

/// Between the two nearest values; `sorted` is not empty. Counted over n + 1 places: a new value then falls
/// below it as often as `part` says, also with few values (those of n - 1 gave intervals that were too
/// narrow).
double quantile(const QList<double> &sorted, double part)
{
    const double place = std::clamp(part * static_cast<double>(sorted.size() + 1) - 1.0, 0.0,
                                    static_cast<double>(sorted.size() - 1));
    const auto below = static_cast<qsizetype>(std::floor(place));
    const qsizetype above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted.at(below), sorted.at(above), place - static_cast<double>(below));
}

Spread spreadOf(const QList<Course> &courses)
{
    QList<double> growths;
    for (const Course &course : courses)
        growths.append(course.growth());
    std::sort(growths.begin(), growths.end());
    return {quantile(growths, kLow), quantile(growths, 0.5), quantile(growths, kHigh)};
}

QList<Course> coursesOf(const QList<ComparedVideo> &videos, Millis from, Millis to)
{
    QList<Course> courses;
    for (const ComparedVideo &video : videos) {
        const auto start = viewsAtAge(video.views, video.postedAt, from).count;
        const auto end = viewsAtAge(video.views, video.postedAt, to).count;
        if (start && end && *start > 0 && *end > 0)
            courses.append({static_cast<double>(*start), static_cast<double>(*end)});
    }
    return courses;
}

/// Each video foretold from those before it, as it would have been then.
void backTest(Forecast &forecast, const QList<Course> &newestFirst)
{
    QList<double> errors;
    for (qsizetype i = 0; i + kOutlierMinimum < newestFirst.size(); ++i) {
        const Course &course = newestFirst.at(i);
        const Spread spread = spreadOf(newestFirst.mid(i + 1));
        const double foretold = course.from * std::exp(spread.middle);
        errors.append(std::abs(foretold - course.to) / course.to * 100.0);
        const double growth = course.growth();
        forecast.inside += spread.low <= growth && growth <= spread.high ? 1 : 0;
    }
    forecast.tested = static_cast<int>(errors.size());
    forecast.medianError = median(errors).value_or(0);
}

/// The ages to foretell from, the nearest first: the present one, then those of the table.
QList<Millis> startsBefore(Millis present, Millis age)
{
    QList<Millis> starts;
    if (present >= kAges.front() && present < age)
        starts.append(present);
    for (std::size_t i = kAges.size(); i-- > 0;) {
        if (kAges.at(i) < age && kAges.at(i) < present)
            starts.append(kAges.at(i));
    }
    return starts;
}

} // namespace

std::optional<Forecast> forecastAt(const ComparedVideo &video, const QList<ComparedVideo> &earlier,
                                   Millis age)
{
    const auto last = lastKnown(video.views);
    if (!last || last->at - video.postedAt >= age)
        return std::nullopt;
    const QList<Millis> starts = startsBefore(last->at - video.postedAt, age);
    for (const Millis from : starts) {
        const auto own = viewsAtAge(video.views, video.postedAt, from).count;
        const QList<Course> courses = coursesOf(earlier, from, age);
        if (!own || *own <= 0 || courses.size() < kForecastMinimum)
            continue;
        const Spread spread = spreadOf(courses);
        const auto foretold = [own](double growth) {
            return static_cast<qint64>(std::llround(static_cast<double>(*own) * std::exp(growth)));
        };
        // It went beyond the middle course already: what the others did from that age on says nothing more.
        const qint64 present = last->count.value_or(0);
        if (foretold(spread.middle) <= present)
            return std::nullopt;
        Forecast forecast {.age = age,
                           .from = from,
                           .views = foretold(spread.middle),
                           .low = std::max(present, foretold(spread.low)), // views do not go away
                           .high = foretold(spread.high),
                           .earlier = static_cast<int>(courses.size())};
        backTest(forecast, courses);
        return forecast;
    }
    return std::nullopt;
}

QList<Forecast> forecasts(std::optional<Timestamp> postedAt, const QList<CountSample> &views,
                          const QList<ComparedVideo> &earlier)
{
    QList<Forecast> list;
    if (!postedAt)
        return list;
    const ComparedVideo video {.postedAt = *postedAt, .views = views};
    for (const Millis age : kForecastAges) {
        if (const auto forecast = forecastAt(video, earlier, age))
            list.append(*forecast);
    }
    return list;
}

} // namespace viewtide::domain
