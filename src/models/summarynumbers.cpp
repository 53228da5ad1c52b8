// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/summarynumbers.h"

#include "models/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace viewtide::models {

using namespace Qt::Literals::StringLiterals;
using domain::AccountWindow;
using report::inputOf;
using report::NumberInput;
using report::NumberRef; // lupdate loses the context of tr() in functions that return a::B
using report::SummaryLine;

namespace {

using Inputs = QList<NumberInput>;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SummaryNumbers)
};

QString dayText(std::optional<Date> day)
{
    return day ? format::date(*day) : format::unknown();
}

Inputs followersInputs(const SummaryLine &, const AccountWindow &window)
{
    return {
        inputOf(u"accounts"_s, Texts::tr("Profiles with a recorded day"), qint64(window.profiles)),
        inputOf(u"oldest_day"_s, Texts::tr("Oldest of their last days"), dayText(window.followers.endFrom)),
        inputOf(u"newest_day"_s, Texts::tr("Newest of their last days"), dayText(window.followers.endTo))};
}

/// Levels that do not give the growth, since an account has only one of them, would mislead.
Inputs growthInputs(const SummaryLine &, const AccountWindow &window)
{
    const domain::FollowerWindow &followers = window.followers;
    Inputs inputs;
    if (followers.growth && followers.end.value_or(0) - followers.start.value_or(0) == *followers.growth)
        inputs = {
            inputOf(u"followers_end"_s, Texts::tr("Followers on the last day"), report::cell(followers.end)),
            inputOf(u"followers_start"_s, Texts::tr("Followers on the first day"),
                    report::cell(followers.start))};
    inputs.append(inputOf(u"first_day"_s, Texts::tr("First recorded day"), dayText(followers.startFrom)));
    inputs.append(inputOf(u"last_day"_s, Texts::tr("Last recorded day"), dayText(followers.endTo)));
    return inputs;
}

Inputs wonInputs(const SummaryLine &, const AccountWindow &window)
{
    return {inputOf(u"days"_s, Texts::tr("Recorded days"), qint64(window.daysRecorded)),
            inputOf(u"accounts"_s, Texts::tr("Profiles with a recorded day"), qint64(window.profiles))};
}

Inputs rateInputs(const SummaryLine &, const AccountWindow &window)
{
    return {inputOf(u"days"_s, Texts::tr("Recorded days that have a rate"), qint64(window.rate.rows)),
            inputOf(u"basis"_s, Texts::tr("Basis"),
                    window.basis ? format::basis(*window.basis) : format::unknown())};
}

Inputs postsInputs(const SummaryLine &line, const AccountWindow &)
{
    return {inputOf(u"counted"_s, Texts::tr("Posts whose engagement is known"), qint64(line.posts.counted)),
            inputOf(u"posts"_s, Texts::tr("Posts of the range"), qint64(line.posts.posts))};
}

Inputs retentionInputs(const SummaryLine &, const AccountWindow &window)
{
    return {inputOf(u"days"_s, Texts::tr("Recorded days that have it"), qint64(window.retention.rows))};
}

Inputs dayInputs(const SummaryLine &, const AccountWindow &window)
{
    return {
        inputOf(u"accounts"_s, Texts::tr("Profiles with a recorded day"), qint64(window.profiles)),
        inputOf(u"backfilled"_s, Texts::tr("Rows that were told afterwards"), qint64(window.backfilledRows))};
}

enum class Days { Shown, Compared };

struct SummaryFigure
{
    const char *column;
    const char *figure;
    Inputs (*inputs)(const SummaryLine &line, const AccountWindow &window);
    Days days = Days::Shown;
};

constexpr std::array kFigures {
    SummaryFigure {"followers", "window_followers", followersInputs},
    SummaryFigure {"growth", "window_growth", growthInputs},
    SummaryFigure {"growthBefore", "window_growth", growthInputs, Days::Compared},
    SummaryFigure {"weekly", "weekly_growth", growthInputs},
    SummaryFigure {"engagement", "engagement_won", wonInputs},
    SummaryFigure {"engagementBefore", "engagement_won", wonInputs, Days::Compared},
    SummaryFigure {"rate", "average_rate", rateInputs},
    SummaryFigure {"perPost", "engagement_per_post", postsInputs},
    SummaryFigure {"retention", "mean_retention", retentionInputs},
    SummaryFigure {"watchTime", "last_watch_time", wonInputs},
    SummaryFigure {"days", "recorded_days", dayInputs},
};

} // namespace

std::optional<NumberRef> summaryNumber(const QString &column, const SummaryLine &line, const QString &shown)
{
    const auto figure = std::find_if(kFigures.begin(), kFigures.end(), [&column](const SummaryFigure &one) {
        return column == QLatin1String(one.column);
    });
    if (figure == kFigures.end())
        return std::nullopt;
    const bool isNow = figure->days == Days::Shown;
    const AccountWindow window = isNow ? line.now : line.before.value_or(AccountWindow());
    return NumberRef {.figure = QLatin1String(figure->figure),
                      .about = line.platform ? format::platformName(line.platform)
                                             : Texts::tr("All networks together"),
                      .shown = shown,
                      .inputs = figure->inputs(line, window),
                      .span = isNow ? Texts::tr("the range of the overview")
                                    : Texts::tr("the days that the range is compared with")};
}

} // namespace viewtide::models
