// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writers.h"
#include "report/zipreader.h"

#include "support/resultmacros.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <limits>

using namespace viewtide;
using namespace viewtide::report;

namespace {

struct Sheet
{
    QByteArray xml;
    QStringList strings; ///< the shared strings, by index
    QString name;
};

QStringList elementTexts(const QByteArray &xml, QStringView element)
{
    QStringList list;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == element)
            list.append(reader.readElementText());
    }
    return list;
}

Sheet sheetOf(const QByteArray &bytes)
{
    const QByteArray book = test::fileInZip(bytes, "xl/workbook.xml");
    static const QRegularExpression kName(QStringLiteral("<sheet name=\"([^\"]*)\""));
    const auto name = kName.match(QString::fromUtf8(book));
    return {.xml = test::fileInZip(bytes, "xl/worksheets/sheet1.xml"),
            .strings = elementTexts(test::fileInZip(bytes, "xl/sharedStrings.xml"), u"t"),
            .name = name.captured(1)};
}

/// What the file says of A2: "number 5", "text =1+1", or "nothing".
QString cellOf(const Sheet &sheet)
{
    QXmlStreamReader reader(sheet.xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement() || reader.name() != u"c"
            || reader.attributes().value(QStringLiteral("r")) != u"A2")
            continue;
        const bool isText = reader.attributes().value(QStringLiteral("t")) == u"s";
        const bool isStyled = reader.attributes().hasAttribute(QStringLiteral("s"));
        reader.readNextStartElement();
        if (reader.name() != u"v")
            return reader.name().toString(); // <f>: a formula
        const QString value = reader.readElementText();
        if (isText)
            return QStringLiteral("text ") + sheet.strings.value(value.toInt());
        return (isStyled ? QStringLiteral("date ") : QStringLiteral("number ")) + value;
    }
    return QStringLiteral("nothing");
}

Table tableOf(const Cell &cell)
{
    return {.title = QStringLiteral("t"), .columns = {QStringLiteral("x")}, .rows = {{cell}}};
}

} // namespace

class XlsxTest : public QObject
{
    Q_OBJECT

private slots:
    void cell_data();
    void cell();
    void longTextIsCut();
    void sheetName_data();
    void sheetName();
    void manyRows();
};

void XlsxTest::cell_data()
{
    QTest::addColumn<Cell>("cell");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Cell &cell, const char *expected) {
        QTest::newRow(name) << cell << QString::fromUtf8(expected);
    };
    row("unknown is no cell", {}, "nothing");
    row("zero", qint64(0), "number 0");
    row("negative", qint64(-5), "number -5");
    row("last exact count", qint64(1) << 53, "number 9007199254740992");
    row("beyond: text, not a rounded number", (qint64(1) << 53) + 1, "text 9007199254740993");
    row("double", 2.5, "number 2.5");
    row("not a number", std::numeric_limits<double>::quiet_NaN(), "nothing");
    row("formula is text", QStringLiteral("=1+1"), "text =1+1");
    row("number as text stays text", QStringLiteral("0123"), "text 0123");
    row("markup", QStringLiteral("<a>&\"b\""), "text <a>&\"b\"");
    row("not ASCII", QString::fromUtf8("Größe"), "text Größe");
    row("date", parseDate(u"2025-12-12").value(), "date 46003");
    row("noon", fromEpochMs(1765540800000), "date 46003.5");
    row("older than a spreadsheet's calendar", parseDate(u"1899-12-31").value(),
        "text 1899-12-31T00:00:00.000Z");
}

void XlsxTest::cell()
{
    QFETCH(Cell, cell);
    QFETCH(QString, expected);

    const auto bytes = toXlsx(tableOf(cell));

    QVERIFY_RESULT(bytes);
    const Sheet sheet = sheetOf(*bytes);
    QVERIFY(!sheet.xml.contains("<f>"));
    QCOMPARE(cellOf(sheet), expected);
}

void XlsxTest::longTextIsCut()
{
    const auto bytes = toXlsx(tableOf(QString(100'000, QLatin1Char('x'))));

    QVERIFY_RESULT(bytes);
    QCOMPARE(cellOf(sheetOf(*bytes)).size(), qsizetype(32767 + 5));
}

void XlsxTest::sheetName_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << "weekly"
                           << "weekly";
    QTest::newRow("empty") << ""
                           << "Sheet1";
    QTest::newRow("forbidden characters") << "a[b]:c*d?e/f\\g'h"
                                          << "abcdefgh";
    QTest::newRow("only forbidden characters") << "???"
                                               << "Sheet1";
    QTest::newRow("too long") << "0123456789012345678901234567890123"
                              << "0123456789012345678901234567890";
    QTest::newRow("not ASCII") << QString::fromUtf8("Frühling") << QString::fromUtf8("Frühling");
}

void XlsxTest::sheetName()
{
    QFETCH(QString, title);
    QFETCH(QString, name);
    Table table = tableOf(qint64(1));
    table.title = title;

    const auto bytes = toXlsx(table);

    QVERIFY_RESULT(bytes);
    QCOMPARE(sheetOf(*bytes).name, name);
}

void XlsxTest::manyRows()
{
    Table table {.title = QStringLiteral("t"), .columns = {QStringLiteral("n")}, .rows = {}};
    for (qint64 i = 0; i < 20'000; ++i)
        table.rows.append(QList<Cell> {i});

    const auto bytes = toXlsx(table);

    QVERIFY_RESULT(bytes);
    QCOMPARE(sheetOf(*bytes).xml.count("<row "), qsizetype(20'001));
}

QTEST_GUILESS_MAIN(XlsxTest)
#include "tst_xlsx.moc"
