// SPDX-License-Identifier: GPL-3.0-or-later
// Moves videos to a campaign, and each back to the one it came from. Owned by the undo stack.
#pragma once

#include "gui/commands/storeedits.h"
#include "store/videolist.h"

#include <QPointer>
#include <QUndoCommand>

namespace viewtide::gui {

class AssignVideosCommand final : public QUndoCommand
{
public:
    AssignVideosCommand(StoreEdits &edits, const QList<store::VideoTarget> &videos,
                        const domain::Campaign &campaign);

    void redo() override;
    void undo() override;

    /// All of them are there already: do not push it.
    bool isEmpty() const { return m_videosByCampaign.isEmpty(); }

private:
    QPointer<StoreEdits> m_edits;
    domain::CampaignId m_campaign;
    QFuture<Result<store::AssignVideos::Answer>> m_done;
    QHash<domain::CampaignId, QList<domain::VideoRef>> m_videosByCampaign; ///< where they were
};

} // namespace viewtide::gui
