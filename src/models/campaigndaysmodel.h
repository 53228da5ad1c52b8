// SPDX-License-Identifier: GPL-3.0-or-later
// The daily snapshots of one campaign, newest first. Owned by a page; GUI thread. Fetches again after a
// commit that touches campaigns. stateChanged(): see RowsModelBase; rowsFetched() follows each answer.
#pragma once

#include "models/campaigngain.h"
#include "models/rowsmodel.h"

namespace viewtide {
class Clock;
}

namespace viewtide::models {

class CampaignDaysModel final : public RowsModel<CampaignDay, qint64>
{
    Q_OBJECT

public:
    CampaignDaysModel(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~CampaignDaysModel() override;

    /// An invalid id: none, the table is empty.
    void setCampaign(domain::CampaignId campaign);
    /// The default is a year back from now.
    void setRange(const DateRange &range);
    void refresh() override;

signals:
    void rowsFetched();

private:
    Q_DISABLE_COPY_MOVE(CampaignDaysModel)

    void fetchPosted(int request, DateRange range, const QList<store::CampaignDayRow> &days);

    store::Store &m_store;
    const Clock &m_clock;
    domain::CampaignId m_campaign;
    std::optional<DateRange> m_range;
};

} // namespace viewtide::models
