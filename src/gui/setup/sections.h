// SPDX-License-Identifier: GPL-3.0-or-later
// The plain sections of the settings: fields that apply at once. The functions make a widget that its caller
// owns. GUI thread.
#pragma once

#include "base/clock.h"
#include "settings/autostart.h"

#include <QWidget>

#include <functional>

namespace viewtide::gui {

class SettingFields;

/// When and how much is asked. `clock`: for the present difference of local time to UTC.
QWidget *makeScheduleSection(SettingFields &fields, const Clock &clock);
/// Notifications of the desktop and the week's summary; `openRules` shows the dialog with all rules.
QWidget *makeNoticesSection(SettingFields &fields, const std::function<void()> &openRules);
/// Look, language and days.
QWidget *makeAppearanceSection(SettingFields &fields);
/// What Viewtide sends to whom. `clearPictures`: removes those that are kept.
QWidget *makePrivacySection(SettingFields &fields, const std::function<void()> &clearPictures);

} // namespace viewtide::gui
