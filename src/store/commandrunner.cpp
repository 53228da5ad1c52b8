// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/commandrunner.h"

#include "store/pollerlease.h"

namespace viewtide::store {

Status checkLease(PollerLease *lease)
{
    return lease ? lease->check() : Status(Done {});
}

Status beginWrite(Transaction &transaction, PollerLease *lease)
{
    const Status status = transaction.begin();
    return status ? checkLease(lease) : status;
}

} // namespace viewtide::store
