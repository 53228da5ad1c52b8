// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/proxy.h"

#include <QUrl>

namespace viewtide {

std::optional<Proxy> proxyFromText(const QString &text)
{
    if (text == QLatin1String("system"))
        return Proxy {};
    if (text == QLatin1String("none"))
        return Proxy {.kind = Proxy::Kind::None};
    const QUrl url(text, QUrl::StrictMode);
    const bool isSocks = url.scheme() == QLatin1String("socks5");
    const bool isPlain =
        url.path().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || url.host().isEmpty() || url.port() <= 0 || !isPlain
        || (!isSocks && url.scheme() != QLatin1String("http")))
        return std::nullopt;
    return Proxy {.kind = isSocks ? Proxy::Kind::Socks5 : Proxy::Kind::Http,
                  .host = url.host(),
                  .port = static_cast<quint16>(url.port())};
}

} // namespace viewtide
