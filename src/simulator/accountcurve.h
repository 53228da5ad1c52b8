// SPDX-License-Identifier: GPL-3.0-or-later
// How the numbers of one linked account move: daily flows with a weekly rhythm, summed to levels and period
// counters. Pure functions; the cost is the number of days since the start of the story.
#pragma once

#include "simulator/plot.h"

namespace viewtide::simulator {

enum class Flow { Gained, Lost, Views, Likes, Comments, Shares, ProfileViews, Posts };

class AccountCurve final
{
public:
    /// `start`: Plot::start.
    AccountCurve(const LinkedAccount &account, Timestamp start);

    qint64 followers(Timestamp at) const;
    /// How much flowed from the start of the story to `at`. Whole, and never shrinking.
    qint64 sum(Flow flow, Timestamp at) const;
    /// Sum over the account's whole life: what was before the story counts too.
    qint64 lifetime(Flow flow, Timestamp at) const;
    /// The last 28 days.
    qint64 period(Flow flow, Timestamp at) const;
    /// What flowed on one day, also before the story.
    qint64 onDay(Flow flow, Date day) const;
    /// Followers at the end of a day, also before the story.
    qint64 levelAfter(Date day) const;

private:
    double perDay(Flow flow) const;
    qint64 purged() const;
    qint64 followersWithoutPurge(Timestamp at) const;

    LinkedAccount m_account;
    Date m_start;
};

} // namespace viewtide::simulator
