// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/importdayscommand.h"

#include <QCoreApplication>

#include <utility>

namespace viewtide::gui {

struct ImportDaysCommand::State
{
    store::AddPastDays command;
    Told told;
    QList<store::AccountDate> added; ///< those that were new
    bool isPending = false;
    bool isUndone = false; ///< while the answer is on its way
};

ImportDaysCommand::ImportDaysCommand(StoreEdits &edits, store::AddPastDays days, Told told)
    : m_edits(&edits)
    , m_state(std::make_shared<State>())
{
    setText(QCoreApplication::translate("UndoText", "import %n day(s)", nullptr, int(days.days.size())));
    m_state->command = std::move(days);
    m_state->told = std::move(told);
}

ImportDaysCommand::~ImportDaysCommand() = default;

void ImportDaysCommand::redo()
{
    m_state->isUndone = false;
    if (!m_edits || m_state->isPending)
        return;
    m_state->isPending = true;
    m_state->command.now = m_edits->now();
    m_edits->send(m_state->command,
                  [edits = m_edits, state = m_state](const Result<QList<store::PastDayOutcome>> &outcomes) {
                      state->isPending = false;
                      state->added.clear();
                      for (qsizetype i = 0; outcomes.isOk() && i < outcomes->size(); ++i) {
                          const domain::AccountDay &day = state->command.days.at(i);
                          if (outcomes->at(i) == store::PastDayOutcome::Added)
                              state->added.append({day.profile, day.platform, day.date});
                      }
                      if (const Told told = std::exchange(state->told, nullptr))
                          told(outcomes);
                      if (state->isUndone)
                          takeBack(edits, state);
                  });
}

void ImportDaysCommand::undo()
{
    m_state->isUndone = true;
    if (!m_state->isPending)
        takeBack(m_edits, m_state);
}

void ImportDaysCommand::takeBack(const QPointer<StoreEdits> &edits, const std::shared_ptr<State> &state)
{
    if (edits && !state->added.isEmpty())
        edits->send(store::RemoveImportedDays {std::exchange(state->added, {})});
}

} // namespace viewtide::gui
