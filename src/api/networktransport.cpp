// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/networktransport.h"

#include "api/replyerror.h"
#include "base/log.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace viewtide::api {

namespace {

/// Qt opens this many connections to one host per manager (HTTP/1.1).
constexpr int kCallsPerLane = 6;
/// A manager whose thread is stuck in an endless header answers nobody any more.
constexpr int kTimeoutsUntilReplaced = 3;
constexpr Millis kStuckRest = std::chrono::minutes(2);
constexpr qint64 kReadBuffer = 1024 * 1024;
/// Qt's codes below are of the connection and the proxy, those from here on of the content.
constexpr int kFirstContentError = 200;

bool isThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

bool isSafe(const QUrl &url)
{
    if (url.scheme() == QLatin1String("https"))
        return true;
    return url.scheme() == QLatin1String("http") && isThisMachine(url.host());
}

/// Of one manager: the process has no proxy, so that nothing else of it is led through one.
class ProxyChoice final : public QNetworkProxyFactory
{
public:
    explicit ProxyChoice(const Proxy &proxy)
        : m_proxy(proxy)
    { }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        // Calls to this machine may be in the clear: they do not leave it.
        if (m_proxy.kind == Proxy::Kind::None || isThisMachine(query.peerHostName()))
            return {QNetworkProxy::NoProxy};
        if (m_proxy.kind == Proxy::Kind::System)
            return systemProxyForQuery(query);
        const auto type =
            m_proxy.kind == Proxy::Kind::Socks5 ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy;
        return {QNetworkProxy(type, m_proxy.host, m_proxy.port)};
    }

private:
    Proxy m_proxy;
};

QNetworkRequest requestOf(const WireRequest &wire, const TransportLimits &limits)
{
    QNetworkRequest request(wire.url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setTransferTimeout(static_cast<int>(limits.silence.count()));
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Viewtide/" VIEWTIDE_VERSION));
    for (const auto &[name, value] : wire.headers)
        request.setRawHeader(name, value);
    return request;
}

std::optional<int> numberIn(const QNetworkReply &reply, const char *header)
{
    bool ok = false;
    const int number = reply.rawHeader(header).trimmed().toInt(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

Error timeoutError()
{
    return Error {.kind = ErrorKind::Timeout, .technical = QStringLiteral("no complete answer in time")};
}

} // namespace

/// Given up from inside one of its own signals, so the manager goes later; a stuck one much later, since its
/// destructor would wait for its thread.
struct NetworkTransport::Lane
{
    explicit Lane(const Proxy &proxy) { manager->setProxyFactory(new ProxyChoice(proxy)); }
    ~Lane() { QTimer::singleShot(isStuck() ? kStuckRest : Millis(0), manager, &QObject::deleteLater); }
    Q_DISABLE_COPY_MOVE(Lane)

    QNetworkAccessManager *manager = new QNetworkAccessManager;
    bool isStuck() const { return timeoutsInRow >= kTimeoutsUntilReplaced; }

    int running = 0;
    int timeoutsInRow = 0;
};

class NetworkTransport::Running final : public QObject, public Exchange
{
public:
    Running(std::shared_ptr<Lane> lane, const TransportLimits &limits, Handler handler);
    ~Running() override;

    void send(const WireRequest &wire);
    void refuse(const Error &error);

private:
    void read();
    void complete();
    void expire();
    void deliver(const Result<WireReply> &result);
    void letGo();
    Result<WireReply> result(int status) const;

    std::shared_ptr<Lane> m_lane;
    TransportLimits m_limits;
    Handler m_handler;
    Redirects m_redirects = Redirects::Refuse;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    QByteArray m_body;
};

NetworkTransport::Running::Running(std::shared_ptr<Lane> lane, const TransportLimits &limits, Handler handler)
    : m_lane(std::move(lane))
    , m_limits(limits)
    , m_handler(std::move(handler))
{
    ++m_lane->running;
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Running::expire);
}

NetworkTransport::Running::~Running()
{
    letGo();
    --m_lane->running;
}

void NetworkTransport::Running::send(const WireRequest &wire)
{
    const QNetworkRequest request = requestOf(wire, m_limits);
    m_redirects = wire.redirects;
    m_reply = wire.verb == "GET" ? m_lane->manager->get(request) : m_lane->manager->post(request, wire.body);
    m_reply->setReadBufferSize(kReadBuffer);
    connect(m_reply, &QIODevice::readyRead, this, &Running::read);
    connect(m_reply, &QNetworkReply::finished, this, &Running::complete);
    m_deadline.start(m_limits.deadline);
}

void NetworkTransport::Running::refuse(const Error &error)
{
    QTimer::singleShot(0, this, [this, error] { deliver(error); });
}

void NetworkTransport::Running::read()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_limits.bodySize)
        deliver(
            Error {.kind = ErrorKind::BadReply,
                   .technical = QStringLiteral("the answer is larger than %1 bytes").arg(m_limits.bodySize)});
}

