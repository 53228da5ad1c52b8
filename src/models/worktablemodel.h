// SPDX-License-Identifier: GPL-3.0-or-later
// The works as a table: one clip with all its posts and their sums. Owned by a page; GUI thread. Fetches
// again after a commit that touches videos or campaigns. stateChanged(): see RowsModelBase.
#pragma once

#include "models/rowsmodel.h"
#include "store/works.h"

namespace viewtide {
class Clock;
}

namespace viewtide::models {

/// Ids of the columns: title, networks, posts, views, likes, comments, shares, saves, er, campaigns, posted.
class WorkTableModel final : public RowsModel<store::WorkRow, QString>
{
    Q_OBJECT

public:
    WorkTableModel(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~WorkTableModel() override;

    void refresh() override;

private:
    Q_DISABLE_COPY_MOVE(WorkTableModel)

    store::Store &m_store;
    const Clock &m_clock;
};

} // namespace viewtide::models
