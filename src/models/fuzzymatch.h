// SPDX-License-Identifier: GPL-3.0-or-later
// How well a name fits what somebody typed of it. Pure functions, any thread.
#pragma once

#include <QString>

#include <optional>

namespace viewtide::models {

/// Larger is better; null: not at all. A beginning wins over the beginnings of words ("sn" for "Sync now"),
/// those over a part of a word, that over letters in this order. Case and accents do not count; of equals the
/// shorter name wins.
std::optional<int> matchScore(const QString &typed, const QString &name);
/// The same, or by the words of where it stands: "campaign > remove" and "remove campaign" fit "Remove" in
/// "Campaign". They win over letters in this order.
std::optional<int> matchScore(const QString &typed, const QString &name, const QString &path);

} // namespace viewtide::models
