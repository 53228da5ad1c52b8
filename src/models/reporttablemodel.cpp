// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporttablemodel.h"

#include "base/clock.h"
#include "base/deliver.h"
#include "models/format.h"
#include "models/roles.h"
#include "store/store.h"

#include <QCoreApplication>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;
using store::VideoRow;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportTable)
};

QString eyeText(const VideoRow &video)
{
    return video.hidden ? Texts::tr("Hidden") : Texts::tr("Shown");
}

QString eyeDetail(const VideoRow &video)
{
    if (!video.hidden)
        return Texts::tr("Shown in this report. Click, or press H, to hide it.");
    const QString reason = format::personal(video.hiddenReason);
    const QString by = format::personal(video.hiddenBy, 80);
    const QString at = format::dateTime(video.hiddenAt);
    const QString since = by.isEmpty() ? Texts::tr("Hidden in this report since %1.").arg(at)
                                       : Texts::tr("Hidden in this report by %1 on %2.").arg(by, at);
    return reason.isEmpty() ? since : Texts::tr("%1\nReason: %2").arg(since, reason);
}

Column<VideoRow> eyeColumn()
{
    return {.id = u"eye"_s,
            .header = Texts::tr("In report"),
            .value = [](const VideoRow &video) { return video.hidden ? 1 : 0; },
            .text = eyeText,
            .definition = Texts::tr("Whether the client sees the video. Click an eye, or press H."),
            .detail = eyeDetail};
}

Column<VideoRow> reasonColumn()
{
    const auto reason = [](const VideoRow &video) { return format::outside(video.hiddenReason); };
    return personal(Column<VideoRow> {
        .id = u"reason"_s,
        .header = Texts::tr("Reason"),
        .value =
            [reason](const VideoRow &video) {
                return video.hidden && !video.hiddenReason.isEmpty() ? QVariant(reason(video)) : QVariant();
            },
        .text = [reason](const VideoRow &video) { return video.hidden ? reason(video) : QString(); },
        .definition = Texts::tr("Why a hidden video is hidden. Never part of an export."),
        .detail = reason});
}

Column<VideoRow> hiddenColumn()
{
    const auto text = [](const VideoRow &video) {
        if (!video.hidden)
            return QString();
        const QString by = format::personal(video.hiddenBy, 80);
        const QString at = format::dateTime(video.hiddenAt);
        return by.isEmpty() ? at : Texts::tr("%1, %2").arg(by, at);
    };
    return {.id = u"hidden"_s,
            .header = Texts::tr("Hidden by"),
            .value =
                [](const VideoRow &video) {
                    return video.hiddenAt ? QVariant(toEpochMs(*video.hiddenAt)) : QVariant();
                },
            .text = text,
            .definition = Texts::tr("Who hid a video in this report, and when. Never part of an export."),
            .detail = text};
}

QList<Column<VideoRow>> reportColumns()
{
    QList<Column<VideoRow>> columns {eyeColumn()};
    columns.append(videoColumns({u"network"_s, u"caption"_s, u"posted"_s, u"views"_s, u"likes"_s,
                                 u"comments"_s, u"shares"_s, u"saves"_s, u"er"_s}));
    columns.append(reasonColumn());
    columns.append(hiddenColumn());
    return columns;
}

} // namespace

ReportTableModel::ReportTableModel(store::Store &store, const Clock &clock, QObject *parent)
    : VideoRowsModel(reportColumns(), &refOf, parent)
    , m_store(store)
    , m_clock(clock)
{
    watch(store, domain::Area::Reports | domain::Area::Videos | domain::Area::Campaigns);
}

ReportTableModel::~ReportTableModel() = default;

void ReportTableModel::setReport(domain::ReportId report)
{
    if (report == m_report)
        return;
    m_report = report;
    refresh();
}

void ReportTableModel::refresh()
{
    const int request = nextRequest();
    if (!m_report.isValid()) {
        m_content.reset();
        setRows({});
        emit contentChanged();
        return;
    }
    const store::ReportQuery query {.report = m_report, .now = m_clock.now()};
    deliver(m_store.read(query), this, [this, request](const Result<store::ReportContent> &answer) {
        if (isCurrent(request))
            take(answer);
    });
}

void ReportTableModel::take(const Result<store::ReportContent> &answer)
{
    if (!answer.isOk()) {
        setFailed(answer.error());
        return;
    }
    m_content = *answer;
    setRows(answer->videos);
    emit contentChanged();
}

QVariant ReportTableModel::rowRole(const VideoRow &video, int role) const
{
    if (role == PlatformRole)
        return int(video.platform.index());
    return role == HiddenRole ? QVariant(video.hidden) : QVariant();
}

QString hiddenFootnote(const store::ReportTotals &totals)
{
    if (totals.hiddenPosts == 0)
        return {};
    return Texts::tr("%n hidden (%1 views)", nullptr, totals.hiddenPosts)
        .arg(format::count(totals.hidden.views));
}

} // namespace viewtide::models
