// SPDX-License-Identifier: GPL-3.0-or-later
// The account snapshot of the day: one request per profile for the networks that it still lacks, one row per
// network.
#pragma once

#include "domain/account.h"
#include "poll/accountquestion.h"
#include "poll/pass.h"
#include "poll/pollplan.h"

namespace viewtide::store {
struct CommitAccountDays;
}

namespace viewtide::poll {

class AccountPass final : public Pass
{
    Q_OBJECT

public:
    AccountPass(PassContext context, domain::SnapshotSchedule schedule, Continuity continuity,
                QObject *parent = nullptr);

    void start() override;

private:
    void loadNeeds();
    void loadState(Date day);
    void askAll();
    void askProfile(const domain::Profile &profile);
    void onReply(const AccountQuestion &asked, const Result<api::Reply> &reply);
    void conclude(const AccountQuestion &asked, const Result<domain::AccountAnalytics> &answer);
    void commit(const AccountQuestion &asked, const domain::AccountAnalytics &answer);
    bool wasOnTime(domain::ProfileId profile, const domain::AccountObservation &observation) const;
    void fail(const AccountQuestion &asked, const Error &error);
    void send(const store::CommitAccountDays &command);
    void summarise();
    void finishOne();

    domain::SnapshotSchedule m_schedule;
    Continuity m_continuity;
    QHash<domain::ProfileId, SnapshotNeed> m_needs;
    int m_open = 0;
};

} // namespace viewtide::poll
