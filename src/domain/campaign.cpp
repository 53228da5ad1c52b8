// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/campaign.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace viewtide::domain {

namespace {

constexpr qsizetype kLongestName = 200;

Error wrong(const char *sentence, const char *context = "Campaign")
{
    return {.kind = ErrorKind::ConfigInvalid, .detail = QCoreApplication::translate(context, sentence)};
}

bool isCurrency(const QString &code)
{
    return code.size() == 3 && std::all_of(code.cbegin(), code.cend(), [](QChar letter) {
               return letter >= QLatin1Char('A') && letter <= QLatin1Char('Z');
           });
}

} // namespace

Status checkCampaign(const Campaign &campaign)
{
    if (campaign.name.trimmed().isEmpty())
        return wrong(QT_TRANSLATE_NOOP("Campaign", "The campaign needs a name."));
    if (campaign.name.size() > kLongestName)
        return wrong(QT_TRANSLATE_NOOP("Campaign", "The name is longer than 200 characters."));
    if (campaign.startsOn && campaign.endsOn && *campaign.endsOn < *campaign.startsOn)
        return wrong(QT_TRANSLATE_NOOP("Campaign", "The campaign ends before it begins."));
    if (campaign.costCents.value_or(0) < 0)
        return wrong(QT_TRANSLATE_NOOP("Campaign", "The cost cannot be below 0."));
    if (!isCurrency(campaign.currency) && (campaign.costCents || !campaign.currency.isEmpty()))
        return wrong(QT_TRANSLATE_NOOP("Campaign", "The currency is three letters, for example EUR."));
    if (campaign.targetViews.value_or(1) <= 0)
        return wrong(
            QT_TRANSLATE_NOOP("Campaign", "The target is a whole number of views, for example 100000."));
    return Done {};
}

bool isSameName(const QString &a, const QString &b)
{
    return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

Status checkReport(const Report &report)
{
    if (report.name.trimmed().isEmpty())
        return wrong(QT_TRANSLATE_NOOP("Report", "The report needs a name."), "Report");
    if (report.name.size() > kLongestName)
        return wrong(QT_TRANSLATE_NOOP("Report", "The name is longer than 200 characters."), "Report");
    if (report.from && report.to && *report.to < *report.from)
        return wrong(QT_TRANSLATE_NOOP("Report", "The last day is before the first day."), "Report");
    return Done {};
}

std::optional<TimeSpan> spanOf(const Report &report)
{
    if (!report.from && !report.to)
        return std::nullopt;
    const QTimeZone zone = zoneOf(report.zone);
    return TimeSpan {.from = report.from ? startOfDay(*report.from, zone) : Timestamp::min(),
                     .to =
                         report.to ? startOfDay(*report.to + std::chrono::days(1), zone) : Timestamp::max()};
}

} // namespace viewtide::domain
