// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns with totals, cost per mille, progress to the target and a curve of the last days. Owned by a
// page; GUI thread. Fetches again after a commit that touches campaigns or videos. stateChanged(): see
// RowsModelBase.
#pragma once

#include "models/rowsmodel.h"
#include "store/rows.h"

namespace viewtide {
class Clock;
}

namespace viewtide::models {

/// Roles of the table beside those of models/roles.h.
enum CampaignRole {
    ProgressRole = HeaderIdRole + 300, ///< double: share of the target that is reached, 1 is all of it
};

class CampaignTableModel final : public RowsModel<store::CampaignRow, domain::CampaignId>
{
    Q_OBJECT

public:
    CampaignTableModel(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~CampaignTableModel() override;

    void refresh() override;

private:
    Q_DISABLE_COPY_MOVE(CampaignTableModel)

    store::Store &m_store;
    const Clock &m_clock;
};

/// Cost in the campaign's currency; null when it is not known.
std::optional<double> costOf(const domain::Campaign &campaign);

} // namespace viewtide::models
