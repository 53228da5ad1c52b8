// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one pass from keys to summary: history, then posts, then accounts, then the alerts. Owned by
// PollService, one at a time; GUI thread. finished() comes exactly once.
#pragma once

#include "poll/historypass.h"
#include "poll/pollplan.h"
#include "poll/pollservice.h"
#include "poll/pollstatus.h"

#include <QObject>

#include <memory>

namespace viewtide::poll {

class KeyRing;
class Pass;

struct PassPlan
{
    PassRequest request;
    HistoryReach historyReach = HistoryReach::Recent;
    domain::SnapshotSchedule schedule;
    Continuity continuity = Continuity::Resumed;
    int callsPerDay = 0; ///< 0: no end
    domain::AlertRules alerts;
};

class PassRunner final : public QObject
{
    Q_OBJECT

public:
    PassRunner(PollServices services, PassPlan plan, QObject *parent = nullptr);
    ~PassRunner() override;

    void start();
    void cancel();

signals:
    void progressed(int done, int total);
    void finished(const viewtide::poll::PassSummary &summary);

private:
    void readProfiles();
    void onProfiles(const Result<QList<domain::Profile>> &profiles);
    void onKeys();
    void startNext();
    void onPassFinished();
    void merge(const PassSummary &part);
    void giveUp(const Error &why);
    void finish();
    void checkAlerts();
    void raise(const QList<domain::Alert> &alerts);
    std::unique_ptr<Pass> makePass(Kind kind);

    PollServices m_services;
    PassPlan m_plan;
    std::unique_ptr<KeyRing> m_keys;
    std::unique_ptr<Pass> m_pass;
    QList<Kind> m_todo;
    PassSummary m_summary;
    bool m_cancelled = false;
};

} // namespace viewtide::poll
