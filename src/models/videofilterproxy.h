// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a table of videos are shown, and in what order: words typed by the user, facets, exact sort.
// All words must occur in caption, campaign, network, link or id of the video. Owned by a page; GUI thread.
#pragma once

#include "models/sortproxy.h"
#include "models/videocolumns.h"

#include <QStringList>

#include <optional>

namespace viewtide::models {

/// What must hold beside the words; null: any.
struct VideoFacets
{
    std::optional<catalogue::PlatformKey> platform;
    std::optional<domain::CampaignId> campaign;
    std::optional<domain::VideoSource> source;
    std::optional<bool> hidden;

    bool operator==(const VideoFacets &) const = default;
};

class VideoFilterProxy final : public SortProxy
{
    Q_OBJECT

public:
    explicit VideoFilterProxy(VideoRowsModel &videos, QObject *parent = nullptr);
    ~VideoFilterProxy() override;

    void setText(const QString &text);
    void setFacets(const VideoFacets &facets);
    const VideoFacets &facets() const { return m_facets; }

    const store::VideoRow &videoAt(const QModelIndex &index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Q_DISABLE_COPY_MOVE(VideoFilterProxy)

    bool matchesWords(const store::VideoRow &video) const;
    bool matchesFacets(const store::VideoRow &video) const;

    VideoRowsModel &m_videos;
    QStringList m_words;
    VideoFacets m_facets;
};

} // namespace viewtide::models
