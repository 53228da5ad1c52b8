// SPDX-License-Identifier: GPL-3.0-or-later
// `db check`: is the database sound, and what is in it. Reader thread.
#pragma once

#include "store/connection.h"
#include "store/queries.h"

namespace viewtide::store {

Result<IntegrityReport> answer(Connection &connection, const IntegrityQuery &query);

} // namespace viewtide::store
