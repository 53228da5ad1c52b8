// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, times and words for people: the only place that turns a value into text for the window. Unknown is
// a dash, never 0. Locale grouping; instants in local time, days as they are (UTC). Pure functions.
#pragma once

#include "base/timestamp.h"
#include "catalogue/metric.h"
#include "catalogue/platform.h"
#include "domain/account.h"
#include "domain/attempt.h"
#include "models/roles.h"

#include <QString>

#include <optional>

namespace viewtide::models::format {

/// The dash of an unknown value.
QString unknown();

/// A sum or difference of whole numbers, as one.
std::optional<qint64> whole(std::optional<double> value);
/// "17,214"
QString count(std::optional<qint64> value);
/// "17.2 k": cards only.
QString shortCount(std::optional<double> value);
/// The marks of one axis, all in the unit of the largest, with no more decimals than it takes to tell them
/// apart: "2.5 k", "5 k", "7.5 k", "10 k".
QStringList axisCounts(const QList<double> &marks);
/// "+312" or "−12"; 0 is "0".
QString signedCount(std::optional<qint64> value);
/// "▲ +312", "▼ −12", "■ 0": direction in a sign that needs no colour.
QString deltaWithArrow(std::optional<qint64> value);
/// "+0.30 pp"
QString points(std::optional<double> value);
/// "▲ +0.3 pp": rates move in percentage points.
QString pointsWithArrow(std::optional<double> value);
/// "3.42 %"
QString percent(std::optional<double> value);
/// "+3.42 %": a change in percent of what was before.
QString signedPercent(std::optional<double> value);
/// "12.50 EUR"; veiled in presentation mode.
QString money(std::optional<double> value, const QString &currency);
/// "4 min 05 s"
QString seconds(std::optional<double> value);
/// "48 min", "62 h"
QString minutes(std::optional<double> value);

/// How days are written in the window, and days with a time: for fields in which they are picked.
QString dayFormat();
QString momentFormat();

/// A day, and a day with its time, as long as they get: for the width of columns.
QString widestDay();
QString widestMoment();

/// "21 Nov 2026", in the locale's short form.
QString date(std::optional<Date> day);
/// "21 Nov": axes.
QString shortDate(Date day);
/// Local date and time to the minute.
QString dateTime(std::optional<Timestamp> at);
/// As short as it is clear at `now`: "14:35", "20 Nov 14:35", "20 Nov 2025 14:35".
QString moment(Timestamp at, Timestamp now);
/// Local time to the minute: "14:35".
QString time(Timestamp at);
/// "just now", "2 min ago", "3 h ago", "5 d ago".
QString age(Timestamp at, Timestamp now);

/// "by reach"
QString basis(domain::RateBasis basis);
/// "Updated", "No change", "No data yet", "Failed", "Skipped"
QString outcome(domain::Outcome outcome);
QString platformName(std::optional<catalogue::PlatformKey> platform);
QString endpointName(catalogue::Endpoint endpoint);

/// Good above 0, Bad below, Muted at 0 and when unknown; Better::Smaller turns it round.
Tone toneOf(std::optional<double> delta, catalogue::Better better = catalogue::Better::Larger);

/// Text that came from outside, fit to show: one line, at most `limit` characters, no control characters and
/// no direction overrides.
QString outside(const QString &text, int limit = 500);
/// The same for names of people, clients and their work, captions and links: veiled in presentation mode.
QString personal(const QString &text, int limit = 500);
/// The stored name of a campaign, as the window calls it.
QString campaign(const QString &stored, int limit = 200);
QString personalCampaign(const QString &stored, int limit = 200);

/// With its first letter large: errors begin small, for the command line.
QString capitalized(QString text);

} // namespace viewtide::models::format
