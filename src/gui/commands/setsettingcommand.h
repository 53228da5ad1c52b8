// SPDX-License-Identifier: GPL-3.0-or-later
// A setting that was changed in the window. Steps of one number are one command. Owned by the undo stack; the
// settings outlive it.
#pragma once

#include "settings/settingkeys.h"

#include <QUndoCommand>

namespace viewtide::settings {
class Settings;
}

namespace viewtide::gui {

class SetSettingCommand final : public QUndoCommand
{
public:
    enum class Steps { Apart, Joined };
    struct Change
    {
        settings::Key key;
        QString value;
        QString name; ///< of the setting, for the menu
        Steps steps = Steps::Apart;
    };

    SetSettingCommand(settings::Settings &settings, const Change &change);

    void redo() override;
    void undo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    settings::Settings &m_settings;
    Change m_change;
    QString m_before;
};

} // namespace viewtide::gui
