// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers/videoindex.h"

#include "store/statement.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace viewtide::store {

namespace {

Error nobodyWaits()
{
    return {.kind = ErrorKind::Cancelled, .technical = QStringLiteral("another list was asked for")};
}

/// The order of the numbers `by`, equal ones in the order of `places`.
void stableSort(std::vector<quint32> &places, const std::vector<qint64> &by, Qt::SortOrder direction)
{
    struct Row
    {
        qint64 value;
        quint32 slot;
    };
    std::vector<Row> rows;
    rows.reserve(places.size());
    const bool isFalling = direction == Qt::DescendingOrder;
    for (const quint32 slot : places) {
        const qint64 value = by[slot];
        const qint64 known = isFalling ? ~value : value;
        rows.push_back({value == kUnknownValue ? std::numeric_limits<qint64>::max() : known, slot});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.value < b.value; });
    std::transform(rows.cbegin(), rows.cend(), places.begin(), [](const Row &row) { return row.slot; });
}

/// The line of caption, link and native id that words are looked for in.
QString searched(QString caption, const QString &url, const QString &nativeId)
{
    std::replace(caption.begin(), caption.end(), u'\t', u' ');
    std::replace(caption.begin(), caption.end(), u'\n', u' ');
    caption.append(u'\t').append(url);
    if (!url.contains(nativeId))
        caption.append(u'\t').append(nativeId);
    return caption;
}

/// Are these the words of before with letters or words added? Then nothing new can be found.
bool isNarrower(const QList<QByteArray> &words, const QList<QByteArray> &before)
{
    return !before.isEmpty() && words.size() >= before.size()
        && std::equal(before.cbegin(), before.cend(), words.cbegin(),
                      [](const QByteArray &old, const QByteArray &now) { return now.startsWith(old); });
}

} // namespace

Result<VideoListQuery::Answer> VideoIndex::list(Connection &connection, const VideoListQuery &query)
{
    if (query.isStale())
        return nobodyWaits();
    if (!m_keys || query.generation != m_generation) {
        if (Status status = readKeys(connection); !status)
            return status.error();
        m_generation = query.generation;
    }
    if (Status status = sort(connection, query); !status)
        return status.error();
    if (query.isStale())
        return nobodyWaits();
    if (query.filter == VideoFilter())
        return std::make_shared<const VideoList>(m_keys, m_sorted.places);
    auto marks = marked(connection, query);
    if (!marks)
        return marks.error();
    if (query.isStale())
        return nobodyWaits();
    std::vector<quint32> places;
    places.reserve(size_t(std::count(marks->cbegin(), marks->cend(), quint8(1))));
    std::copy_if(m_sorted.places.cbegin(), m_sorted.places.cend(), std::back_inserter(places),
                 [&marks](quint32 slot) { return (*marks)[slot] != 0; });
    return std::make_shared<const VideoList>(m_keys, std::move(places));
}

Result<VideoSearchQuery::Answer> VideoIndex::prepareSearch(Connection &connection)
{
    if (!m_keys) {
        if (Status status = readKeys(connection); !status)
            return status.error();
    }
    if (Status status = readTexts(connection); !status)
        return status.error();
    return m_texts->bytes();
}

Status VideoIndex::readKeys(Connection &connection)
{
    m_keys.reset();
    std::vector<Key> read;
    Statement select(connection, "video_keys_select");
    if (Status status = select.run(); !status)
        return status;
    QHash<QString, qint64> platforms;
    for (size_t i = 0; i < catalogue::platforms().size(); ++i)
        platforms.insert(QString::fromLatin1(catalogue::platforms()[i].key), qint64(i));
    const Status fetched = select.forEach([&] {
        const auto platform = platforms.constFind(select.text(3));
        if (platform != platforms.constEnd()) // as the rows: a network that nobody knows is not shown
            read.push_back({(select.integer(0) << VideoKeys::kSourceBit) | select.integer(1),
                            select.integer(2), select.integer(4), *platform});
    });
    if (!fetched)
        return fetched;
    if (Status status = readCampaigns(connection); !status)
        return status;
    takeKeys(std::move(read));
    return Done {};
}

