// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/callwatch.h"

#include "base/log.h"

#include <QLibrary>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QTimer>
#include <QVariant>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace viewtide::store {

namespace {

using namespace std::chrono_literals;

qint64 steadyNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// -1: not known. libpq is there because Qt's driver has loaded it; Viewtide does not link it.
int socketOf(const QSqlDatabase &database)
{
    using PqSocket = int (*)(const void *connection);
    const auto ask = reinterpret_cast<PqSocket>(QLibrary::resolve(QStringLiteral("pq"), 5, "PQsocket"));
    const QVariant handle = database.driver()->handle();
    const QByteArrayView type(handle.typeName()); // the one or the other, with Qt's version
    if (!ask || (type != "PGconn*" && type != "pg_conn*"))
        return -1;
    return ask(*static_cast<void *const *>(handle.constData()));
}

} // namespace

#ifdef Q_OS_UNIX
std::unique_ptr<CallWatch> CallWatch::of(const QSqlDatabase &database, std::chrono::milliseconds longest)
{
    const int socket = socketOf(database);
    if (socket < 0) {
        qCInfo(lcStore) << "calls to the server are not watched";
        return nullptr;
    }
    return std::make_unique<CallWatch>(socket, longest, 1s);
}

CallWatch::CallWatch(int socket, std::chrono::milliseconds longest, std::chrono::milliseconds look)
    : m_socket(::dup(socket))
    , m_longest(longest)
    , m_thread(QStringLiteral("store-watch"))
{
    m_thread.post([this, look] {
        m_timer = std::make_unique<QTimer>();
        QObject::connect(m_timer.get(), &QTimer::timeout, m_timer.get(), [this] { this->look(); });
        m_timer->start(look);
    });
}

CallWatch::~CallWatch()
{
    m_thread.post([this] { m_timer.reset(); });
    m_thread.close();
    ::close(m_socket);
}

void CallWatch::look() const
{
    const qint64 deadline = m_deadline;
    if (deadline == 0 || steadyNow() < deadline)
        return;
    qCWarning(lcStore) << "the server does not answer: the connection is given up";
    ::shutdown(m_socket, SHUT_RDWR);
}
#else
std::unique_ptr<CallWatch> CallWatch::of(const QSqlDatabase &, std::chrono::milliseconds)
{
    return nullptr;
}

CallWatch::~CallWatch() = default;
#endif

CallWatch::Call::Call(CallWatch *watch, std::chrono::milliseconds longest)
    : m_watch(watch)
{
    if (m_watch)
        m_watch->m_deadline = steadyNow() + std::min(longest, m_watch->m_longest).count();
}

CallWatch::Call::~Call()
{
    if (m_watch)
        m_watch->m_deadline = 0;
}

} // namespace viewtide::store
