// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/overviewtexts.h"

#include "models/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace viewtide::gui {

namespace format = models::format;

namespace {

struct OverviewText
{
    Q_DECLARE_TR_FUNCTIONS(OverviewPage)
};

std::optional<qint64> whole(std::optional<double> value)
{
    return value ? std::optional(qint64(std::llround(*value))) : std::nullopt;
}

QString againstBefore(const models::Overview &overview)
{
    return OverviewText::tr("against the %n days before", nullptr, overview.range.days());
}

} // namespace

Kpi followersKpi(const models::Overview &overview)
{
    const models::Figure &figure = overview.followers;
    return {.value = format::shortCount(figure.value),
            .exact = format::count(whole(figure.value)),
            .delta = figure.delta ? format::deltaWithArrow(whole(figure.delta)) : QString(),
            .deltaTone = format::toneOf(figure.delta),
            .note = OverviewText::tr("%n accounts", nullptr, overview.accounts),
            .curve = figure.curve};
}

Kpi growthKpi(const models::Overview &overview)
{
    const models::Figure &figure = overview.growth;
    return {.value = format::signedCount(whole(figure.value)),
            .exact = format::signedCount(whole(figure.value)),
            .delta = figure.delta ? format::deltaWithArrow(whole(figure.delta)) : QString(),
            .deltaTone = format::toneOf(figure.delta),
            .note = figure.delta ? againstBefore(overview)
                                 : OverviewText::tr("in %n days", nullptr, overview.range.days()),
            .curve = figure.curve};
}

Kpi viewsKpi(const models::Overview &overview)
{
    const models::Figure &figure = overview.views;
    if (!figure.value) {
        return {.value = format::shortCount(overview.totalViews),
                .exact = format::count(overview.totalViews),
                .note = OverviewText::tr("all videos so far")};
    }
    return {.value = format::shortCount(figure.value),
            .exact = format::count(whole(figure.value)),
            .delta = figure.delta ? format::deltaWithArrow(whole(figure.delta)) : QString(),
            .deltaTone = format::toneOf(figure.delta),
            .note = (overview.viewsArePartial ? OverviewText::tr("partial: won in %1 days, %2 in total")
                                              : OverviewText::tr("won in %1 days, %2 in total"))
                        .arg(overview.range.days())
                        .arg(format::shortCount(overview.totalViews)),
            .curve = figure.curve};
}

Kpi rateKpi(const models::Overview &overview)
{
    const models::Figure &figure = overview.engagementRate;
    return {.value = format::percent(figure.value),
            .exact = format::percent(figure.value),
            .delta = figure.delta ? format::pointsWithArrow(figure.delta) : QString(),
            .deltaTone = format::toneOf(figure.delta),
            .note = OverviewText::tr("by views, %1 of %2 new videos")
                        .arg(overview.ratedVideos)
                        .arg(overview.postedVideos),
            .curve = figure.curve};
}

QString growthSubtitle(const models::Overview &overview)
{
    const QString range = OverviewText::tr("%1 to %2")
                              .arg(format::date(overview.range.first), format::date(overview.range.last));
    const auto &curve = overview.growth.curve;
    const auto missing = int(std::count(curve.cbegin(), curve.cend(), std::nullopt));
    if (missing == 0)
        return range;
    return OverviewText::tr("%1, %2 of %3 days without a figure (hatched)")
        .arg(range)
        .arg(missing)
        .arg(overview.range.days());
}

} // namespace viewtide::gui
