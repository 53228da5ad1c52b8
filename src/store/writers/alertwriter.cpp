// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writers/alertwriters.h"

#include "store/statement.h"

#include <QJsonDocument>

namespace viewtide::store {

using domain::Area;

Result<RaiseAlerts::Answer> apply(Connection &connection, const RaiseAlerts &command, ChangeSet &changes)
{
    QList<AlertRow> raised;
    const std::optional<Timestamp> told =
        command.telling == Telling::Past ? std::optional(command.now) : std::nullopt;
    Statement insert(connection, "alert_insert");
    for (const domain::Alert &alert : command.alerts) {
        const auto source = alert.video ? std::optional(domain::toKey(alert.video->source)) : std::nullopt;
        const auto row = alert.video ? std::optional(alert.video->row) : std::nullopt;
        const auto figures = QString::fromUtf8(QJsonDocument(alert.figures).toJson(QJsonDocument::Compact));
        if (Status status = insert.run(domain::toKey(alert.kind), alert.key, source, row, alert.profile,
                                       alert.platform, command.now, told, alert.title, alert.why, figures);
            !status)
            return status.error();
        if (insert.next())
            raised.append({.id = insert.integer(0),
                           .alert = alert,
                           .raisedAt = command.now,
                           .toldAt = told,
                           .profileName = {}});
        if (Status status = insert.outcome(); !status)
            return status.error();
        insert.finish();
    }
    if (!raised.isEmpty())
        changes.areas |= Area::Alerts;
    return raised;
}

Result<SetAlertsTold::Answer> apply(Connection &connection, const SetAlertsTold &command, ChangeSet &changes)
{
    Statement tell(connection, "alert_tell");
    for (const qint64 alert : command.alerts) {
        if (Status status = tell.run(command.now, alert); !status)
            return status;
    }
    if (!command.alerts.isEmpty())
        changes.areas |= Area::Alerts;
    return Done {};
}

} // namespace viewtide::store
