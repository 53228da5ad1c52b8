// SPDX-License-Identifier: GPL-3.0-or-later
// The frozen states of one report: name, when, by whom; the newest first. Owned by a dialog; GUI thread.
// Fetches again after a commit that touches reports. stateChanged(): see RowsModelBase.
#pragma once

#include "models/rowsmodel.h"
#include "store/reportsnapshots.h"

namespace viewtide::store {
class Store;
}

namespace viewtide::models {

class SnapshotListModel final : public RowsModel<store::ReportSnapshot, domain::SnapshotId>
{
    Q_OBJECT

public:
    SnapshotListModel(store::Store &store, domain::ReportId report, QObject *parent = nullptr);
    ~SnapshotListModel() override;

    void refresh() override;

private:
    Q_DISABLE_COPY_MOVE(SnapshotListModel)

    store::Store &m_store;
    domain::ReportId m_report;
};

} // namespace viewtide::models
