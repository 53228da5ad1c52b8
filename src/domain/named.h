// SPDX-License-Identifier: GPL-3.0-or-later
// Finding a row by what a person wrote for it: its id, or its name in any case. Pure.
#pragma once

#include "base/listed.h"
#include "base/result.h"
#include "domain/campaign.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

#include <optional>

namespace viewtide::domain {

/// An exact id wins over a name made of digits, the exact spelling over other cases. NotFound says what there
/// is, ConfigInvalid that several rows have the name, with their ids.
template<typename Rows, typename IdOf, typename NameOf>
auto findNamed(const Rows &rows, const QString &wanted, IdOf idOf, NameOf nameOf)
    -> Result<decltype(idOf(rows.first()))>
{
    using Found = Result<decltype(idOf(rows.first()))>;
    bool isNumber = false;
    const qint64 number = wanted.trimmed().toLongLong(&isNumber);
    QStringList names;
    QStringList ids;
    QList<decltype(idOf(rows.first()))> exact;
    std::optional<decltype(idOf(rows.first()))> found;
    for (const auto &row : rows) {
        if (isNumber && idOf(row).value() == number)
            return Found(idOf(row));
        names.append(nameOf(row));
        if (!isSameName(nameOf(row), wanted))
            continue;
        if (nameOf(row) == wanted)
            exact.append(idOf(row));
        found = idOf(row);
        ids.append(QString::number(idOf(row).value()));
    }
    if (exact.size() == 1)
        return Found(exact.first());
    if (ids.size() > 1)
        return Found(
            invalid(QCoreApplication::translate("CommandLine", "'%1' is the name of several; give the id: %2")
                        .arg(wanted, listed(ids))));
    if (found)
        return Found(*found);
    const QString sentence = names.isEmpty()
        ? QCoreApplication::translate("CommandLine", "'%1'; there is none yet").arg(wanted)
        : QCoreApplication::translate("CommandLine", "'%1'; there is: %2").arg(wanted, listed(names));
    return Found(Error {.kind = ErrorKind::NotFound, .detail = sentence});
}

} // namespace viewtide::domain
