// SPDX-License-Identifier: GPL-3.0-or-later
// How Viewtide begins and ends: at login, and what closing the window means. Owned by the settings page; GUI
// thread.
#pragma once

#include "gui/setupservices.h"

#include <QWidget>

class QCheckBox;

namespace viewtide::gui {

class SettingFields;
class TextLabel;

class StartCard final : public QWidget
{
    Q_OBJECT

public:
    StartCard(SettingFields &fields, const SetupServices &setup, QWidget *parent = nullptr);

private:
    Q_DISABLE_COPY_MOVE(StartCard)

    void setAtLogin(bool isOn);

    settings::Autostart m_autostart;
    QCheckBox *m_atLogin;
    TextLabel *m_problem;
};

} // namespace viewtide::gui
