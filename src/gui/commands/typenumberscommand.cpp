// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/typenumberscommand.h"

#include "models/format.h"

#include <QCoreApplication>

namespace viewtide::gui {

struct TypeNumbersCommand::State
{
    domain::VideoRef video;
    domain::VideoCounts counts;
    Timestamp at;
    std::optional<store::NumbersBefore> before; ///< null: nothing was written
    bool isPending = false;
    bool isUndone = false;
};

TypeNumbersCommand::TypeNumbersCommand(StoreEdits &edits, const store::VideoRow &video,
                                       const domain::VideoCounts &counts, Timestamp at)
    : m_edits(&edits)
    , m_state(std::make_shared<State>())
{
    m_state->video = video.ref;
    m_state->counts = counts;
    m_state->at = at;
    const QString name = video.caption.trimmed().isEmpty() ? video.ref.text() : video.caption;
    setText(
        QCoreApplication::translate("UndoText", "type numbers of %1").arg(models::format::outside(name, 40)));
}

TypeNumbersCommand::~TypeNumbersCommand() = default;

void TypeNumbersCommand::redo()
{
    m_state->isUndone = false;
    if (!m_edits || m_state->isPending)
        return;
    m_state->isPending = true;
    const store::TypeNumbers command {
        .video = m_state->video, .counts = m_state->counts, .at = m_state->at, .now = m_edits->now()};
    m_edits->send(command, [edits = m_edits, state = m_state](const Result<store::NumbersBefore> &before) {
        state->isPending = false;
        state->before = before.isOk() ? std::optional(*before) : std::nullopt;
        if (edits && before.isOk() && !before->writtenAt)
            edits->tell(QCoreApplication::translate(
                "UndoText", "The numbers went into the history; newer ones are known and stay."));
        if (state->isUndone)
            takeBack(edits, state);
    });
}

void TypeNumbersCommand::undo()
{
    m_state->isUndone = true;
    if (!m_state->isPending)
        takeBack(m_edits, m_state);
}

void TypeNumbersCommand::takeBack(const QPointer<StoreEdits> &edits, const std::shared_ptr<State> &state)
{
    if (!edits || !state->before)
        return;
    edits->send(store::RestoreNumbers {*state->before});
    state->before.reset();
}

} // namespace viewtide::gui
