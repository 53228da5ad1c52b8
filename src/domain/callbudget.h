// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the due posts may be asked now, if the user set an end to the calls of a day. Pure. What is held
// back stays due, so the steps of the stillest videos stretch first; hot ones are asked whatever the budget
// says.
#pragma once

#include "base/timestamp.h"

#include <QList>

#include <optional>

namespace viewtide::domain {

struct CallBudget
{
    int perDay = 0; ///< 0: no end
    qint64 usedToday = 0; ///< calls sent since midnight UTC
    Timestamp now;
};

/// One call that is due.
struct DueCall
{
    Millis step {0}; ///< of its liveliest video
    std::optional<Timestamp> seenAt; ///< of its longest unseen video
};

/// Calls that may be sent up to the next wake for the budget to last until midnight.
qint64 allowance(const CallBudget &budget);

/// Indexes into `due` in the order of asking: hot ones, then what was never answered (up to half a day's
/// calls at once), then what was not for a day, then the rest, the liveliest first. Without a budget all.
QList<qsizetype> withinBudget(const QList<DueCall> &due, const CallBudget &budget);

} // namespace viewtide::domain
