// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/weeksummary.h"

#include "base/calendarday.h"
#include "base/countsum.h"
#include "base/jsonnumber.h"
#include "report/builders.h"
#include "report/summarylines.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace viewtide::report {

using namespace Qt::Literals::StringLiterals;
using domain::Alert; // lupdate loses the context of tr() in functions that return a::B

namespace {

constexpr int kVideosShown = 3;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WeekSummary)
};

bool isCalendarWeek(DateRange range)
{
    return range.days() == 7 && toQDate(range.first).dayOfWeek() == Qt::Monday;
}

QString number(std::optional<qint64> value)
{
    return value ? QLocale().toString(*value) : u"–"_s;
}

QString signedNumber(std::optional<qint64> value)
{
    if (!value)
        return u"–"_s;
    return (*value > 0 ? u"+"_s : QString()) + QLocale().toString(*value);
}

QString percent(double value)
{
    return QLocale().toString(value, 'f', 2) + u" %"_s;
}

QString dayText(Date day)
{
    return QLocale().toString(toQDate(day), Texts::tr("d MMM yyyy"));
}

QString daysText(const DateRange &days)
{
    if (days.first == days.last)
        return dayText(days.first);
    return Texts::tr("%1 to %2").arg(dayText(days.first), dayText(days.last));
}

/// Text from outside in a chat: no formatting, no link, and nobody is called by it.
QString escaped(const QString &caption)
{
    static const QString special = u"\\`*_{}[]<>|~"_s;
    QString text;
    for (const QChar c : caption) {
        if (special.contains(c))
            text += u'\\';
        text += c;
        if (c == u'@')
            text += QChar(0x200B);
    }
    return text;
}

QString captionOf(const store::VideoRow &video)
{
    const QString caption = domain::shortCaption(video.caption);
    return caption.isEmpty() ? Texts::tr("without caption") : caption;
}

template<typename T>
std::optional<T> valueAt(const Table &table, const QList<Cell> &row, QLatin1String column)
{
    const qsizetype index = table.columns.indexOf(column);
    if (index < 0 || index >= row.size())
        return std::nullopt;
    const auto *value = std::get_if<T>(&row.at(index));
    return value ? std::optional(*value) : std::nullopt;
}

QList<NetworkWeek> networksOf(const Table &table)
{
    QList<NetworkWeek> networks;
    for (const QList<Cell> &row : table.rows) {
        const auto key = valueAt<QString>(table, row, "platform"_L1);
        const auto platform = catalogue::platformFromKey(key.value_or(QString()));
        if (!platform)
            continue;
        networks.append({.platform = *platform,
                         .followers = valueAt<qint64>(table, row, "followers_end"_L1),
                         .growth = valueAt<qint64>(table, row, "follower_growth"_L1),
                         .engagementWon = valueAt<qint64>(table, row, "engagement_won"_L1),
                         .rate = valueAt<double>(table, row, "avg_engagement_rate"_L1),
                         .basis = domain::rateBasisFromKey(
                             valueAt<QString>(table, row, "engagement_rate_basis"_L1).value_or(QString()))});
    }
    std::stable_sort(networks.begin(), networks.end(), [](const NetworkWeek &a, const NetworkWeek &b) {
        return a.growth > b.growth; // unknown last
    });
    return networks;
}

std::optional<qint64> sumOf(const QList<NetworkWeek> &networks, std::optional<qint64> NetworkWeek::*member)
{
    CountSum sum;
    for (const NetworkWeek &network : networks)
        sum.add(network.*member);
    return sum.value();
}

QString networkLine(const NetworkWeek &network)
{
    QString line =
        Texts::tr("%1: %2 followers (%3)")
            .arg(displayName(network.platform), number(network.followers), signedNumber(network.growth));
    if (network.engagementWon)
        line = Texts::tr("%1, engagement won %2").arg(line, signedNumber(network.engagementWon));
    return network.rate && network.basis
        ? Texts::tr("%1, rate %2 %3").arg(line, percent(*network.rate), domain::textOf(*network.basis))
        : line;
}

QString headline(const WeekSummary &summary)
{
    const QString week = number(isoWeekOf(summary.week.first).section(u'W', 1).toLongLong());
    const QString growth = signedNumber(summary.growth());
    if (summary.networks.isEmpty() || summary.networksWithEngagement() < summary.networks.size())
        return Texts::tr("Week %1: %2 followers").arg(week, growth); // a part is not the week's engagement
    return Texts::tr("Week %1: %2 followers, engagement %3")
        .arg(week, growth, signedNumber(summary.engagementWon()));
}

