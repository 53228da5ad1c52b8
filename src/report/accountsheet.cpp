// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/accountsheet.h"

#include "report/csvreader.h"
#include "report/metrictables.h"
#include "report/videosheet.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

#include <algorithm>
#include <array>
#include <cmath>

namespace viewtide::report {

using catalogue::MetricKey;
using catalogue::MetricValue;

namespace {

/// Columns of our own exports that follow from others.
constexpr std::array kDerived {"daily_growth",
                               "growth_velocity",
                               "change_over_gap",
                               "gap_days",
                               "engagement_rate",
                               "engagement_rate_basis",
                               "origin",
                               "name",
                               "unit",
                               "imported_from",
                               "backfilled"};

struct AccountSheetText
{
    Q_DECLARE_TR_FUNCTIONS(AccountSheetText)
};

/// Counts are whole; a ratio may be counted in points of something.
std::optional<MetricValue> valueOf(MetricKey key, const QString &cell)
{
    const catalogue::Metric &metric = catalogue::metric(key);
    bool ok = false;
    if (cell.contains(QLatin1Char(','))) // of thousands, or a decimal comma: nobody knows
        return std::nullopt;
    if (metric.unit == catalogue::Unit::Count && metric.kind != catalogue::MetricKind::Ratio) {
        const qint64 count = QLocale::c().toLongLong(cell, &ok);
        return ok && count >= 0 ? std::optional<MetricValue>(count) : std::nullopt;
    }
    const double real = QLocale::c().toDouble(cell, &ok);
    return ok && std::isfinite(real) && real >= 0 ? std::optional<MetricValue>(real) : std::nullopt;
}

/// Where what stands; -1: no such column.
struct Header
{
    QStringList names;
    QMap<qsizetype, MetricKey> metrics; ///< by place, in this order
    QStringList ignored;

    qsizetype place(const char *name) const { return names.indexOf(QLatin1String(name)); }
};

Result<Header> readHeader(const CsvRecord &record)
{
    Header header;
    for (const QString &cell : record.cells)
        header.names.append(cell.trimmed().toLower());
    header.names.replaceInStrings(QStringLiteral("network"), QStringLiteral("platform"));
    static const QStringList kPlain {QStringLiteral("date"),        QStringLiteral("platform"),
                                     QStringLiteral("profile"),     QStringLiteral("metric"),
                                     QStringLiteral("recorded_at"), QStringLiteral("value")};
    for (qsizetype i = 0; i < header.names.size(); ++i) {
        const QString &name = header.names.at(i);
        const bool isDerived = std::any_of(kDerived.begin(), kDerived.end(), [&name](const char *derived) {
            return name == QLatin1String(derived);
        });
        if (const auto metric = metricNamed(name))
            header.metrics.insert(i, *metric);
        else if (!isDerived && !kPlain.contains(name) && !name.isEmpty())
            header.ignored.append(name);
    }
    if (header.place("date") < 0 || header.place("platform") < 0)
        return invalid(AccountSheetText::tr(
            "The first line must name the columns; \"date\" and \"platform\" must be among them."));
    if (header.metrics.isEmpty() && (header.place("metric") < 0 || header.place("value") < 0))
        return invalid(AccountSheetText::tr(
            "No column of the header is a metric, such as \"followers\" or \"views_total\"."));
    return header;
}

class LineReader
{
public:
    LineReader(const Header &header, Timestamp now)
        : m_header(header)
        , m_now(now)
    { }

    AccountLine read(const CsvRecord &record)
    {
        m_line = AccountLine {.number = record.line};
        m_record = &record;
        if (record.isCut)
            m_line.problem =
                AccountSheetText::tr("Line %1: a quote is opened and never closed.").arg(record.line);
        readAccount();
        readMetrics();
        if (m_line.values.isEmpty() && m_line.problem.isEmpty())
            m_line.problem = AccountSheetText::tr("Line %1 has no number.").arg(record.line);
        return m_line;
    }

private:
    QString cell(qsizetype place) const
    {
        return place < 0 ? QString() : m_record->cells.value(place).trimmed();
    }

