// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the other database and copies everything of the present one into it, of whatever engine both are. The
// present one is only read. Owned by whoever started it; GUI thread. finished() comes once, also after
// cancel().
#pragma once

#include "base/result.h"
#include "base/timestamp.h"
#include "store/takeover.h"

#include <QObject>

#include <memory>

class QTimer;

namespace viewtide::store {
class Store;
}

namespace viewtide::gui {

class DatabaseMove final : public QObject
{
    Q_OBJECT

public:
    DatabaseMove(const store::Location &from, const store::Location &to, Timestamp now,
                 QObject *parent = nullptr);
    ~DatabaseMove() override;

    /// Nothing stays in the other database.
    void cancel();

signals:
    /// Rows; `total` is 0 until they are counted.
    void progressed(qint64 copied, qint64 total);
    /// The other database is closed then. Rows.
    void finished(const viewtide::Result<qint64> &rows);

private:
    Q_DISABLE_COPY_MOVE(DatabaseMove)

    void copy();
    void end(const Result<qint64> &rows);

    store::TakeOver m_command;
    std::unique_ptr<store::Store> m_target;
    QTimer *m_watch;
};

} // namespace viewtide::gui
