// SPDX-License-Identifier: GPL-3.0-or-later
// One command as one transaction: begin, is the lease still ours, apply, commit. Writer thread.
#pragma once

#include "store/commands.h"
#include "store/transaction.h"
#include "store/writers/alertwriters.h"
#include "store/writers/campaignwriters.h"
#include "store/writers/rulewriters.h"
#include "store/writers/writers.h"

#include <type_traits>

namespace viewtide::store {

class PollerLease;

/// Begins the transaction and checks the lease, if there is one.
Status beginWrite(Transaction &transaction, PollerLease *lease);

/// `changes` says what the command changed, if it succeeded.
template<typename Command>
Result<typename Command::Answer> runCommand(Connection &connection, PollerLease *lease,
                                            const Command &command, domain::ChangeSet &changes)
{
    if constexpr (std::is_same_v<Command, BackupDatabase>) {
        return apply(connection, command, changes); // VACUUM INTO refuses to run in a transaction
    } else {
        Transaction transaction(connection);
        if (Status status = beginWrite(transaction, lease); !status)
            return status.error();
        auto result = apply(connection, command, changes);
        if (!result)
            return result;
        if (Status status = transaction.commit(); !status)
            return status.error();
        return result;
    }
}

} // namespace viewtide::store
