// SPDX-License-Identifier: GPL-3.0-or-later
// What each network and all together did in a range, beside the range before; lines are given. Owned by the
// overview page; GUI thread.
#pragma once

#include "models/rowsmodel.h"
#include "report/summarylines.h"

namespace viewtide::models {

/// "tiktok", "total"
QString summaryId(const report::SummaryLine &line);

class SummaryModel final : public RowsModel<report::SummaryLine, QString>
{
    Q_OBJECT

public:
    explicit SummaryModel(QObject *parent = nullptr);
    ~SummaryModel() override;

protected:
    QVariant rowRole(const report::SummaryLine &row, int role) const override;

private:
    Q_DISABLE_COPY_MOVE(SummaryModel)
};

} // namespace viewtide::models
