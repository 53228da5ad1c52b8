// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/videotablemodel.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "models/roles.h"
#include "report/summarylines.h"
#include "store/store.h"

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList columnIds()
{
    return {u"network"_s,  u"caption"_s, u"campaign"_s, u"posted"_s, u"views"_s, u"likes"_s,
            u"comments"_s, u"shares"_s,  u"saves"_s,    u"er"_s,     u"day"_s,   u"work"_s,
            u"state"_s,    u"source"_s,  u"updated"_s,  u"next"_s};
}

} // namespace

VideoTableModel::VideoTableModel(store::Store &store, const Clock &clock, QObject *parent)
    : VideoRowsModel(videoColumns(columnIds()), &refOf, parent)
    , m_store(store)
    , m_clock(clock)
{
    watch(store, domain::Area::Videos | domain::Area::Campaigns);
}

VideoTableModel::~VideoTableModel() = default;

void VideoTableModel::setCampaign(std::optional<domain::CampaignId> campaign)
{
    m_campaign = campaign;
    refresh();
}

void VideoTableModel::setPosted(const std::optional<DateRange> &posted)
{
    m_posted = posted;
    refresh();
}

void VideoTableModel::refresh()
{
    const int request = nextRequest();
    store::VideosQuery query {.now = m_clock.now(), .campaign = m_campaign, .posted = {}};
    if (m_posted)
        query.posted = {Timestamp(m_posted->first), Timestamp(m_posted->last + std::chrono::days(1))};
    deliver(m_store.read(query), this, [this, request](const Result<QList<store::VideoRow>> &videos) {
        if (!isCurrent(request))
            return;
        if (videos.isOk())
            setRows(postedOnes(*videos));
        else
            setFailed(videos.error());
    });
}

QList<store::VideoRow> VideoTableModel::postedOnes(QList<store::VideoRow> videos) const
{
    if (m_posted)
        videos.removeIf(
            [this](const store::VideoRow &video) { return !report::isPostedIn(video, *m_posted); });
    return videos;
}

QVariant VideoTableModel::rowRole(const store::VideoRow &video, int role) const
{
    return role == PlatformRole ? QVariant(int(video.platform.index())) : QVariant();
}

} // namespace viewtide::models
