// SPDX-License-Identifier: GPL-3.0-or-later
// What the user was told of, newest first. Owned by the activity page; GUI thread.
#pragma once

#include "models/rowsmodel.h"
#include "store/alerts.h"

namespace viewtide::models {

class AlertTableModel final : public RowsModel<store::AlertRow, qint64>
{
    Q_OBJECT

public:
    explicit AlertTableModel(store::Store &store, QObject *parent = nullptr);
    ~AlertTableModel() override;

protected:
    void refresh() override;
    QVariant rowRole(const store::AlertRow &row, int role) const override;

private:
    Q_DISABLE_COPY_MOVE(AlertTableModel)

    store::Store &m_store;
};

/// "Break-out", "Milestone" ...
QString alertKindText(domain::AlertKind kind);

} // namespace viewtide::models
