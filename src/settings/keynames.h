// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the keys that a named workspace has in the keychain, in a file of its folder: a keychain
// cannot be asked for them. No key is in it. A plain value that looks at the disk each time; any thread.
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace viewtide::settings {

class KeyNames final
{
public:
    explicit KeyNames(const QString &workspaceFolder);

    QStringList list() const;
    /// Of two programs at once the later one wins; a name that is lost comes back when its key is read.
    Status add(const QString &name) const;
    Status remove(const QString &name) const;

private:
    Status save(const QStringList &names) const;

    QString m_path;
};

} // namespace viewtide::settings
