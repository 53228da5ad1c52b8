// SPDX-License-Identifier: GPL-3.0-or-later
// Imports what each profile posted through Ayrshare (GET /history), so that nobody types a post id, and which
// networks are linked (GET /user).
#pragma once

#include "catalogue/endpoint.h"
#include "domain/history.h"
#include "poll/pass.h"
#include "store/uploads.h"

namespace viewtide::poll {

/// How far back GET /history is read.
enum class HistoryReach {
    Recent, ///< the last 30 days: statuses of older posts no longer change
    Everything, ///< the first import, and "sync now"
};

class HistoryPass final : public Pass
{
    Q_OBJECT

public:
    HistoryPass(PassContext context, HistoryReach reach, QObject *parent = nullptr);

    void start() override;

private:
    /// Deleted posts are shown only to who asks for them.
    enum class Posts { Present, Deleted };

    struct Window
    {
        Posts posts = Posts::Present;
        domain::ProfileId profile;
        QString profileName;
        Timestamp from;
        Timestamp to;
    };

    /// One request as it stands in the activity.
    struct Asked
    {
        catalogue::Endpoint endpoint = catalogue::Endpoint::History;
        domain::ProfileId profile;
        QString profileName;
        Timestamp at;
        int requests = 0;
    };

    void askUser(const domain::Profile &profile);
    void askOverdue(const QList<domain::Profile> &profiles);
    void askDays(const domain::Profile &profile, const QList<store::OverduePost> &posts);
    void askWindow(const Window &window);
    void askEarlier(const Window &window, const domain::History &history);
    void onUser(const Asked &asked, const Result<api::Reply> &reply);
    void onHistory(const Window &window, const Asked &asked, const Result<api::Reply> &reply);
    void save(const Window &window, const Asked &asked, const domain::History &history);
    void record(const Asked &asked, const std::optional<Error> &error);
    void finishOne();

    HistoryReach m_reach;
    int m_open = 0; ///< requests and commits that are not done
    int m_done = 0;
};

} // namespace viewtide::poll
