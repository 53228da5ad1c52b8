// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"
#include "store/writers/attempts.h"
#include "store/writers/writers.h"

namespace viewtide::store {

using domain::Area;

Status recordAttempts(Connection &connection, const QList<domain::Attempt> &attempts)
{
    Statement insert(connection, "attempt_insert");
    for (const domain::Attempt &attempt : attempts) {
        const auto error = attempt.error ? std::optional(toKey(*attempt.error)) : std::nullopt;
        if (Status status = insert.run(
                attempt.profile, catalogue::endpointRow(attempt.endpoint).key, attempt.platform,
                attempt.subject, attempt.at, static_cast<qint64>(attempt.took.count()), attempt.requests,
                domain::toKey(attempt.outcome), error, attempt.remoteCode, attempt.message);
            !status)
            return status;
    }
    return Done {};
}

Result<RecordAttempts::Answer> apply(Connection &connection, const RecordAttempts &command,
                                     ChangeSet &changes)
{
    changes.origin = domain::Origin::Pass;
    if (!command.attempts.isEmpty())
        changes.areas |= Area::Activity;
    return recordAttempts(connection, command.attempts);
}

Result<PruneAttempts::Answer> apply(Connection &connection, const PruneAttempts &command, ChangeSet &changes)
{
    changes.areas |= Area::Activity;
    Statement prune(connection, "attempts_prune");
    return prune.run(command.before);
}

Result<SaveKeySleep::Answer> apply(Connection &connection, const SaveKeySleep &command, ChangeSet &)
{
    Statement upsert(connection, "key_sleep_upsert");
    return upsert.run(command.sleep.keyHash, command.sleep.until, command.sleep.sleeps,
                      command.sleep.refusals, command.sleep.refusedSince);
}

} // namespace viewtide::store
