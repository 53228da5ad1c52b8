// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked in a range of days and what came of it, newest first. Owned by the activity page; GUI
// thread. summaryChanged(): the counts of today.
#pragma once

#include "domain/period.h"
#include "models/rowsmodel.h"
#include "store/rows.h"

namespace viewtide {
class Clock;
}

namespace viewtide::models {

class ActivityModel final : public RowsModel<store::ActivityRow, qint64>
{
    Q_OBJECT

public:
    ActivityModel(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~ActivityModel() override;

    const store::ActivitySummary &summary() const { return m_summary; }
    /// Only what was asked in these days; nothing is compared.
    void setPeriod(const domain::Period &period);

signals:
    void summaryChanged();

protected:
    void refresh() override;
    QVariant rowRole(const store::ActivityRow &row, int role) const override;

private:
    Q_DISABLE_COPY_MOVE(ActivityModel)

    store::Store &m_store;
    const Clock &m_clock;
    domain::Period m_period = domain::Period::all();
    store::ActivitySummary m_summary;
};

} // namespace viewtide::models
