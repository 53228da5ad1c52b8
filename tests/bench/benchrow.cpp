// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchrow.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace viewtide::bench {

bool BenchRow::isMet() const
{
    return (!atLeast || ratio >= *atLeast) && (!atMost || ratio <= *atMost);
}

void print(const BenchRow &row)
{
    QJsonObject json {{u"name"_s, row.name},       {u"unit"_s, row.unit},
                      {u"ours"_s, row.ours},       {u"yardstick"_s, row.yardstick},
                      {u"ratio"_s, row.ratio},     {u"target"_s, QJsonValue::Null},
                      {u"met"_s, QJsonValue::Null}};
    QString target = u"-"_s;
    if (row.atLeast || row.atMost) {
        target = (row.atLeast ? u">= "_s : u"<= "_s)
            + QString::number(row.atLeast ? *row.atLeast : *row.atMost, 'f', 2);
        json.insert(u"target"_s, target);
        json.insert(u"met"_s, row.isMet());
    }
    std::printf("%s\n", QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    const char *const met = !row.atLeast && !row.atMost ? "-" : row.isMet() ? "yes" : "NO";
    std::fprintf(stderr, "%-44s %12.1f %12.1f %-9s %7.3f %8s %4s\n", qPrintable(row.name), row.ours,
                 row.yardstick, qPrintable(row.unit), row.ratio, qPrintable(target), met);
}

void printTimes(const QString &name, double ours, double yardstick, std::optional<double> atMost)
{
    print({.name = name,
           .unit = QStringLiteral("ms"),
           .ours = ours,
           .yardstick = yardstick,
           .ratio = ours / yardstick,
           .atLeast = {},
           .atMost = atMost});
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace viewtide::bench