void VideoIndex::takeKeys(std::vector<Key> read)
{
    std::sort(read.begin(), read.end(), [](const Key &a, const Key &b) { return a.packed < b.packed; });
    auto keys = std::make_shared<VideoKeys>();
    const auto take = [&read](std::vector<qint64> &into, qint64 Key::*member) {
        into.clear();
        into.reserve(read.size());
        std::transform(read.cbegin(), read.cend(), std::back_inserter(into),
                       [member](const Key &key) { return key.*member; });
    };
    take(keys->refs, &Key::packed);
    take(keys->campaigns, &Key::campaign);
    take(m_platforms, &Key::platform);
    take(m_posted, &Key::posted);
    m_newest.resize(read.size());
    std::iota(m_newest.begin(), m_newest.end(), 0);
    stableSort(m_newest, m_posted, Qt::DescendingOrder);
    m_keys = std::move(keys);
    numberCampaigns();
    m_sorted = {};
    m_found = {};
    m_texts.reset();
}

void VideoIndex::numberCampaigns()
{
    m_campaigns.clear();
    QHash<qint64, qint64> places;
    m_campaignPlaces.clear();
    m_campaignPlaces.reserve(m_keys->campaigns.size());
    for (const qint64 campaign : m_keys->campaigns) {
        const auto place = places.constFind(campaign);
        m_campaignPlaces.push_back(place != places.constEnd() ? *place : m_campaigns.size());
        if (place != places.constEnd())
            continue;
        places.insert(campaign, m_campaigns.size());
        m_campaigns.append(campaign);
    }
}

Status VideoIndex::readCampaigns(Connection &connection)
{
    m_campaignNames.clear();
    Statement select(connection, "campaign_names_select");
    if (Status status = select.run(); !status)
        return status;
    return select.forEach([&] { m_campaignNames.insert(select.integer(0), select.text(1)); });
}

Status VideoIndex::readTexts(Connection &connection)
{
    if (m_texts)
        return Done {};
    std::vector<QString> read(m_keys->refs.size());
    Statement select(connection, "video_texts_select");
    if (Status status = select.run(); !status)
        return status;
    const Status fetched = forEachVideo(*m_keys, select, [&](size_t slot) {
        read[slot] = searched(select.text(2), select.text(3), select.text(4));
    });
    if (!fetched)
        return fetched;
    auto texts = std::make_unique<TextSearch>();
    texts->reserve(qsizetype(read.size()));
    for (QString &text : read)
        texts->append(std::exchange(text, {}));
    texts->seal();
    m_texts = std::move(texts);
    return Done {};
}

Status VideoIndex::sort(Connection &connection, const VideoListQuery &query)
{
    const bool isNewest = query.order == VideoOrder::Posted && query.direction == Qt::DescendingOrder;
    if (m_sorted.by == query.order && m_sorted.direction == query.direction
        && m_sorted.places.size() == m_newest.size())
        return Done {};
    if (isNewest) {
        m_sorted = {.by = query.order, .direction = query.direction, .places = m_newest};
        return Done {};
    }
    auto by = values(connection, query);
    if (!by)
        return by.error();
    std::vector<quint32> places = m_newest;
    stableSort(places, *by, query.direction);
    m_sorted = {.by = query.order, .direction = query.direction, .places = std::move(places)};
    return Done {};
}

Result<std::vector<qint64>> VideoIndex::values(Connection &connection, const VideoListQuery &query)
{
    switch (query.order) {
    case VideoOrder::Posted:
        return m_posted;
    case VideoOrder::Campaign:
        return ranksOf(m_keys->campaigns, m_campaignNames);
    case VideoOrder::Network: {
        QHash<qint64, QString> names;
        for (size_t i = 0; i < catalogue::platforms().size(); ++i)
            names.insert(qint64(i), catalogue::displayName(catalogue::PlatformKey(quint8(i))));
        return ranksOf(m_platforms, names);
    }
    case VideoOrder::Source: {
        std::vector<qint64> sources(m_keys->refs.size());
        std::transform(m_keys->refs.cbegin(), m_keys->refs.cend(), sources.begin(),
                       [](qint64 packed) { return packed >> VideoKeys::kSourceBit; });
        return sources;
    }
    case VideoOrder::Caption:
        if (Status status = readTexts(connection); !status)
            return status.error();
        return captionRanks(*m_texts);
    default:
        return valuesOf(connection, *m_keys, query.order, query.now);
    }
}

