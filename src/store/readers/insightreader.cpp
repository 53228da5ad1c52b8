// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast.h"
#include "store/readers/historyreaders.h"
#include "store/readers/insightreaders.h"
#include "store/statement.h"

namespace viewtide::store {

Result<PostCurvesQuery::Answer> answer(Connection &connection, const PostCurvesQuery &query)
{
    Statement select(connection, "post_curves_select");
    if (Status status = select.run(query.from, query.to); !status)
        return status.error();
    QList<PostCurve> curves;
    const Status fetched = select.forEach([&] {
        const auto source = domain::videoSourceFromKey(select.text(0));
        const auto platform = select.platform(3);
        if (!source || !platform)
            return;
        const domain::VideoRef ref {.source = *source, .row = select.integer(1)};
        if (curves.isEmpty() || curves.last().video != ref)
            curves.append({.video = ref,
                           .profile = select.isNull(2) ? ProfileId() : ProfileId(select.integer(2)),
                           .platform = *platform,
                           .caption = select.text(5),
                           .postedAssumed = select.integer(9) != 0,
                           .curve = {.postedAt = select.time(4), .views = {}}});
        if (select.isNull(6))
            return;
        QList<domain::CountSample> &views = curves.last().curve.views;
        views.append({select.time(6), select.count(7)});
        if (const auto confirmed = select.maybeTime(8))
            views.append({*confirmed, select.count(7)});
    });
    if (!fetched)
        return fetched.error();
    return curves;
}

Result<ForecastBasisQuery::Answer> answer(Connection &connection, const ForecastBasisQuery &query)
{
    return earlierVideos(connection, query.video, domain::kForecastLookback);
}

} // namespace viewtide::store
