// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that may be unknown, as JSON has them. Pure function: any thread.
#pragma once

#include <QJsonValue>

#include <optional>

namespace viewtide {

/// Unknown is null, never 0.
template<typename Number>
QJsonValue numberOrNull(const std::optional<Number> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

} // namespace viewtide
