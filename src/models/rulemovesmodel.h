// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules would move if they were applied now: a dry run, always of the present rules and posts. Owned
// by a dialog; GUI thread. previewChanged() follows each answer.
#pragma once

#include "models/rowsmodel.h"
#include "store/campaignrules.h"

namespace viewtide::models {

class RuleMovesModel final : public RowsModel<store::RuleMove, domain::GeneratedId>
{
    Q_OBJECT

public:
    explicit RuleMovesModel(store::Store &store, QObject *parent = nullptr);
    ~RuleMovesModel() override;

    const store::RulePreview &preview() const { return m_preview; }
    void refresh() override;

signals:
    void previewChanged();

private:
    Q_DISABLE_COPY_MOVE(RuleMovesModel)

    store::Store &m_store;
    store::RulePreview m_preview;
};

/// "Posts that move: 14. That is 9 to Summer drop, 5 to Unassigned. Assigned by hand, so they stay: 3."
QString previewText(const store::RulePreview &preview);

} // namespace viewtide::models
