// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/historyreaders.h"
#include "store/statement.h"

namespace viewtide::store {

Result<OwnersQuery::Answer> answer(Connection &connection, const OwnersQuery &)
{
    Statement select(connection, "users_select");
    if (Status status = select.run(); !status)
        return status.error();
    QList<Owner> owners;
    const Status fetched = select.forEach(
        [&] { owners.append(Owner {.id = domain::UserId(select.integer(0)), .name = select.text(1)}); });
    if (!fetched)
        return fetched.error();
    return owners;
}

} // namespace viewtide::store
