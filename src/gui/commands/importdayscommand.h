// SPDX-License-Identifier: GPL-3.0-or-later
// Adds past days of accounts, and takes back those that were new. Owned by the undo stack.
#pragma once

#include "gui/commands/storeedits.h"
#include "store/accounthistory.h"

#include <QPointer>
#include <QUndoCommand>

#include <functional>
#include <memory>

namespace viewtide::gui {

class ImportDaysCommand final : public QUndoCommand
{
public:
    using Told = std::function<void(const Result<QList<store::PastDayOutcome>> &)>;

    /// `told`: what became of each day the first time.
    ImportDaysCommand(StoreEdits &edits, store::AddPastDays days, Told told);
    ~ImportDaysCommand() override;

    void redo() override;
    void undo() override;

private:
    struct State;

    static void takeBack(const QPointer<StoreEdits> &edits, const std::shared_ptr<State> &state);

    QPointer<StoreEdits> m_edits;
    std::shared_ptr<State> m_state; ///< shared with answers that are on their way
};

} // namespace viewtide::gui
