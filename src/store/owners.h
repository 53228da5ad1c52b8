// SPDX-License-Identifier: GPL-3.0-or-later
// Who campaigns belong to: rows of `users`. Plain values; see queries.h and commands.h.
#pragma once

#include "base/result.h"
#include "base/timestamp.h"
#include "domain/ids.h"

#include <QList>
#include <QString>

namespace viewtide::store {

struct Owner
{
    domain::UserId id;
    QString name;

    bool operator==(const Owner &) const = default;
};

/// Oldest first: the first is the workspace's user.
struct OwnersQuery
{
    using Answer = QList<Owner>;
};

/// Without an id: the owner with that name (in any case), made if there is none. With an id: a new name for
/// it. ConfigInvalid without a name, or for a name that another owner has.
struct SaveOwner
{
    using Answer = domain::UserId;
    Owner owner;
    Timestamp now;
};

} // namespace viewtide::store
