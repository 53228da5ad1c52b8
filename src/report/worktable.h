// SPDX-License-Identifier: GPL-3.0-or-later
// Works -> a table for `viewtide work list`. Pure: any thread.
#pragma once

#include "report/table.h"
#include "store/works.h"

namespace viewtide::report {

/// work, title, posts, platforms, campaigns, first_posted_at, the five counts, of how many posts each is the
/// sum (views_posts ...), engagement, and the refs of the videos.
Table worksTable(const QList<store::WorkRow> &works);

} // namespace viewtide::report
