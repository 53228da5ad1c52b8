// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of one database copied into another, new one, of the same engine or the other. Plain values; see
// commands.h.
#pragma once

#include "base/result.h"
#include "store/location.h"

#include <atomic>
#include <memory>

namespace viewtide::store {

/// What a running copy tells and may be told. Any thread.
struct CopyProgress
{
    std::atomic<qint64> copied {0}; ///< rows
    std::atomic<qint64> total {0}; ///< rows of the source; 0: not counted yet
    std::atomic<bool> isCancelled {false};
};

/// For the new database, right after it was opened: takes every row of `source` in one transaction, so that
/// either all is there or nothing. The source may be in use: it is read as it is at one instant.
/// ConfigInvalid: there are rows here already, or the source has an older schema. Cancelled.
struct TakeOver
{
    using Answer = qint64; ///< rows
    Location source;
    std::shared_ptr<CopyProgress> progress = std::make_shared<CopyProgress>();
};

} // namespace viewtide::store