    void readAccount()
    {
        const qsizetype datePlace = m_header.place("date");
        const auto date = parseDate(cell(datePlace));
        if (!date)
            complain(datePlace, AccountSheetText::tr("is not a day; write 2025-12-31"));
        else if (*date > dateOf(m_now))
            complain(datePlace, AccountSheetText::tr("lies in the future"));
        else if (*date == dateOf(m_now))
            complain(datePlace, AccountSheetText::tr("is today, of which the snapshot tells"));
        const qsizetype platformPlace = m_header.place("platform");
        const auto platform = catalogue::platformFromKey(cell(platformPlace));
        if (!platform)
            complain(platformPlace,
                     AccountSheetText::tr("is no network that is known; write a key such as tiktok"));
        m_line.date = date.value_or(Date());
        m_line.platform = platform.value_or(catalogue::PlatformKey());
        m_line.profile = unguarded(cell(m_header.place("profile")));
        const qsizetype timePlace = m_header.place("recorded_at");
        if (!cell(timePlace).isEmpty()) {
            m_line.recordedAt = parseTimeCell(cell(timePlace));
            if (!m_line.recordedAt)
                complain(timePlace, AccountSheetText::tr("is not a time; write 2025-12-31T11:00:00Z"));
        }
    }

    void readMetrics()
    {
        for (auto it = m_header.metrics.cbegin(); it != m_header.metrics.cend(); ++it)
            readMetric(it.value(), it.key());
        const qsizetype place = m_header.place("metric");
        if (place < 0)
            return;
        if (const auto metric = metricNamed(cell(place).toLower()))
            readMetric(*metric, m_header.place("value"));
        else
            complain(place, AccountSheetText::tr("is no metric; see viewtide metric list"));
    }

    void readMetric(MetricKey metric, qsizetype place)
    {
        if (cell(place).isEmpty())
            return;
        if (const auto value = valueOf(metric, cell(place)))
            m_line.values.insert(metric, *value);
        else
            complain(place,
                     AccountSheetText::tr("is not a number of 0 or more; write digits and a point only"));
    }

    void complain(qsizetype place, const QString &what)
    {
        if (m_line.problem.isEmpty())
            m_line.problem = AccountSheetText::tr("Line %1, column %2: \"%3\" %4.")
                                 .arg(QString::number(m_line.number), m_header.names.value(place),
                                      cell(place).left(60), what);
    }

