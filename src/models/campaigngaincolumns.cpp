// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/campaigngaincolumns.h"

#include "models/format.h"
#include "models/numberrole.h"
#include "models/rangetexts.h"
#include "models/videogaincolumn.h"

#include <QCoreApplication>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;
using report::NumberInput;
using report::NumberRef; // lupdate loses the context of tr() in functions that return a::B
using store::CampaignRow;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CampaignTable)
};

QString wonText(const CampaignGain *gain)
{
    if (!gain)
        return format::unknown();
    const bool isPartial = gain->won.sum && gain->won.isPartial();
    return isPartial ? partialText(gain->won.sum) : format::signedCount(gain->won.sum);
}

/// Why the sum is not all of it, or why there is none.
QStringList causesOf(const WonViews &won)
{
    QStringList causes;
    if (!won.sum && !won.isPartial())
        causes.append(Texts::tr("There is no daily snapshot of these days."));
    if (won.begun > 0)
        causes.append(Texts::tr("There is no snapshot of the day before: counted from the first one on."));
    if (won.unknown > 0)
        causes.append(Texts::tr("Without %n days on which videos joined that were not posted then, or left: "
                                "what was won on them is not known.",
                                nullptr, won.unknown));
    return causes;
}

QString againstDetail(const CampaignGain &gain)
{
    if (!gain.shown.compared)
        return {};
    const QString against = againstText(*gain.shown.compared);
    if (gain.delta.kind == domain::Delta::Kind::None)
        return Texts::tr("Nothing to say %1: one of the two is not known in full.").arg(against);
    const QString delta = deltaText(gain.delta);
    return gain.delta.percent
        ? Texts::tr("%1 (%2) %3").arg(delta, format::signedPercent(gain.delta.percent), against)
        : Texts::tr("%1 %2").arg(delta, against);
}

QString wonDetail(const CampaignGain *gain)
{
    if (!gain)
        return {};
    QStringList lines {rangeText(gain->shown.range)};
    lines += causesOf(gain->won);
    lines.append(againstDetail(*gain));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

NumberRef wonNumber(const CampaignRow &row, const CampaignGain *gain)
{
    return {.figure = u"campaign_range_views"_s,
            .about = Texts::tr("Campaign %1").arg(format::personalCampaign(row.campaign.name)),
            .shown = wonText(gain),
            .inputs = {{.key = u"posts"_s, .name = Texts::tr("Posts"), .value = qint64(row.posts)}},
            .span = wonDetail(gain)};
}

QString againstText(const CampaignGain *gain)
{
    const QString text = gain ? deltaText(gain->delta) : QString();
    return text.isEmpty() ? format::unknown() : text;
}

NumberRef againstNumber(const CampaignRow &row, const CampaignGain *gain)
{
    QList<NumberInput> inputs;
    if (gain && gain->won.sum) {
        inputs.append(
            {.key = u"won"_s, .name = Texts::tr("Views won in the range"), .value = *gain->won.sum});
        const bool isKnown = gain->delta.kind != domain::Delta::Kind::None;
        inputs.append(
            {.key = u"won_before"_s,
             .name = Texts::tr("Views won in the compared days"),
             .value = isKnown ? report::Cell(*gain->won.sum - qint64(gain->delta.change)) : report::Cell()});
    }
    return {.figure = u"against_before"_s,
            .about = Texts::tr("Campaign %1").arg(format::personalCampaign(row.campaign.name)),
            .shown = againstText(gain),
            .inputs = inputs,
            .span = gain ? againstDetail(*gain) : QString()};
}

Column<CampaignRow> wonColumn(const GainOf &gainOf)
{
    const auto of = [gainOf](const CampaignRow &row) { return gainOf(row.campaign.id); };
    return {.id = u"won"_s,
            .header = Texts::tr("Views won"),
            .value =
                [of](const CampaignRow &row) {
                    const CampaignGain *const gain = of(row);
                    return gain ? rawValue(gain->won.sum) : QVariant();
                },
            .text = [of](const CampaignRow &row) { return wonText(of(row)); },
            .alignment = kNumberAlignment,
            .definition =
                Texts::tr("What the views of the campaign rose by in the range, from the day before "
                          "it on. Unknown over days on which videos joined or left with views."),
            .detail = [of](const CampaignRow &row) { return wonDetail(of(row)); },
            .tone =
                [of](const CampaignRow &row) {
                    const CampaignGain *const gain = of(row);
                    return !gain || !gain->won.sum || gain->won.isPartial() ? Tone::Muted : Tone::Neutral;
                },
            .extra = numberOf<CampaignRow>([of](const CampaignRow &row) { return wonNumber(row, of(row)); })};
}

Column<CampaignRow> againstColumn(const GainOf &gainOf)
{
    const auto deltaOf = [gainOf](const CampaignRow &row) {
        const CampaignGain *const gain = gainOf(row.campaign.id);
        return gain ? gain->delta : domain::Delta();
    };
    return {.id = u"against"_s,
            .header = Texts::tr("Against before"),
            .value =
                [deltaOf](const CampaignRow &row) {
                    const domain::Delta delta = deltaOf(row);
                    return delta.kind == domain::Delta::Kind::None ? QVariant() : QVariant(delta.change);
                },
            .text = [gainOf](const CampaignRow &row) { return againstText(gainOf(row.campaign.id)); },
            .alignment = kNumberAlignment,
            .definition = Texts::tr("The views won against those of the compared days."),
            .detail =
                [gainOf](const CampaignRow &row) {
                    const CampaignGain *const gain = gainOf(row.campaign.id);
                    return gain ? againstDetail(*gain) : QString();
                },
            .tone = [deltaOf](const CampaignRow &row) { return toneOf(deltaOf(row)); },
            .extra = numberOf<CampaignRow>(
                [gainOf](const CampaignRow &row) { return againstNumber(row, gainOf(row.campaign.id)); })};
}

} // namespace

CampaignGain campaignGain(const QList<store::CampaignDayRow> &rows, const PostedDays &posted,
                          const ShownRange &shown)
{
    CampaignGain gain {.shown = shown, .won = viewsWonIn(rows, posted, shown.range), .delta = {}};
    if (!shown.compared || gain.won.isPartial())
        return gain;
    const WonViews before = viewsWonIn(rows, posted, *shown.compared);
    const auto real = [](std::optional<qint64> sum) {
        return sum ? std::optional(double(*sum)) : std::nullopt;
    };
    if (!before.isPartial())
        gain.delta = domain::deltaOf(real(gain.won.sum), real(before.sum));
    return gain;
}

QList<Column<CampaignRow>> campaignGainColumns(const GainOf &gainOf)
{
    return {wonColumn(gainOf), againstColumn(gainOf)};
}

} // namespace viewtide::models
