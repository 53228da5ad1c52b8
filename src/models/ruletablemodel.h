// SPDX-License-Identifier: GPL-3.0-or-later
// The rules in the order in which they are tried. Owned by a dialog; GUI thread. Fetches again after a commit
// that touches rules, campaigns or profiles.
#pragma once

#include "models/rowsmodel.h"
#include "store/campaignrules.h"

namespace viewtide::models {

class RuleTableModel final : public RowsModel<store::RuleRow, domain::RuleId>
{
    Q_OBJECT

public:
    explicit RuleTableModel(store::Store &store, QObject *parent = nullptr);
    ~RuleTableModel() override;

    /// The rules alone, in order.
    QList<domain::CampaignRule> rules() const;
    void refresh() override;

private:
    Q_DISABLE_COPY_MOVE(RuleTableModel)

    store::Store &m_store;
};

/// "hashtag #summer, text contains “drop”, from 1 Jun"
QString conditionsText(const store::RuleRow &rule);

} // namespace viewtide::models
