// SPDX-License-Identifier: GPL-3.0-or-later
// The networks by average engagement rate; rows are given. A bar is drawn from BarRole. Owned by the
// overview page; GUI thread.
#pragma once

#include "domain/series.h"
#include "models/rowsmodel.h"

namespace viewtide::models {

struct RankRow
{
    domain::PlatformRank rank;
    int place = 0; ///< among the networks of its basis, from 1; 0: not rankable
    double share = 0; ///< of the best rate of its basis, 0..1: length of the bar

    bool operator==(const RankRow &) const = default;
};

/// "tiktok/views": a network may have one row per basis.
QString rankId(const RankRow &row);

class RankingModel final : public RowsModel<RankRow, QString>
{
    Q_OBJECT

public:
    explicit RankingModel(QObject *parent = nullptr);
    ~RankingModel() override;

    void setRanks(const QList<domain::PlatformRank> &ranks);

protected:
    QVariant rowRole(const RankRow &row, int role) const override;

private:
    Q_DISABLE_COPY_MOVE(RankingModel)
};

} // namespace viewtide::models
