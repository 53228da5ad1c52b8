// SPDX-License-Identifier: GPL-3.0-or-later
// What kept the simulated past of the demo from recording accounts on some days, so that gaps and their
// causes can be seen. Pure functions, any thread.
#pragma once

#include "domain/attempt.h"

namespace viewtide::app {

enum class Hindrance { None, ProgramOff, Offline };

Hindrance hindranceOn(int daysAgo);

/// The line of the log for asking about all accounts of a profile.
domain::Attempt accountAttempt(domain::ProfileId profile, Timestamp at, Hindrance hindrance);

} // namespace viewtide::app
