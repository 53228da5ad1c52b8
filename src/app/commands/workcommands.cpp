// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/workcommands.h"

#include "report/worktable.h"
#include "report/writers.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace viewtide::app {

void WorkListCommand::start()
{
    read(store::WorksQuery {.now = now()}, [this](const QList<store::WorkRow> &works) {
        output().table(report::worksTable(works));
        done();
    });
}

void WorkEditCommand::tellWorkOf(const domain::VideoRef &video)
{
    read(store::WorksQuery {.now = now()}, [this, video](const QList<store::WorkRow> &works) {
        const auto work = std::find_if(works.cbegin(), works.cend(), [&video](const store::WorkRow &row) {
            return row.videos.contains(video);
        });
        const QList<store::WorkRow> found = work == works.cend() ? QList<store::WorkRow>() : QList {*work};
        if (output().format() == OutputFormat::Json) {
            QJsonObject document =
                QJsonDocument::fromJson(report::toJson(report::worksTable(found))).object();
            document.insert(QStringLiteral("status"), QStringLiteral("success"));
            output().json(document);
        } else if (work != works.cend()) {
            output().say(tr("%1 is a work of %n post(s) now", "", work->totals.posts).arg(video.text()));
        }
        done();
    });
}

void WorkJoinCommand::start()
{
    const auto videos = videoArguments(invocation().arguments);
    if (!videos) {
        fail(videos.error());
        return;
    }
    if (videos->size() < 2) {
        fail(tr("name at least two videos, e.g. api:17 manual:3 as in viewtide video list"));
        return;
    }
    write(store::JoinVideos {.videos = *videos, .now = now()},
          [this, video = videos->first()](const store::WorkEdit &) { tellWorkOf(video); });
}

void WorkSplitCommand::start()
{
    const auto videos = videoArguments(invocation().arguments);
    if (!videos) {
        fail(videos.error());
        return;
    }
    if (videos->size() != 1) {
        fail(tr("name one video, e.g. api:17 or manual:3 as in viewtide video list"));
        return;
    }
    write(store::SplitVideo {.video = videos->first(), .now = now()},
          [this, video = videos->first()](const store::WorkEdit &) { tellWorkOf(video); });
}

} // namespace viewtide::app
