// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the table of videos as they are at first. Pure function, GUI thread.
#pragma once

#include "gui/widgets/tablelayout.h"

namespace viewtide::gui {

QList<ColumnLook> videoColumnLooks();

} // namespace viewtide::gui
