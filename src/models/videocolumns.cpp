// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/videocolumns.h"

#include "base/errorpolicy.h"
#include "domain/engagement.h"
#include "models/format.h"
#include "models/numberrole.h"
#include "models/picturerole.h"

#include <QCoreApplication>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;
using namespace catalogue::literals;
using store::VideoRow;
using VideoColumn = Column<VideoRow>;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(VideoTable)
};

qint64 rawTime(Timestamp at)
{
    return toEpochMs(at);
}

QVariant rawTime(std::optional<Timestamp> at)
{
    return at ? QVariant(toEpochMs(*at)) : QVariant();
}

/// When a number was seen, or why there is none.
QString observed(const VideoRow &video, const std::optional<qint64> &count)
{
    if (count)
        return Texts::tr("Observed %1").arg(format::dateTime(video.updatedAt));
    return Texts::tr("Not reported by %1").arg(format::platformName(video.platform));
}

using Count = std::optional<qint64> domain::VideoCounts::*;

bool isTyped(const VideoRow &video, Count count)
{
    domain::VideoCounts one;
    one.*count = 0;
    return (video.typedMask & one.mask()) != 0 && (video.counts.*count).has_value();
}

/// A number that a person typed has a mark that needs no colour.
QString countText(const VideoRow &video, Count count)
{
    const QString number = format::count(video.counts.*count);
    return isTyped(video, count) ? Texts::tr("%1 ✎").arg(number) : number;
}

/// A number of this row, by the key of its definition.
auto videoNumber(const QString &figure)
{
    return numberOf<VideoRow>(
        [figure](const VideoRow &video) { return report::NumberRef {.figure = figure, .subject = video}; });
}

VideoColumn countColumn(catalogue::MetricKey metric, Count count)
{
    const catalogue::Metric &row = catalogue::metric(metric);
    return {
        .id = metric.text(),
        .header = catalogue::displayName(row),
        .value = [count](const VideoRow &video) { return rawValue(video.counts.*count); },
        .text = [count](const VideoRow &video) { return countText(video, count); },
        .alignment = kNumberAlignment,
        .definition = catalogue::displayDefinition(row),
        .detail =
            [count](const VideoRow &video) {
                return isTyped(video, count)
                    ? Texts::tr("Typed in %1; the next number of the network replaces it")
                          .arg(format::dateTime(video.updatedAt))
                    : observed(video, video.counts.*count);
            },
        .tone =
            [count](const VideoRow &video) { return (video.counts.*count) ? Tone::Neutral : Tone::Muted; },
        .extra = videoNumber(metric.text())};
}

VideoColumn networkColumn()
{
    const auto name = [](const VideoRow &video) { return format::platformName(video.platform); };
    return {.id = u"network"_s,
            .header = Texts::tr("Network"),
            .value = name,
            .text = name,
            .detail = name,
            .headerStyle = HeaderStyle::Bare};
}

VideoColumn captionColumn()
{
    return {.id = u"caption"_s,
            .header = Texts::tr("Caption"),
            .value = [](const VideoRow &video) { return format::outside(video.caption).toCaseFolded(); },
            .text = captionText,
            .detail = captionText,
            .tone =
                [](const VideoRow &video) {
                    return video.caption.trimmed().isEmpty() ? Tone::Muted : Tone::Neutral;
                },
            .extra =
                [](const VideoRow &video, int role) {
                    if (role == Qt::AccessibleTextRole) // what is painted beside it
                        return QVariant(Texts::tr("%1: %2").arg(format::platformName(video.platform),
                                                                captionText(video)));
                    return role == PictureRole ? QVariant(video.thumbnailUrl) : QVariant();
                }};
}

VideoColumn campaignColumn()
{
    const auto name = [](const VideoRow &video) { return format::campaign(video.campaignName); };
    return personal(VideoColumn {
        .id = u"campaign"_s, .header = Texts::tr("Campaign"), .value = name, .text = name, .detail = name});
}

VideoColumn postedColumn()
{
    const auto text = [](const VideoRow &video) { return postedText(video); };
    return {.id = u"posted"_s,
            .header = Texts::tr("Posted"),
            .value = [](const VideoRow &video) { return rawTime(video.postedAt); },
            .text = text,
            .definition = Texts::tr(
                "When the video was posted, in local time. \"By\": nobody told, it was there by then.")};
}

QString rateDetail(const VideoRow &video)
{
    const auto engagement = domain::videoEngagement(video.counts);
    if (!engagement || video.counts.views.value_or(0) <= 0)
        return Texts::tr(
            "Unknown until views and at least one of likes, comments, shares and saves are reported.");
    const QString sum = format::count(engagement->value);
    const QString views = format::count(video.counts.views);
    if (engagement->isComplete())
        return Texts::tr("%1 engagements over %2 views").arg(sum, views);
    return Texts::tr("%1 engagements (%2 of %3 kinds reported) over %4 views")
        .arg(sum, format::count(engagement->known), format::count(engagement->parts), views);
}

VideoColumn rateColumn()
{
    return {
        .id = u"er"_s,
        .header = Texts::tr("ER by views"),
        .value = [](const VideoRow &video) { return rawValue(domain::videoEngagementRate(video.counts)); },
        .text =
            [](const VideoRow &video) { return format::percent(domain::videoEngagementRate(video.counts)); },
        .alignment = kNumberAlignment,
        .definition = Texts::tr("Engagement rate: likes, comments, shares and saves over views, in percent."),
        .detail = rateDetail,
        .extra = videoNumber(u"video_rate"_s)};
}

