// SPDX-License-Identifier: GPL-3.0-or-later
// One command as one transaction: begin, is the lease still ours, apply, commit. Writer thread.
#pragma once

#include "base/clock.h"
#include "store/commands.h"
#include "store/transaction.h"
#include "store/writers/alertwriters.h"
#include "store/writers/campaignwriters.h"
#include "store/writers/notewriters.h"
#include "store/writers/removalwriters.h"
#include "store/writers/rulewriters.h"
#include "store/writers/takeoverwriter.h"
#include "store/writers/writers.h"

#include <type_traits>

namespace viewtide::store {

class PollerLease;

/// Is it still ours? Without one it is.
Status checkLease(PollerLease *lease);
/// Begins the transaction and checks the lease.
Status beginWrite(Transaction &transaction, PollerLease *lease);

/// Edits after which the campaigns of the day have other sums. What a pass collects is summed up at its end.
template<typename Command, typename... Edits>
constexpr bool isOneOf = (std::is_same_v<Command, Edits> || ...);
template<typename Command>
constexpr bool kChangesSums =
    isOneOf<Command, AssignVideos, AssignUploads, ReleaseUploads, ApplyRules, RestorePlacements,
            AddManualVideos, RemoveManualVideos, TypeNumbers, RestoreNumbers, RemoveVideos, RestoreVideos,
            RemoveCampaign, RestoreCampaign, SetPosted>;

/// When a command is done.
template<typename Command>
Timestamp timeOf(const Command &command)
{
    if constexpr (requires { command.now; })
        return command.now;
    else if constexpr (requires { command.movedAt; })
        return command.movedAt.value_or(SystemClock().now());
    else
        return SystemClock().now();
}

/// campaign_performance of the day says what the command left, in its own transaction.
template<typename Command>
Status sumUpToday(Connection &connection, const Command &command, domain::ChangeSet &changes)
{
    if constexpr (kChangesSums<Command>) {
        const Timestamp now = timeOf(command);
        const auto written =
            apply(connection, RefreshCampaignPerformance {.date = dateOf(now), .now = now}, changes);
        return written ? Status(Done {}) : Status(written.error());
    } else {
        return Done {};
    }
}

/// `changes` says what the command changed, if it succeeded.
template<typename Command>
Result<typename Command::Answer> runCommand(Connection &connection, PollerLease *lease,
                                            const Command &command, domain::ChangeSet &changes)
{
    if constexpr (std::is_same_v<Command, BackupDatabase>) {
        return apply(connection, command, changes); // VACUUM INTO refuses to run in a transaction
    } else if constexpr (std::is_same_v<Command, CheckLease>) {
        return checkLease(lease); // and waits for nobody's lock
    } else {
        Transaction transaction(connection);
        if (Status status = beginWrite(transaction, lease); !status)
            return status.error();
        auto result = apply(connection, command, changes);
        if (!result)
            return result;
        if (Status status = sumUpToday(connection, command, changes); !status)
            return status.error();
        if (Status status = transaction.commit(); !status)
            return status.error();
        return result;
    }
}

} // namespace viewtide::store
