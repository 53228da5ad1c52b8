// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody wrote on days of the demo's charts. Pure function, any thread.
#pragma once

#include "domain/note.h"
#include "store/rows.h"

namespace viewtide::app {

QList<domain::ChartNote> demoNotes(const QList<store::VideoRow> &videos, Date today);

} // namespace viewtide::app
