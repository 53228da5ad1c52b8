// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/workcommand.h"

#include <QCoreApplication>

namespace viewtide::gui {

/// The first time asks the store what to change; from then on that is done and undone.
struct WorkCommand::State
{
    std::optional<store::WorkEdit> edit;
    bool isPending = false;
    bool isUndone = false; ///< what is wanted once the answer is there
};

WorkCommand::WorkCommand(StoreEdits &edits, store::JoinVideos join)
    : m_edits(&edits)
    , m_command(std::move(join))
    , m_state(std::make_shared<State>())
{
    setText(QCoreApplication::translate("UndoText", "join videos as one work"));
}

WorkCommand::WorkCommand(StoreEdits &edits, store::SplitVideo split)
    : m_edits(&edits)
    , m_command(split)
    , m_state(std::make_shared<State>())
{
    setText(QCoreApplication::translate("UndoText", "split a video from its work"));
}

WorkCommand::~WorkCommand() = default;

void WorkCommand::redo()
{
    m_state->isUndone = false;
    if (!m_edits || m_state->isPending)
        return;
    if (m_state->edit)
        m_edits->send(store::SetWorkLinks {.links = m_state->edit->after, .now = m_edits->now()});
    else
        start();
}

void WorkCommand::start()
{
    m_state->isPending = true;
    const auto send = [this](const auto &command) {
        m_edits->send(command, [edits = m_edits, state = m_state](const Result<store::WorkEdit> &edit) {
            state->isPending = false;
            if (edit.isOk())
                state->edit = *edit;
            if (state->isUndone)
                settle(edits, state);
        });
    };
    std::visit(send, m_command);
}

void WorkCommand::undo()
{
    m_state->isUndone = true;
    if (!m_state->isPending)
        settle(m_edits, m_state);
}

void WorkCommand::settle(const QPointer<StoreEdits> &edits, const std::shared_ptr<State> &state)
{
    if (edits && state->edit)
        edits->send(store::SetWorkLinks {.links = state->edit->before, .now = edits->now()});
}

} // namespace viewtide::gui