/// Places of the names among each other, for each slot.
std::vector<qint64> VideoIndex::ranksOf(const std::vector<qint64> &of,
                                        const QHash<qint64, QString> &names) const
{
    QList<qint64> ids = names.keys();
    std::sort(ids.begin(), ids.end(), [&names](qint64 a, qint64 b) {
        const int order = QString::localeAwareCompare(names.value(a), names.value(b));
        return order != 0 ? order < 0 : a < b;
    });
    QHash<qint64, qint64> ranks;
    for (qsizetype i = 0; i < ids.size(); ++i)
        ranks.insert(ids.at(i), i);
    std::vector<qint64> result(of.size());
    std::transform(of.cbegin(), of.cend(), result.begin(),
                   [&ranks](qint64 id) { return ranks.value(id, kUnknownValue); });
    return result;
}

Result<Marks> VideoIndex::marked(Connection &connection, const VideoListQuery &query)
{
    Marks marks(m_keys->refs.size(), 1);
    if (!query.filter.words.isEmpty()) {
        if (Status status = readTexts(connection); !status)
            return status.error();
        findWords(query.filter.words, marks);
    }
    if (!query.filter.work.isEmpty()) {
        if (Status status = markWork(connection, query.filter.work, marks); !status)
            return status.error();
    }
    markFacets(query.filter, marks);
    return marks;
}

/// From what the words before found, if these only ask for less.
void VideoIndex::findWords(const QStringList &typed, Marks &marks)
{
    QList<QByteArray> words;
    for (const QString &word : typed)
        words.append(TextSearch::folded(word));
    const bool narrows = isNarrower(words, m_found.words);
    if (narrows)
        marks = m_found.marks;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!narrows || words.at(i) != m_found.words.value(i))
            marks = markedBy(words.at(i), marks);
    }
    m_found = {.words = words, .marks = marks};
}

Marks VideoIndex::markedBy(const QByteArray &word, const Marks &among) const
{
    const Marks named = namedBy(word, among);
    if (named.empty())
        return m_texts->find(word, among);
    Marks others(among.size());
    std::transform(among.cbegin(), among.cend(), named.cbegin(), others.begin(),
                   [](quint8 is, quint8 isNamed) { return quint8(is & (isNamed ^ 1)); });
    Marks found = m_texts->find(word, others);
    std::transform(found.cbegin(), found.cend(), named.cbegin(), found.begin(), std::bit_or<quint8>());
    return found;
}

/// Those whose network or campaign has the word in its name; empty: no such name.
Marks VideoIndex::namedBy(const QByteArray &word, const Marks &among) const
{
    const auto has = [&word](const QString &name) { return quint8(TextSearch::folded(name).contains(word)); };
    Marks campaigns;
    for (const qint64 campaign : m_campaigns)
        campaigns.push_back(has(m_campaignNames.value(campaign)));
    Marks networks;
    for (size_t i = 0; i < catalogue::platforms().size(); ++i)
        networks.push_back(has(catalogue::displayName(catalogue::PlatformKey(quint8(i)))));
    const auto isAny = [](const Marks &marks) {
        return std::find(marks.cbegin(), marks.cend(), quint8(1)) != marks.cend();
    };
    if (!isAny(campaigns) && !isAny(networks))
        return {};
    Marks named(among.size());
    for (size_t place = 0; place < named.size(); ++place)
        named[place] = among[place]
            & (networks[size_t(m_platforms[place])] | campaigns[size_t(m_campaignPlaces[place])]);
    return named;
}

Status VideoIndex::markWork(Connection &connection, const QString &work, Marks &marks) const
{
    Statement select(connection, "work_videos_select");
    if (Status status = select.run(work); !status)
        return status;
    Marks ofWork(marks.size(), 0);
    const Status fetched = forEachVideo(*m_keys, select, [&](size_t slot) { ofWork[slot] = marks[slot]; });
    marks = std::move(ofWork);
    return fetched;
}

void VideoIndex::markFacets(const VideoFilter &filter, Marks &marks) const
{
    if (!filter.platform && !filter.campaign && !filter.source)
        return;
    for (size_t slot = 0; slot < marks.size(); ++slot) {
        const bool fits = (!filter.platform || m_platforms[slot] == filter.platform->index())
            && (!filter.campaign || m_keys->campaigns[slot] == filter.campaign->value())
            && (!filter.source || (m_keys->refs[slot] >> VideoKeys::kSourceBit) == qint64(*filter.source));
        marks[slot] = quint8(marks[slot] && fits);
    }
}

} // namespace viewtide::store
