// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of alerts as the settings say. GUI thread.
#pragma once

#include "domain/alert.h"

namespace viewtide::settings {
enum class Key;
class Settings;
} // namespace viewtide::settings

namespace viewtide::poll {

domain::AlertRules alertRulesOf(const settings::Settings &settings);
/// Does the setting change what alertRulesOf() gives?
bool isAlertRule(settings::Key key);

} // namespace viewtide::poll
