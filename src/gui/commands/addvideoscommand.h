// SPDX-License-Identifier: GPL-3.0-or-later
// Tracks pasted links, and takes back those that were new. What was collected of one meanwhile keeps it.
// Owned by the undo stack.
#pragma once

#include "gui/commands/answeredcommand.h"
#include "store/manualvideos.h"

#include <functional>

namespace viewtide::gui {

class AddVideosCommand final : public AnsweredCommand<store::AddManualVideos>
{
public:
    using Told = std::function<void(const Result<QList<store::ManualAdded>> &)>;

    /// `told`: what became of each the first time.
    AddVideosCommand(StoreEdits &edits, const QList<store::ManualVideo> &videos, Told told);
};

} // namespace viewtide::gui
