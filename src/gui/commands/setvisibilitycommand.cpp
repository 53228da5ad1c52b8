// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/setvisibilitycommand.h"

#include <QCoreApplication>

namespace viewtide::gui {

using store::Visibility;

namespace {

QString commandText(Visibility visibility, int count)
{
    return visibility == Visibility::Hidden
        ? QCoreApplication::translate("UndoText", "hide %n video(s)", nullptr, count)
        : QCoreApplication::translate("UndoText", "show %n video(s)", nullptr, count);
}

} // namespace

SetVisibilityCommand::SetVisibilityCommand(StoreEdits &edits, const VisibilityEdit &edit)
    : m_edits(&edits)
    , m_report(edit.report)
    , m_visibility(edit.visibility)
    , m_reason(edit.reason)
{
    int count = 0;
    for (const store::VideoRow &video : edit.videos) {
        if (video.hidden == (edit.visibility == Visibility::Hidden))
            continue;
        m_videosByReason[video.hiddenReason].append(video.ref);
        ++count;
    }
    setText(commandText(edit.visibility, count));
}

void SetVisibilityCommand::redo()
{
    if (!m_edits)
        return;
    QList<domain::VideoRef> videos;
    for (const QList<domain::VideoRef> &some : std::as_const(m_videosByReason))
        videos.append(some);
    m_edits->send(store::SetVisibility {.report = m_report,
                                        .videos = videos,
                                        .visibility = m_visibility,
                                        .reason = m_reason,
                                        .now = m_edits->now()});
}

void SetVisibilityCommand::undo()
{
    if (!m_edits)
        return;
    const Visibility before = m_visibility == Visibility::Hidden ? Visibility::Shown : Visibility::Hidden;
    for (auto it = m_videosByReason.cbegin(); it != m_videosByReason.cend(); ++it) {
        m_edits->send(store::SetVisibility {.report = m_report,
                                            .videos = it.value(),
                                            .visibility = before,
                                            .reason = it.key(),
                                            .now = m_edits->now()});
    }
}

} // namespace viewtide::gui
