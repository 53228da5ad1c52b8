// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/dice.h"

#include <cmath>
#include <numbers>

namespace viewtide::simulator {

quint64 mixed(quint64 seed, quint64 salt)
{
    // SplitMix64: good enough to look like chance, and the same on every machine
    quint64 z = seed + (salt + 1) * 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

double unit(quint64 seed, quint64 salt)
{
    return double(mixed(seed, salt) >> 11) * 0x1.0p-53;
}

double between(double low, double high, quint64 seed, quint64 salt)
{
    return low + (high - low) * unit(seed, salt);
}

int pick(int count, quint64 seed, quint64 salt)
{
    return int(mixed(seed, salt) % quint64(count));
}

double normal(quint64 seed, quint64 salt)
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - unit(seed, salt)));
    return radius * std::cos(2.0 * std::numbers::pi * unit(mixed(seed, salt), 1));
}

QString letters(QLatin1String alphabet, int length, quint64 seed)
{
    QString text(length, Qt::Uninitialized);
    for (int i = 0; i < length; ++i)
        text[i] = alphabet.at(pick(int(alphabet.size()), seed, quint64(i)));
    return text;
}

} // namespace viewtide::simulator
