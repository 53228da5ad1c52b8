// SPDX-License-Identifier: GPL-3.0-or-later
// The thread-safe face of the database. Owned by app::Application (or a test).
//
// There is no blocking call: every question and command returns a future, delivered with viewtide::deliver().
// One writer thread owns the one read-write connection; one reader thread owns a read-only one, so that a
// heavy report never delays a poll; a third, with a connection when it is needed, makes lists of all videos.
// Commands run in order; a question asked after a command's future finished sees it. A command once queued is
// meant to happen: dropping its future cancels nothing. Cancelling it before it started does. changed() is
// emitted after COMMIT, queued to the receiver's thread.
#pragma once

#include "base/result.h"
#include "domain/changeset.h"
#include "store/commands.h"
#include "store/location.h"
#include "store/queries.h"
#include "store/reportsnapshots.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace viewtide::store {

class StorePrivate;

enum class OpenMode {
    ReadWrite, ///< takes the lock beside the file (or the lease of the server), migrates
    ReadOnly, ///< beside a running Viewtide: queries only, commands fail with Database
    Inspect, ///< the same for a database of any schema, also of none: for IntegrityQuery only
};

struct OpenOptions
{
    OpenMode mode = OpenMode::ReadWrite;
    Timestamp now; ///< for the first rows and for names of backups
    QString holder; ///< who we are, for "who holds it": "viewtide watch, pid 12"
};

/// What was found at opening.
struct Opened
{
    int schemaVersion = 0;
    bool created = false; ///< the database was empty
    int migratedFrom = 0; ///< the schema that was found, if it was an older one; 0: it was not
    QString backup; ///< SQLite: copy of the database before the migration

    bool operator==(const Opened &) const = default;
};

class Store final : public QObject
{
    Q_OBJECT

public:
    explicit Store(Location location, QObject *parent = nullptr);
    /// Runs what is queued, closes, joins. Blocks for as long as that takes.
    ~Store() override;

    const Location &location() const;

    /// First call. Fails with DatabaseBusy (detail: who holds it), DatabaseDamaged, SchemaTooNew, DiskFull,
    /// Database.
    QFuture<Result<Opened>> open(OpenOptions options);

    template<typename Query>
    QFuture<Result<typename Query::Answer>> read(Query query);

    template<typename Command>
    QFuture<Result<typename Command::Answer>> write(Command command);

    /// Emits changed() for all areas although nothing was: how rows are shown is another.
    void announceAll();

    /// Queues the last job: drains, checkpoints, closes. The future finishes when the file is released.
    QFuture<void> close();

signals:
    void changed(const viewtide::domain::ChangeSet &changes);

private:
    Q_DISABLE_COPY_MOVE(Store)

    std::unique_ptr<StorePrivate> d;
};

} // namespace viewtide::store
