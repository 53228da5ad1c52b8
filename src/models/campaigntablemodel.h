// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns with totals, cost per mille, progress to the target, a curve of the days and, once a range is
// chosen, what they won in it. Owned by a page; GUI thread. Fetches again after a commit that touches
// campaigns or videos. stateChanged(): see RowsModelBase; shownChanged(): other days are shown.
#pragma once

#include "models/campaigngaincolumns.h"
#include "models/rowsmodel.h"
#include "report/provenance.h"
#include "store/rows.h"

namespace viewtide {
class Clock;
}

namespace viewtide::models {

/// Roles of the table beside those of models/roles.h.
enum CampaignRole {
    ProgressRole = HeaderIdRole + 500, ///< double: share of the target that is reached, 1 is all of it
};

class CampaignTableModel final : public RowsModel<store::CampaignRow, domain::CampaignId>
{
    Q_OBJECT

public:
    CampaignTableModel(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~CampaignTableModel() override;

    void refresh() override;

    /// Without a range nothing is asked of the days but those of the curve.
    void setLookback(const domain::Lookback &lookback);
    const ShownRange &shown() const { return m_shown; }
    /// What it won in the range; null: not known yet, or no range is chosen.
    const CampaignGain *gainOf(domain::CampaignId campaign) const;

signals:
    void shownChanged();

private:
    Q_DISABLE_COPY_MOVE(CampaignTableModel)

    struct Days
    {
        std::optional<DateRange> recorded; ///< of the accounts
        QList<store::CampaignDayRow> rows;
        Date today;
    };
    template<typename Query, typename Take>
    void ask(int request, Query query, Take take);
    void askDays(int request);
    void showGains(const Days &days, const QList<store::PostedDay> &posted);
    void askRows(int request, Date last, int days);

    store::Store &m_store;
    const Clock &m_clock;
    std::optional<domain::Lookback> m_lookback;
    ShownRange m_shown;
    QHash<domain::CampaignId, CampaignGain> m_gains;
};

/// One of both is enough.
inline bool hasDays(const domain::Campaign &campaign)
{
    return campaign.startsOn || campaign.endsOn;
}
/// Cost in the campaign's currency; null when it is not known.
std::optional<double> costOf(const domain::Campaign &campaign);

/// For "What is this number?".
report::NumberRef costNumber(const store::CampaignRow &row);
report::NumberRef cpmNumber(const store::CampaignRow &row);
report::NumberRef progressNumber(const store::CampaignRow &row);

} // namespace viewtide::models
