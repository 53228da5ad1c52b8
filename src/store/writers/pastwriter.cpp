// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/engagement.h"
#include "store/writers/accountcells.h"
#include "store/writers/accountknown.h"
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
        , known(connection, "account_past_known")
        , fill(connection, "account_day_upsert")
        , file(connection, "account_past_file")
        , growth(connection, "account_day_growth")
    { }

    Statement insert;
    Statement known;
    Statement fill;
    Statement file;
    Statement growth;
};

/// What stands on a day that was not free.
struct Standing
{
    AccountDay day;
    QString importedFrom;
};

Result<Standing> standingOn(Statement &known, const AccountDay &day)
{
    if (Status status = known.run(day.profile, day.platform, day.date); !status)
        return status.error();
    Standing standing {.day = day, .importedFrom = {}};
    if (known.next()) {
        standing.day = knownDay(known, day);
        standing.day.origin = domain::rowOriginFromKey(known.text(kAfterKnownColumns)).value_or(day.origin);
        standing.importedFrom = known.text(kAfterKnownColumns + 1);
        standing.day.recordedAt = known.time(kAfterKnownColumns + 2);
    }
    if (Status status = known.outcome(); !status)
        return status.error();
    known.finish();
    return standing;
}

/// The numbers of `told` that `known` lacks; false: there are none.
bool complete(AccountDay &known, const AccountDay &told)
{
    const AccountDay before = known;
    for (auto it = told.values.cbegin(); it != told.values.cend(); ++it) {
        const bool isTotal = it.key() == kAccountColumns[kEngagementColumn];
        if (!known.values.contains(it.key()) && !(isTotal && known.engagementTotal))
            known.values.insert(it.key(), *it);
    }
    if (known.values == before.values)
        return false;
    known.engagementTotal = mergedTotal(known, before);
    if (const auto rate = domain::accountEngagementRate(known.platform, known.values))
        known.engagementRate = rate;
    return true;
}

/// A day that stands gets what it lacks, if it was told and not observed.
Result<PastDayOutcome> completeDay(PastStatements &statements, const AccountDay &told,
                                   const AddPastDays &command)
{
    auto standing = standingOn(statements.known, told);
    if (!standing)
        return standing.error();
    if (standing->day.origin != domain::RowOrigin::Backfill)
        return PastDayOutcome::Observed;
    if (!complete(standing->day, told))
        return PastDayOutcome::Known;
    if (Status status = runDay(statements.fill, standing->day, command.now); !status)
        return status.error();
    // What a network told is not taken back with a file.
    const bool isOfFiles = !command.importedFrom.isEmpty() && !standing->importedFrom.isEmpty();
    if (isOfFiles) {
        if (Status status =
                statements.file.run(standing->importedFrom, told.profile, told.platform, told.date);
            !status)
            return status.error();
    }
    return PastDayOutcome::Completed;
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
    const auto outcome =
        isNew ? Result<PastDayOutcome>(PastDayOutcome::Added) : completeDay(statements, day, command);
    if (!outcome || *outcome == PastDayOutcome::Observed || *outcome == PastDayOutcome::Known)
        return outcome;
    if (Status status = updateGrowth(statements.growth, day.profile, day.platform, day.date); !status)
        return status.error();
    return outcome;
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
    changes.origin = domain::Origin::Pass;
    if (outcomes.contains(PastDayOutcome::Added) || outcomes.contains(PastDayOutcome::Completed))
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
