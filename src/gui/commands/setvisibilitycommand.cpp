// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/setvisibilitycommand.h"

#include "base/loginname.h"

#include <QCoreApplication>

#include <algorithm>

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
        note(video);
        ++count;
    }
    setText(commandText(edit.visibility, count));
}

void SetVisibilityCommand::note(const store::VideoRow &video)
{
    const auto alike = std::find_if(m_before.begin(), m_before.end(), [&video](const Before &before) {
        return before.reason == video.hiddenReason && before.by == video.hiddenBy
            && before.at == video.hiddenAt;
    });
    if (alike != m_before.end())
        alike->videos.append(video.ref);
    else
        m_before.append({video.hiddenReason, video.hiddenBy, video.hiddenAt, {video.ref}});
}

void SetVisibilityCommand::redo()
{
    if (!m_edits)
        return;
    QList<domain::VideoRef> videos;
    for (const Before &before : std::as_const(m_before))
        videos.append(before.videos);
    m_edits->send(store::SetVisibility {.report = m_report,
                                        .videos = videos,
                                        .visibility = m_visibility,
                                        .reason = m_reason,
                                        .now = m_edits->now(),
                                        .by = loginName()});
}

void SetVisibilityCommand::undo()
{
    if (!m_edits)
        return;
    const Visibility visibility = m_visibility == Visibility::Hidden ? Visibility::Shown : Visibility::Hidden;
    for (const Before &before : std::as_const(m_before)) {
        m_edits->send(store::SetVisibility {.report = m_report,
                                            .videos = before.videos,
                                            .visibility = visibility,
                                            .reason = before.reason,
                                            .now = before.at.value_or(m_edits->now()),
                                            .by = before.by});
    }
}

} // namespace viewtide::gui
