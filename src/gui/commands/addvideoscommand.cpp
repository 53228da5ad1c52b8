// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/addvideoscommand.h"

#include <QCoreApplication>

#include <utility>

namespace viewtide::gui {

namespace {

class AddVideos final : public AnsweredEdit<store::AddManualVideos>
{
public:
    AddVideos(QList<store::ManualVideo> videos, AddVideosCommand::Told told)
        : m_videos(std::move(videos))
        , m_told(std::move(told))
    { }

    store::AddManualVideos command(Timestamp now) override { return {.videos = m_videos, .now = now}; }

    void take(StoreEdits & /* edits */, const Result<QList<store::ManualAdded>> &answer) override
    {
        m_added.clear();
        for (qsizetype i = 0; answer.isOk() && i < answer->size(); ++i) {
            if (answer->at(i).outcome != store::ManualOutcome::Added)
                continue;
            m_added.append(answer->at(i).video);
            m_videos[i].row = answer->at(i).video.row; // it comes back under the same id
        }
        if (const auto told = std::exchange(m_told, nullptr))
            told(answer);
    }

    void takeBack(StoreEdits &edits) override
    {
        if (m_added.isEmpty())
            return;
        edits.send(store::RemoveManualVideos {std::exchange(m_added, {})},
                   [edits = QPointer<StoreEdits>(&edits)](const Result<QList<domain::VideoRef>> &staying) {
                       if (!edits || !staying.isOk() || staying->isEmpty())
                           return;
                       edits->tell(QCoreApplication::translate(
                           "UndoText", "%n video(s) stay: numbers were collected since they were added.",
                           nullptr, int(staying->size())));
                   });
    }

private:
    QList<store::ManualVideo> m_videos;
    AddVideosCommand::Told m_told;
    QList<domain::VideoRef> m_added; ///< those that were new
};

} // namespace

AddVideosCommand::AddVideosCommand(StoreEdits &edits, const QList<store::ManualVideo> &videos, Told told)
    : AnsweredCommand(edits,
                      QCoreApplication::translate("UndoText", "add %n video(s)", nullptr, int(videos.size())),
                      std::make_unique<AddVideos>(videos, std::move(told)))
{ }

} // namespace viewtide::gui
