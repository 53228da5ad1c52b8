// SPDX-License-Identifier: GPL-3.0-or-later
// A pass in a few numbers, and as the JSON that other programs read. Pure functions.
#pragma once

#include "poll/pollstatus.h"
#include "store/rows.h"

#include <QJsonObject>

namespace viewtide::poll {

/// Of the rows of one day, all profiles together.
AccountsSummary summariseAccounts(const QList<store::AccountDayRow> &rows, Date day);

enum class PassResult {
    Success,
    Partial, ///< part of it failed and will be tried again
    Error, ///< nothing could be fetched
};
PassResult resultOf(const PassSummary &summary);

/// What of it needs attention, in a few words: what the user has to do comes first; of networks that are
/// asked again by themselves it is enough how many. Empty: nothing. The activity has all of it.
QString attentionOf(const PassSummary &summary);

/// The JSON of spec.md 2.2: status, date, platforms_tracked, total_followers, total_engagement,
/// top_performer, errors; then posts, history and accounts with their counts.
QJsonObject toJson(const PassSummary &summary);

} // namespace viewtide::poll
