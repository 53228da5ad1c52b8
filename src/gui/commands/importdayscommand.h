// SPDX-License-Identifier: GPL-3.0-or-later
// Adds past days of accounts, and takes back those that were new. Owned by the undo stack.
#pragma once

#include "gui/commands/answeredcommand.h"
#include "store/accounthistory.h"

#include <functional>

namespace viewtide::gui {

class ImportDaysCommand final : public AnsweredCommand<store::AddPastDays>
{
public:
    using Told = std::function<void(const Result<QList<store::PastDayOutcome>> &)>;

    /// `told`: what became of each day the first time.
    ImportDaysCommand(StoreEdits &edits, const store::AddPastDays &days, Told told);
};

} // namespace viewtide::gui
