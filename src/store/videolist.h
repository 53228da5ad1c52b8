// SPDX-License-Identifier: GPL-3.0-or-later
// The videos of both sources as a list that a window looks at: who is in it and in what order is told for all
// of them at once, in a few bytes each; the rows themselves are asked for by the page. Plain, immutable
// values: any thread.
#pragma once

#include "store/rows.h"

#include <QStringList>

#include <atomic>
#include <memory>
#include <vector>

namespace viewtide::store {

/// What a list of videos is sorted by; a column of the table each.
enum class VideoOrder {
    Network,
    Caption,
    Campaign,
    Posted,
    Views,
    Likes,
    Comments,
    Shares,
    Saves,
    Rate,
    LastDay,
    WorkPosts,
    State,
    Source,
    Updated,
    NextPoll,
};

/// What must hold of a video; empty or null: any.
struct VideoFilter
{
    QStringList words; ///< each in caption, campaign, network, link or native id
    std::optional<catalogue::PlatformKey> platform {};
    std::optional<CampaignId> campaign {};
    std::optional<domain::VideoSource> source {};
    QString work {}; ///< key of a work

    bool operator==(const VideoFilter &) const = default;
};

/// A video and where it is: enough to act on it.
struct VideoTarget
{
    domain::VideoRef ref;
    CampaignId campaign;

    bool operator==(const VideoTarget &) const = default;
};

/// All videos that there are, by source and id; shared by the lists that were made of it.
struct VideoKeys
{
    std::vector<qint64> refs; ///< packed, ascending
    std::vector<qint64> campaigns;

    static qint64 pack(const domain::VideoRef &ref) { return (qint64(ref.source) << kSourceBit) | ref.row; }
    static domain::VideoRef unpack(qint64 packed);
    /// -1 if there is no such video.
    qsizetype slotOf(qint64 packed) const;

    static constexpr int kSourceBit = 62;
};

class VideoList
{
public:
    VideoList() = default;
    /// `order`: slots of `keys`, one for each row.
    VideoList(std::shared_ptr<const VideoKeys> keys, std::vector<quint32> order);
    /// The first rows of a list of `total` videos; who the others are is not known yet.
    VideoList(const QList<VideoRow> &head, int total);

    int size() const { return m_size; }
    /// Videos that there are without the filter.
    int total() const { return m_total; }
    /// Row 0 means: not known yet.
    VideoTarget at(int row) const;
    /// -1 if it is not in the list.
    int rowOf(const domain::VideoRef &ref) const;
    /// All of them are known.
    bool isWhole() const { return int(m_order.size()) == m_size; }
    /// The same videos in the same order and campaigns.
    bool isSameAs(const VideoList &other) const;

private:
    static constexpr quint32 kNowhere = ~quint32(0);

    std::shared_ptr<const VideoKeys> m_keys = std::make_shared<VideoKeys>();
    std::vector<quint32> m_order; ///< slot of each row
    std::vector<quint32> m_rows; ///< row of each slot
    int m_size = 0;
    int m_total = 0;
};

/// Answered on a thread of its own. Unknown values come last in both directions; equal ones newest first.
struct VideoListQuery
{
    using Answer = std::shared_ptr<const VideoList>;
    VideoFilter filter;
    VideoOrder order = VideoOrder::Posted;
    Qt::SortOrder direction = Qt::DescendingOrder;
    Timestamp now; ///< for LastDay
    int generation = 0; ///< another one than the last time: the database changed, it is read again
    /// If it is no longer `number`, the answer is Cancelled: nobody waits for it.
    std::shared_ptr<const std::atomic<int>> newest {};
    int number = 0;

    bool isStale() const { return newest && newest->load() != number; }
};

/// Reads what words are looked for in, so that the first word need not wait for it. Same thread.
struct VideoSearchQuery
{
    using Answer = qint64; ///< bytes that are kept for it
};

struct VideoHead
{
    QList<VideoRow> rows;
    int total = 0;
};

/// The first rows of the newest first, and how many videos there are: what a window shows while the list is
/// on its way.
struct VideoHeadQuery
{
    using Answer = VideoHead;
    Timestamp now;
};

/// Rows in the order in which they are asked for; one that is gone is left out.
struct VideoPageQuery
{
    using Answer = QList<VideoRow>;
    QList<domain::VideoRef> videos;
    Timestamp now;
};

} // namespace viewtide::store
