// SPDX-License-Identifier: GPL-3.0-or-later
// A thread with an event loop that runs posted jobs in order and, on destruction, first runs all that are
// queued. Owned by the object whose work it does. post() may be called from any thread; close() only from the
// owner's.
//
// Why not quit(): QThread::quit() from outside drops queued jobs; here the quit is itself the last job.
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QThread;

namespace viewtide {

class JoiningThread final
{
public:
    explicit JoiningThread(const QString &name);
    ~JoiningThread();

    void post(std::function<void()> job);
    /// Runs what is queued, then ends the thread. Blocks. Jobs posted later are dropped.
    void close();
    bool isCurrent() const;

private:
    Q_DISABLE_COPY_MOVE(JoiningThread)

    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<QObject> m_worker;
};

} // namespace viewtide