QString engagementLine(const WeekSummary &summary)
{
    return summary.engagementWon() ? Texts::tr("Engagement won: %1 (%2 of %3 networks tell it)")
                                         .arg(signedNumber(summary.engagementWon()))
                                         .arg(summary.networksWithEngagement())
                                         .arg(summary.networks.size())
                                   : Texts::tr("Engagement won: not told by these networks");
}

} // namespace

std::optional<qint64> WeekSummary::followers() const
{
    return sumOf(networks, &NetworkWeek::followers);
}

std::optional<qint64> WeekSummary::growth() const
{
    return sumOf(networks, &NetworkWeek::growth);
}

std::optional<qint64> WeekSummary::engagementWon() const
{
    return sumOf(networks, &NetworkWeek::engagementWon);
}

int WeekSummary::networksWithEngagement() const
{
    return static_cast<int>(std::count_if(networks.cbegin(), networks.cend(), [](const NetworkWeek &network) {
        return network.engagementWon.has_value();
    }));
}

DateRange readingForWeek(DateRange week)
{
    return {std::min(week.previous().first, domain::withCarriedDays(week).first), week.last};
}

WeekSummary weekSummary(const QList<store::AccountDayRow> &days, const QList<store::VideoRow> &videos,
                        DateRange week)
{
    WeekSummary summary {.week = week,
                         .networks = networksOf(weeklyTable(days, week)),
                         .growthBefore =
                             sumOf(networksOf(weeklyTable(days, week.previous())), &NetworkWeek::growth),
                         .posted = {}};
    for (const store::VideoRow &video : videos) {
        if (isPostedIn(video, week))
            summary.posted.append(video);
    }
    std::stable_sort(summary.posted.begin(), summary.posted.end(),
                     [](const store::VideoRow &a, const store::VideoRow &b) {
                         return a.counts.views.value_or(-1) > b.counts.views.value_or(-1);
                     });
    return summary;
}

QString toMarkdown(const WeekSummary &summary)
{
    QStringList lines;
    const QString days = daysText(summary.week);
    lines << (isCalendarWeek(summary.week)
                  ? Texts::tr("**Week %1**, %2").arg(isoWeekOf(summary.week.first), days)
                  : u"**%1**"_s.arg(days))
          << QString();
    lines << u"- "_s
            + Texts::tr("Followers: %1 (%2; the time before %3)")
                  .arg(number(summary.followers()), signedNumber(summary.growth()),
                       signedNumber(summary.growthBefore))
          << u"- "_s + engagementLine(summary)
          << u"- "_s + Texts::tr("Videos posted: %1").arg(number(summary.posted.size()));
    if (!summary.networks.isEmpty())
        lines << QString() << Texts::tr("**By network**");
    for (const NetworkWeek &network : summary.networks)
        lines << u"- "_s + networkLine(network);
    if (!summary.posted.isEmpty())
        lines << QString() << Texts::tr("**Most viewed of the week's videos**");
    int place = 0;
    for (const store::VideoRow &video : summary.posted.mid(0, kVideosShown))
        lines << u"%1. "_s.arg(++place)
                + Texts::tr("%1 (%2): %3 views")
                      .arg(escaped(captionOf(video)), displayName(video.platform),
                           number(video.counts.views));
    return lines.join(u'\n') + u'\n';
}

Alert summaryAlert(const WeekSummary &summary)
{
    domain::Alert alert {.kind = domain::AlertKind::WeeklySummary,
                         .key = u"weekly_summary:"_s + isoWeekOf(summary.week.first),
                         .video = {},
                         .profile = {},
                         .platform = {},
                         .title = headline(summary)};
    QStringList sentences {Texts::tr("%1 followers; the week before brought %2.")
                               .arg(number(summary.followers()), signedNumber(summary.growthBefore)),
                           Texts::tr("%n video(s) were posted.", nullptr, int(summary.posted.size()))};
    if (!summary.posted.isEmpty())
        sentences << Texts::tr("Most viewed: “%1” with %2 views.")
                         .arg(captionOf(summary.posted.first()), number(summary.posted.first().counts.views));
    alert.why = sentences.join(u' ');
    alert.figures = {{u"week"_s, isoWeekOf(summary.week.first)},
                     {u"followers"_s, numberOrNull(summary.followers())},
                     {u"follower_growth"_s, numberOrNull(summary.growth())},
                     {u"follower_growth_before"_s, numberOrNull(summary.growthBefore)},
                     {u"engagement_won"_s, numberOrNull(summary.engagementWon())},
                     {u"networks_with_engagement"_s, summary.networksWithEngagement()},
                     {u"videos_posted"_s, summary.posted.size()}};
    return alert;
}

} // namespace viewtide::report