    const Header &m_header;
    Timestamp m_now;
    const CsvRecord *m_record = nullptr;
    AccountLine m_line;
};

std::optional<domain::ProfileId> profileOf(const AccountLine &line, const QList<domain::Profile> &profiles,
                                           domain::ProfileId chosen)
{
    if (line.profile.isEmpty()) {
        if (chosen.isValid())
            return chosen;
        return profiles.size() == 1 ? std::optional(profiles.first().id) : std::nullopt;
    }
    for (const domain::Profile &profile : profiles) {
        if (profile.name.compare(line.profile, Qt::CaseInsensitive) == 0
            || QString::number(profile.id.value()) == line.profile)
            return profile.id;
    }
    return std::nullopt;
}

/// A number of that day that an earlier line told of.
bool isTold(const domain::AccountDay &day, const AccountLine &line)
{
    const QList<MetricKey> metrics = line.values.keys();
    return std::any_of(metrics.cbegin(), metrics.cend(),
                       [&day](MetricKey metric) { return day.values.contains(metric); });
}

QString toldTwice(const AccountLine &line)
{
    return AccountSheetText::tr("Line %1: an earlier line tells of the same day; that one counts.")
        .arg(line.number);
}

QString withoutProfile(const AccountLine &line)
{
    return line.profile.isEmpty()
        ? AccountSheetText::tr("Line %1 names no profile, and there is not just one; choose one.")
              .arg(line.number)
        : AccountSheetText::tr("Line %1: there is no profile \"%2\".")
              .arg(QString::number(line.number), line.profile.left(60));
}

/// What follows from the numbers of all its lines.
void finish(domain::AccountDay &day)
{
    const domain::PastObservation whole {day.platform, day.date, day.values};
    const domain::AccountDay made = domain::makePastDay(day.profile, whole, day.recordedAt);
    day.engagementTotal = made.engagementTotal;
    day.engagementRate = made.engagementRate;
    day.origin = made.origin;
}

} // namespace

Result<AccountSheet> readAccountSheet(const QString &text, Timestamp now)
{
    const QList<CsvRecord> records = readCsv(text);
    if (records.isEmpty())
        return invalid(AccountSheetText::tr("The file is empty."));
    const auto header = readHeader(records.first());
    if (!header)
        return header.error();
    AccountSheet sheet {.lines = {}, .ignoredColumns = header->ignored};
    LineReader reader(*header, now);
    for (const CsvRecord &record : records.mid(1))
        sheet.lines.append(reader.read(record));
    return sheet;
}

AccountImport planAccountImport(const QList<AccountLine> &lines, const QList<domain::Profile> &profiles,
                                domain::ProfileId chosen, Timestamp now)
{
    AccountImport plan;
    QHash<QString, int> places;
    for (int i = 0; i < lines.size(); ++i) {
        const AccountLine &line = lines.at(i);
        const auto profile = profileOf(line, profiles, chosen);
        if (!line.problem.isEmpty() || !profile) {
            plan.refusals.insert(i, line.problem.isEmpty() ? withoutProfile(line) : line.problem);
            continue;
        }
        const QString key =
            QStringLiteral("%1 %2 %3")
                .arg(QString::number(profile->value()), line.platform.text(), toIsoDate(line.date));
        auto place = places.find(key);
        if (place == places.end()) {
            place = places.insert(key, static_cast<int>(plan.days.size()));
            plan.days.append({.profile = *profile,
                              .platform = line.platform,
                              .date = line.date,
                              .recordedAt = line.recordedAt.value_or(now)});
        }
        if (isTold(plan.days.at(*place), line)) {
            plan.refusals.insert(i, toldTwice(line));
            continue;
        }
        plan.dayOfLine.insert(i, *place);
        plan.days[*place].values.insert(line.values);
    }
    std::for_each(plan.days.begin(), plan.days.end(), finish);
    return plan;
}

QString accountLineSentence(const AccountImport &plan, int line,
                            const std::optional<store::PastDayOutcome> &outcome)
{
    if (plan.refusals.contains(line))
        return plan.refusals.value(line);
    if (!outcome)
        return AccountSheetText::tr("Will be added where the day or its number is not there yet.");
    switch (*outcome) {
    case store::PastDayOutcome::Added:
        return AccountSheetText::tr("Added.");
    case store::PastDayOutcome::Observed:
        return AccountSheetText::tr("Left out: that day was observed, and stays as it is.");
    case store::PastDayOutcome::Completed:
        return AccountSheetText::tr("That day was there already; it got the numbers that it lacked.");
    case store::PastDayOutcome::Known:
        break;
    }
    return AccountSheetText::tr("Left out: that day is there already.");
}

QString accountLineKey(const AccountImport &plan, int line,
                       const std::optional<store::PastDayOutcome> &outcome)
{
    if (plan.refusals.contains(line) || !outcome)
        return QStringLiteral("refused");
    switch (*outcome) {
    case store::PastDayOutcome::Added:
        return QStringLiteral("added");
    case store::PastDayOutcome::Observed:
        return QStringLiteral("observed");
    case store::PastDayOutcome::Completed:
        return QStringLiteral("completed");
    case store::PastDayOutcome::Known:
        break;
    }
    return QStringLiteral("known");
}

} // namespace viewtide::report
