// SPDX-License-Identifier: GPL-3.0-or-later
// Imports what each profile posted through Ayrshare (GET /history), so that nobody types a post id, and which
// networks are linked (GET /user).
#pragma once

#include "domain/history.h"
#include "poll/pass.h"

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
    struct Window
    {
        domain::ProfileId profile;
        QString profileName;
        Timestamp from;
        Timestamp to;
    };

    void askUser(const domain::Profile &profile);
    void askWindow(const Window &window);
    void onHistory(const Window &window, const Result<api::Reply> &reply, int requests);
    void save(const Window &window, const domain::History &history, int requests);
    void record(const Window &window, int requests, const std::optional<Error> &error);
    void finishOne();

    HistoryReach m_reach;
    int m_open = 0; ///< requests and commits that are not done
    int m_done = 0;
};

} // namespace viewtide::poll
