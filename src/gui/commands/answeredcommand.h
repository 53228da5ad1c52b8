// SPDX-License-Identifier: GPL-3.0-or-later
// An edit that is undone by what the store answered. An undo that comes before the answer waits for it.
// Owned by the undo stack.
#pragma once

#include "gui/commands/storeedits.h"

#include <QPointer>
#include <QUndoCommand>

#include <memory>

namespace viewtide::gui {

/// What is sent, and what is kept of the answer; lives until the last answer is there.
template<typename Command>
class AnsweredEdit
{
public:
    AnsweredEdit() = default;
    virtual ~AnsweredEdit() = default;

    virtual Command command(Timestamp now) = 0;
    virtual void take(StoreEdits &edits, const Result<typename Command::Answer> &answer) = 0;
    /// Nothing if nothing came of the edit, or if it was taken back already.
    virtual void takeBack(StoreEdits &edits) = 0;

private:
    Q_DISABLE_COPY_MOVE(AnsweredEdit)
};

template<typename Command>
class AnsweredCommand : public QUndoCommand
{
public:
    AnsweredCommand(StoreEdits &edits, const QString &text, std::unique_ptr<AnsweredEdit<Command>> edit)
        : QUndoCommand(text)
        , m_edits(&edits)
        , m_state(std::make_shared<State>())
    {
        m_state->edit = std::move(edit);
    }

    void redo() final
    {
        m_state->isUndone = false;
        if (!m_edits || m_state->isPending)
            return;
        m_state->isPending = true;
        m_edits->send(m_state->edit->command(m_edits->now()),
                      [edits = m_edits, state = m_state](const Result<typename Command::Answer> &answer) {
                          state->isPending = false;
                          if (edits)
                              state->edit->take(*edits, answer);
                          if (edits && state->isUndone)
                              state->edit->takeBack(*edits);
                      });
    }

    void undo() final
    {
        m_state->isUndone = true;
        if (m_edits && !m_state->isPending)
            m_state->edit->takeBack(*m_edits);
    }

private:
    struct State
    {
        std::unique_ptr<AnsweredEdit<Command>> edit;
        bool isPending = false;
        bool isUndone = false; ///< while the answer is on its way
    };

    QPointer<StoreEdits> m_edits;
    std::shared_ptr<State> m_state; ///< shared with answers that are on their way
};

} // namespace viewtide::gui
