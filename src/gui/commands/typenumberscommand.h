// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that a person typed in, and back to what was known before. Owned by the undo stack.
#pragma once

#include "gui/commands/answeredcommand.h"
#include "store/manualvideos.h"

namespace viewtide::gui {

class TypeNumbersCommand final : public AnsweredCommand<store::TypeNumbers>
{
public:
    TypeNumbersCommand(StoreEdits &edits, const store::VideoRow &video, const domain::VideoCounts &counts,
                       Timestamp at);
};

} // namespace viewtide::gui
