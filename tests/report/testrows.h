// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the store for the tests of the exports, and tables as text: the CSV lines below the header.
#pragma once

#include "report/builders.h"
#include "report/writers.h"

#include <QStringList>

namespace viewtide::test {

inline Date day(int dayOfDecember)
{
    return parseDate(u"2025-11-30").value() + std::chrono::days(dayOfDecember);
}

/// anAccountDay("tiktok", 8).followers(100).rate(2.5, RateBasis::Views)
class AccountDay
{
public:
    AccountDay(const char *platform, int dayOfDecember, qint64 profile = 1)
    {
        m_row.profile = domain::ProfileId(profile);
        m_row.profileName = QStringLiteral("profile %1").arg(profile);
        m_row.platform = catalogue::platformFromKey(QString::fromLatin1(platform)).value();
        m_row.date = day(dayOfDecember);
        m_row.recordedAt = Timestamp(m_row.date) + std::chrono::hours(11);
    }

    AccountDay &metric(const char *key, catalogue::MetricValue value)
    {
        m_row.values.insert(catalogue::metricFromKey(QString::fromLatin1(key)).value(), value);
        return *this;
    }
    AccountDay &followers(qint64 count) { return metric("followers", count); }
    AccountDay &engagement(qint64 count)
    {
        m_row.engagementTotal = count;
        return *this;
    }
    AccountDay &rate(double percent, domain::RateBasis basis)
    {
        m_row.engagementRate = domain::EngagementRate {percent, basis};
        return *this;
    }
    AccountDay &velocity(qint64 count)
    {
        m_row.growthVelocity = count;
        return *this;
    }
    AccountDay &origin(domain::RowOrigin origin)
    {
        m_row.origin = origin;
        return *this;
    }
    operator store::AccountDayRow() const { return m_row; }

private:
    store::AccountDayRow m_row;
};

/// The first `count` cells of each row; empty cells stay empty.
inline QString linesOf(const report::Table &table, qsizetype count = -1)
{
    report::Table part = table;
    part.columns = table.columns.mid(0, count);
    for (QList<report::Cell> &row : part.rows)
        row = row.mid(0, count);
    QStringList lines = QString::fromUtf8(report::toCsv(part)).split(QStringLiteral("\r\n"));
    lines.removeFirst();
    lines.removeLast();
    return lines.join(QStringLiteral(" | "));
}

} // namespace viewtide::test
