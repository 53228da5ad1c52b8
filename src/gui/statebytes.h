// SPDX-License-Identifier: GPL-3.0-or-later
// What a page or a table stores of how the user left it: several values in one array of bytes. Pure
// functions.
#pragma once

#include <QByteArray>
#include <QDataStream>
#include <QIODevice>

#include <optional>
#include <tuple>

namespace viewtide::gui {

template<typename... Parts>
QByteArray packed(const Parts &...parts)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    (out << ... << parts);
    return bytes;
}

/// Null if the bytes hold less, or something else.
template<typename... Parts>
std::optional<std::tuple<Parts...>> unpacked(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    std::tuple<Parts...> parts;
    std::apply([&in](Parts &...part) { (in >> ... >> part); }, parts);
    return in.status() == QDataStream::Ok ? std::optional(parts) : std::nullopt;
}

} // namespace viewtide::gui
