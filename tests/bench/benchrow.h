// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the table of script/bench: JSON to stdout for machines, a row of text to stderr for people.
#pragma once

#include <QString>

#include <optional>

namespace viewtide::bench {

struct BenchRow
{
    QString name;
    QString unit; ///< of `ours` and `yardstick`
    double ours = 0.0;
    double yardstick = 0.0;
    double ratio = 0.0;
    /// What the ratio must reach (throughput), or must not exceed (time). Null: only reported.
    std::optional<double> atLeast;
    std::optional<double> atMost;

    bool isMet() const;
};

void print(const BenchRow &row);

/// A row in ms that is at most `atMost` of its yardstick.
void printTimes(const QString &name, double ours, double yardstick, std::optional<double> atMost);

double median(QList<double> values);

} // namespace viewtide::bench
