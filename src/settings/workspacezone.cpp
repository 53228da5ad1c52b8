// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/workspacezone.h"

#include "settings/settings.h"

#include <QTimeZone>

namespace viewtide::settings {

QTimeZone workspaceZone(const Settings &settings)
{
    const QTimeZone chosen(settings.text(Key::TimeZone).toLatin1());
    return chosen.isValid() ? chosen : QTimeZone::systemTimeZone();
}

QString workspaceZoneId(const Settings &settings)
{
    return QString::fromLatin1(workspaceZone(settings).id());
}

} // namespace viewtide::settings
