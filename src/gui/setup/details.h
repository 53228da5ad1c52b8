// SPDX-License-Identifier: GPL-3.0-or-later
// Text that a person sends to others when something is wrong. Any thread.
#pragma once

#include <QString>

namespace viewtide::gui {

/// Without secrets, without the name of the person in paths, without who signs in to a server. `workspace`:
/// the id of a named one, which is made of a client's name and is not told, either.
QString forOthers(QString text, const QString &workspace = {});

} // namespace viewtide::gui
