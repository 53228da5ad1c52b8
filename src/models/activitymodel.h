// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked in a range of days and what came of it, newest first and no more of it than anybody reads.
// Owned by the activity page; GUI thread. summaryChanged(): the counts of today. fittingChanged(): how many
// there are.
#pragma once

#include "domain/period.h"
#include "models/rowsmodel.h"
#include "store/queries.h"

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
    void setOutcomes(store::ActivityOutcomes outcomes);
    /// Of the range and the outcomes, whether they are shown or too old.
    qint64 fitting() const { return m_fitting; }
    int totalRows() const override;

signals:
    void summaryChanged();
    void fittingChanged();

protected:
    void refresh() override;
    QVariant rowRole(const store::ActivityRow &row, int role) const override;

private:
    Q_DISABLE_COPY_MOVE(ActivityModel)

    void take(int request, QList<store::ActivityRow> rows, const store::ActivityCountQuery &count);
    void setFitting(qint64 rows);

    store::Store &m_store;
    const Clock &m_clock;
    domain::Period m_period = domain::Period::all();
    store::ActivityOutcomes m_outcomes = store::ActivityOutcomes::All;
    store::ActivitySummary m_summary;
    qint64 m_fitting = 0;
};

} // namespace viewtide::models
