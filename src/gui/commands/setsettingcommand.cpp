// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/setsettingcommand.h"

#include "settings/settings.h"

#include <QCoreApplication>

namespace viewtide::gui {

namespace {

constexpr int kFirstId = 1000;

} // namespace

SetSettingCommand::SetSettingCommand(settings::Settings &settings, const Change &change)
    : QUndoCommand(QCoreApplication::translate("SetSettingCommand", "changing \"%1\"").arg(change.name))
    , m_settings(settings)
    , m_change(change)
    , m_before(settings.text(change.key))
{ }

void SetSettingCommand::redo()
{
    m_settings.set(m_change.key, m_change.value);
}

void SetSettingCommand::undo()
{
    m_settings.set(m_change.key, m_before);
}

int SetSettingCommand::id() const
{
    return m_change.steps == Steps::Joined ? kFirstId + int(m_change.key) : -1;
}

bool SetSettingCommand::mergeWith(const QUndoCommand *other)
{
    m_change.value = static_cast<const SetSettingCommand *>(other)->m_change.value; // same id, same kind
    return true;
}

} // namespace viewtide::gui
