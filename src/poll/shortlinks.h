// SPDX-License-Identifier: GPL-3.0-or-later
// Asks networks where their short links lead, without going there: a GET without keys and cookies per step,
// of whose answer only the address of the redirect is read. Steps lead to hosts that the catalogue knows.
// Owned by the composition root; GUI thread, nothing blocks.
#pragma once

#include "base/result.h"
#include "catalogue/platform.h"

#include <QFuture>
#include <QHash>
#include <QQueue>

#include <memory>

namespace viewtide::api {
class Transport;
struct WireReply;
} // namespace viewtide::api

namespace viewtide::poll {

class ShortLinks final
{
public:
    /// `transport` outlives this.
    explicit ShortLinks(api::Transport &transport);
    /// Cancels what is not answered yet.
    ~ShortLinks();

    /// The long link of the video behind a link that hides its id. BadReply: it leads to no single video;
    /// else an error of the connection. What was found is not asked again. On the thread of the caller.
    QFuture<Result<catalogue::VideoLink>> resolve(const catalogue::VideoLink &link);

private:
    Q_DISABLE_COPY_MOVE(ShortLinks)

    struct Lookup;

    void startNext();
    void ask(const QString &url);
    void onReply(const QString &url, const Result<api::WireReply> &reply);
    void finish(const QString &url, const Result<catalogue::VideoLink> &target);

    api::Transport &m_transport;
    QHash<QString, std::shared_ptr<Lookup>> m_lookups; ///< by the link that was asked for
    QQueue<QString> m_queue; ///< of those, not started yet
    int m_running = 0;
    QHash<QString, catalogue::VideoLink> m_found;
};

/// Why nothing was found, and what to do: two sentences for a person.
QString shortLinkSentence(const Error &error);

} // namespace viewtide::poll
