// SPDX-License-Identifier: GPL-3.0-or-later
// Tells when to fetch again: at most once per 50 ms, after commits that touch the watched areas or when
// asked. A pass commits all the time: after its commits fetches take at most a tenth of the time, so that
// what is read for the eye does not slow down what is collected. The only timer in this module. Child of what
// it serves; GUI thread. due(): fetch now, and say answered() when it is there.
#pragma once

#include "domain/changeset.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace viewtide::store {
class Store;
}

namespace viewtide::models {

class StoreWatch final : public QObject
{
    Q_OBJECT

public:
    explicit StoreWatch(QObject *parent = nullptr);
    ~StoreWatch() override;

    void watch(store::Store &store, domain::Areas areas);
    /// due() within 50 ms, whoever rests.
    void schedule();
    /// The answer to the last due() is there, or why there is none. Who never says it is not told of the next
    /// commits of a pass for three seconds.
    void answered();
    /// Nobody looks: what a pass commits is not told before resume(), an edit is.
    void pause() { m_isPaused = true; }
    void resume();

signals:
    void due();

private:
    Q_DISABLE_COPY_MOVE(StoreWatch)

    void scheduleWhenRested();
    void ask();

    QTimer m_timer;
    QElapsedTimer m_asked; ///< valid while an answer is awaited
    QDeadlineTimer m_resting;
    bool m_isPaused = false;
    bool m_isStale = false; ///< there is something to tell when it resumes
};

} // namespace viewtide::models
