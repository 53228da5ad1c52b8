// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace viewtide;
using namespace viewtide::report;

class JsonTest : public QObject
{
    Q_OBJECT

private slots:
    void cell_data();
    void cell();
    void document();
    void aShortRowHasNulls();
};

void JsonTest::cell_data()
{
    QTest::addColumn<Cell>("cell");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const Cell &cell, const char *expected) {
        QTest::newRow(name) << cell << QByteArray(expected);
    };
    row("unknown", {}, "null");
    row("zero", qint64(0), "0");
    row("64 bits are exact", std::numeric_limits<qint64>::max(), "9223372036854775807");
    row("double", 0.1, "0.1");
    row("not a number", std::numeric_limits<double>::quiet_NaN(), "null");
    row("date", parseDate(u"2025-12-12").value(), "\"2025-12-12\"");
    row("instant", fromEpochMs(1765559750784), "\"2025-12-12T17:15:50.784Z\"");
    row("text is not guarded: JSON has no formulas", QStringLiteral("=1\n\""), "\"=1\\n\\\"\"");
}

void JsonTest::cell()
{
    QFETCH(Cell, cell);
    QFETCH(QByteArray, expected);
    const QByteArray json = toJson({.title = {}, .columns = {QStringLiteral("x")}, .rows = {{cell}}});
    QVERIFY2(json.contains("\"x\": " + expected + "\n"), json.constData());
}

void JsonTest::document()
{
    const Table table {.title = QStringLiteral("weekly"),
                       .columns = {QStringLiteral("platform"), QStringLiteral("a")},
                       .rows = {{QStringLiteral("tiktok"), qint64(1)}}};

    const QJsonObject object = QJsonDocument::fromJson(toJson(table)).object();

    QCOMPARE(object.value(QStringLiteral("title")).toString(), QStringLiteral("weekly"));
    QCOMPARE(object.value(QStringLiteral("columns")).toArray(), QJsonArray::fromStringList(table.columns));
    const QJsonArray rows = object.value(QStringLiteral("rows")).toArray();
    QCOMPARE(rows.size(), qsizetype(1));
    QCOMPARE(rows.first().toObject().value(QStringLiteral("platform")).toString(), QStringLiteral("tiktok"));
}

void JsonTest::aShortRowHasNulls()
{
    const QByteArray json =
        toJson({.title = {}, .columns = {QStringLiteral("a"), QStringLiteral("b")}, .rows = {{qint64(1)}}});
    QVERIFY2(json.contains("\"b\": null"), json.constData());
}

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
