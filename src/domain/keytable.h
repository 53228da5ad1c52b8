// SPDX-License-Identifier: GPL-3.0-or-later
// Text keys of an enum, both ways, from one table. For enums that are stored or exported.
#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <utility>

namespace viewtide::domain {

template<typename Enum, std::size_t Size>
using KeyTable = std::array<std::pair<Enum, const char *>, Size>;

template<typename Enum, std::size_t Size>
QString keyOf(const KeyTable<Enum, Size> &table, Enum value)
{
    for (const auto &[candidate, key] : table) {
        if (candidate == value)
            return QString::fromLatin1(key);
    }
    Q_UNREACHABLE();
    return {};
}

/// All of them, in the order of the table.
template<typename Enum, std::size_t Size>
QStringList keysOf(const KeyTable<Enum, Size> &table)
{
    QStringList keys;
    for (const auto &[value, key] : table)
        keys.append(QString::fromLatin1(key));
    return keys;
}

template<typename Enum, std::size_t Size>
std::optional<Enum> fromKey(const KeyTable<Enum, Size> &table, QStringView key)
{
    for (const auto &[value, candidate] : table) {
        if (key == QLatin1String(candidate))
            return value;
    }
    return std::nullopt;
}

} // namespace viewtide::domain
