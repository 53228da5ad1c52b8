// SPDX-License-Identifier: GPL-3.0-or-later
// The seven networks of the simulated account. On purpose not the client's catalogue: two readings of the
// API's documentation that do not know each other find each other's mistakes.
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace viewtide::simulator {

enum class Network : quint8 { Facebook, Instagram, LinkedIn, Threads, TikTok, Twitter, YouTube };

inline constexpr std::size_t kNetworkCount = 7;
inline constexpr std::array<Network, kNetworkCount> kNetworks {
    Network::Facebook, Network::Instagram, Network::LinkedIn, Network::Threads,
    Network::TikTok,   Network::Twitter,   Network::YouTube};

constexpr std::size_t indexOf(Network network)
{
    return static_cast<std::size_t>(network);
}

/// As the API writes it: "twitter", not "x".
QString keyOf(Network network);
/// As its messages write it.
QString nameOf(Network network);
std::optional<Network> networkFromKey(QStringView key);

} // namespace viewtide::simulator
