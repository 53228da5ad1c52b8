// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/typenumberscommand.h"

#include "models/format.h"

#include <QCoreApplication>

namespace viewtide::gui {

namespace {

class TypeNumbers final : public AnsweredEdit<store::TypeNumbers>
{
public:
    TypeNumbers(const domain::VideoRef &video, const domain::VideoCounts &counts, Timestamp at)
        : m_video(video)
        , m_counts(counts)
        , m_at(at)
    { }

    store::TypeNumbers command(Timestamp now) override
    {
        return {.video = m_video, .counts = m_counts, .at = m_at, .now = now};
    }

    void take(StoreEdits &edits, const Result<store::NumbersBefore> &before) override
    {
        m_before = before.isOk() ? std::optional(*before) : std::nullopt;
        if (before.isOk() && !before->writtenAt)
            edits.tell(QCoreApplication::translate(
                "UndoText", "The numbers went into the history; newer ones are known and stay."));
    }

    void takeBack(StoreEdits &edits) override
    {
        if (!m_before)
            return;
        edits.send(store::RestoreNumbers {*m_before});
        m_before.reset();
    }

private:
    domain::VideoRef m_video;
    domain::VideoCounts m_counts;
    Timestamp m_at;
    std::optional<store::NumbersBefore> m_before; ///< null: nothing was written
};

QString nameOf(const store::VideoRow &video)
{
    const QString name = video.caption.trimmed().isEmpty() ? video.ref.text() : video.caption;
    return QCoreApplication::translate("UndoText", "type numbers of %1")
        .arg(models::format::personal(name, 40));
}

} // namespace

TypeNumbersCommand::TypeNumbersCommand(StoreEdits &edits, const store::VideoRow &video,
                                       const domain::VideoCounts &counts, Timestamp at)
    : AnsweredCommand(edits, nameOf(video), std::make_unique<TypeNumbers>(video.ref, counts, at))
{ }

} // namespace viewtide::gui
