// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of the activity log about what came, or did not come, with an answer. Pure functions: any thread.
#pragma once

#include "domain/attempt.h"

#include <QStringList>

namespace viewtide::poll {

/// How many numbers no row of the catalogue names, and which; empty without one.
QString unknownNumbersNote(const QStringList &fields);

/// What went wrong with one network, with what it needs where that may be the reason.
QString failureNote(catalogue::PlatformKey platform, const Error &error);

/// Outcome, error and message of a question that failed.
void describeFailure(domain::Attempt &attempt, const Error &error);

/// A failure that only the user can mend: no point in asking every half hour.
bool needsTheUser(ErrorKind kind);

} // namespace viewtide::poll
