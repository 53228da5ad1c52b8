// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/historyreaders.h"
#include "store/writers/campaignwriters.h"
#include "store/writers/returnedrow.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewtide::store {

namespace { } // namespace

Result<SaveOwner::Answer> apply(Connection &connection, const SaveOwner &command, domain::ChangeSet &changes)
{
    const QString name = command.owner.name.simplified();
    if (name.isEmpty())
        return invalid(QCoreApplication::translate("Owners", "The owner needs a name."));
    const auto owners = answer(connection, OwnersQuery {});
    if (!owners)
        return owners.error();
    const auto same = std::find_if(owners->cbegin(), owners->cend(), [&name](const Owner &owner) {
        return owner.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (!command.owner.id.isValid()) {
        if (same != owners->cend())
            return same->id;
        changes.areas |= domain::Area::Campaigns;
        Statement insert(connection, "user_insert");
        if (Status status = insert.run(name, command.now); !status)
            return status.error();
        const auto id = returnedId(insert);
        return id ? Result<domain::UserId>(domain::UserId(*id)) : Result<domain::UserId>(id.error());
    }
    if (same != owners->cend() && same->id != command.owner.id)
        return invalid(QCoreApplication::translate("Owners", "There is another owner with the name %1.")
                           .arg(same->name));
    changes.areas |= domain::Area::Campaigns;
    Statement rename(connection, "user_rename");
    if (Status status = rename.run(name, command.owner.id); !status)
        return status.error();
    if (Status status = requireRow(rename, QStringLiteral("owner")); !status)
        return status.error();
    return command.owner.id;
}

} // namespace viewtide::store
