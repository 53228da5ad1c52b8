// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of the activity log, as the commands that record them write them. Writer thread.
#pragma once

#include "base/result.h"
#include "domain/attempt.h"

#include <QList>

namespace viewtide::store {

class Connection;

Status recordAttempts(Connection &connection, const QList<domain::Attempt> &attempts);

} // namespace viewtide::store
