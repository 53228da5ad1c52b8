// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a chart as a table of the exports: keys for columns, typed cells. Pure function.
#pragma once

#include "report/table.h"

namespace viewtide::models {

class SeriesModel;

report::Table tableOf(const SeriesModel &model, const QString &title);

} // namespace viewtide::models
