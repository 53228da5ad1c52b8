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
    QStringList formats; ///< of numbers, by style
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

/// "#,##0" and the like for each style that cells name; empty: none.
QStringList numberFormats(const QByteArray &styles)
{
    QHash<QString, QString> codes {{QStringLiteral("1"), QStringLiteral("0")},
                                   {QStringLiteral("3"), QStringLiteral("#,##0")},
                                   {QStringLiteral("4"), QStringLiteral("#,##0.00")}};
    QStringList formats;
    QXmlStreamReader reader(styles);
    bool isOfCells = false;
    while (!reader.atEnd()) {
        reader.readNext();
        const auto attribute = [&reader](const char *name) {
            return reader.attributes().value(QLatin1String(name)).toString();
        };
        if (reader.name() == u"cellXfs")
            isOfCells = reader.isStartElement();
        else if (reader.isStartElement() && reader.name() == u"numFmt")
            codes.insert(attribute("numFmtId"), attribute("formatCode"));
        else if (reader.isStartElement() && isOfCells && reader.name() == u"xf")
            formats.append(codes.value(attribute("numFmtId")));
    }
    return formats;
}

Sheet sheetOf(const QByteArray &bytes)
{
    const QByteArray book = test::fileInZip(bytes, "xl/workbook.xml");
    static const QRegularExpression kName(QStringLiteral("<sheet name=\"([^\"]*)\""));
    const auto name = kName.match(QString::fromUtf8(book));
    return {.xml = test::fileInZip(bytes, "xl/worksheets/sheet1.xml"),
            .strings = elementTexts(test::fileInZip(bytes, "xl/sharedStrings.xml"), u"t"),
            .formats = numberFormats(test::fileInZip(bytes, "xl/styles.xml")),
            .name = name.captured(1)};
}

/// What the file says of a cell: "#,##0: 5", "text =1+1", or "nothing".
QString cellOf(const Sheet &sheet, QStringView name = u"A2")
{
    QXmlStreamReader reader(sheet.xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement() || reader.name() != u"c"
            || reader.attributes().value(QStringLiteral("r")) != name)
            continue;
        const bool isText = reader.attributes().value(QStringLiteral("t")) == u"s";
        const int style = reader.attributes().value(QStringLiteral("s")).toInt();
        reader.readNextStartElement();
        if (reader.name() != u"v")
            return reader.name().toString(); // <f>: a formula
        const QString value = reader.readElementText();
        if (isText)
            return QStringLiteral("text ") + sheet.strings.value(value.toInt());
        return sheet.formats.value(style) + QStringLiteral(": ") + value;
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
    void columnsTellWhatTheyAre();
    void aTableIsReadyToBeRead();
};

void XlsxTest::cell_data()
{
    QTest::addColumn<Cell>("cell");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Cell &cell, const char *expected) {
        QTest::newRow(name) << cell << QString::fromUtf8(expected);
    };
    row("unknown is no cell", {}, "nothing");
    row("zero", qint64(0), "#,##0: 0");
    row("negative", qint64(-5), "#,##0: -5");
    row("last exact count", qint64(1) << 53, "#,##0: 9007199254740992");
    row("beyond: text, not a rounded number", (qint64(1) << 53) + 1, "text 9007199254740993");
    row("double", 2.5, "#,##0.00: 2.5");
    row("not a number", std::numeric_limits<double>::quiet_NaN(), "nothing");
    row("formula is text", QStringLiteral("=1+1"), "text =1+1");
    row("number as text stays text", QStringLiteral("0123"), "text 0123");
    row("markup", QStringLiteral("<a>&\"b\""), "text <a>&\"b\"");
    row("not ASCII", QString::fromUtf8("Größe"), "text Größe");
    row("date", parseDate(u"2025-12-12").value(), "yyyy-mm-dd: 46003");
    row("noon", fromEpochMs(1765540800000), "yyyy-mm-dd hh:mm:ss: 46003.5");
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

void XlsxTest::columnsTellWhatTheyAre()
{
    const QStringList names {QStringLiteral("campaign_id"),    QStringLiteral("engagement_rate_by_views"),
                             QStringLiteral("target_percent"), QStringLiteral("avg_view_percentage"),
                             QStringLiteral("cost"),           QStringLiteral("Engagement rate")};
    const auto bytes = toXlsx(Table {.title = QStringLiteral("t"),
                                     .columns = names,
                                     .rows = {{qint64(1234), 2.5, 100.0, 33.25, 4500.5, 7.0}},
                                     .percents = {5}});

    QVERIFY_RESULT(bytes);
    const Sheet sheet = sheetOf(*bytes);
    QCOMPARE(cellOf(sheet, u"A2"), QStringLiteral("0: 1234")); // an id has no thousands
    QCOMPARE(cellOf(sheet, u"B2"), QStringLiteral("0.00\" %\": 2.5"));
    QCOMPARE(cellOf(sheet, u"C2"), QStringLiteral("0.00\" %\": 100"));
    QCOMPARE(cellOf(sheet, u"D2"), QStringLiteral("0.00\" %\": 33.25"));
    QCOMPARE(cellOf(sheet, u"E2"), QStringLiteral("#,##0.00: 4500.5"));
    QCOMPARE(cellOf(sheet, u"F2"), QStringLiteral("0.00\" %\": 7"));
}

void XlsxTest::aTableIsReadyToBeRead()
{
    const auto bytes = toXlsx(
        Table {.title = QStringLiteral("t"),
               .columns = {QStringLiteral("posted_at"), QStringLiteral("caption")},
               .rows = {{fromEpochMs(1765540800000), QString(500, QLatin1Char('x'))}, {Cell(), Cell()}}});

    QVERIFY_RESULT(bytes);
    const QString xml = QString::fromUtf8(sheetOf(*bytes).xml);
    QVERIFY2(xml.contains(QStringLiteral("<autoFilter ref=\"A1:B3\"/>")), qPrintable(xml));
    QVERIFY(xml.contains(QStringLiteral("state=\"frozen\"")));
    static const QRegularExpression kWidth(
        QStringLiteral("<col min=\"(\\d)\" max=\"\\d\" width=\"([0-9.]+)\""));
    QList<double> widths;
    for (auto match = kWidth.globalMatch(xml); match.hasNext();)
        widths.append(match.next().captured(2).toDouble());
    QCOMPARE(widths.size(), 2);
    QVERIFY(widths.at(0) > 19 && widths.at(0) < 25);
    QVERIFY(widths.at(1) > 40 && widths.at(1) < 70);
    const auto empty =
        toXlsx(Table {.title = QStringLiteral("t"), .columns = {QStringLiteral("a")}, .rows = {}});
    QVERIFY_RESULT(empty);
    QVERIFY(sheetOf(*empty).xml.contains("<autoFilter ref=\"A1\"/>"));
}

QTEST_GUILESS_MAIN(XlsxTest)
#include "tst_xlsx.moc"
