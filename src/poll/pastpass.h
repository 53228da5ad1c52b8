// SPDX-License-Identifier: GPL-3.0-or-later
// The days before the first snapshot: once an account has a snapshot, its network is asked for its own daily
// series, where it gives one, and the days that have no row are filled. Asked once; what failed, a few times
// more.
#pragma once

#include "poll/accountquestion.h"
#include "poll/pass.h"
#include "store/accounthistory.h"

namespace viewtide::domain {
struct AccountPast;
}

namespace viewtide::poll {

class PastPass final : public Pass
{
    Q_OBJECT

public:
    /// `reach`: All asks again whom it asked before.
    PastPass(PassContext context, Scope reach, QObject *parent = nullptr);

    void start() override;

private:
    void loadAccounts();
    void askAll(const QList<store::SnapshotState> &recorded);
    void askNetworks(const domain::Profile &profile, const QList<catalogue::PlatformKey> &networks,
                     catalogue::Past past);
    bool isWanted(domain::ProfileId profile, catalogue::PlatformKey network) const;
    const store::BackfillState *stateOf(domain::ProfileId profile, catalogue::PlatformKey network) const;
    store::BackfillState answered(const AccountQuestion &asked, catalogue::PlatformKey network,
                                  int days) const;
    store::BackfillState failed(const AccountQuestion &asked, catalogue::PlatformKey network) const;
    void conclude(const AccountQuestion &asked, const Result<domain::AccountPast> &past);
    void commit(const AccountQuestion &asked, const domain::AccountPast &past);
    void fail(const AccountQuestion &asked, const Error &error);
    void send(const store::AddPastDays &command);
    void finishOne();

    Scope m_reach;
    QList<store::BackfillState> m_states;
    int m_open = 0;
};

} // namespace viewtide::poll
