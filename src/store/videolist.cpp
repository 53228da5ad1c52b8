// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/videolist.h"

#include <algorithm>
#include <numeric>

namespace viewtide::store {

domain::VideoRef VideoKeys::unpack(qint64 packed)
{
    const bool isManual = (packed >> kSourceBit) != 0;
    return {.source = isManual ? domain::VideoSource::Manual : domain::VideoSource::Api,
            .row = packed & ((qint64(1) << kSourceBit) - 1)};
}

qsizetype VideoKeys::slotOf(qint64 packed) const
{
    const auto found = std::lower_bound(refs.cbegin(), refs.cend(), packed);
    return found == refs.cend() || *found != packed ? -1 : found - refs.cbegin();
}

VideoList::VideoList(std::shared_ptr<const VideoKeys> keys, std::vector<quint32> order)
    : m_keys(std::move(keys))
    , m_order(std::move(order))
    , m_rows(m_keys->refs.size(), kNowhere)
    , m_size(int(m_order.size()))
    , m_total(int(m_keys->refs.size()))
{
    for (size_t row = 0; row < m_order.size(); ++row)
        m_rows[m_order[row]] = quint32(row);
}

VideoList::VideoList(const QList<VideoRow> &head, int total)
    : m_size(total)
    , m_total(total)
{
    QList<VideoRow> sorted = head;
    const auto packed = [](const VideoRow &video) { return VideoKeys::pack(video.ref); };
    std::sort(sorted.begin(), sorted.end(),
              [&packed](const VideoRow &a, const VideoRow &b) { return packed(a) < packed(b); });
    auto keys = std::make_shared<VideoKeys>();
    for (const VideoRow &video : std::as_const(sorted)) {
        keys->refs.push_back(packed(video));
        keys->campaigns.push_back(video.campaign.value());
    }
    m_rows.resize(keys->refs.size(), kNowhere);
    for (const VideoRow &video : head) {
        const auto slot = keys->slotOf(packed(video));
        m_rows[size_t(slot)] = quint32(m_order.size());
        m_order.push_back(quint32(slot));
    }
    m_keys = std::move(keys);
}

VideoTarget VideoList::at(int row) const
{
    if (row < 0 || size_t(row) >= m_order.size())
        return {};
    const quint32 slot = m_order[size_t(row)];
    return {.ref = VideoKeys::unpack(m_keys->refs[slot]), .campaign = CampaignId(m_keys->campaigns[slot])};
}

int VideoList::rowOf(const domain::VideoRef &ref) const
{
    const qsizetype slot = m_keys->slotOf(VideoKeys::pack(ref));
    return slot < 0 || m_rows[size_t(slot)] == kNowhere ? -1 : int(m_rows[size_t(slot)]);
}

bool VideoList::isSameAs(const VideoList &other) const
{
    return m_size == other.m_size && m_order == other.m_order
        && (m_keys == other.m_keys
            || (m_keys->refs == other.m_keys->refs && m_keys->campaigns == other.m_keys->campaigns));
}

} // namespace viewtide::store
