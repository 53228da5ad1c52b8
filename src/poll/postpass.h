// SPDX-License-Identifier: GPL-3.0-or-later
// One tick of the post monitor: what is due, one request per (profile, post id), decode on the pool, commit.
// Answers are committed in groups of a few dozen; an item counts as done only after its group's COMMIT.
#pragma once

#include "api/apicall.h"
#include "domain/video.h"
#include "poll/pass.h"
#include "poll/postoutcome.h"

#include <QElapsedTimer>
#include <QTimer>

namespace viewtide::poll {

class PostPass final : public Pass
{
    Q_OBJECT

public:
    explicit PostPass(PassContext context, QObject *parent = nullptr);

    void start() override;

private:
    void onDue(const Result<QList<store::DuePost>> &due);
    void choose(qint64 usedToday);
    void feed();
    void askPost(const store::DuePost &post);
    void onReply(const store::DuePost &post, const Result<api::Reply> &reply, const Exchange &exchange);
    void conclude(const store::DuePost &post, const Result<domain::PostAnalytics> &answer,
                  const Exchange &exchange);
    void skip(const store::DuePost &post);
    void holdBack(const store::DuePost &post, const Error &error);
    void flush();
    void refreshPerformance();
    void finishIfDone();

    QList<store::DuePost> m_due;
    qsizetype m_next = 0;
    int m_decoding = 0;
    int m_committing = 0;
    int m_done = 0;
    QMap<domain::VideoSource, store::CommitVideos> m_pending;
    QTimer m_flushTimer;
    bool m_concluded = false;
};

} // namespace viewtide::poll
