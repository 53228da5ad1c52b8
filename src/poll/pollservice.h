// SPDX-License-Identifier: GPL-3.0-or-later
// The pipeline: due -> request -> decode -> commit, on a timer or as one pass. One pass at a time; a pass
// that is asked for while one runs is done after it. Owned by app::Application. GUI thread; decoding runs on
// the pool.
#pragma once

#include "base/clock.h"
#include "domain/account.h"
#include "domain/alert.h"
#include "poll/pollstatus.h"

#include <QObject>

#include <memory>

namespace viewtide::api {
class ApiClient;
}
namespace viewtide::settings {
class SecretStore;
}
namespace viewtide::store {
class Store;
}

namespace viewtide::poll {

struct PollServices
{
    api::ApiClient &client;
    store::Store &store;
    settings::SecretStore &secrets;
    const Clock &clock;
};

struct PollOptions
{
    domain::SnapshotSchedule schedule;
    Millis historyEvery = std::chrono::minutes(15);
    int callsPerDay = 0; ///< of the post monitor's budget; 0: no end
    domain::AlertRules alerts;
};

class PollService final : public QObject
{
    Q_OBJECT

public:
    PollService(PollServices services, PollOptions options, QObject *parent = nullptr);
    ~PollService() override;

    /// Collect on the timer until stop(). Wakes every 5 minutes and at the snapshot's time.
    void start();
    /// Cancels what runs; stopped() follows when nothing is in flight.
    void stop();
    /// After stop(), also before stopped(): the timer, and what was asked for meanwhile. A pause still
    /// stands.
    void goOn();
    /// Ends the running pass, too.
    void pauseUntil(Timestamp until);
    void resume();
    /// Ends the running pass; what was answered stays stored, the rest is asked by the next one.
    void cancelPass();

    /// One pass; passFinished() follows with this ticket in its summary. May be called whether or not the
    /// timer runs.
    int runPass(const PassRequest &request);
    /// From the next pass on.
    void setCallsPerDay(int calls);
    void setSchedule(const domain::SnapshotSchedule &schedule);
    /// From the next pass on.
    void setAlertRules(const domain::AlertRules &rules);

    const PollStatus &status() const;

signals:
    void statusChanged(const viewtide::poll::PollStatus &status);
    void passFinished(const viewtide::poll::PassSummary &summary);
    /// The last pass that was asked for is done.
    void drained();
    void stopped();

private:
    Q_DISABLE_COPY_MOVE(PollService)

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace viewtide::poll
