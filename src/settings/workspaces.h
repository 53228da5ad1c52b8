// SPDX-License-Identifier: GPL-3.0-or-later
// The named workspaces of a user: a folder each, with a database, settings, keys and a log of its own. The
// default workspace and the demo are not among them. A plain value that looks at the disk each time; any
// thread.
#pragma once

#include "base/result.h"
#include "settings/leftkeys.h"

#include <QList>
#include <QString>

#include <memory>

namespace viewtide::settings {

/// What --workspace calls the two that are always there; no named one may be called so.
inline constexpr QLatin1StringView kDefaultWorkspace("default");
inline constexpr QLatin1StringView kDemoWorkspace("demo");

/// One of those two, in any case.
bool isAlwaysThere(const QString &nameOrId);

struct NamedWorkspace
{
    QString id; ///< of its folder: a-z, 0-9 and '-'; it never changes
    QString name;
    QString keyScope; ///< before the names of its keys in the keychain; of no other workspace, ever

    bool operator==(const NamedWorkspace &) const = default;
};

/// The id for a new name beside these.
QString workspaceIdFor(const QString &name, const QStringList &taken);

/// While it lives, nobody removes the workspace. The kernel lets go of it when the program ends, however.
class WorkspaceUse final
{
public:
    ~WorkspaceUse();

    /// DatabaseUnavailable: the folder cannot be opened, or is being removed.
    static Result<std::shared_ptr<WorkspaceUse>> shared(const QString &folder);
    /// DatabaseBusy: somebody uses it.
    static Result<std::shared_ptr<WorkspaceUse>> alone(const QString &folder);

private:
    explicit WorkspaceUse(int folder)
        : m_folder(folder)
    { }
    Q_DISABLE_COPY_MOVE(WorkspaceUse)

    static Result<std::shared_ptr<WorkspaceUse>> take(const QString &folder, int operation);

    int m_folder;
};

/// How a workspace goes.
enum class Removal {
    ToTrash, ///< of the desktop, from where it can be restored
    ForEver,
};

class Workspaces final
{
public:
    struct Places
    {
        QString folder; ///< of all named ones
        QString cacheFolder; ///< of their caches
        QString autostartFolder; ///< of the desktop
    };

    explicit Workspaces(const Places &places)
        : m_places(places)
    { }

    QString folderOf(const QString &id) const;
    QString cacheFolderOf(const QString &id) const;
    /// In the order of their names.
    QList<NamedWorkspace> list() const;
    /// By its name in any case, or its id. NotFound says which there are.
    Result<NamedWorkspace> find(const QString &nameOrId) const;
    /// ConfigInvalid: why a workspace cannot have that name. `id`: the one that would get it; empty: a new
    /// one.
    Status check(const QString &name, const QString &id = {}) const;

    Result<NamedWorkspace> add(const QString &name) const;
    Result<NamedWorkspace> rename(const QString &id, const QString &name) const;
    /// Its entry for the login and its cache go as well; its keys stay in the keychain, see leftKeys().
    /// DatabaseBusy while a program uses it; NotFound for a
    /// folder that is gone; ConfigInvalid if it cannot be moved or deleted.
    Status remove(const QString &id, Removal removal) const;

    LeftKeyNotes leftKeyNotes() const { return LeftKeyNotes(m_places.folder); }
    /// Of removed workspaces that are not in the trash any more, and did not come back from it.
    QList<LeftKeys> leftKeys() const;

private:
    Status moveAway(const NamedWorkspace &workspace, Removal removal) const;
    Status writeCard(const NamedWorkspace &workspace) const;

    Places m_places;
};

} // namespace viewtide::settings
