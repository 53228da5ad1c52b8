// SPDX-License-Identifier: GPL-3.0-or-later
// Through what the network is reached, as the setting says it. Plain value.
#pragma once

#include <QString>

#include <optional>

namespace viewtide {

struct Proxy
{
    enum class Kind {
        System, ///< as the desktop or the environment says (https_proxy)
        None,
        Http,
        Socks5,
    };

    Kind kind = Kind::System;
    QString host;
    quint16 port = 0;

    bool operator==(const Proxy &) const = default;
};

/// "system", "none", "http://host:port" or "socks5://host:port". Null for anything else, also for an address
/// with a password: it would lie in the settings in the clear.
std::optional<Proxy> proxyFromText(const QString &text);

} // namespace viewtide
