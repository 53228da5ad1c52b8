// SPDX-License-Identifier: GPL-3.0-or-later
// One command of the command line, after the database is open. Made by makeCommand(), owned by Application;
// GUI thread. finished() comes exactly once after start().
#pragma once

#include "app/commands/arguments.h"
#include "app/exitcode.h"
#include "app/invocation.h"
#include "app/output.h"
#include "app/services.h"
#include "base/deliver.h"
#include "domain/workspace.h"
#include "store/store.h"
#include "store/videolist.h"

#include <QObject>

#include <algorithm>
#include <memory>

namespace viewtide::app {

struct CommandContext
{
    Services &services;
    const Invocation &invocation;
    const Output &output;
    domain::Workspace workspace; ///< invalid ids for commands that only read
};

class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(const CommandContext &context)
        : m_context(context)
    { }

    virtual void start() = 0;
    /// SIGTERM and SIGINT. Most commands are done in a moment and need not care.
    virtual void cancel() { }

signals:
    void finished(viewtide::app::ExitCode code);

protected:
    Services &services() const { return m_context.services; }
    const Invocation &invocation() const { return m_context.invocation; }
    const Output &output() const { return m_context.output; }
    const domain::Workspace &workspace() const { return m_context.workspace; }
    Timestamp now() const { return m_context.services.clock->now(); }

    void done() { emit finished(ExitCode::Done); }
    void fail(const Error &error)
    {
        output().error(error);
        emit finished(ExitCode::Usage);
    }
    void fail(const QString &sentence) { fail(invalid(sentence)); }

    /// Reads; calls next(answer), or fails the command.
    template<typename Query, typename Next>
    void read(Query query, Next next)
    {
        continueWith(services().store->read(std::move(query)), std::move(next));
    }
    /// Writes; calls next(answer) after the commit, or fails the command.
    template<typename StoreCommand, typename Next>
    void write(StoreCommand command, Next next)
    {
        continueWith(services().store->write(std::move(command)), std::move(next));
    }

    /// Calls next(video), or fails the command if there is no such video.
    template<typename Next>
    void withVideo(const domain::VideoRef &wanted, Next next)
    {
        read(store::VideoPageQuery {.videos = {wanted}, .now = now()},
             [this, wanted, next = std::move(next)](const QList<store::VideoRow> &videos) {
                 if (videos.isEmpty())
                     fail(Error {.kind = ErrorKind::NotFound, .context = wanted.text()});
                 else
                     next(videos.first());
             });
    }

    /// Calls next(content) with the report that an argument names, or fails the command.
    template<typename Next>
    void withReport(const QString &idOrName, Next next, std::optional<Date> from = {},
                    std::optional<Date> to = {})
    {
        read(store::ReportsQuery {},
             [this, idOrName, next = std::move(next), from, to](const QList<store::ReportRow> &reports) {
                 const auto report = findReport(reports, idOrName);
                 if (report)
                     read(store::ReportQuery {.report = *report, .now = now(), .from = from, .to = to}, next);
                 else
                     fail(report.error());
             });
    }

    /// The same with the row of a campaign.
    template<typename Next>
    void withCampaign(const QString &idOrName, Next next)
    {
        read(store::CampaignsQuery {.today = dateOf(now())},
             [this, idOrName, next = std::move(next)](const QList<store::CampaignRow> &campaigns) {
                 const auto id = findCampaign(campaigns, idOrName);
                 if (!id) {
                     fail(id.error());
                     return;
                 }
                 next(*std::find_if(campaigns.cbegin(), campaigns.cend(),
                                    [&id](const store::CampaignRow &row) { return row.campaign.id == *id; }));
             });
    }

private:
    template<typename T, typename Next>
    void continueWith(const QFuture<Result<T>> &future, Next next)
    {
        deliver(future, this, [this, next = std::move(next)](const Result<T> &result) {
            if (result)
                next(*result);
            else
                fail(result.error());
        });
    }

    CommandContext m_context;
};

std::unique_ptr<Command> makeCommand(const CommandContext &context);

} // namespace viewtide::app
