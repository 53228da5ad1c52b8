// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiclient.h"

#include "api/apicallparts.h"
#include "base/log.h"
#include "base/redact.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace viewtide::api {

namespace {

/// So that the name cannot be looked up in a list of hashes of other programs.
constexpr auto kHashPrefix = "viewtide key:";
constexpr int kHashLength = 32;

/// A line break in a header's value would begin another header.
QByteArray headerValue(const Secret &secret)
{
    QByteArray value = secret.reveal().trimmed();
    value.removeIf([](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    return value;
}

QList<std::pair<QByteArray, QByteArray>> headersOf(const Credentials &credentials, BodyFormat format)
{
    const QByteArray contentType = format == BodyFormat::Json
        ? QByteArrayLiteral("application/json")
        : QByteArrayLiteral("application/x-www-form-urlencoded");
    QList<std::pair<QByteArray, QByteArray>> headers {
        {QByteArrayLiteral("Accept"), QByteArrayLiteral("application/json")},
        {QByteArrayLiteral("Content-Type"), contentType},
        {QByteArrayLiteral("Authorization"), QByteArrayLiteral("Bearer ") + headerValue(credentials.apiKey)},
    };
    const std::pair<const char *, const Secret &> optional[] {
        {"Profile-Key", credentials.profileKey},
        {"X-Twitter-OAuth1-Api-Key", credentials.xKey},
        {"X-Twitter-OAuth1-Api-Secret", credentials.xSecret},
    };
    for (const auto &[name, secret] : optional) {
        if (!secret.isEmpty())
            headers.append({QByteArray(name), headerValue(secret)});
    }
    return headers;
}

void rememberAll(const Credentials &credentials)
{
    for (const Secret *const secret :
         {&credentials.apiKey, &credentials.profileKey, &credentials.xKey, &credentials.xSecret})
        rememberSecret(*secret);
}

} // namespace

class ApiClient::Private
{
public:
    Private(ApiClient &client, ClientOptions clientOptions, std::unique_ptr<Transport> wire,
            const Clock &wallClock, Jitter random)
        : q(client)
        , options(std::move(clientOptions))
        , transport(std::move(wire))
        , clock(wallClock)
        , jitter(std::move(random))
    { }

    KeyGate &gateOf(const QString &keyHash);
    std::shared_ptr<RateWindow> windowOf(const Credentials &credentials);
    WireRequest wireOf(const Request &request, const Credentials &credentials) const;
    void forget(ApiCall *call);

    ApiClient &q;
    ClientOptions options;
    std::unique_ptr<Transport> transport;
    const Clock &clock;
    Jitter jitter;
    QHash<QString, KeyGate *> gates; ///< children of the client
    QHash<QString, std::shared_ptr<RateWindow>> windows; ///< by profile
    std::shared_ptr<HostBreaker> breaker = std::make_shared<HostBreaker>(clock);
    QSet<ApiCall *> calls;
};

KeyGate &ApiClient::Private::gateOf(const QString &keyHash)
{
    KeyGate *&gate = gates[keyHash];
    if (!gate) {
        gate = new KeyGate(options.inFlight, clock, &q);
        QObject::connect(gate, &KeyGate::sleeping, &q,
                         [this, keyHash](Timestamp until) { emit q.keySleeping(keyHash, until); });
        QObject::connect(gate, &KeyGate::restChanged, &q,
                         [this, keyHash](const KeyRest &rest) { emit q.keyRestChanged(keyHash, rest); });
    }
    return *gate;
}

/// The API counts the calls of each profile for themselves.
std::shared_ptr<RateWindow> ApiClient::Private::windowOf(const Credentials &credentials)
{
    const Secret &own = credentials.profileKey.isEmpty() ? credentials.apiKey : credentials.profileKey;
    std::shared_ptr<RateWindow> &window = windows[keyHash(own)];
    if (!window)
        window = std::make_shared<RateWindow>(clock);
    return window;
}

WireRequest ApiClient::Private::wireOf(const Request &request, const Credentials &credentials) const
{
    const bool isGet = catalogue::endpointRow(request.endpoint).method == catalogue::Method::Get;
    return WireRequest {.verb = isGet ? QByteArrayLiteral("GET") : QByteArrayLiteral("POST"),
                        .url = request.url(options.baseUrl),
                        .headers = headersOf(credentials, isGet ? BodyFormat::Json : options.bodyFormat),
                        .body = isGet ? QByteArray() : request.payload(options.bodyFormat)};
}

void ApiClient::Private::forget(ApiCall *call)
{
    if (!calls.remove(call) || !calls.isEmpty())
        return;
    // Later: the slots of the last call's finished() may start the next one.
    QTimer::singleShot(0, &q, [this] {
        if (calls.isEmpty())
            emit q.idle();
    });
}

ApiClient::ApiClient(ClientOptions options, std::unique_ptr<Transport> transport, const Clock &clock,
                     Jitter jitter, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(options), std::move(transport), clock, std::move(jitter)))
{ }

ApiClient::~ApiClient()
{
    cancelAll();
    for (ApiCall *const call : std::as_const(d->calls))
        disconnect(call, nullptr, this, nullptr);
}

ApiCall *ApiClient::call(const Request &request, const Credentials &credentials, QObject *owner)
{
    rememberAll(credentials);
    auto *const call = new ApiCall(
        ApiCallParts {.request = request,
                      .wire = d->wireOf(request, credentials),
                      .transport = *d->transport,
                      .gate = &d->gateOf(keyHash(credentials.apiKey)),
                      .window = d->windowOf(credentials),
                      .breaker = d->breaker,
                      .clock = d->clock,
                      .jitter = d->jitter,
                      .backoff = d->options.backoff,
                      .tries = request.persistence == Persistence::Once ? 1 : std::max(1, d->options.tries)},
        owner);
    d->calls.insert(call);
    connect(call, &ApiCall::finished, this, [this, call] { d->forget(call); });
    connect(call, &QObject::destroyed, this, [this, call] { d->forget(call); });
    return call;
}

void ApiClient::setInFlight(int count)
{
    d->options.inFlight = count;
    for (KeyGate *const gate : std::as_const(d->gates))
        gate->setPlaces(count);
}

void ApiClient::setBaseUrl(const QUrl &url)
{
    d->options.baseUrl = url;
    d->breaker = std::make_shared<HostBreaker>(d->clock);
}

void ApiClient::cancelAll()
{
    const QSet<ApiCall *> calls = d->calls;
    for (ApiCall *const call : calls)
        call->cancel();
}

int ApiClient::inFlight() const
{
    return d->options.inFlight;
}

QString ApiClient::keyHash(const Secret &apiKey)
{
    const QByteArray digest =
        QCryptographicHash::hash(QByteArray(kHashPrefix) + apiKey.reveal(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(kHashLength));
}

void ApiClient::restoreRest(const QString &keyHash, const KeyRest &rest)
{
    d->gateOf(keyHash).restore(rest);
}

} // namespace viewtide::api
