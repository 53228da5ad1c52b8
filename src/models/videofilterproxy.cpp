// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/videofilterproxy.h"

#include "models/format.h"

#include <algorithm>

namespace viewtide::models {

VideoFilterProxy::VideoFilterProxy(VideoRowsModel &videos, QObject *parent)
    : SortProxy(parent)
    , m_videos(videos)
{
    setSourceModel(&videos);
}

VideoFilterProxy::~VideoFilterProxy() = default;

void VideoFilterProxy::setText(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

void VideoFilterProxy::setFacets(const VideoFacets &facets)
{
    if (facets == m_facets)
        return;
    m_facets = facets;
    invalidateFilter();
}

const store::VideoRow &VideoFilterProxy::videoAt(const QModelIndex &index) const
{
    return m_videos.rowAt(mapToSource(index).row());
}

bool VideoFilterProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    const store::VideoRow &video = m_videos.rowAt(row);
    return matchesFacets(video) && matchesWords(video);
}

bool VideoFilterProxy::matchesWords(const store::VideoRow &video) const
{
    const QString network = format::platformName(video.platform);
    return std::all_of(m_words.cbegin(), m_words.cend(), [&video, &network](const QString &word) {
        return video.caption.contains(word, Qt::CaseInsensitive)
            || format::campaign(video.campaignName).contains(word, Qt::CaseInsensitive)
            || network.contains(word, Qt::CaseInsensitive) || video.url.contains(word, Qt::CaseInsensitive)
            || video.nativeId == word;
    });
}

bool VideoFilterProxy::matchesFacets(const store::VideoRow &video) const
{
    return (!m_facets.platform || video.platform == *m_facets.platform)
        && (!m_facets.campaign || video.campaign == *m_facets.campaign)
        && (!m_facets.source || video.ref.source == *m_facets.source)
        && (!m_facets.hidden || video.hidden == *m_facets.hidden);
}

} // namespace viewtide::models
