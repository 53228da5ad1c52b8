// SPDX-License-Identifier: GPL-3.0-or-later
// The campaign of what nobody assigned: it is stored under the name of the language in which the database was
// made, and shown in that of the window. One value of the process, as the locale is: it says how a stored
// name becomes text. Nothing that is stored or exported depends on it. GUI thread.
#pragma once

#include <QString>

namespace viewtide::models {

/// Once, before anything is shown.
void setUnassignedName(const QString &stored);

/// What the window says in place of a campaign's stored name; no campaign has the name of another's default.
QString campaignName(const QString &stored);

} // namespace viewtide::models
