// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/video.h"

#include <array>

namespace viewtide::domain {

using namespace catalogue::literals;

namespace {

constexpr std::array kMetrics {"views"_metric, "likes"_metric, "comments"_metric, "shares"_metric,
                               "saves"_metric};
static_assert(kMetrics.size() == kVideoCounts.size());

} // namespace

QString toKey(VideoSource source)
{
    return source == VideoSource::Api ? QStringLiteral("api") : QStringLiteral("manual");
}

std::optional<VideoSource> videoSourceFromKey(QStringView key)
{
    if (key == QLatin1String("api"))
        return VideoSource::Api;
    if (key == QLatin1String("manual"))
        return VideoSource::Manual;
    return std::nullopt;
}

QString VideoRef::text() const
{
    return QStringLiteral("%1:%2").arg(toKey(source)).arg(row);
}

std::optional<VideoRef> VideoRef::fromText(QStringView text)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return std::nullopt;
    const auto source = videoSourceFromKey(text.left(colon));
    bool ok = false;
    const qint64 row = text.mid(colon + 1).toLongLong(&ok);
    if (!source || !ok || row <= 0)
        return std::nullopt;
    return VideoRef {*source, row};
}

int VideoCounts::mask() const
{
    int mask = 0;
    for (std::size_t bit = 0; bit < kVideoCounts.size(); ++bit) {
        if ((this->*kVideoCounts[bit].member).has_value())
            mask |= 1 << bit;
    }
    return mask;
}

VideoCounts VideoCounts::masked(int mask) const
{
    VideoCounts counts = *this;
    for (std::size_t bit = 0; bit < kVideoCounts.size(); ++bit) {
        if (!(mask & (1 << bit)))
            (counts.*kVideoCounts[bit].member).reset();
    }
    return counts;
}

VideoCounts VideoCounts::over(const VideoCounts &known) const
{
    VideoCounts counts = known;
    for (const CountName &count : kVideoCounts) {
        if ((this->*count.member).has_value())
            counts.*count.member = this->*count.member;
    }
    return counts;
}

VideoCounts &VideoCounts::operator+=(const VideoCounts &part)
{
    for (const CountName &count : kVideoCounts) {
        if (const auto &known = part.*count.member)
            this->*count.member = (this->*count.member).value_or(0) + *known;
    }
    return *this;
}

VideoCounts countsFrom(const catalogue::MetricValues &values)
{
    VideoCounts counts;
    for (std::size_t i = 0; i < kVideoCounts.size(); ++i) {
        const auto count = catalogue::countOf(values, kMetrics[i]);
        if (count.value_or(0) <= kMostCount)
            counts.*kVideoCounts[i].member = count;
    }
    return counts;
}

} // namespace viewtide::domain
