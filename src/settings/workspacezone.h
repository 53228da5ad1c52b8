// SPDX-License-Identifier: GPL-3.0-or-later
// The time zone in which days and weeks of a person are cut: the setting, else the system's. GUI thread.
#pragma once

class QString;
class QTimeZone;

namespace viewtide::settings {

class Settings;

QTimeZone workspaceZone(const Settings &settings);
/// Its IANA id, as it is kept with a report.
QString workspaceZoneId(const Settings &settings);

} // namespace viewtide::settings
