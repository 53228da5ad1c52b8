// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that removed workspaces left in the keychain. They stay as long as the workspace can come back from
// the trash; once that is emptied, nobody else would take them out. A note of each removed workspace, a file
// beside the workspaces, says which they are. The notes look at the disk each time.
#pragma once

#include "settings/secretstore.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <memory>

namespace viewtide::settings {

class Workspaces;

struct LeftKeys
{
    QString workspace; ///< its name
    QString keyScope;
    QStringList names; ///< of the keys
    QString trash; ///< where its folder went; empty: it was deleted; "?": nobody knows

    bool operator==(const LeftKeys &) const = default;
};

class LeftKeyNotes final
{
public:
    /// `folder`: of all named workspaces.
    explicit LeftKeyNotes(const QString &folder);

    QList<LeftKeys> list() const;
    /// One per scope: the later one replaces the earlier.
    Status write(const LeftKeys &keys) const;
    void drop(const QString &keyScope) const;

private:
    QString fileOf(const QString &keyScope) const;

    QString m_folder;
};

/// The keychain, as a workspace with that scope sees it.
using KeychainOf = std::function<std::shared_ptr<SecretStore>(const QString &keyScope)>;

/// Of a workspace whose keys could not be taken out; they are tried again the next time.
struct KeysThatStay
{
    QString workspace;
    Error error;
};

/// Takes out the keys of those workspaces that cannot come back any more. GUI thread.
QFuture<QList<KeysThatStay>> takeOutLeftKeys(const Workspaces &workspaces, const KeychainOf &keychainOf);

} // namespace viewtide::settings
