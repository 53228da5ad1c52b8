// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/network.h"

namespace viewtide::simulator {

namespace {

struct NetworkRow
{
    QLatin1String key;
    QLatin1String name;
};

constexpr std::array<NetworkRow, kNetworkCount> kRows {{
    {QLatin1String("facebook"), QLatin1String("Facebook")},
    {QLatin1String("instagram"), QLatin1String("Instagram")},
    {QLatin1String("linkedin"), QLatin1String("LinkedIn")},
    {QLatin1String("threads"), QLatin1String("Threads")},
    {QLatin1String("tiktok"), QLatin1String("TikTok")},
    {QLatin1String("twitter"), QLatin1String("X/Twitter")},
    {QLatin1String("youtube"), QLatin1String("YouTube")},
}};

} // namespace

QString keyOf(Network network)
{
    return kRows.at(indexOf(network)).key;
}

QString nameOf(Network network)
{
    return kRows.at(indexOf(network)).name;
}

std::optional<Network> networkFromKey(QStringView key)
{
    for (const Network network : kNetworks) {
        if (key.compare(kRows.at(indexOf(network)).key, Qt::CaseInsensitive) == 0)
            return network;
    }
    return std::nullopt;
}

} // namespace viewtide::simulator
