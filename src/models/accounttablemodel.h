// SPDX-License-Identifier: GPL-3.0-or-later
// The networks of all profiles with their state (accounthealth.h), one row each. Owned by the accounts page
// and by the status line; GUI thread.
#pragma once

#include "models/accounthealth.h"
#include "models/rowsmodel.h"

namespace viewtide {
class Clock;
}

namespace viewtide::models {

class AccountTableModel final : public RowsModel<AccountHealth, AccountKey>
{
    Q_OBJECT

public:
    AccountTableModel(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~AccountTableModel() override;

    int countOf(Health health) const;
    /// The range of the header, which the figures are of; the state of an account does not depend on it.
    void setLookback(const domain::Lookback &lookback);

protected:
    void refresh() override;
    QVariant rowRole(const AccountHealth &row, int role) const override;

private:
    Q_DISABLE_COPY_MOVE(AccountTableModel)

    void show(const AccountRows &rows);
    template<typename Query, typename Take>
    void fetch(int request, Query query, Take take);

    store::Store &m_store;
    const Clock &m_clock;
    domain::Lookback m_lookback;
    AccountRows m_pending;
    int m_missing = 0; ///< answers
};

} // namespace viewtide::models
