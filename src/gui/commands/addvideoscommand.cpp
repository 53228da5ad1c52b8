// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/addvideoscommand.h"

#include <QCoreApplication>

#include <utility>

namespace viewtide::gui {

struct AddVideosCommand::State
{
    QList<store::ManualVideo> videos;
    Told told;
    QList<domain::VideoRef> added; ///< those that were new
    bool isPending = false;
    bool isUndone = false; ///< while the answer is on its way
};

AddVideosCommand::AddVideosCommand(StoreEdits &edits, QList<store::ManualVideo> videos, Told told)
    : m_edits(&edits)
    , m_state(std::make_shared<State>())
{
    setText(QCoreApplication::translate("UndoText", "add %n video(s)", nullptr, int(videos.size())));
    m_state->videos = std::move(videos);
    m_state->told = std::move(told);
}

AddVideosCommand::~AddVideosCommand() = default;

void AddVideosCommand::redo()
{
    m_state->isUndone = false;
    if (!m_edits || m_state->isPending)
        return;
    m_state->isPending = true;
    m_edits->send(store::AddManualVideos {.videos = m_state->videos, .now = m_edits->now()},
                  [edits = m_edits, state = m_state](const Result<QList<store::ManualAdded>> &answer) {
                      state->isPending = false;
                      state->added.clear();
                      for (qsizetype i = 0; answer.isOk() && i < answer->size(); ++i) {
                          if (answer->at(i).outcome != store::ManualOutcome::Added)
                              continue;
                          state->added.append(answer->at(i).video);
                          state->videos[i].row = answer->at(i).video.row; // it comes back under the same id
                      }
                      if (const Told told = std::exchange(state->told, nullptr))
                          told(answer);
                      if (state->isUndone)
                          takeBack(edits, state);
                  });
}

void AddVideosCommand::undo()
{
    m_state->isUndone = true;
    if (!m_state->isPending)
        takeBack(m_edits, m_state);
}

void AddVideosCommand::takeBack(const QPointer<StoreEdits> &edits, const std::shared_ptr<State> &state)
{
    if (!edits || state->added.isEmpty())
        return;
    edits->send(store::RemoveManualVideos {std::exchange(state->added, {})},
                [edits](const Result<QList<domain::VideoRef>> &staying) {
                    if (!edits || !staying.isOk() || staying->isEmpty())
                        return;
                    edits->tell(QCoreApplication::translate(
                        "UndoText", "%n video(s) stay: numbers were collected since they were added.",
                        nullptr, int(staying->size())));
                });
}

} // namespace viewtide::gui
