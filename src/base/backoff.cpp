// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/backoff.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace viewtide {

using std::chrono::milliseconds;

Jitter systemJitter()
{
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

milliseconds Backoff::ceiling(int attempt) const
{
    const double grown = static_cast<double>(first.count()) * std::pow(factor, std::max(0, attempt - 1));
    return milliseconds(static_cast<qint64>(std::min(grown, static_cast<double>(cap.count()))));
}

milliseconds Backoff::delay(int attempt, const Jitter &jitter) const
{
    return milliseconds(static_cast<qint64>(static_cast<double>(ceiling(attempt).count()) * jitter()));
}

} // namespace viewtide
