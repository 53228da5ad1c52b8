// SPDX-License-Identifier: GPL-3.0-or-later
// The side of the store that makes lists of all videos: a read-only connection and what it keeps in memory,
// so that a list of a million holds up neither the rows of the page nor a poll. Opened when the first list is
// asked for. Owned by Store; every method runs on the lister's thread.
#pragma once

#include "store/readers/videoindex.h"
#include "store/storereader.h"

#include <utility>

namespace viewtide::store {

/// Questions that the lister answers.
template<typename Query>
constexpr bool kIsForLister =
    std::is_same_v<Query, VideoListQuery> || std::is_same_v<Query, VideoSearchQuery>;

class VideoLister final
{
public:
    explicit VideoLister(Location location)
        : m_reader(std::move(location))
    { }

    template<typename Query>
    Result<typename Query::Answer> run(const Query &query)
    {
        if (!std::exchange(m_isOpened, true)) {
            if (Status status = m_reader.open(); !status) {
                m_isOpened = false;
                return status.error();
            }
        }
        return m_reader.inTransaction([&](Connection &connection) { return answer(connection, query); });
    }
    void close()
    {
        m_reader.close();
        m_isOpened = true; // and not to be opened again
    }

private:
    Q_DISABLE_COPY_MOVE(VideoLister)

    Result<VideoListQuery::Answer> answer(Connection &connection, const VideoListQuery &query)
    {
        return m_index.list(connection, query);
    }
    Result<VideoSearchQuery::Answer> answer(Connection &connection, const VideoSearchQuery &)
    {
        return m_index.prepareSearch(connection);
    }

    StoreReader m_reader;
    bool m_isOpened = false;
    VideoIndex m_index;
};

} // namespace viewtide::store
