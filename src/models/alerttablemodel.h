// SPDX-License-Identifier: GPL-3.0-or-later
// What the user was told of in a range of days, newest first. Owned by the activity page; GUI thread.
#pragma once

#include "domain/alerttext.h"
#include "domain/period.h"
#include "models/rowsmodel.h"
#include "store/alerts.h"

namespace viewtide {
class Clock;
}

namespace viewtide::models {

class AlertTableModel final : public RowsModel<store::AlertRow, qint64>
{
    Q_OBJECT

public:
    AlertTableModel(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~AlertTableModel() override;

    /// Only what was raised in these days.
    void setPeriod(const domain::Period &period);

protected:
    void refresh() override;
    QVariant rowRole(const store::AlertRow &row, int role) const override;

private:
    Q_DISABLE_COPY_MOVE(AlertTableModel)

    store::Store &m_store;
    const Clock &m_clock;
    domain::Period m_period = domain::Period::all();
};

/// "Break-out", "Milestone" ...
QString alertKindText(domain::AlertKind kind);
/// Title and why in the language of the window, whatever it was when the alert was raised; where its figures
/// do not say enough, as it was stored.
domain::AlertWords alertWords(const store::AlertRow &row);
/// Why it came, with days and ages as the window writes them, not as the figures do.
QString alertWhyText(const domain::Alert &alert);

} // namespace viewtide::models
