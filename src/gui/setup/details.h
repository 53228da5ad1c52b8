// SPDX-License-Identifier: GPL-3.0-or-later
// Text that a person sends to others when something is wrong. Any thread.
#pragma once

#include <QString>

namespace viewtide::gui {

/// Without secrets, without the name of the person in paths, without who signs in to a server.
QString forOthers(QString text);

} // namespace viewtide::gui
