// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the demo's empty database with ninety days of history: the simulated account is asked at past
// instants and its answers go through the same decoders and store commands as live ones. Owned by Bootstrap;
// GUI thread, one simulated day per turn of the event loop.
#pragma once

#include "app/services.h"
#include "base/result.h"
#include "store/commands.h"

#include <QObject>

namespace viewtide::app {

class DemoSeeder final : public QObject
{
    Q_OBJECT

public:
    explicit DemoSeeder(Services &services, QObject *parent = nullptr);

    /// finished() follows.
    void start(const domain::Workspace &workspace);

signals:
    void progressed(int day, int days);
    void finished(const viewtide::Status &status);

private:
    void addCampaign(int index);
    void addProfile(int index);
    void addPosts(int index);
    void addManualVideos();
    void loadPosts(std::function<void()> next);
    void addRows();
    void assignRows(const QList<store::VideoRow> &videos);
    void seedDay();
    void seedVideos(Timestamp from, Timestamp to);
    QList<store::SectionUpdate> lookAt(const store::DuePost &post, Timestamp at) const;
    void seedAccounts(Date day);
    void seedAlerts(Date day);
    QList<domain::AccountDay> accountDays(int profile, Timestamp at) const;
    void addReport();
    void hideInReport(domain::ReportId report, const QList<store::VideoRow> &videos);
    void addNotes();

    /// Writes; goes on when it is committed, ends with the error when it is not.
    template<typename Command, typename Next>
    void write(Command command, Next next);
    template<typename Query, typename Next>
    void read(Query query, Next next);

    Services &m_services;
    domain::Workspace m_workspace;
    QList<domain::CampaignId> m_campaigns;
    QList<domain::ProfileId> m_profiles;
    QList<store::DuePost> m_posts;
    QHash<QString, Timestamp> m_nextLook; ///< by post id: when the simulated past looks at it again
    Timestamp m_end;
    Date m_day;
};

} // namespace viewtide::app
