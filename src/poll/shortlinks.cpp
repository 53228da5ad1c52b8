// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/shortlinks.h"

#include "api/transport.h"

#include <QCoreApplication>
#include <QPromise>
#include <QUrl>

#include <utility>
#include <vector>

namespace viewtide::poll {

namespace {

constexpr int kMostSteps = 4; ///< one is usual
constexpr int kMostInFlight = 4;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ShortLinks)
};

Error noVideo(const QString &why)
{
    return {.kind = ErrorKind::BadReply, .technical = why};
}

/// Without what a network adds to tell who shared the link, unless the id is in it.
std::optional<catalogue::VideoLink> videoAt(const QUrl &target)
{
    const auto bare = catalogue::parseVideoLink(
        target.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded));
    return bare ? bare : catalogue::parseVideoLink(target.toString(QUrl::FullyEncoded));
}

Result<catalogue::VideoLink> stepOf(const catalogue::VideoLink &asked, const Result<api::WireReply> &reply)
{
    if (!reply)
        return reply.error();
    const bool isRedirect = reply->status >= 300 && reply->status < 400 && !reply->location.isEmpty();
    if (!isRedirect)
        return noVideo(QStringLiteral("HTTP %1 instead of a redirect").arg(reply->status));
    const auto target = videoAt(QUrl(asked.url).resolved(QUrl::fromEncoded(reply->location)));
    if (!target || target->platform != asked.platform)
        return noVideo(QStringLiteral("the redirect leads to no video of the network"));
    return *target;
}

} // namespace

struct ShortLinks::Lookup
{
    catalogue::VideoLink link; ///< of the next step
    int steps = 0;
    std::vector<QPromise<Result<catalogue::VideoLink>>> promises;
    std::unique_ptr<api::Exchange> exchange;
};

ShortLinks::ShortLinks(api::Transport &transport)
    : m_transport(transport)
{ }

ShortLinks::~ShortLinks() = default;

QFuture<Result<catalogue::VideoLink>> ShortLinks::resolve(const catalogue::VideoLink &link)
{
    QPromise<Result<catalogue::VideoLink>> promise;
    promise.start();
    const auto future = promise.future();
    if (const auto found = m_found.constFind(link.url); found != m_found.constEnd()) {
        promise.addResult(*found);
        promise.finish();
        return future;
    }
    std::shared_ptr<Lookup> &lookup = m_lookups[link.url];
    if (!lookup) {
        lookup = std::make_shared<Lookup>();
        lookup->link = link;
        m_queue.enqueue(link.url);
    }
    lookup->promises.push_back(std::move(promise));
    startNext();
    return future;
}

void ShortLinks::startNext()
{
    while (m_running < kMostInFlight && !m_queue.isEmpty()) {
        ++m_running;
        ask(m_queue.dequeue());
    }
}

void ShortLinks::ask(const QString &url)
{
    const std::shared_ptr<Lookup> lookup = m_lookups.value(url);
    ++lookup->steps;
    lookup->exchange =
        m_transport.send({.verb = "GET",
                          .url = QUrl(lookup->link.url),
                          .headers = {},
                          .body = {},
                          .redirects = api::Redirects::Tell},
                         [this, url](const Result<api::WireReply> &reply) { onReply(url, reply); });
}

void ShortLinks::onReply(const QString &url, const Result<api::WireReply> &reply)
{
    const std::shared_ptr<Lookup> lookup = m_lookups.value(url);
    const std::unique_ptr<api::Exchange> ended = std::move(lookup->exchange);
    const Result<catalogue::VideoLink> step = stepOf(lookup->link, reply);
    if (!step || !step->nativeId.isEmpty()) {
        finish(url, step);
    } else if (lookup->steps < kMostSteps) {
        lookup->link = *step;
        ask(url);
    } else {
        finish(url, noVideo(QStringLiteral("more than %1 redirects").arg(kMostSteps)));
    }
}

void ShortLinks::finish(const QString &url, const Result<catalogue::VideoLink> &target)
{
    --m_running;
    const std::shared_ptr<Lookup> lookup = m_lookups.take(url);
    if (target)
        m_found.insert(url, *target);
    for (auto &promise : lookup->promises) {
        promise.addResult(target);
        promise.finish();
    }
    startNext();
}

QString shortLinkSentence(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::BadReply:
        return Texts::tr(
            "This short link leads to no video, or its network does not say to which: open it in a "
            "browser and copy the address it leads to.");
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
        return Texts::tr("The network of this short link could not be asked where it leads: open it in a "
                         "browser and copy the address, or try again later.");
    default:
        return Texts::tr("%1 Open the short link in a browser and copy the address it leads to.")
            .arg(describe(error));
    }
}

} // namespace viewtide::poll
