// SPDX-License-Identifier: GPL-3.0-or-later
// The videos that won most views in the last day, and how they do for their age; rows are given. Owned by the
// overview page; GUI thread.
#pragma once

#include "domain/outlier.h"
#include "models/rowsmodel.h"
#include "store/rows.h"

namespace viewtide::models {

struct Mover
{
    store::VideoRow video;
    std::optional<domain::Outlier> outlier; ///< null: it cannot be compared

    bool operator==(const Mover &) const = default;
};

class MoversModel final : public RowsModel<Mover, domain::VideoRef>
{
    Q_OBJECT

public:
    explicit MoversModel(QObject *parent = nullptr);
    ~MoversModel() override;

    void setMovers(const QList<store::VideoRow> &videos,
                   const QHash<domain::VideoRef, domain::Outlier> &outliers);

protected:
    QVariant rowRole(const Mover &row, int role) const override;

private:
    Q_DISABLE_COPY_MOVE(MoversModel)
};

} // namespace viewtide::models
