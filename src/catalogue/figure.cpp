// SPDX-License-Identifier: GPL-3.0-or-later
// Formulas: docs/metrics.md.
#include "catalogue/figure.h"

#include <QCoreApplication>

#include <array>

namespace viewtide::catalogue {

namespace {

// clang-format off
constexpr std::array kFigures {
    Figure {"video_engagement", QT_TRANSLATE_NOOP("Figure", "Engagement of a video"),
        QT_TRANSLATE_NOOP("Figure", "What people did with the video, over the kinds that the network reports."),
        QT_TRANSLATE_NOOP("Figure", "likes + comments + shares + saves"),
        Endpoint::PostAnalytics},
    Figure {"video_rate", QT_TRANSLATE_NOOP("Figure", "Engagement rate by views"),
        QT_TRANSLATE_NOOP("Figure", "How many engagements a hundred views bring. Unknown until views and at least one kind of engagement are reported."),
        QT_TRANSLATE_NOOP("Figure", "(likes + comments + shares + saves) / views × 100"),
        Endpoint::PostAnalytics},
    Figure {"video_day", QT_TRANSLATE_NOOP("Figure", "Views in the last 24 hours"),
        QT_TRANSLATE_NOOP("Figure", "Views that the video won since the last observation that is at least 24 hours old; of a younger video, since its first one."),
        QT_TRANSLATE_NOOP("Figure", "views now − views then"),
        Endpoint::PostAnalytics},
    Figure {"account_rate", QT_TRANSLATE_NOOP("Figure", "Engagement rate of an account"),
        QT_TRANSLATE_NOOP("Figure", "Engagements over reach; where the network tells no reach, over impressions, then views, then followers. The basis is named, and rates of different bases are not compared."),
        QT_TRANSLATE_NOOP("Figure", "(likes + comments + shares) / basis × 100"),
        Endpoint::SocialAnalytics},
    Figure {"growth_velocity", QT_TRANSLATE_NOOP("Figure", "Daily growth"),
        QT_TRANSLATE_NOOP("Figure", "Followers on a day less those on the day before; a loss is negative. Unknown where the day before was not recorded."),
        QT_TRANSLATE_NOOP("Figure", "followers of the day − followers of the day before"),
        Endpoint::SocialAnalytics},
    Figure {"total_followers", QT_TRANSLATE_NOOP("Figure", "Followers of all accounts"),
        QT_TRANSLATE_NOOP("Figure", "The last recorded followers of each linked account, added up. Somebody who follows two accounts counts twice."),
        QT_TRANSLATE_NOOP("Figure", "sum of followers over the accounts"),
        Endpoint::SocialAnalytics},
    Figure {"range_growth", QT_TRANSLATE_NOOP("Figure", "Growth in the range"),
        QT_TRANSLATE_NOOP("Figure", "Followers won less followers lost in the range, over all accounts, from the day before it on."),
        QT_TRANSLATE_NOOP("Figure", "sum over the accounts of followers at the end − followers before the range"),
        Endpoint::SocialAnalytics},
    Figure {"range_views", QT_TRANSLATE_NOOP("Figure", "Views won in the range"),
        QT_TRANSLATE_NOOP("Figure", "What the views of all videos rose by in the range. The first observation of a video is an anchor and credits nothing; a recount downwards is taken off."),
        QT_TRANSLATE_NOOP("Figure", "sum over the videos of views at the end − views at the start"),
        Endpoint::PostAnalytics},
    Figure {"all_views", QT_TRANSLATE_NOOP("Figure", "Views of all videos"),
        QT_TRANSLATE_NOOP("Figure", "The latest views of each video, added up over those that report them."),
        QT_TRANSLATE_NOOP("Figure", "sum over the videos"),
        Endpoint::PostAnalytics},
    Figure {"campaign_range_views", QT_TRANSLATE_NOOP("Figure", "Views won in the range"),
        QT_TRANSLATE_NOOP("Figure", "What the views of the campaign rose by in the range, from its daily snapshot before the range on. All views of a video that was posted meanwhile count; days on which videos joined or left with views of before are left out."),
        QT_TRANSLATE_NOOP("Figure", "sum over the days of views of the day − views of the day before"),
        Endpoint::PostAnalytics},
    Figure {"video_range_views", QT_TRANSLATE_NOOP("Figure", "Views won in the range"),
        QT_TRANSLATE_NOOP("Figure", "What the views of the video rose by in the range; a recount downwards is taken off. Its first observation is an anchor and credits nothing: where tracking began within the range, the number is partial."),
        QT_TRANSLATE_NOOP("Figure", "views at the end − views at the start, or at the first observation"),
        Endpoint::PostAnalytics},
    Figure {"group_rate", QT_TRANSLATE_NOOP("Figure", "Engagement rate of several videos"),
        QT_TRANSLATE_NOOP("Figure", "All engagements over all views of the videos whose views and engagement are both known. Never a mean of rates."),
        QT_TRANSLATE_NOOP("Figure", "sum of engagements / sum of views × 100"),
        Endpoint::PostAnalytics},
    Figure {"average_rate", QT_TRANSLATE_NOOP("Figure", "Average engagement rate of a network"),
        QT_TRANSLATE_NOOP("Figure", "Mean of the daily engagement rates that were recorded in the range, for one basis. From three recorded days on a network is ranked."),
        QT_TRANSLATE_NOOP("Figure", "sum of the daily rates / number of recorded days"),
        Endpoint::SocialAnalytics},
    Figure {"campaign_total", QT_TRANSLATE_NOOP("Figure", "Total of a campaign"),
        QT_TRANSLATE_NOOP("Figure", "The latest number of each video of the campaign from both sources, added up over those that report it."),
        QT_TRANSLATE_NOOP("Figure", "sum over the videos"),
        Endpoint::PostAnalytics},
    Figure {"cpm", QT_TRANSLATE_NOOP("Figure", "Cost per thousand views"),
        QT_TRANSLATE_NOOP("Figure", "What a thousand views of the campaign cost. Unknown without a cost or without views."),
        QT_TRANSLATE_NOOP("Figure", "cost / views × 1000"),
        Endpoint::PostAnalytics},
    Figure {"progress", QT_TRANSLATE_NOOP("Figure", "Progress of a campaign"),
        QT_TRANSLATE_NOOP("Figure", "The views of the campaign over those that it is to reach."),
        QT_TRANSLATE_NOOP("Figure", "views / target × 100"),
        Endpoint::PostAnalytics},
    Figure {"campaign_cost", QT_TRANSLATE_NOOP("Figure", "Cost of a campaign"),
        QT_TRANSLATE_NOOP("Figure", "What the campaign cost, as it was typed into its form."),
        QT_TRANSLATE_NOOP("Figure", "as typed in"),
        std::nullopt},
    Figure {"campaign_day", QT_TRANSLATE_NOOP("Figure", "Campaign at a daily snapshot"),
        QT_TRANSLATE_NOOP("Figure", "The number of each video of the campaign as it stood at the last snapshot of the day, added up over those that report it."),
        QT_TRANSLATE_NOOP("Figure", "sum over the videos at the snapshot"),
        Endpoint::PostAnalytics},
    Figure {"campaign_day_won", QT_TRANSLATE_NOOP("Figure", "Views won on a day"),
        QT_TRANSLATE_NOOP("Figure", "Views at the snapshot of a day less those at the snapshot of the day before. Unknown over a gap, and when videos joined that were not posted that day, or left."),
        QT_TRANSLATE_NOOP("Figure", "views of the day − views of the day before"),
        Endpoint::PostAnalytics},
    Figure {"against_before", QT_TRANSLATE_NOOP("Figure", "Against the compared days"),
        QT_TRANSLATE_NOOP("Figure", "A figure of the range less the same figure of the days that it is compared with."),
        QT_TRANSLATE_NOOP("Figure", "figure of the range − figure of the compared days"),
        std::nullopt},
    Figure {"account_growth", QT_TRANSLATE_NOOP("Figure", "Growth of an account in the range"),
        QT_TRANSLATE_NOOP("Figure", "Followers won less followers lost in the range, from the day before it on, or from the first recorded day."),
        QT_TRANSLATE_NOOP("Figure", "followers at the end − followers before the range"),
        Endpoint::SocialAnalytics},
    Figure {"rated_days", QT_TRANSLATE_NOOP("Figure", "Days with a rate"),
        QT_TRANSLATE_NOOP("Figure", "Recorded days of the range that have an engagement rate of this basis. From three on a network is ranked."),
        QT_TRANSLATE_NOOP("Figure", "count of the days"),
        std::nullopt},
    Figure {"for_age", QT_TRANSLATE_NOOP("Figure", "For its age"),
        QT_TRANSLATE_NOOP("Figure", "Views of the video at the oldest age that it has reached, against the median of the account's videos before it at the same age. Unknown until eight of them are known at that age."),
        QT_TRANSLATE_NOOP("Figure", "views at the age / median of the views of the earlier videos at the age"),
        Endpoint::PostAnalytics},
    Figure {"views_at_age", QT_TRANSLATE_NOOP("Figure", "Views at an age"),
        QT_TRANSLATE_NOOP("Figure", "Views of the video when it had that age, read on a straight line between the observations before and after. Unknown where these lie too far apart, or tracking began later."),
        QT_TRANSLATE_NOOP("Figure", "views before + (views after − views before) × share of the time between them"),
        Endpoint::PostAnalytics},
    Figure {"rate_place", QT_TRANSLATE_NOOP("Figure", "Place by engagement rate"),
        QT_TRANSLATE_NOOP("Figure", "Place of the network among those whose average rate has the same basis. From three recorded days on a network is ranked."),
        QT_TRANSLATE_NOOP("Figure", "the average rates of one basis, the highest first"),
        Endpoint::SocialAnalytics},
    Figure {"work_total", QT_TRANSLATE_NOOP("Figure", "Total of a work"),
        QT_TRANSLATE_NOOP("Figure", "The latest number of each post of the work, added up over those that report it. A post that is in several campaigns counts once."),
        QT_TRANSLATE_NOOP("Figure", "sum over the posts"),
        Endpoint::PostAnalytics},
    Figure {"work_rate", QT_TRANSLATE_NOOP("Figure", "Engagement rate of a work"),
        QT_TRANSLATE_NOOP("Figure", "Engagements of all posts of the work over their views."),
        QT_TRANSLATE_NOOP("Figure", "sum of (likes + comments + shares + saves) / sum of views × 100"),
        Endpoint::PostAnalytics},
    Figure {"window_followers", QT_TRANSLATE_NOOP("Figure", "Followers at the end of the range"),
        QT_TRANSLATE_NOOP("Figure", "The last recorded followers of each account in the range, added up; an account that fell silent counts as last known."),
        QT_TRANSLATE_NOOP("Figure", "sum of followers over the accounts"),
        Endpoint::SocialAnalytics},
    Figure {"window_growth", QT_TRANSLATE_NOOP("Figure", "Growth from the first to the last day"),
        QT_TRANSLATE_NOOP("Figure", "Followers of the last less those of the first recorded day of the range, over the accounts that have both; a loss is negative."),
        QT_TRANSLATE_NOOP("Figure", "sum over the accounts of followers of the last day − followers of the first day"),
        Endpoint::SocialAnalytics},
    Figure {"weekly_growth", QT_TRANSLATE_NOOP("Figure", "Growth per week"),
        QT_TRANSLATE_NOOP("Figure", "By how much the followers would grow in seven days at the pace of the range. Unknown from 0 followers, or with one recorded day."),
        QT_TRANSLATE_NOOP("Figure", "((followers of the last day / followers of the first day)^(7 / days) − 1) × 100"),
        Endpoint::SocialAnalytics},
    Figure {"engagement_won", QT_TRANSLATE_NOOP("Figure", "Engagement won"),
        QT_TRANSLATE_NOOP("Figure", "Likes, comments and shares that came in the range. Only of networks whose counts run on: where one counts over a span of its own, no range can be told."),
        QT_TRANSLATE_NOOP("Figure", "sum of likes, comments and shares of the last day − those of the first day"),
        Endpoint::SocialAnalytics},
    Figure {"engagement_per_post", QT_TRANSLATE_NOOP("Figure", "Engagement per post"),
        QT_TRANSLATE_NOOP("Figure", "Engagements of the videos that were posted in the range over their number, of those whose engagement is known."),
        QT_TRANSLATE_NOOP("Figure", "sum of engagements / number of posts"),
        Endpoint::PostAnalytics},
    Figure {"mean_retention", QT_TRANSLATE_NOOP("Figure", "Retention"),
        QT_TRANSLATE_NOOP("Figure", "Share of a video that is watched on average, as the network tells it or average view over length; mean of the recorded days."),
        QT_TRANSLATE_NOOP("Figure", "sum of the daily shares / number of recorded days"),
        Endpoint::SocialAnalytics},
    Figure {"last_watch_time", QT_TRANSLATE_NOOP("Figure", "Watch time, as last told"),
        QT_TRANSLATE_NOOP("Figure", "The network's own figure, last recorded in the range, accounts added up. It covers a span of the network's choosing, so days are not added up."),
        QT_TRANSLATE_NOOP("Figure", "sum of the last recorded watch times over the accounts"),
        Endpoint::SocialAnalytics},
    Figure {"recorded_days", QT_TRANSLATE_NOOP("Figure", "Recorded days"),
        QT_TRANSLATE_NOOP("Figure", "Days of the range that have a row of at least one account."),
        QT_TRANSLATE_NOOP("Figure", "count of the days"),
        std::nullopt},
    Figure {"video_number", QT_TRANSLATE_NOOP("Figure", "Number of videos"),
        QT_TRANSLATE_NOOP("Figure", "How many videos there are, from both sources. A post that several campaigns of a report track counts once."),
        QT_TRANSLATE_NOOP("Figure", "count of the videos"),
        std::nullopt},
    Figure {"report_total", QT_TRANSLATE_NOOP("Figure", "Total of a report"),
        QT_TRANSLATE_NOOP("Figure", "The latest number of each video of the report, added up over those that report it."),
        QT_TRANSLATE_NOOP("Figure", "sum over the videos"),
        Endpoint::PostAnalytics},
    Figure {"chart_point", QT_TRANSLATE_NOOP("Figure", "Point of a chart"),
        QT_TRANSLATE_NOOP("Figure", "The stored numbers of this day or instant, one per series; the total adds up those that are known."),
        QT_TRANSLATE_NOOP("Figure", "as stored, one value per series"),
        std::nullopt},
};
// clang-format on

QString tr(const char *text)
{
    return QCoreApplication::translate("Figure", text);
}

} // namespace

std::span<const Figure> figures()
{
    return kFigures;
}

const Figure *findFigure(QStringView key)
{
    for (const Figure &figure : kFigures) {
        if (key == QLatin1String(figure.key))
            return &figure;
    }
    return nullptr;
}

QString displayName(const Figure &figure)
{
    return tr(figure.name);
}

QString displayDefinition(const Figure &figure)
{
    return tr(figure.definition);
}

QString displayFormula(const Figure &figure)
{
    return tr(figure.formula);
}

} // namespace viewtide::catalogue
