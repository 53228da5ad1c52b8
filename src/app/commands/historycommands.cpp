// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/historycommands.h"

#include "app/commands/arguments.h"
#include "app/commands/videohistorytext.h"
#include "report/table.h"
#include "settings/workspacezone.h"

#include <QTimeZone>

namespace viewtide::app {

void VideoShowCommand::start()
{
    const auto from = dateOption(invocation(), QStringLiteral("from"));
    const auto to = dateOption(invocation(), QStringLiteral("to"));
    const auto wanted = domain::VideoRef::fromText(invocation().arguments.value(0));
    if (!from || !to) {
        fail(from ? to.error() : from.error());
        return;
    }
    if (*from && *to && **to < **from) {
        fail(tr("--to lies before --from"));
        return;
    }
    if (invocation().arguments.size() != 1 || !wanted) {
        fail(tr("which video? Name one as in 'viewtide video list': api:17, manual:3"));
        return;
    }
    m_from = *from;
    m_to = *to;
    withVideo(*wanted, [this](const store::VideoRow &video) { show(video); });
}

void VideoShowCommand::show(const store::VideoRow &video)
{
    read(store::VideoHistoryQuery {.video = video.ref}, [this, video](const store::VideoHistory &history) {
        read(store::ForecastBasisQuery {.video = video.ref},
             [this, video, history](const QList<domain::ComparedVideo> &earlier) {
                 print(video, history, earlier);
             });
    });
}

domain::TimeSpan VideoShowCommand::spanFor(const store::VideoHistory &history) const
{
    const QTimeZone zone = settings::workspaceZone(*services().settings);
    domain::TimeSpan span {history.samples.isEmpty() ? now() : history.samples.first().at, now() + Millis(1)};
    if (m_from)
        span.from = domain::startOfDay(*m_from, zone);
    if (m_to)
        span.to = domain::startOfDay(*m_to + std::chrono::days(1), zone);
    return span;
}

void VideoShowCommand::print(const store::VideoRow &video, const store::VideoHistory &history,
                             const QList<domain::ComparedVideo> &earlier)
{
    const auto views = domain::countSeries(history.samples, &domain::VideoCounts::views);
    const VideoHistoryView view {.video = video,
                                 .history = history,
                                 .range = spanFor(history),
                                 .now = now(),
                                 .forecasts = domain::forecasts(video.toldPostedAt(), views, earlier)};
    if (output().format() == OutputFormat::Json) {
        output().json(historyJson(view));
        done();
        return;
    }
    output().say(QStringLiteral("%1  %2  %3  %4")
                     .arg(video.ref.text(), video.platform.text(), video.campaignName, video.caption));
    const QString posted = video.postedAssumed ? tr("by %1 (nobody told when)") : QStringLiteral("%1");
    output().say(tr("posted %1; %n observation(s)", "", static_cast<int>(history.samples.size()))
                     .arg(posted.arg(toIso(video.postedAt))));
    output().say(tr("earned from %1 to %2:").arg(toIso(view.range.from), toIso(view.range.to)));
    output().table(earnedTable(view));
    output().table(viewsAtAgeTable(view));
    const QStringList sentences = paceSentences(view);
    for (const QString &sentence : sentences)
        output().say(sentence);
    if (const report::Table falls = correctionsTable(view); !falls.rows.isEmpty())
        output().table(falls);
    done();
}

} // namespace viewtide::app
