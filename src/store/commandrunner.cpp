// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/commandrunner.h"

#include "store/pollerlease.h"

namespace viewtide::store {

Status beginWrite(Transaction &transaction, PollerLease *lease)
{
    Status status = transaction.begin();
    if (status && lease)
        status = lease->check();
    return status;
}

} // namespace viewtide::store
