// SPDX-License-Identifier: GPL-3.0-or-later
// When a week of the workspace's time zone is over: its summary once as an alert, and as files in the user's
// folder. Looks after each pass, so that a program that was off on Monday does it when it is started. Owned
// by Application; GUI thread.
#pragma once

#include "base/result.h"
#include "base/timestamp.h"
#include "report/weeksummary.h"

#include <QObject>

#include <optional>

namespace viewtide::app {

struct Services;

class WeeklyKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit WeeklyKeeper(Services &services, QObject *parent = nullptr);

private:
    void check();
    void readVideos(DateRange week, const QList<store::AccountDayRow> &days);
    void keep(const QList<store::AccountDayRow> &days, const report::WeekSummary &summary);
    void tellFailure(domain::Alert alert, const Error &error);
    void raise(const domain::Alert &alert);

    Services &m_services;
    std::optional<DateRange> m_kept; ///< since the start
};

/// Monday to Sunday before the week of that day.
DateRange weekBefore(Date today);

} // namespace viewtide::app
