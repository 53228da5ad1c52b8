// SPDX-License-Identifier: GPL-3.0-or-later
// All videos in memory, a few bytes each, so that another order or another word needs no look at the
// database: keys, the values of the last order, the texts once somebody looked for a word. Makes the lists of
// VideoListQuery. Owned by VideoLister; its thread.
#pragma once

#include "store/readers/textsearch.h"
#include "store/readers/videovalues.h"

#include <QHash>

namespace viewtide::store {

class VideoIndex
{
public:
    Result<VideoListQuery::Answer> list(Connection &connection, const VideoListQuery &query);
    /// Reads the texts, if they are not there.
    Result<VideoSearchQuery::Answer> prepareSearch(Connection &connection);

private:
    struct Key
    {
        qint64 packed;
        qint64 campaign;
        qint64 posted;
        qint64 platform;
    };
    /// What a list is in the order of.
    struct Sorted
    {
        VideoOrder by = VideoOrder::Posted;
        Qt::SortOrder direction = Qt::DescendingOrder;
        std::vector<quint32> places; ///< empty: not sorted yet
    };
    /// The words of the last list and what was found.
    struct Found
    {
        QList<QByteArray> words;
        Marks marks;
    };

    Status readKeys(Connection &connection);
    void takeKeys(std::vector<Key> read);
    void numberCampaigns();
    Status readCampaigns(Connection &connection);
    Status readTexts(Connection &connection);
    Status sort(Connection &connection, const VideoListQuery &query);
    Result<std::vector<qint64>> values(Connection &connection, const VideoListQuery &query);
    std::vector<qint64> ranksOf(const std::vector<qint64> &of, const QHash<qint64, QString> &names) const;
    Result<Marks> marked(Connection &connection, const VideoListQuery &query);
    void findWords(const QStringList &typed, Marks &marks);
    Marks markedBy(const QByteArray &word, const Marks &among) const;
    Marks namedBy(const QByteArray &word, const Marks &among) const;
    Status markWork(Connection &connection, const QString &work, Marks &marks) const;
    void markFacets(const VideoFilter &filter, Marks &marks) const;

    std::shared_ptr<const VideoKeys> m_keys;
    int m_generation = 0;
    std::vector<qint64> m_platforms;
    std::vector<qint64> m_campaignPlaces; ///< of each video's campaign in m_campaigns
    QList<qint64> m_campaigns; ///< ids
    std::vector<qint64> m_posted;
    std::vector<quint32> m_newest; ///< places, newest first
    QHash<qint64, QString> m_campaignNames;
    std::unique_ptr<TextSearch> m_texts;
    Sorted m_sorted;
    Found m_found;
};

} // namespace viewtide::store
