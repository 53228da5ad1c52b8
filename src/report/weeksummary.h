// SPDX-License-Identifier: GPL-3.0-or-later
// A week in a few sentences: for a chat (Markdown without tables, which few chats show), for a notification,
// and as figures. Pure: any thread.
#pragma once

#include "domain/account.h"
#include "domain/alert.h"
#include "store/rows.h"

namespace viewtide::report {

struct NetworkWeek
{
    catalogue::PlatformKey platform;
    std::optional<qint64> followers; ///< at the end
    std::optional<qint64> growth;
    std::optional<qint64> engagementWon; ///< null: the network does not tell of single days
    std::optional<double> rate; ///< percent
    std::optional<domain::RateBasis> basis; ///< of the rate

    bool operator==(const NetworkWeek &) const = default;
};

struct WeekSummary
{
    DateRange week; ///< Monday to Sunday
    QList<NetworkWeek> networks; ///< most growth of followers first
    std::optional<qint64> growthBefore; ///< of the week before
    QList<store::VideoRow> posted; ///< in that week, most views first

    std::optional<qint64> followers() const;
    std::optional<qint64> growth() const;
    /// Of the networks that tell it.
    std::optional<qint64> engagementWon() const;
    int networksWithEngagement() const;
    /// No day of it was recorded and nothing was posted.
    bool isEmpty() const { return networks.isEmpty() && posted.isEmpty(); }
    bool operator==(const WeekSummary &) const = default;
};

/// The days that the text and the table of a week are made of: the week before, and where silent accounts
/// were last seen.
DateRange readingForWeek(DateRange week);

/// `days`: of readingForWeek(); `videos`: any.
WeekSummary weekSummary(const QList<store::AccountDayRow> &days, const QList<store::VideoRow> &videos,
                        DateRange week);

/// Text for a chat.
QString toMarkdown(const WeekSummary &summary);
/// The summary as the notification of Monday; raised once for a week.
domain::Alert summaryAlert(const WeekSummary &summary);

} // namespace viewtide::report
