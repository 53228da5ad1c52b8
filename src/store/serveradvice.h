// SPDX-License-Identifier: GPL-3.0-or-later
// What to do about a PostgreSQL server that cannot be used, by what its client library says of it. Pure
// function: any thread.
#pragma once

#include "base/error.h"

namespace viewtide::store {

/// One sentence for a person, translated; empty for an error of another kind than DatabaseUnavailable.
QString serverAdvice(const Error &error);

} // namespace viewtide::store
