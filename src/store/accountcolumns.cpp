// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountcolumns.h"

#include "store/metricsjson.h"
#include "store/statement.h"

namespace viewtide::store {

catalogue::MetricValues accountValues(const Statement &select, int metricsColumn, int firstColumn)
{
    catalogue::MetricValues values;
    addMetricsJson(select.text(metricsColumn), values);
    for (std::size_t i = 0; i < kAccountColumns.size(); ++i) {
        const int column = firstColumn + static_cast<int>(i);
        if (select.isNull(column))
            continue;
        if (i < kFirstRealColumn)
            values.insert(kAccountColumns[i], select.integer(column));
        else
            values.insert(kAccountColumns[i], *select.real(column));
    }
    return values;
}

} // namespace viewtide::store
