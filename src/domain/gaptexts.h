// SPDX-License-Identifier: GPL-3.0-or-later
// Why a day has no number, in a few words for tooltips, tables and exports. Pure functions, any thread.
#pragma once

#include "domain/gapcause.h"

#include <QString>

namespace viewtide::domain {

QString textOf(const GapCause &cause);

} // namespace viewtide::domain