VideoColumn dayColumn()
{
    return {.id = u"day"_s,
            .header = Texts::tr("Views, 24 h"),
            .value = [](const VideoRow &video) { return rawValue(video.viewsLastDay); },
            .text = [](const VideoRow &video) { return format::signedCount(video.viewsLastDay); },
            .alignment = kNumberAlignment,
            .definition =
                Texts::tr("Views won in the last 24 hours. Unknown while no observation is that old."),
            .tone =
                [](const VideoRow &video) {
                    return format::toneOf(video.viewsLastDay ? std::optional(double(*video.viewsLastDay))
                                                             : std::nullopt);
                },
            .extra = videoNumber(u"video_day"_s)};
}

VideoColumn workColumn()
{
    return {.id = u"work"_s,
            .header = Texts::tr("Posts"),
            .value = [](const VideoRow &video) { return QVariant(video.workPosts); },
            .text = [](const VideoRow &video) { return format::count(video.workPosts); },
            .definition =
                Texts::tr("How many posts of the same clip there are, on all networks and in all campaigns."),
            .tone = [](const VideoRow &video) { return video.workPosts > 1 ? Tone::Neutral : Tone::Muted; }};
}

Tone stateTone(const VideoRow &video)
{
    switch (stateOf(video)) {
    case VideoState::Ok:
        return Tone::Good;
    case VideoState::Typed:
        return Tone::Neutral;
    case VideoState::NoNumbersYet:
        return Tone::Muted;
    case VideoState::Failing:
        break;
    }
    const bool isCritical = errorPolicy(*video.lastError).severity == Severity::Critical;
    return isCritical ? Tone::Bad : Tone::Warning;
}

VideoColumn stateColumn()
{
    return {.id = u"state"_s,
            .header = Texts::tr("State"),
            .value = [](const VideoRow &video) { return stateText(video); },
            .text = stateText,
            .definition = Texts::tr("How the last poll of the video went."),
            .detail =
                [](const VideoRow &video) {
                    return Texts::tr("%1\nLast written %2, next poll %3")
                        .arg(stateText(video), format::dateTime(video.updatedAt),
                             format::dateTime(video.nextPollAt));
                },
            .tone = stateTone};
}

VideoColumn sourceColumn()
{
    const auto text = [](const VideoRow &video) { return sourceText(video.ref.source); };
    return {.id = u"source"_s, .header = Texts::tr("Source"), .value = text, .text = text};
}

VideoColumn updatedColumn()
{
    return {.id = u"updated"_s,
            .header = Texts::tr("Last written"),
            .value = [](const VideoRow &video) { return rawTime(video.updatedAt); },
            .text = [](const VideoRow &video) { return format::dateTime(video.updatedAt); },
            .definition = Texts::tr("When a number of the video was last written, in local time.")};
}

VideoColumn nextColumn()
{
    return {.id = u"next"_s,
            .header = Texts::tr("Next poll"),
            .value = [](const VideoRow &video) { return rawTime(video.nextPollAt); },
            .text = [](const VideoRow &video) { return format::dateTime(video.nextPollAt); },
            .definition = Texts::tr("When the video is asked for again, in local time.")};
}

QList<VideoColumn> allColumns()
{
    return {networkColumn(),
            captionColumn(),
            campaignColumn(),
            postedColumn(),
            countColumn("views"_metric, &domain::VideoCounts::views),
            countColumn("likes"_metric, &domain::VideoCounts::likes),
            countColumn("comments"_metric, &domain::VideoCounts::comments),
            countColumn("shares"_metric, &domain::VideoCounts::shares),
            countColumn("saves"_metric, &domain::VideoCounts::saves),
            rateColumn(),
            dayColumn(),
            workColumn(),
            stateColumn(),
            sourceColumn(),
            updatedColumn(),
            nextColumn()};
}

} // namespace

VideoState stateOf(const VideoRow &video)
{
    if (video.typed)
        return VideoState::Typed;
    if (video.lastError && *video.lastError != ErrorKind::NoDataYet)
        return VideoState::Failing;
    return video.counts.isEmpty() ? VideoState::NoNumbersYet : VideoState::Ok;
}

QString stateText(const VideoRow &video)
{
    switch (stateOf(video)) {
    case VideoState::Ok:
        return Texts::tr("OK");
    case VideoState::Typed:
        return Texts::tr("Typed in");
    case VideoState::NoNumbersYet:
        return Texts::tr("No numbers yet");
    case VideoState::Failing:
        break;
    }
    if (video.goneSince)
        return Texts::tr("Gone since %1: the post was not found. Its history is kept.")
            .arg(format::dateTime(*video.goneSince));
    return errorPolicy(*video.lastError).sentence();
}

QString sourceText(domain::VideoSource source)
{
    return source == domain::VideoSource::Api ? Texts::tr("Ayrshare") : Texts::tr("Added by link");
}

QString captionText(const VideoRow &video)
{
    const QString caption = format::personal(video.caption);
    return caption.isEmpty() ? Texts::tr("No caption") : caption;
}

QString postedText(const VideoRow &video)
{
    const QString time = format::dateTime(video.postedAt);
    return video.postedAssumed ? Texts::tr("by %1").arg(time) : time;
}

domain::VideoRef refOf(const VideoRow &video)
{
    return video.ref;
}

QList<VideoColumn> videoColumns(const QStringList &ids)
{
    QList<VideoColumn> columns;
    const QList<VideoColumn> all = allColumns();
    for (const VideoColumn &column : all) {
        if (ids.contains(column.id))
            columns.append(column);
    }
    return columns;
}

} // namespace viewtide::models
