// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/notes.h"

#include "base/listed.h"

#include <QCoreApplication>

namespace viewtide::poll {

namespace {

/// More names than that are a new kind of answer: the first ones tell which.
constexpr int kNames = 12;

struct Notes
{
    Q_DECLARE_TR_FUNCTIONS(Notes)
};

} // namespace

QString unknownNumbersNote(const QStringList &fields)
{
    if (fields.isEmpty())
        return {};
    const QString names = listed(fields.mid(0, kNames));
    const QString note =
        Notes::tr("%n number(s) of the answer are not known to Viewtide, and are kept in the "
                  "raw answer only: %1",
                  nullptr, static_cast<int>(fields.size()))
            .arg(names);
    return fields.size() > kNames ? Notes::tr("%1 and others").arg(note) : note;
}

QString failureNote(catalogue::PlatformKey platform, const Error &error)
{
    const bool mayLackSomething = error.kind == ErrorKind::NoDataYet || error.kind == ErrorKind::Permission;
    const QString needs = mayLackSomething ? catalogue::needsOf(platform) : QString();
    return needs.isEmpty() ? describeInFull(error)
                           : Notes::tr("%1 %2", "two sentences").arg(describeInFull(error), needs);
}

void describeFailure(domain::Attempt &attempt, const Error &error)
{
    attempt.outcome =
        error.kind == ErrorKind::NoDataYet ? domain::Outcome::NoDataYet : domain::Outcome::Failed;
    attempt.error = error.kind;
    attempt.remoteCode = error.remoteCode;
    attempt.message = describeInFull(error);
}

bool needsTheUser(ErrorKind kind)
{
    return kind == ErrorKind::Relink || kind == ErrorKind::Permission || kind == ErrorKind::Plan;
}

} // namespace viewtide::poll
