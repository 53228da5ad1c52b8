// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/videohistorytexts.h"

#include "models/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace viewtide::models {

using namespace std::chrono_literals;
using report::NumberInput;
using report::NumberRef; // lupdate loses the context of tr() in functions that return a::B

namespace {

/// Tracking that began this soon after publishing is from the beginning.
constexpr Millis kFromTheStart = 1h;

struct VideoHistoryTexts
{
    Q_DECLARE_TR_FUNCTIONS(VideoHistoryTexts)
};

QString factor(double value)
{
    return QStringLiteral("%1×").arg(QLocale().toString(value, 'f', 1));
}

QString perHour(std::optional<double> value)
{
    return value ? QLocale().toString(*value, 'f', *value < 10 && *value > -10 ? 1 : 0) : format::unknown();
}

} // namespace

QString ageText(Millis age)
{
    const auto hours = std::chrono::floor<std::chrono::hours>(age);
    return hours > 24h ? VideoHistoryTexts::tr("%1 d").arg(hours / 24h)
                       : VideoHistoryTexts::tr("%1 h").arg(hours.count());
}

QString viewsAtAgeText(const domain::CurvePoint &point)
{
    if (!point.count)
        return format::unknown();
    return point.closeness == domain::Closeness::About
        ? VideoHistoryTexts::tr("about %1").arg(format::count(point.count))
        : format::count(point.count);
}

QString viewsAtAgeNote(const domain::CurvePoint &point)
{
    if (point.count)
        return point.closeness == domain::Closeness::About
            ? VideoHistoryTexts::tr("Read between two observations that lie further apart.")
            : VideoHistoryTexts::tr("Read between two close observations.");
    switch (point.missing) {
    case domain::NoValue::NotYet:
        return VideoHistoryTexts::tr("not yet");
    case domain::NoValue::TrackingBeganLater:
        return VideoHistoryTexts::tr("tracking began later");
    case domain::NoValue::Gap:
        return VideoHistoryTexts::tr("not observed around then");
    case domain::NoValue::PostedUnknown:
        return VideoHistoryTexts::tr("nobody told when it was posted");
    }
    return {};
}

QString outlierFactor(const std::optional<domain::Outlier> &outlier)
{
    return outlier ? factor(outlier->ratio) : format::unknown();
}

QString outlierText(const std::optional<domain::Outlier> &outlier)
{
    if (!outlier)
        return VideoHistoryTexts::tr(
            "No comparison for its age: it needs %n earlier video(s) of the account with known views.",
            nullptr, domain::kOutlierMinimum);
    const QString text =
        VideoHistoryTexts::tr("%1 for its age: views at %2 against the median of %n earlier video(s).",
                              nullptr, outlier->earlier)
            .arg(factor(outlier->ratio), ageText(outlier->age));
    return outlier->isBreakOut() ? VideoHistoryTexts::tr("%1 It breaks out.").arg(text) : text;
}

NumberRef outlierNumber(const QString &caption, const std::optional<domain::Outlier> &outlier)
{
    NumberRef number {.figure = QStringLiteral("for_age"), .about = caption, .shown = outlierFactor(outlier)};
    if (!outlier)
        return number;
    number.inputs = {{.key = QStringLiteral("views_at_age"),
                      .name = VideoHistoryTexts::tr("Views at %1").arg(ageText(outlier->age)),
                      .value = outlier->views},
                     {.key = QStringLiteral("earlier_videos"),
                      .name = VideoHistoryTexts::tr("Earlier videos that are known at that age"),
                      .value = qint64(outlier->earlier)}};
    if (outlier->ratio > 0)
        number.inputs.insert(1,
                             {.key = QStringLiteral("median"),
                              .name = VideoHistoryTexts::tr("Median of the earlier videos"),
                              .value = qRound64(double(outlier->views) / outlier->ratio)});
    number.span = VideoHistoryTexts::tr("the first %1 of each video").arg(ageText(outlier->age));
    return number;
}

NumberRef viewsAtAgeNumber(const QString &caption, Millis age, const domain::CurvePoint &point)
{
    return {.figure = QStringLiteral("views_at_age"),
            .about = caption,
            .shown = viewsAtAgeText(point),
            .inputs = {{.key = QStringLiteral("age"),
                        .name = VideoHistoryTexts::tr("Age"),
                        .value = ageText(age)},
                       {.key = QStringLiteral("source"),
                        .name = VideoHistoryTexts::tr("How it was found"),
                        .value = viewsAtAgeNote(point)}},
            .span = VideoHistoryTexts::tr("from when it was posted until that age")};
}

QString forecastText(const QList<domain::Forecast> &forecasts)
{
    QStringList lines;
    for (const domain::Forecast &forecast : forecasts)
        lines.append(VideoHistoryTexts::tr(
                         "Forecast for %1: %2 views, 80 % interval %3 to %4. From %n earlier video(s); "
                         "back-tested, half were off by at most %5, and %6 of %7 fell inside.",
                         nullptr, forecast.earlier)
                         .arg(ageText(forecast.age), format::count(forecast.views),
                              format::count(forecast.low), format::count(forecast.high),
                              QLocale().toString(forecast.medianError, 'f', 0) + QStringLiteral(" %"),
                              format::count(forecast.inside), format::count(forecast.tested)));
    return lines.join(QLatin1Char('\n'));
}

QString velocityText(const std::optional<domain::Velocity> &velocity)
{
    if (!velocity || (!velocity->lastHour && !velocity->lastSixHours && !velocity->lastDay))
        return VideoHistoryTexts::tr("Views an hour: unknown, observations are missing.");
    const QString text =
        VideoHistoryTexts::tr("Views an hour: %1 over the last hour, %2 over 6 h, %3 over 24 h%4.")
            .arg(perHour(velocity->lastHour), perHour(velocity->lastSixHours), perHour(velocity->lastDay),
                 velocity->about ? VideoHistoryTexts::tr(" (about)") : QString());
    const auto acceleration = velocity->acceleration();
    return acceleration
        ? VideoHistoryTexts::tr("%1 Pace of 6 h against 24 h: %2.").arg(text, factor(*acceleration))
        : text;
}

QString correctionText(const domain::Correction &correction)
{
    const auto metric = catalogue::metricFromKey(QString::fromLatin1(correction.count));
    const QString name =
        metric ? catalogue::displayName(catalogue::metric(*metric)) : QString::fromLatin1(correction.count);
    return VideoHistoryTexts::tr("%1 corrected by %2 to %3, %4")
        .arg(name, format::signedCount(-correction.fall()), format::count(correction.after),
             format::dateTime(correction.at));
}

QString coverageText(const QList<domain::VideoSample> &samples, std::optional<Timestamp> postedAt)
{
    if (samples.isEmpty())
        return VideoHistoryTexts::tr("Not observed yet.");
    const QString times =
        VideoHistoryTexts::tr("Observed %n time(s)", nullptr, static_cast<int>(samples.size()));
    if (postedAt && samples.first().at - *postedAt <= kFromTheStart)
        return VideoHistoryTexts::tr("%1.").arg(times);
    return VideoHistoryTexts::tr("%1, partial: from %2 on.").arg(times, format::dateTime(samples.first().at));
}

} // namespace viewtide::models
