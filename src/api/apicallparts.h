// SPDX-License-Identifier: GPL-3.0-or-later
// What ApiClient gives a call to live on. Only ApiClient makes one.
#pragma once

#include "api/apicall.h"
#include "api/hostbreaker.h"
#include "api/ratewindow.h"
#include "base/clock.h"

#include <QPointer>

#include <memory>

namespace viewtide::api {

struct ApiCallParts
{
    Request request;
    WireRequest wire; ///< with the keys in its headers
    Transport &transport; ///< outlives the call's exchange: the client cancels its calls before it goes
    QPointer<KeyGate> gate;
    std::shared_ptr<RateWindow> window; ///< of the profile
    std::shared_ptr<HostBreaker> breaker;
    const Clock &clock;
    Jitter jitter;
    Backoff backoff;
    int tries;
};

} // namespace viewtide::api
