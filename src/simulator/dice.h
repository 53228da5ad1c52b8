// SPDX-License-Identifier: GPL-3.0-or-later
// Chance without state: every number is a pure function of a seed and a salt, so that an answer depends on
// nothing but the question. Any thread.
#pragma once

#include <QString>

namespace viewtide::simulator {

/// A new seed from a seed and a salt.
quint64 mixed(quint64 seed, quint64 salt);
/// In [0, 1).
double unit(quint64 seed, quint64 salt);
/// In [low, high).
double between(double low, double high, quint64 seed, quint64 salt);
/// In [0, count).
int pick(int count, quint64 seed, quint64 salt);
/// Standard normal.
double normal(quint64 seed, quint64 salt);
/// `length` characters of the alphabet.
QString letters(QLatin1String alphabet, int length, quint64 seed);

inline constexpr QLatin1String kDigits("0123456789");
inline constexpr QLatin1String
    kAlphanumeric("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

} // namespace viewtide::simulator
