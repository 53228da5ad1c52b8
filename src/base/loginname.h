// SPDX-License-Identifier: GPL-3.0-or-later
// Who is at the keyboard, for notes that a team reads: "hidden by anna". Not an identity to trust. Any
// thread.
#pragma once

#include <QString>

namespace viewtide {

/// The login name, of the environment or of the system's user; empty where neither tells.
QString loginName();

} // namespace viewtide
