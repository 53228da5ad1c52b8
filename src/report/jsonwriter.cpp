// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace viewtide::report {

namespace {

struct CellValue
{
    QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
    QJsonValue operator()(qint64 number) const { return number; }
    QJsonValue operator()(double number) const
    {
        return std::isfinite(number) ? QJsonValue(number) : QJsonValue(QJsonValue::Null);
    }
    QJsonValue operator()(const QString &text) const { return text; }
    QJsonValue operator()(Date day) const { return toIsoDate(day); }
    QJsonValue operator()(Timestamp time) const { return toIso(time); }
};

} // namespace

QByteArray toJson(const Table &table)
{
    QJsonArray rows;
    for (const QList<Cell> &row : table.rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            object.insert(table.columns.at(i),
                          i < row.size() ? std::visit(CellValue {}, row.at(i)) : QJsonValue());
        rows.append(object);
    }
    const QJsonObject document {{QStringLiteral("title"), table.title},
                                {QStringLiteral("columns"), QJsonArray::fromStringList(table.columns)},
                                {QStringLiteral("rows"), rows}};
    return QJsonDocument(document).toJson();
}

} // namespace viewtide::report
