// SPDX-License-Identifier: GPL-3.0-or-later
// One request through its key's gate, with retries: waits for a place, sends, backs off, asks again.
// Made by ApiClient, owned by whoever asked for it (QObject child or unique_ptr). GUI thread.
// finished() comes exactly once, also after cancel(); the object may be deleted from its slot with
// deleteLater().
#pragma once

#include "api/credentials.h"
#include "api/request.h"
#include "api/transport.h"
#include "base/backoff.h"

#include <QObject>
#include <QTimer>

namespace viewtide::api {

class KeyGate;

/// An answer that is worth decoding: the body may still report an error in a 200.
struct Reply
{
    catalogue::Endpoint endpoint = catalogue::Endpoint::User;
    int status = 0;
    QByteArray body;
    Timestamp receivedAt;
    int requests = 1; ///< how often it was sent until this answer came

    bool operator==(const Reply &) const = default;
};

struct ApiCallParts;

class ApiCall final : public QObject
{
    Q_OBJECT

public:
    explicit ApiCall(ApiCallParts parts, QObject *parent = nullptr);
    ~ApiCall() override;

    const Request &request() const;
    /// How often it was sent so far.
    int requestsSent() const;

    void start();
    /// finished() follows with ErrorKind::Cancelled, from the event loop.
    void cancel();

signals:
    void finished(const viewtide::Result<viewtide::api::Reply> &result);

private:
    Q_DISABLE_COPY_MOVE(ApiCall)

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace viewtide::api
