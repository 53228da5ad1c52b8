// SPDX-License-Identifier: GPL-3.0-or-later
// One request about accounts, and what the log keeps of it. Plain values and pure functions: any thread.
#pragma once

#include "domain/attempt.h"
#include "domain/video.h"

#include <QStringList>

namespace viewtide::poll {

struct AccountQuestion
{
    domain::ProfileId profile;
    QString profileName;
    QList<catalogue::PlatformKey> networks;
    QString subject; ///< of the log: empty, or what was asked beside the present numbers
    Timestamp at;
    int requests = 0;
};

/// The request as a whole was answered.
domain::Attempt answeredAttempt(const AccountQuestion &asked, Timestamp answeredAt,
                                const QStringList &unknownFields);
/// The request as a whole failed.
domain::Attempt failedAttempt(const AccountQuestion &asked, Timestamp answeredAt, const Error &error);
/// One network of an answer failed.
domain::Attempt failedAttempt(const AccountQuestion &asked, Timestamp answeredAt,
                              const domain::PlatformFailure &failure);

} // namespace viewtide::poll
