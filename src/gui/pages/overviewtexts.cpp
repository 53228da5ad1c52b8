// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/overviewtexts.h"

#include "base/listed.h"
#include "domain/accountwindow.h"
#include "models/format.h"
#include "models/rangetexts.h"
#include "settings/settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace viewtide::gui {

namespace format = models::format;
using models::againstText;
using models::deltaText;
using models::rangeText;
using models::rateDeltaText;
using models::toneOf;
using report::NumberInput;
using report::NumberRef; // lupdate loses the context of tr() in functions that return a::B

namespace {

constexpr int kMostParts = 12;

struct OverviewText
{
    Q_DECLARE_TR_FUNCTIONS(OverviewPage)
};

/// What the delta is measured against, and how much it is of that.
QString againstBefore(const models::Overview &overview, const domain::Delta &delta)
{
    if (!overview.compared || delta.kind == domain::Delta::Kind::None)
        return OverviewText::tr("in %n days", nullptr, overview.range.days());
    const QString days = againstText(*overview.compared);
    return delta.percent ? OverviewText::tr("%1, %2").arg(format::signedPercent(delta.percent), days) : days;
}

NumberRef numberOf(const models::Overview &overview, const char *figure, const QString &shown,
                   const QList<NumberInput> &inputs)
{
    return {.figure = QLatin1String(figure),
            .about = OverviewText::tr("the overview"),
            .shown = shown,
            .inputs = inputs,
            .span = rangeText(overview.range)};
}

NumberInput inputOf(const char *key, const QString &name, const report::Cell &value)
{
    return {.key = QLatin1String(key), .name = name, .value = value};
}

/// One account is missing, and no other of its network is in the sum.
bool isWithoutOneNetwork(const models::Overview &overview)
{
    return overview.missing.size() == 1
        && std::none_of(overview.networks.cbegin(), overview.networks.cend(),
                        [platform = overview.missing.first().platform](
                            const models::NetworkFollowers &network) { return network.first == platform; });
}

QString describe(const models::MissingAccount &account)
{
    const QString network = format::platformName(account.platform);
    return account.name.isEmpty()
        ? network
        : OverviewText::tr("%1 (%2)", "network, account").arg(network, format::personal(account.name, 80));
}

/// An account that is silent is in the sum, one that told nothing for long is not, and the card says so.
QString accountsNote(const models::Overview &overview)
{
    const auto missing = int(overview.missing.size());
    QString accounts = OverviewText::tr("%n accounts", nullptr, overview.accounts);
    if (isWithoutOneNetwork(overview))
        accounts = OverviewText::tr("%1 without %2", "accounts, a network")
                       .arg(accounts, format::platformName(overview.missing.first().platform));
    else if (missing > 0)
        accounts =
            OverviewText::tr("%1 of %2 accounts").arg(overview.accounts).arg(overview.accounts + missing);
    return overview.silent.isEmpty()
        ? accounts
        : OverviewText::tr("%1, %2 as last known").arg(accounts).arg(overview.silent.size());
}

/// One per network, which add up; then who of them is not of the last day.
QList<NumberInput> followersInputs(const models::Overview &overview)
{
    QList<NumberInput> inputs;
    for (const auto &[platform, followers] : overview.networks)
        inputs.append({.key = platform.text(), .name = format::platformName(platform), .value = followers});
    inputs.append(inputOf("accounts", OverviewText::tr("Accounts"), qint64(overview.accounts)));
    if (!overview.silent.isEmpty())
        inputs.append(inputOf("as_last_known", OverviewText::tr("Of these as last known"),
                              qint64(overview.silent.size())));
    for (const models::MissingAccount &account : overview.missing)
        inputs.append(inputOf("missing",
                              OverviewText::tr("%1, linked: told nothing in these days or the %n day(s) "
                                               "before, so it is not in the sum",
                                               nullptr, int(domain::kCarriedDays.count()))
                                  .arg(describe(account)),
                              {}));
    for (const models::SilentAccount &account : overview.silent)
        inputs.append(
            inputOf("last_known",
                    OverviewText::tr("%1, %2, as last known since %3")
                        .arg(format::platformName(account.platform),
                             format::personal(account.profileName, 80), format::date(account.lastDay)),
                    account.followers));
    return inputs;
}

QList<NumberInput> growthInputs(const models::Figure &growth)
{
    return {inputOf("followers_end", OverviewText::tr("Followers at the end"), report::cell(growth.end)),
            inputOf("followers_before", OverviewText::tr("Followers before the range"),
                    report::cell(growth.before)),
            inputOf("accounts", OverviewText::tr("Accounts that have two recorded days"),
                    qint64(growth.accounts))};
}

/// One per campaign, the largest first; few are named, the rest is one line.
QList<NumberInput> viewsInputs(const models::Overview &overview)
{
    QList<models::WonPart> parts = overview.won.parts;
    std::stable_sort(parts.begin(), parts.end(),
                     [](const models::WonPart &a, const models::WonPart &b) { return a.views > b.views; });
    QList<NumberInput> inputs;
    qint64 rest = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i < kMostParts)
            inputs.append(inputOf("campaign",
                                  OverviewText::tr("Campaign %1").arg(format::personal(parts.at(i).name, 80)),
                                  parts.at(i).views));
        else
            rest += parts.at(i).views;
    }
    if (const auto others = int(parts.size() - kMostParts); others > 0)
        inputs.append(inputOf("others", OverviewText::tr("%n other campaign(s)", nullptr, others), rest));
    if (overview.won.begun > 0)
        inputs.append(inputOf("begun",
                              OverviewText::tr("Campaigns that are counted from their first snapshot on"),
                              qint64(overview.won.begun)));
    if (overview.won.unknown > 0)
        inputs.append(inputOf(
            "unknown", OverviewText::tr("Daily snapshots that are left out, since videos joined or left"),
            qint64(overview.won.unknown)));
    inputs.append(inputOf("total_views", OverviewText::tr("Views of all videos so far"),
                          report::cell(overview.totalViews)));
    return inputs;
}

