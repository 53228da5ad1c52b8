// SPDX-License-Identifier: GPL-3.0-or-later
// One campaign in a line: owner, progress with its pace, spend and CPM. What is not defined is left out. Pure
// function; GUI thread.
#pragma once

#include "report/provenance.h"
#include "store/rows.h"

class QTimeZone;

namespace viewtide::models {

struct CampaignFact
{
    QString text;
    std::optional<report::NumberRef> number {}; ///< for "What is this number?"

    bool operator==(const CampaignFact &) const = default;
};

/// "Owner Anna", "563,462 of 1,500,000 views, 37.56 %, on pace for 112 %", "spent 4,500.00 EUR", "CPM 7.99
/// EUR"
QList<CampaignFact> campaignFacts(const store::CampaignRow &row, Timestamp now, const QTimeZone &zone);

} // namespace viewtide::models
