// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databaselock.h"

#include "store/statement.h"

#include <QCoreApplication>
#include <QFile>

namespace viewtide::store {

DatabaseLock::DatabaseLock(SqliteFile file)
    : m_file(std::move(file))
    , m_lock(m_file.path + QStringLiteral(".lock"))
{
    m_lock.setStaleLockTime(0); // never by age: only a dead process loses it
}

Status DatabaseLock::acquire()
{
    if (m_lock.tryLock(0)) {
        QFile::setPermissions(m_lock.fileName(), QFile::ReadOwner | QFile::WriteOwner);
        return Done {};
    }
    if (m_lock.error() == QLockFile::LockFailedError)
        return Error {.kind = ErrorKind::DatabaseBusy, .detail = holder(), .context = m_file.path};
    return Error {.kind = ErrorKind::DatabaseUnavailable,
                  .detail = QCoreApplication::translate("ErrorDetail", "the lock file %1 cannot be made")
                                .arg(m_lock.fileName()),
                  .context = m_file.path};
}

/// What the holder wrote into the database about itself, else what the lock file knows.
QString DatabaseLock::holder() const
{
    qint64 pid = 0;
    QString host;
    QString program;
    m_lock.getLockInfo(&pid, &host, &program);
    if (auto connection = Connection::open(m_file, Access::ReadOnly);
        connection && (*connection)->hasTable(QStringLiteral("poller"))) {
        Statement select(**connection, "poller_select");
        if (select.run() && select.next() && !select.text(0).isEmpty())
            return select.text(0);
    }
    return QStringLiteral("%1, pid %2").arg(program).arg(pid);
}

} // namespace viewtide::store
