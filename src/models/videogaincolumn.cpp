// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/videogaincolumn.h"

#include "models/format.h"
#include "models/numberrole.h"
#include "models/rangetexts.h"

#include <QCoreApplication>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;
using store::VideoRow;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(VideoTable)
};

QString wonText(const VideoGains &gains, const VideoGain *gain)
{
    if (!gain)
        return u"…"_s;
    if (!gain->won)
        return format::unknown();
    // Of all days every video is counted since it is tracked: no mark is needed.
    const bool isPartial = gain->won->isPartial && !gains.isOfAllDays();
    return isPartial ? partialText(gain->won->net) : format::signedCount(gain->won->net);
}

QString beforeText(const VideoGain &gain, const ShownRange &shown)
{
    if (!shown.compared)
        return {};
    const QString against = againstText(*shown.compared);
    if (!gain.won || gain.won->isPartial || !gain.before || gain.before->isPartial)
        return Texts::tr("Nothing to say %1: one of the two is not known in full.").arg(against);
    const domain::Delta delta = domain::deltaOf(double(gain.won->net), double(gain.before->net));
    return Texts::tr("%1 %2").arg(deltaText(delta), against);
}

QString wonDetail(const VideoGains &gains, const VideoGain *gain)
{
    if (!gain)
        return {};
    QStringList lines;
    if (!gains.isOfAllDays())
        lines.append(rangeText(gains.shown().range));
    if (!gain->won)
        lines.append(Texts::tr("Nothing was observed before the end of the range."));
    else if (gain->won->isPartial)
        lines.append(Texts::tr("Since tracking began, %1.").arg(format::dateTime(gain->won->since)));
    lines.append(beforeText(*gain, gains.shown()));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

Tone wonTone(const VideoGain *gain)
{
    if (!gain || !gain->won || gain->won->isPartial)
        return Tone::Muted;
    return gain->won->net < 0 ? Tone::Bad : Tone::Neutral;
}

} // namespace

QString partialText(std::optional<qint64> won)
{
    return Texts::tr("%1 (partial)").arg(format::signedCount(won));
}

Column<VideoRow> videoGainColumn(const VideoGains &gains)
{
    const auto of = [&gains](const VideoRow &video) { return gains.of(video.ref); };
    return {.id = u"won"_s,
            .header = Texts::tr("Views won"),
            .value =
                [of](const VideoRow &video) {
                    const VideoGain *const gain = of(video);
                    return gain && gain->won ? QVariant(gain->won->net) : QVariant();
                },
            .text = [&gains, of](const VideoRow &video) { return wonText(gains, of(video)); },
            .alignment = kNumberAlignment,
            .definition =
                Texts::tr("Views won in the range of the header; partial where tracking began later. "
                          "The table cannot be sorted by it: it is worked out for the rows in sight."),
            .detail = [&gains, of](const VideoRow &video) { return wonDetail(gains, of(video)); },
            .tone = [of](const VideoRow &video) { return wonTone(of(video)); },
            .extra = numberOf<VideoRow>([&gains, of](const VideoRow &video) {
                return report::NumberRef {.figure = u"video_range_views"_s,
                                          .about = format::personal(video.caption, 80),
                                          .shown = wonText(gains, of(video)),
                                          .span = wonDetail(gains, of(video))};
            })};
}

} // namespace viewtide::models
