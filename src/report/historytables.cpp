// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/historytables.h"

namespace viewtide::report {

Table samplesTable(const QList<store::VideoSampleRow> &samples)
{
    Table table {.title = QStringLiteral("samples"),
                 .columns = {QStringLiteral("campaign"), QStringLiteral("platform"),
                             QStringLiteral("video_id"), QStringLiteral("observed_at")},
                 .rows = {}};
    for (const domain::CountName &count : domain::kVideoCounts)
        table.columns.append(QString::fromLatin1(count.key));
    table.columns += {QStringLiteral("confirmed_at"), QStringLiteral("source"), QStringLiteral("ref")};
    for (const store::VideoSampleRow &row : samples) {
        QList<Cell> cells {row.campaignName, row.platform.text(), textOrEmpty(row.nativeId), row.sample.at};
        for (const domain::CountName &count : domain::kVideoCounts)
            cells.append(cell(row.sample.counts.*count.member));
        cells += {cell(row.sample.confirmedAt), toKey(row.video.source), row.video.text()};
        table.rows.append(cells);
    }
    return table;
}

} // namespace viewtide::report
