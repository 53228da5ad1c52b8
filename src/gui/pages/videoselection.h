// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected in the table of videos, told by ids and ranges: it may be all of a million rows, of which
// the model holds a page. Owned by VideosPage; GUI thread.
#pragma once

#include "store/videolist.h"

class QTableView;

namespace viewtide::models {
class VideoWindowModel;
}

namespace viewtide::gui {

class VideoSelection final
{
public:
    VideoSelection(QTableView &view, const models::VideoWindowModel &videos)
        : m_view(view)
        , m_videos(videos)
    { }

    QTableView &view() const { return m_view; }
    const models::VideoWindowModel &videos() const { return m_videos; }
    /// Rows; quick for any number of them.
    int count() const;
    /// From the top.
    QList<store::VideoTarget> targets() const;
    QList<domain::VideoRef> selected() const;
    QList<domain::VideoRef> listed() const;
    /// The row, if exactly one is selected.
    std::optional<store::VideoRow> only() const;
    bool areAllPasted() const;
    /// Not all of them are posts of the same clip, as far as the rows are known.
    bool hasSeveralWorks() const;

private:
    struct Span
    {
        int first;
        int last;
    };
    QList<Span> spans() const;
    template<typename Visit>
    void forEachRow(Visit visit) const;

    QTableView &m_view;
    const models::VideoWindowModel &m_videos;
};

} // namespace viewtide::gui
