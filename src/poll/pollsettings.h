// SPDX-License-Identifier: GPL-3.0-or-later
// Options of the collector and rules of alerts as the settings say. GUI thread.
#pragma once

#include "poll/pollservice.h"

namespace viewtide::settings {
enum class Key;
class Settings;
} // namespace viewtide::settings

namespace viewtide::poll {

PollOptions pollOptionsOf(const settings::Settings &settings);
domain::AlertRules alertRulesOf(const settings::Settings &settings);
/// Does the setting change what alertRulesOf() gives?
bool isAlertRule(settings::Key key);

} // namespace viewtide::poll
