// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/watchcommand.h"

#include "poll/pollservice.h"
#include "poll/summary.h"

#include <QJsonDocument>

namespace viewtide::app {

void WatchCommand::start()
{
    auto &poll = *services().poll;
    m_weekly = std::make_unique<WeeklyKeeper>(services());
    connect(&poll, &poll::PollService::stopped, this, [this] { done(); });
    connect(&poll, &poll::PollService::passFinished, this, [this](const poll::PassSummary &summary) {
        // One line per pass that asked anything: a log that stays readable for months.
        if (summary.total().requests > 0 || !summary.errors.isEmpty())
            output().say(
                QString::fromUtf8(QJsonDocument(poll::toJson(summary)).toJson(QJsonDocument::Compact)));
    });
    output().say(
        tr("collecting into %1; stop with Ctrl+C").arg(store::displayName(services().store->location())));
    poll.start();
}

void WatchCommand::cancel()
{
    services().poll->stop();
}

} // namespace viewtide::app
