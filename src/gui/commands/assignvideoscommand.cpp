// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/assignvideoscommand.h"

#include "models/format.h"

#include <QCoreApplication>

namespace viewtide::gui {

AssignVideosCommand::AssignVideosCommand(StoreEdits &edits, const QList<store::VideoTarget> &videos,
                                         const domain::Campaign &campaign)
    : m_edits(&edits)
    , m_campaign(campaign.id)
{
    int count = 0;
    for (const store::VideoTarget &video : videos) {
        if (video.campaign == campaign.id)
            continue;
        m_videosByCampaign[video.campaign].append(video.ref);
        ++count;
    }
    setText(QCoreApplication::translate("UndoText", "assign %n video(s) to %1", nullptr, count)
                .arg(models::format::personalCampaign(campaign.name, 60)));
}

void AssignVideosCommand::redo()
{
    if (!m_edits)
        return;
    QList<domain::VideoRef> videos;
    for (const QList<domain::VideoRef> &some : std::as_const(m_videosByCampaign))
        videos.append(some);
    m_done = m_edits->send(store::AssignVideos {.videos = videos, .campaign = m_campaign});
}

void AssignVideosCommand::undo()
{
    if (!m_edits)
        return;
    for (auto it = m_videosByCampaign.cbegin(); it != m_videosByCampaign.cend(); ++it)
        m_edits->send(store::AssignVideos {.videos = it.value(), .campaign = it.key()});
    m_edits->putBack(m_done); // the posts are the rules' again, if they were
}

} // namespace viewtide::gui
