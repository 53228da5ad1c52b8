// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/weekfiles.h"

#include "base/calendarday.h"
#include "report/builders.h"
#include "report/writers.h"

#include <QDir>
#include <QFileInfo>

namespace viewtide::app {

using namespace Qt::Literals::StringLiterals;

Status writeWeek(const QString &folder, const QList<store::AccountDayRow> &days,
                 const report::WeekSummary &summary)
{
    const report::Table table = report::weeklyTable(
        days, summary.week,
        {.compared = summary.week.previous(), .videos = summary.posted, .total = report::TotalRow::With});
    const QString base = QDir(folder).filePath(u"weekly-"_s + isoWeekOf(summary.week.first));
    const QList<std::pair<QString, QByteArray>> files {{u".csv"_s, report::toCsv(table)},
                                                       {u".json"_s, report::toJson(table)},
                                                       {u".md"_s, report::toMarkdown(summary).toUtf8()}};
    for (const auto &[suffix, bytes] : files) {
        if (QFileInfo::exists(base + suffix))
            continue;
        if (Status status = report::writeFile(base + suffix, bytes); !status)
            return status;
    }
    return Done {};
}

} // namespace viewtide::app
