// SPDX-License-Identifier: GPL-3.0-or-later
// What every line to filter by has: a magnifier, and names for the buttons within, which Qt leaves without.
// GUI thread.
#pragma once

class QLineEdit;

namespace viewtide::gui {

void furnishFilter(QLineEdit &edit);

} // namespace viewtide::gui
