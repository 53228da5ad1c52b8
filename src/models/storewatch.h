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
    /// What pause() keeps back.
    enum class Rest {
        /// The steps of a pass. An edit is one step, and who makes it finds it done on the page that comes
        /// next.
        PassOnly,
        /// All there is, also what schedule() asks for: what is read is too much for an edit somewhere else.
        Everything,
    };

    explicit StoreWatch(QObject *parent = nullptr, Rest rest = Rest::PassOnly);
    ~StoreWatch() override;

    void watch(store::Store &store, domain::Areas areas);
    /// due() within 50 ms, whoever rests; see Rest for who is paused.
    void schedule();
    /// The answer to the last due() is there, or why there is none. Who never says it is not told of the next
    /// commits of a pass for three seconds.
    void answered();
    /// Nobody looks: what the rest keeps back is told after resume().
    void pause();
    void resume();

signals:
    void due();

private:
    Q_DISABLE_COPY_MOVE(StoreWatch)

    void scheduleWhenRested();
    void ask();

    const Rest m_rest;
    QTimer m_timer;
    QElapsedTimer m_asked; ///< valid while an answer is awaited
    QDeadlineTimer m_resting;
    bool m_isPaused = false;
    bool m_isStale = false; ///< there is something to tell when it resumes
};

} // namespace viewtide::models
