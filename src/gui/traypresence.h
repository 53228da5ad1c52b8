// SPDX-License-Identifier: GPL-3.0-or-later
// Is there a tray on this desktop? What the tray icon finds out and the window must know when it is closed.
#pragma once

namespace viewtide::gui {

enum class TrayPresence {
    Unknown, ///< still waiting for the desktop
    Shown,
    Absent,
};

} // namespace viewtide::gui
