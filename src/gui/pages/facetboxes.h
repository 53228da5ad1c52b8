// SPDX-License-Identifier: GPL-3.0-or-later
// The line and the boxes above the table of videos, as one filter. Owned by VideosPage; GUI thread.
// changed(): the person chose or typed something, or a chosen campaign is gone.
#pragma once

#include "gui/pages/savedview.h"
#include "store/videolist.h"

#include <QObject>

class QComboBox;
class QLineEdit;

namespace viewtide::gui {

class FacetBoxes final : public QObject
{
    Q_OBJECT

public:
    struct Boxes
    {
        QLineEdit &words;
        QComboBox &network;
        QComboBox &campaign;
        QComboBox &source;
    };

    FacetBoxes(const Boxes &boxes, QObject *parent);
    ~FacetBoxes() override;

    void setCampaigns(const QList<store::CampaignRow> &campaigns);
    store::VideoFilter filter() const;
    /// All videos; tells no change.
    void reset();

    SavedView view() const;
    /// Shows what the view says, without a word of a change. False: its campaign is gone.
    bool show(const SavedView &view);

signals:
    void changed();

private:
    Q_DISABLE_COPY_MOVE(FacetBoxes)

    void tell();

    Boxes m_boxes;
    bool m_isShowing = false; ///< what changes is not the person's doing
};

} // namespace viewtide::gui
