// SPDX-License-Identifier: GPL-3.0-or-later
// Makes calls. Owns one gate per API key and the transport. GUI thread; nothing blocks.
#pragma once

#include "api/apicall.h"
#include "api/credentials.h"
#include "api/keygate.h"
#include "api/request.h"
#include "api/transport.h"
#include "base/backoff.h"
#include "base/clock.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <memory>

namespace viewtide::api {

struct ClientOptions
{
    QUrl baseUrl; ///< a path prefix is kept
    int inFlight = 5; ///< 1..32 per API key, honoured above Qt's six connections per host
    BodyFormat bodyFormat = BodyFormat::Json;
    int tries = 3; ///< per call, for what may be repeated
    Backoff backoff {std::chrono::seconds(2), 3.0, std::chrono::seconds(30)};

    bool operator==(const ClientOptions &) const = delete;
};

class ApiClient final : public QObject
{
    Q_OBJECT

public:
    ApiClient(ClientOptions options, std::unique_ptr<Transport> transport, const Clock &clock, Jitter jitter,
              QObject *parent = nullptr);
    ~ApiClient() override;

    /// The call is not started yet: connect to finished() first, then start(). Owned by `owner`.
    ApiCall *call(const Request &request, const Credentials &credentials, QObject *owner);
    void setInFlight(int count);
    void setBaseUrl(const QUrl &url);
    /// Every running and waiting call ends with Cancelled.
    void cancelAll();
    int inFlight() const;

    /// A stable name of a key that tells nothing about it (for persisted sleeps).
    static QString keyHash(const Secret &apiKey);
    /// Hands back what keyRestChanged() told before a restart.
    void restoreRest(const QString &keyHash, const KeyRest &rest);

signals:
    /// The key must rest until then.
    void keySleeping(const QString &keyHash, viewtide::Timestamp until);
    /// Worth storing.
    void keyRestChanged(const QString &keyHash, const viewtide::api::KeyRest &rest);
    void idle();

private:
    Q_DISABLE_COPY_MOVE(ApiClient)

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace viewtide::api