QList<NumberInput> rateInputs(const domain::GroupRate &rate)
{
    return {inputOf("engagement", OverviewText::tr("Engagements of the rated videos"),
                    report::cell(rate.engagement)),
            inputOf("views", OverviewText::tr("Views of the rated videos"), report::cell(rate.views)),
            inputOf("rated_videos", OverviewText::tr("Videos rated"), qint64(rate.counted)),
            inputOf("posted_videos", OverviewText::tr("Videos posted in the range"), qint64(rate.total))};
}

} // namespace

Kpi followersKpi(const models::Overview &overview)
{
    const models::Figure &figure = overview.followers;
    return {.value = format::shortCount(figure.value),
            .exact = format::count(format::whole(figure.value)),
            .delta = deltaText(figure.delta),
            .deltaTone = toneOf(figure.delta),
            .note = accountsNote(overview),
            .curve = figure.curve,
            .number = numberOf(overview, "total_followers", format::count(format::whole(figure.value)),
                               followersInputs(overview))};
}

QString growthCaption(const models::Overview &overview)
{
    const std::optional<Date> since = overview.growth.since;
    return since ? OverviewText::tr("Growth since %1").arg(format::shortDate(*since))
                 : OverviewText::tr("Growth");
}

QString growthDefinition()
{
    return models::growthRule();
}

Kpi growthKpi(const models::Overview &overview)
{
    const models::Figure &figure = overview.growth;
    return {.value = format::signedCount(format::whole(figure.value)),
            .exact = format::signedCount(format::whole(figure.value)),
            .delta = deltaText(figure.delta),
            .deltaTone = toneOf(figure.delta),
            .note = againstBefore(overview, figure.delta),
            .curve = figure.curve,
            .number = numberOf(overview, "range_growth", format::signedCount(format::whole(figure.value)),
                               growthInputs(figure))};
}

QString viewsCaption(const models::Overview &overview)
{
    return overview.views.value ? OverviewText::tr("Views won") : OverviewText::tr("Views");
}

QString viewsDefinition()
{
    return OverviewText::tr(
        "Views that all videos won in the range; before there are two observations, all that "
        "they have.");
}

