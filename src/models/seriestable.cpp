// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seriestable.h"

#include "models/seriesmodel.h"

#include <cmath>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kExactIntegers = 9007199254740992; ///< 2^53

report::Cell numberCell(std::optional<double> value)
{
    if (!value)
        return {};
    const bool isWhole = *value == std::floor(*value) && std::abs(*value) < kExactIntegers;
    return isWhole ? report::Cell(qint64(*value)) : report::Cell(*value);
}

} // namespace

report::Table tableOf(const SeriesModel &model, const QString &title)
{
    const SeriesSet &set = model.set();
    const bool isDays = set.instants == Instants::Days;
    report::Table table {.title = title, .columns = {isDays ? u"date"_s : u"time"_s}, .rows = {}};
    for (const Series &series : set.series)
        table.columns.append(series.key);
    if (model.hasRemarks())
        table.columns.append(u"remarks"_s);
    for (int row = 0; row < int(set.at.size()); ++row) {
        const Timestamp at = set.at.at(row);
        QList<report::Cell> cells {isDays ? report::Cell(dateOf(at)) : report::Cell(at)};
        for (const Series &series : set.series)
            cells.append(numberCell(series.values.value(row)));
        if (model.hasRemarks())
            cells.append(model.remarkText(row));
        table.rows.append(cells);
    }
    return table;
}

} // namespace viewtide::models
