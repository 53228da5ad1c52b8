// SPDX-License-Identifier: GPL-3.0-or-later
// Rows for people and spreadsheets, before they become bytes. Plain values: any thread.
#pragma once

#include "base/timestamp.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace viewtide::report {

/// Empty means unknown and is written as an empty cell, never as 0.
using Cell = std::variant<std::monostate, qint64, double, QString, Date, Timestamp>;

struct Table
{
    QString title;
    QStringList columns; ///< keys in lower_case: the contract of the exports, not translated
    QList<QList<Cell>> rows;
    QList<int> percents {}; ///< columns of rates whose name is a word and no key that tells it

    bool operator==(const Table &) const = default;
};

template<typename T>
Cell cell(const std::optional<T> &value)
{
    return value ? Cell(*value) : Cell();
}

inline Cell textOrEmpty(const QString &text)
{
    return text.isEmpty() ? Cell() : Cell(text);
}

} // namespace viewtide::report