void NetworkTransport::Running::complete()
{
    const QPointer<Running> self(this);
    read();
    if (!self || !m_handler)
        return;
    // We never abort a reply, so this one is Qt's own time-out.
    if (m_reply->error() == QNetworkReply::OperationCanceledError) {
        expire();
        return;
    }
    m_lane->timeoutsInRow = 0;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    deliver(result(status));
}

Result<WireReply> NetworkTransport::Running::result(int status) const
{
    const QNetworkReply::NetworkError code = m_reply->error();
    const bool isContent = code == QNetworkReply::NoError
        || (code >= kFirstContentError && code != QNetworkReply::ProtocolFailure
            && code != QNetworkReply::ProtocolUnknownError);
    if (!isContent || status <= 0)
        return errorOfNetworkCode(code);
    if (status >= 300 && status < 400 && m_redirects == Redirects::Refuse)
        return Error {.kind = ErrorKind::Insecure,
                      .technical = QStringLiteral("HTTP %1: a redirect").arg(status)};
    return WireReply {.status = status,
                      .contentType = m_reply->rawHeader("Content-Type"),
                      .retryAfter = m_reply->rawHeader("Retry-After"),
                      .date = m_reply->rawHeader("Date"),
                      .location = m_reply->rawHeader("Location"),
                      .rateLimitMax = numberIn(*m_reply, "x-ratelimit-max"),
                      .rateLimitCount = numberIn(*m_reply, "x-ratelimit-count"),
                      .body = m_body};
}

void NetworkTransport::Running::expire()
{
    ++m_lane->timeoutsInRow;
    deliver(timeoutError());
}

/// The last thing that is done: the handler may destroy this object.
void NetworkTransport::Running::deliver(const Result<WireReply> &result)
{
    if (!m_handler)
        return;
    letGo();
    const Handler handler = std::exchange(m_handler, nullptr);
    handler(result);
}

void NetworkTransport::Running::letGo()
{
    m_deadline.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply
        ->deleteLater(); // its end closes the connection; abort() would complain if an answer is on its way
    m_reply.clear();
}

NetworkTransport::NetworkTransport(TransportLimits limits)
    : m_limits(limits)
{ }

NetworkTransport::~NetworkTransport() = default;

std::unique_ptr<Exchange> NetworkTransport::send(const WireRequest &request, Handler handler)
{
    auto running = std::make_unique<Running>(freeLane(), m_limits, std::move(handler));
    if (isSafe(request.url))
        running->send(request);
    else
        running->refuse(
            Error {.kind = ErrorKind::Insecure,
                   .technical = QStringLiteral("the address is neither https nor of this computer")});
    return running;
}

void NetworkTransport::setProxy(const Proxy &proxy)
{
    if (proxy == m_proxy)
        return;
    m_proxy = proxy;
    m_lanes.clear(); // exchanges that run keep theirs
}

std::shared_ptr<NetworkTransport::Lane> NetworkTransport::freeLane()
{
    const auto stuck =
        std::erase_if(m_lanes, [](const std::shared_ptr<Lane> &lane) { return lane->isStuck(); });
    if (stuck > 0)
        qCInfo(lcApi, "connections that timed out %d times in a row are made anew", kTimeoutsUntilReplaced);
    const auto free = std::find_if(m_lanes.begin(), m_lanes.end(), [](const std::shared_ptr<Lane> &lane) {
        return lane->running < kCallsPerLane;
    });
    if (free != m_lanes.end())
        return *free;
    m_lanes.push_back(std::make_shared<Lane>(m_proxy));
    return m_lanes.back();
}

} // namespace viewtide::api
