// SPDX-License-Identifier: GPL-3.0-or-later
// The videos of both sources as a table; of all campaigns or of one, of all days or of some. Owned by a page;
// GUI thread. Fetches again after a commit that touches videos or campaigns. stateChanged(): see
// RowsModelBase.
#pragma once

#include "models/videocolumns.h"

#include <optional>

namespace viewtide {
class Clock;
}

namespace viewtide::models {

class VideoTableModel final : public VideoRowsModel
{
    Q_OBJECT

public:
    VideoTableModel(store::Store &store, const Clock &clock, QObject *parent = nullptr);
    ~VideoTableModel() override;

    /// Null: all. Fetches again.
    void setCampaign(std::optional<domain::CampaignId> campaign);
    /// Those that were posted on these days, of which somebody told; null: all. Fetches again.
    void setPosted(const std::optional<DateRange> &posted);
    void refresh() override;

protected:
    QVariant rowRole(const store::VideoRow &video, int role) const override;

private:
    Q_DISABLE_COPY_MOVE(VideoTableModel)

    QList<store::VideoRow> postedOnes(QList<store::VideoRow> videos) const;

    store::Store &m_store;
    const Clock &m_clock;
    std::optional<domain::CampaignId> m_campaign;
    std::optional<DateRange> m_posted;
};

} // namespace viewtide::models
