// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writers/accountcells.h"
#include "store/writers/attempts.h"
#include "store/writers/writers.h"

namespace viewtide::store {

using domain::AccountDay;
using domain::Area;

namespace {

struct PastStatements
{
    explicit PastStatements(Connection &connection)
        : insert(connection, "account_past_insert")
        , origin(connection, "account_past_origin")
        , growth(connection, "account_day_growth")
    { }

    Statement insert;
    Statement origin;
    Statement growth;
};

/// What stands on a day that was not free.
Result<PastDayOutcome> outcomeOf(Statement &origin, const AccountDay &day)
{
    if (Status status = origin.run(day.profile, day.platform, day.date); !status)
        return status.error();
    PastDayOutcome outcome = PastDayOutcome::Observed;
    if (origin.next() && origin.text(0) == domain::toKey(domain::RowOrigin::Backfill))
        outcome = PastDayOutcome::Known;
    origin.finish();
    return outcome;
}

Result<PastDayOutcome> addDay(PastStatements &statements, AccountDay day, const AddPastDays &command)
{
    day.origin = domain::RowOrigin::Backfill;
    if (Status status = runDay(statements.insert, day, command.now, unlessEmpty(command.importedFrom));
        !status)
        return status.error();
    const bool isNew = statements.insert.next();
    const Status inserted = statements.insert.outcome();
    statements.insert.finish();
    if (!inserted)
        return inserted.error();
    if (!isNew)
        return outcomeOf(statements.origin, day);
    if (Status status = updateGrowth(statements.growth, day.profile, day.platform, day.date); !status)
        return status.error();
    return PastDayOutcome::Added;
}

Status rememberAsked(Connection &connection, const QList<BackfillState> &asked)
{
    Statement upsert(connection, "account_backfill_upsert");
    for (const BackfillState &state : asked) {
        if (Status status = upsert.run(state.profile, state.platform, state.askedAt, state.days, state.tries,
                                       state.retryAt);
            !status)
            return status;
    }
    return Done {};
}

} // namespace

Result<AddPastDays::Answer> apply(Connection &connection, const AddPastDays &command, ChangeSet &changes)
{
    PastStatements statements(connection);
    QList<PastDayOutcome> outcomes;
    for (const AccountDay &day : command.days) {
        const auto outcome = addDay(statements, day, command);
        if (!outcome)
            return outcome.error();
        outcomes.append(*outcome);
    }
    if (outcomes.contains(PastDayOutcome::Added))
        changes.areas |= Area::Accounts;
    if (!command.attempts.isEmpty())
        changes.areas |= Area::Activity;
    if (Status status = rememberAsked(connection, command.asked); !status)
        return status.error();
    if (Status status = recordAttempts(connection, command.attempts); !status)
        return status.error();
    return outcomes;
}

Result<RemoveImportedDays::Answer> apply(Connection &connection, const RemoveImportedDays &command,
                                         ChangeSet &changes)
{
    Statement remove(connection, "account_past_delete");
    Statement growth(connection, "account_day_growth");
    for (const AccountDate &day : command.days) {
        Status status = remove.run(day.profile, day.platform, day.date);
        if (status)
            status = updateGrowth(growth, day.profile, day.platform, day.date);
        if (!status)
            return status;
    }
    if (!command.days.isEmpty())
        changes.areas |= Area::Accounts;
    return Done {};
}

} // namespace viewtide::store
