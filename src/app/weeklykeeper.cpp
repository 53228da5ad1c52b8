// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/weeklykeeper.h"

#include "app/services.h"
#include "app/weekfiles.h"
#include "base/deliver.h"
#include "base/log.h"
#include "domain/daycut.h"
#include "poll/pollservice.h"
#include "settings/settings.h"
#include "settings/workspacezone.h"
#include "store/alerts.h"
#include "store/store.h"

#include <QTimeZone>
#include <QtConcurrent/QtConcurrentRun>

namespace viewtide::app {

using namespace Qt::Literals::StringLiterals;
using settings::Key;

WeeklyKeeper::WeeklyKeeper(Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(services.poll.get(), &poll::PollService::passFinished, this, &WeeklyKeeper::check);
}

void WeeklyKeeper::check()
{
    const QTimeZone zone = settings::workspaceZone(*m_services.settings);
    const DateRange week = weekBefore(domain::dayIn(zone, m_services.clock->now()));
    // East of UTC the week is over before its last UTC day is: the snapshot of Sunday may still come.
    const bool mayGrow = dateOf(m_services.clock->now()) <= week.last;
    if (m_kept == week || mayGrow)
        return;
    m_kept = week;
    const store::AccountDaysQuery query {.range = report::readingForWeek(week), .profile = std::nullopt};
    deliver(m_services.store->read(query), this,
            [this, week](const Result<QList<store::AccountDayRow>> &days) {
                if (days)
                    readVideos(week, *days);
                else
                    m_kept.reset(); // the next pass tries again
            });
}

void WeeklyKeeper::readVideos(DateRange week, const QList<store::AccountDayRow> &days)
{
    const store::VideosQuery query {.now = m_services.clock->now(),
                                    .campaign = std::nullopt,
                                    .posted = domain::spanOf(week, QTimeZone::utc())};
    deliver(m_services.store->read(query), this,
            [this, week, days](const Result<QList<store::VideoRow>> &videos) {
                if (videos)
                    keep(days, report::weekSummary(days, *videos, week));
                else
                    m_kept.reset();
            });
}

void WeeklyKeeper::keep(const QList<store::AccountDayRow> &days, const report::WeekSummary &summary)
{
    if (summary.networks.isEmpty())
        return; // nothing was recorded in that week
    const domain::Alert alert = report::summaryAlert(summary);
    if (m_services.settings->isOn(Key::SummaryNotice))
        raise(alert);
    const QString folder = m_services.settings->text(Key::SummaryFolder);
    if (folder.isEmpty())
        return;
    const auto writing =
        QtConcurrent::run([folder, days, summary] { return writeWeek(folder, days, summary); });
    deliver(writing, this, [this, alert](const Status &written) {
        if (!written)
            tellFailure(alert, written.error());
    });
}

void WeeklyKeeper::tellFailure(domain::Alert alert, const Error &error)
{
    alert.key += u":failed"_s;
    alert.title = tr("The summary of the week could not be written");
    alert.why = describe(error);
    raise(alert);
    m_kept.reset(); // the next pass tries again
}

void WeeklyKeeper::raise(const domain::Alert &alert)
{
    const store::RaiseAlerts command {.alerts = {alert}, .now = m_services.clock->now()};
    deliver(m_services.store->write(command), this, [this](const Result<QList<store::AlertRow>> &raised) {
        if (raised)
            return;
        qCWarning(lcApp).noquote() << "the week's summary was not stored:" << describeInFull(raised.error());
        m_kept.reset();
    });
}

DateRange weekBefore(Date today)
{
    const std::chrono::weekday weekday(today);
    const Date monday = today - std::chrono::days((weekday.iso_encoding() + 6) % 7);
    return {monday - std::chrono::days(7), monday - std::chrono::days(1)};
}

} // namespace viewtide::app
