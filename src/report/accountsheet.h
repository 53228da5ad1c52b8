// SPDX-License-Identifier: GPL-3.0-or-later
// Days of accounts out of a CSV: what `export growth` and `export metrics` write, or date, platform and a
// column per metric. Each line has its own outcome, and one that cannot be read stops none of the others.
// Pure functions: any thread.
#pragma once

#include "base/result.h"
#include "domain/workspace.h"
#include "store/accounthistory.h"

namespace viewtide::report {

struct AccountLine
{
    int number = 0; ///< of the file, from 1
    QString problem; ///< a sentence that names line and column; empty: it could be read
    QString profile; ///< name or id; empty: the one that is chosen
    catalogue::PlatformKey platform;
    Date date;
    std::optional<Timestamp> recordedAt;
    catalogue::MetricValues values;

    bool operator==(const AccountLine &) const = default;
};

struct AccountSheet
{
    QList<AccountLine> lines;
    QStringList ignoredColumns; ///< that name no metric and nothing that follows from one
};

/// ConfigInvalid if the file has no columns `date` and `platform`.
Result<AccountSheet> readAccountSheet(const QString &text, Timestamp now);

/// The days to be stored, and which lines each is made of: lines of the same account and day are one day.
struct AccountImport
{
    QList<domain::AccountDay> days;
    QHash<int, int> dayOfLine; ///< by index of the line; a line that is not in it was refused
    QHash<int, QString> refusals; ///< by index of the line: why
};

/// `chosen`: the profile of lines that name none; invalid: there must be only one.
AccountImport planAccountImport(const QList<AccountLine> &lines, const QList<domain::Profile> &profiles,
                                domain::ProfileId chosen, Timestamp now);

/// What became of a line, or will: a sentence, and the same as a key for JSON ("added", "observed", "known",
/// "refused"). `outcome`: null until it is stored.
QString accountLineSentence(const AccountImport &plan, int line,
                            const std::optional<store::PastDayOutcome> &outcome);
QString accountLineKey(const AccountImport &plan, int line,
                       const std::optional<store::PastDayOutcome> &outcome);

} // namespace viewtide::report
