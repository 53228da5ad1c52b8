// SPDX-License-Identifier: GPL-3.0-or-later
// Ends calls to a server that will never answer: a frozen one keeps its connections alive, so no timeout of
// the network or of the server ends the wait. Owned by a Connection to PostgreSQL; has a thread of its own
// that looks once a second and shuts the socket down, upon which the blocked call fails as if the server had
// gone.
#pragma once

#include "base/joiningthread.h"

#include <atomic>
#include <chrono>
#include <memory>

class QSqlDatabase;
class QTimer;

namespace viewtide::store {

class CallWatch final
{
public:
    /// Of an open QPSQL connection; null where its socket cannot be had: its calls wait then for as long as
    /// the system lets them. `longest`: what no call takes whose server is well.
    static std::unique_ptr<CallWatch> of(const QSqlDatabase &database, std::chrono::milliseconds longest);

    CallWatch(int socket, std::chrono::milliseconds longest, std::chrono::milliseconds look);
    ~CallWatch();

    /// From now on. The thread of the connection.
    void setLongest(std::chrono::milliseconds longest) { m_longest = longest; }

    /// A call, for as long as it lives; calls are not nested. The thread of the connection. `watch` may be
    /// null, `longest` is at most that of the watch.
    class Call final
    {
    public:
        explicit Call(CallWatch *watch, std::chrono::milliseconds longest = std::chrono::milliseconds::max());
        ~Call();

    private:
        Q_DISABLE_COPY_MOVE(Call)

        CallWatch *m_watch;
    };

private:
    Q_DISABLE_COPY_MOVE(CallWatch)

    void look() const;

    int m_socket; ///< a duplicate: it is ours for as long as we are, whatever libpq closes
    std::chrono::milliseconds m_longest;
    std::atomic<qint64> m_deadline {0}; ///< ms of the steady clock; 0: no call
    std::unique_ptr<QTimer> m_timer; ///< lives on the thread
    JoiningThread m_thread;
};

} // namespace viewtide::store
