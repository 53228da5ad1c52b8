// SPDX-License-Identifier: GPL-3.0-or-later
// The videos that won most views in the last day; rows are given. Owned by the overview page; GUI thread.
#pragma once

#include "models/rowsmodel.h"
#include "store/rows.h"

namespace viewtide::models {

class MoversModel final : public RowsModel<store::VideoRow, domain::VideoRef>
{
    Q_OBJECT

public:
    explicit MoversModel(QObject *parent = nullptr);
    ~MoversModel() override;

protected:
    QVariant rowRole(const store::VideoRow &row, int role) const override;

private:
    Q_DISABLE_COPY_MOVE(MoversModel)
};

} // namespace viewtide::models
