// SPDX-License-Identifier: GPL-3.0-or-later
// POST /analytics/post -> domain::PostAnalytics.
#include "api/decoders.h"

#include "api/blockreader.h"
#include "api/jsonreader.h"
#include "catalogue/wirefield.h"

namespace viewtide::api {

namespace {

using catalogue::TextRole;
using catalogue::WireText;

/// The first row of the role whose place holds something readable.
template<typename Read>
auto firstOf(const Block &block, TextRole role, Read read) -> decltype(read(QJsonValue()))
{
    const QList<WireText> rows = catalogue::wireTextsOf(block.platform);
    for (const WireText &row : rows) {
        if (row.role != role)
            continue;
        auto found = read(valueAt(block.analytics, QString::fromLatin1(row.path)));
        if (found != decltype(found)())
            return found;
    }
    return {};
}

QString textOf(const Block &block, TextRole role)
{
    return firstOf(block, role, readText);
}

QString frameTextOr(const Block &block, QLatin1String name, TextRole role)
{
    const QString text = readId(block.frame.value(name));
    return text.isEmpty() ? firstOf(block, role, readId) : text;
}

std::optional<Timestamp> flooredToSeconds(std::optional<Timestamp> time)
{
    if (time)
        time = std::chrono::floor<std::chrono::seconds>(*time);
    return time;
}

domain::VideoObservation observationOf(const Block &block)
{
    const auto values = readMetrics(block, catalogue::Subject::Video);
    return domain::VideoObservation {
        .platform = block.platform,
        .nativeId = domain::NativeId(frameTextOr(block, QLatin1String("id"), TextRole::NativeId)),
        .counts = domain::countsFrom(values),
        .values = values,
        .createdAt = flooredToSeconds(firstOf(block, TextRole::CreatedAt, readTime)),
        .caption = textOf(block, TextRole::Caption),
        .postUrl = frameTextOr(block, QLatin1String("postUrl"), TextRole::PostUrl),
        .thumbnailUrl = textOf(block, TextRole::ThumbnailUrl),
        .mediaUrl = textOf(block, TextRole::MediaUrl),
        .channelTitle = textOf(block, TextRole::ChannelTitle),
        .lastUpdated = readTime(block.frame.value(QLatin1String("lastUpdated"))),
        .nextUpdate = readTime(block.frame.value(QLatin1String("nextUpdate"))),
    };
}

} // namespace

Result<domain::PostAnalytics> decodePostAnalytics(const Reply &reply, const AskedPlatforms &asked)
{
    const auto read = readBlocks(reply, asked, ErrorKind::NoDataYet);
    if (!read)
        return read.error();
    domain::PostAnalytics analytics;
    analytics.failures = read->failures;
    for (const Block &block : read->blocks) {
        analytics.observations.append(observationOf(block));
        analytics.unknownFields += unknownNumbers(block, catalogue::Subject::Video);
    }
    return analytics;
}

} // namespace viewtide::api
