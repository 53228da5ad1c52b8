// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format.h"

#include "base/calendarday.h"
#include "base/outsidetext.h"
#include "models/discretion.h"
#include "models/unassigned.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace viewtide::models::format {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

constexpr Date kWideDay = Date(std::chrono::year(2026) / 9 / 28); ///< "28. Sept. 2026"

/// From right to left a sign would be drawn behind its digits, were it not held before them.
QString minusSigned(const QString &digits, bool negative)
{
    const QString hold = QLocale().textDirection() == Qt::RightToLeft ? QString(QChar(0x200E)) : QString();
    return hold + (negative ? u"−"_s : u"+"_s) + digits;
}

/// Two digits with a sign; what rounds to 0 has none.
QString signedDigits(double value)
{
    const double rounded = std::round(value * 100) / 100;
    const QString digits = QLocale().toString(std::abs(rounded), 'f', 2);
    return rounded == 0 ? digits : minusSigned(digits, rounded < 0);
}

QString arrow(double value)
{
    if (value > 0)
        return u"▲"_s;
    return value < 0 ? u"▼"_s : u"■"_s;
}

struct Step
{
    double from; ///< what rounds to 1,000 belongs to the next step
    double base;
    const char *suffix;
    int decimals; ///< of a mark of an axis, at most
};

constexpr std::array kSteps {
    Step {999.5e6, 1e9, QT_TRANSLATE_NOOP("Format", "%1 bn"), 2},
    Step {999.5e3, 1e6, QT_TRANSLATE_NOOP("Format", "%1 M"), 2},
    Step {1e4, 1e3, QT_TRANSLATE_NOOP("Format", "%1 k"), 1},
};
constexpr Step kPlain {0, 1, nullptr, 3};

/// That it takes to write the value in full; more than `most`: they do not suffice.
int decimalsOf(double value, int most)
{
    int decimals = 0;
    for (double scaled = std::abs(value); decimals <= most; ++decimals, scaled *= 10) {
        if (std::abs(scaled - std::round(scaled)) < 1e-9 * std::max(1.0, scaled))
            break;
    }
    return decimals;
}

/// That of the largest; none where it would take too many decimals to tell them apart.
const Step &unitOf(const QList<double> &marks)
{
    double largest = 0;
    for (const double mark : marks)
        largest = std::max(largest, std::abs(mark));
    const auto *const step = std::find_if(kSteps.cbegin(), kSteps.cend(),
                                          [largest](const Step &row) { return largest >= row.from; });
    if (step == kSteps.cend())
        return kPlain;
    const bool fits = std::all_of(marks.cbegin(), marks.cend(), [step](double mark) {
        return decimalsOf(mark / step->base, step->decimals) <= step->decimals;
    });
    return fits ? *step : kPlain;
}

/// Without overflow for the smallest number.
quint64 magnitude(qint64 value)
{
    return value < 0 ? quint64(-(value + 1)) + 1 : quint64(value);
}

} // namespace

QString unknown()
{
    return u"–"_s;
}

std::optional<qint64> whole(std::optional<double> value)
{
    return value ? std::optional(qint64(std::llround(*value))) : std::nullopt;
}

QString count(std::optional<qint64> value)
{
    return value ? QLocale().toString(*value) : unknown();
}

QString shortCount(std::optional<double> value)
{
    if (!value)
        return unknown();
    const double size = std::abs(*value);
    const QLocale locale;
    QString text;
    for (const Step &step : kSteps) {
        if (size >= step.from) {
            const double scaled = size / step.base;
            text = Format::tr(step.suffix).arg(locale.toString(scaled, 'f', scaled < 99.95 ? 1 : 0));
            break;
        }
    }
    if (text.isEmpty())
        text = locale.toString(size, 'f', size < 10 && size != std::floor(size) ? 1 : 0);
    return *value < 0 ? u"−"_s + text : text;
}

QStringList axisCounts(const QList<double> &marks)
{
    const Step &unit = unitOf(marks);
    QStringList texts;
    for (const double mark : marks) {
        const double scaled = std::abs(mark) / unit.base;
        const int decimals = std::min(decimalsOf(scaled, unit.decimals), unit.decimals);
        const QString number = QLocale().toString(scaled, 'f', decimals);
        const QString text = scaled > 0 && unit.suffix ? Format::tr(unit.suffix).arg(number) : number;
        texts.append(mark < 0 ? u"−"_s + text : text);
    }
    return texts;
}

QString signedCount(std::optional<qint64> value)
{
    if (!value)
        return unknown();
    if (*value == 0)
        return QLocale().toString(0);
    return minusSigned(QLocale().toString(magnitude(*value)), *value < 0);
}

QString deltaWithArrow(std::optional<qint64> value)
{
    return value ? arrow(double(*value)) + u' ' + signedCount(value) : unknown();
}

QString points(std::optional<double> value)
{
    return value ? Format::tr("%1 pp").arg(signedDigits(*value)) : unknown();
}

QString pointsWithArrow(std::optional<double> value)
{
    return value ? arrow(std::round(*value * 100)) + u' ' + points(value) : unknown();
}

