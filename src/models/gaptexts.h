// SPDX-License-Identifier: GPL-3.0-or-later
// Why a day has no number, in a few words for tooltips and tables. Pure functions, any thread.
#pragma once

#include "domain/gapcause.h"

#include <QString>

namespace viewtide::models {

QString textOf(const domain::GapCause &cause);

} // namespace viewtide::models
