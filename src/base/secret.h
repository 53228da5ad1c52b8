// SPDX-License-Identifier: GPL-3.0-or-later
// A key or a password. It cannot be printed, compared for order or converted by accident: reveal() is the one
// way out, and a search for it shows every place that sees a secret in the clear.
#pragma once

#include <QByteArray>
#include <QDebug>

#include <utility>

namespace viewtide {

class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value)
        : m_value(std::move(value))
    { }

    bool isEmpty() const { return m_value.isEmpty(); }
    const QByteArray &reveal() const { return m_value; }
    /// Last four characters behind dots, for "which key is this?" in the window.
    QString hint() const;

    bool operator==(const Secret &) const = default;
    friend QDebug operator<<(QDebug debug, const Secret &) = delete;

private:
    QByteArray m_value;
};

} // namespace viewtide