QString signedPercent(std::optional<double> value)
{
    return value ? Format::tr("%1 %").arg(signedDigits(*value)) : unknown();
}

QString percent(std::optional<double> value)
{
    return value ? Format::tr("%1 %").arg(QLocale().toString(*value, 'f', 2)) : unknown();
}

QString money(std::optional<double> value, const QString &currency)
{
    if (!value)
        return unknown();
    const QString amount = veil(QLocale().toString(*value, 'f', 2));
    return currency.isEmpty() ? amount : Format::tr("%1 %2").arg(amount, outside(currency, 8));
}

QString seconds(std::optional<double> value)
{
    if (!value)
        return unknown();
    const auto whole = qint64(std::llround(*value));
    if (whole < 60)
        return Format::tr("%1 s").arg(QLocale().toString(*value, 'f', *value < 10 ? 1 : 0));
    return Format::tr("%1 min %2 s")
        .arg(QLocale().toString(whole / 60), QLocale().toString(QTime(0, 0).addSecs(int(whole % 60)), u"ss"));
}

QString minutes(std::optional<double> value)
{
    constexpr double kHour = 60;
    constexpr double kLongInHours = 10; // from here on nobody reads the minutes
    if (!value)
        return unknown();
    const bool isLong = *value >= kLongInHours * kHour;
    return isLong ? Format::tr("%1 h").arg(QLocale().toString(*value / kHour, 'f', 0))
                  : Format::tr("%1 min").arg(QLocale().toString(*value, 'f', 0));
}

QString dayFormat()
{
    return Format::tr("d MMM yyyy");
}

QString momentFormat()
{
    return Format::tr("d MMM yyyy HH:mm");
}

QString widestDay()
{
    return date(kWideDay);
}

QString widestMoment()
{
    return dateTime(Timestamp(kWideDay) + 20h);
}

QString date(std::optional<Date> day)
{
    return day ? QLocale().toString(toQDate(*day), dayFormat()) : unknown();
}

QString shortDate(Date day)
{
    return QLocale().toString(toQDate(day), Format::tr("d MMM"));
}

QString dateTime(std::optional<Timestamp> at)
{
    return at ? QLocale().toString(toLocal(*at), momentFormat()) : unknown();
}

QString moment(Timestamp at, Timestamp now)
{
    const QDate day = toLocal(at).date();
    const QDate today = toLocal(now).date();
    if (day == today)
        return time(at);
    return day.year() == today.year() ? QLocale().toString(toLocal(at), Format::tr("d MMM HH:mm"))
                                      : dateTime(at);
}

QString time(Timestamp at)
{
    return QLocale().toString(toLocal(at).time(), u"HH:mm"_s);
}

QString age(Timestamp at, Timestamp now)
{
    const Millis span = now - at;
    if (span < 1min)
        return Format::tr("just now");
    if (span < 1h)
        return Format::tr("%n min ago", nullptr, int(span / 1min));
    if (span < 48h)
        return Format::tr("%n h ago", nullptr, int(span / 1h));
    return Format::tr("%n d ago", nullptr, int(span / 24h));
}

QString basis(domain::RateBasis basis)
{
    return domain::textOf(basis);
}

QString outcome(domain::Outcome outcome)
{
    switch (outcome) {
    case domain::Outcome::Ok:
        return Format::tr("Updated");
    case domain::Outcome::Unchanged:
        return Format::tr("No change");
    case domain::Outcome::NoDataYet:
        return Format::tr("No data yet");
    case domain::Outcome::Failed:
        return Format::tr("Failed");
    case domain::Outcome::Skipped:
        return Format::tr("Skipped");
    }
    return {};
}

QString platformName(std::optional<catalogue::PlatformKey> platform)
{
    return platform ? catalogue::displayName(*platform) : unknown();
}

QString endpointName(catalogue::Endpoint endpoint)
{
    switch (endpoint) {
    case catalogue::Endpoint::PostAnalytics:
        return Format::tr("Video numbers");
    case catalogue::Endpoint::SocialAnalytics:
        return Format::tr("Account snapshot");
    case catalogue::Endpoint::History:
        return Format::tr("Post history");
    case catalogue::Endpoint::User:
        return Format::tr("Profile check");
    }
    return {};
}

Tone toneOf(std::optional<double> delta, catalogue::Better better)
{
    if (!delta || *delta == 0)
        return Tone::Muted;
    if (better == catalogue::Better::Neither)
        return Tone::Neutral;
    const bool isGood = (*delta > 0) == (better == catalogue::Better::Larger);
    return isGood ? Tone::Good : Tone::Bad;
}

QString outside(const QString &text, int limit)
{
    return oneLine(text, limit);
}

QString personal(const QString &text, int limit)
{
    return veil(outside(text, limit));
}

QString campaign(const QString &stored, int limit)
{
    return outside(campaignName(stored), limit);
}

QString personalCampaign(const QString &stored, int limit)
{
    return veil(campaign(stored, limit));
}

QString capitalized(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace viewtide::models::format
