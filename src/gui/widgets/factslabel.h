// SPDX-License-Identifier: GPL-3.0-or-later
// Facts in one line that wraps; each number in it can be asked for. GUI thread.
#pragma once

#include "gui/numbersource.h"
#include "models/campaignfacts.h"

#include <QLabel>

namespace viewtide::gui {

class FactsLabel final : public QLabel, public NumberSource
{
    Q_OBJECT

public:
    explicit FactsLabel(QWidget *parent = nullptr);

    void setFacts(const QList<models::CampaignFact> &facts);
    std::optional<report::NumberRef> numberAt(std::optional<QPoint> place) const override;

private:
    Q_DISABLE_COPY_MOVE(FactsLabel)

    QList<models::CampaignFact> m_facts;
};

} // namespace viewtide::gui