Kpi viewsKpi(const models::Overview &overview)
{
    const models::Figure &figure = overview.views;
    if (!figure.value) {
        return {.value = format::shortCount(overview.totalViews),
                .exact = format::count(overview.totalViews),
                .note = OverviewText::tr("all videos so far"),
                .number = numberOf(overview, "all_views", format::count(overview.totalViews), {})};
    }
    return {.value = format::shortCount(figure.value),
            .exact = format::count(format::whole(figure.value)),
            .delta = deltaText(figure.delta),
            .deltaTone = toneOf(figure.delta),
            .note = (overview.won.isPartial() ? OverviewText::tr("partial, %1 in total")
                                              : OverviewText::tr("%1 in total"))
                        .arg(format::shortCount(overview.totalViews)),
            .curve = figure.curve,
            .number = numberOf(overview, "range_views", format::count(format::whole(figure.value)),
                               viewsInputs(overview))};
}

Kpi rateKpi(const models::Overview &overview)
{
    const models::Figure &figure = overview.engagementRate;
    return {.value = format::percent(figure.value),
            .exact = format::percent(figure.value),
            .delta = rateDeltaText(figure.delta),
            .deltaTone = toneOf(figure.delta),
            .note = OverviewText::tr("by views, %1 of %2 new videos")
                        .arg(overview.rate.counted)
                        .arg(overview.rate.total),
            .curve = figure.curve,
            .number =
                numberOf(overview, "group_rate", format::percent(figure.value), rateInputs(overview.rate))};
}

QString axisTitle(const models::Measure &measure)
{
    if (measure == models::Measure())
        return OverviewText::tr("Followers per day");
    switch (unitOf(measure)) {
    case catalogue::Unit::Percent:
        return OverviewText::tr("Percent");
    case catalogue::Unit::Seconds:
        return OverviewText::tr("Seconds");
    case catalogue::Unit::Minutes:
        return OverviewText::tr("Minutes");
    case catalogue::Unit::Count:
        break;
    }
    return measure.reading == models::Measure::Reading::DailyChange ? OverviewText::tr("Per day")
                                                                    : OverviewText::tr("Count");
}

QString bestNetworks(const models::Overview &overview)
{
    QStringList best;
    std::optional<domain::RateBasis> last;
    for (const domain::PlatformRank &rank : overview.ranks) {
        if (!rank.rankable || !rank.basis || rank.basis == last)
            continue;
        last = rank.basis; // the first of a basis leads it
        best.append(
            OverviewText::tr("%1 %2").arg(format::platformName(rank.platform), format::basis(*rank.basis)));
    }
    return best.isEmpty() ? QString() : OverviewText::tr("best: %1").arg(listed(best));
}

QString summarySubtitle(const models::Overview &overview)
{
    const QString range = rangeText(overview.range);
    return overview.compared ? OverviewText::tr("%1 against %2").arg(range, rangeText(*overview.compared))
                             : range;
}

QString firstDayText(Date only, const settings::Settings &settings)
{
    const std::chrono::minutes snapshotAt(settings.number(settings::Key::SnapshotMinuteUtc));
    const Timestamp next = Timestamp(only + std::chrono::days(1)) + snapshotAt;
    return OverviewText::tr(
               "The first snapshot is of %1. A day's growth is its change against the day before, so "
               "the first bars appear after the next snapshot, on %2.")
        .arg(format::date(only), format::dateTime(next));
}

QString growthSubtitle(const models::Overview &overview)
{
    const QString range = rangeText(overview.range);
    if (overview.onlyDay)
        return range;
    int missing = 0;
    const auto &series = overview.chart.series;
    for (int day = 0; day < overview.range.days(); ++day) {
        if (std::none_of(series.cbegin(), series.cend(), [day](const models::Series &one) {
                return one.role == models::SeriesRole::Plain && one.values.value(day);
            }))
            ++missing;
    }
    if (missing == 0)
        return range;
    return OverviewText::tr("%1, %2 of %3 days unknown (hatched)")
        .arg(range)
        .arg(missing)
        .arg(overview.range.days());
}

} // namespace viewtide::gui
