// SPDX-License-Identifier: GPL-3.0-or-later
// Controls for settings: a change applies at once as an undo command, and a control follows its setting.
// What the environment sets is shown as fixed. Owned by the settings page; GUI thread.
#pragma once

#include "gui/commands/setsettingcommand.h"

#include <QList>
#include <QObject>

#include <functional>

class QCheckBox;
class QComboBox;
class QSpinBox;
class QUndoStack;
class QWidget;

namespace viewtide::gui {

class SettingFields final : public QObject
{
    Q_OBJECT

public:
    struct Choice
    {
        QString value; ///< as in the settings
        QString text;
    };
    struct Range
    {
        int lowest;
        int highest;
        QString suffix;
        QString lowestText; ///< instead of the lowest number; empty: none
    };

    SettingFields(settings::Settings &settings, QUndoStack &undo, QObject *parent = nullptr);

    settings::Settings &settings() const { return m_settings; }

    // `name`: what the setting is called, for the undo menu and for screen readers.
    QComboBox *choice(settings::Key key, const QString &name, const QList<Choice> &choices);
    QSpinBox *number(settings::Key key, const QString &name, const Range &range);
    /// "on" or "off"
    QCheckBox *toggle(settings::Key key, const QString &name);

    /// As an undo command. Nothing happens if it is so already.
    void change(const SetSettingCommand::Change &change);
    /// Calls `show` now and whenever the setting changes, as long as `field` lives; disables it if the
    /// environment sets it.
    void follow(settings::Key key, QWidget *field, const std::function<void()> &show);

private:
    settings::Settings &m_settings;
    QUndoStack &m_undo;
};

/// "snapshotMinuteUtcBox": the name of a setting's control.
QString fieldName(settings::Key key, const char *kind);

} // namespace viewtide::gui
