// SPDX-License-Identifier: GPL-3.0-or-later
// The row that a statement with RETURNING gives back. Writer thread.
#pragma once

#include "store/statement.h"

namespace viewtide::store {

/// Its id; Internal without a row.
Result<qint64> returnedId(Statement &statement);

/// NotFound, with `what` as context, if no row was touched.
Status requireRow(Statement &statement, const QString &what);

} // namespace viewtide::store
