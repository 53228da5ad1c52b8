// SPDX-License-Identifier: GPL-3.0-or-later
// The reports: name, campaign and how many videos each hides. Owned by a page; GUI thread. Fetches again
// after a commit that touches reports or campaigns. stateChanged(): see RowsModelBase.
#pragma once

#include "models/rowsmodel.h"
#include "store/rows.h"

namespace viewtide::models {

class ReportListModel final : public RowsModel<store::ReportRow, domain::ReportId>
{
    Q_OBJECT

public:
    explicit ReportListModel(store::Store &store, QObject *parent = nullptr);
    ~ReportListModel() override;

    void refresh() override;

private:
    Q_DISABLE_COPY_MOVE(ReportListModel)

    store::Store &m_store;
};

} // namespace viewtide::models
