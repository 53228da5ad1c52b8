// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writers.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QTest>

#include <clocale>
#include <limits>

using namespace viewtide;
using namespace viewtide::report;

namespace {

/// A reader by the letter of RFC 4180, as strict as the writer: what other programs would read.
class CsvReader
{
public:
    explicit CsvReader(const QByteArray &bytes)
        : m_text(QString::fromUtf8(bytes))
    { }

    QList<QStringList> records()
    {
        QList<QStringList> list;
        while (m_at < m_text.size())
            list.append(record());
        return list;
    }

private:
    QStringList record()
    {
        QStringList cells {cell()};
        while (m_at < m_text.size() && m_text.at(m_at) == QLatin1Char(',')) {
            ++m_at;
            cells.append(cell());
        }
        if (m_text.mid(m_at, 2) != QStringLiteral("\r\n"))
            return {QStringLiteral("no CRLF at %1").arg(m_at)};
        m_at += 2;
        return cells;
    }

    QString cell()
    {
        if (m_at < m_text.size() && m_text.at(m_at) == QLatin1Char('"'))
            return quoted();
        QString text;
        while (m_at < m_text.size() && !QStringLiteral(",\r\n").contains(m_text.at(m_at)))
            text += m_text.at(m_at++);
        return text;
    }

    QString quoted()
    {
        QString text;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text.at(m_at) != QLatin1Char('"')) {
                text += m_text.at(m_at);
            } else if (m_text.mid(m_at, 2) == QStringLiteral("\"\"")) {
                text += m_text.at(m_at++);
            } else {
                ++m_at;
                break;
            }
        }
        return text;
    }

    QString m_text;
    qsizetype m_at = 0;
};

QByteArray csvOf(const Cell &cell)
{
    return toCsv({.title = {}, .columns = {QStringLiteral("x")}, .rows = {{cell}}}).mid(3);
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private slots:
    void cell_data();
    void cell();
    void doublesComeBackExactly();
    void noLocaleChangesANumber();
    void headerAndRows();
    void tenThousandHostileCells();
};

void CsvTest::cell_data()
{
    QTest::addColumn<Cell>("cell");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const Cell &cell, const char *expected) {
        QTest::newRow(name) << cell << QByteArray(expected) + "\r\n";
    };
    const auto text = [](const char *utf8) { return Cell(QString::fromUtf8(utf8)); };
    row("unknown", {}, "");
    row("zero is not unknown", qint64(0), "0");
    row("negative number is bare", qint64(-5), "-5");
    row("64 bits", std::numeric_limits<qint64>::max(), "9223372036854775807");
    row("double", 2.5, "2.5");
    row("negative double is bare", -0.1, "-0.1");
    row("a third", 1.0 / 3, "0.3333333333333333");
    row("whole double", 1000000.0, "1000000");
    row("no exponent", 1e21, "1000000000000000000000");
    row("small without exponent", 1e-7, "0.0000001");
    row("no minus zero", -0.0, "0");
    row("not a number", std::numeric_limits<double>::quiet_NaN(), "");
    row("infinite", std::numeric_limits<double>::infinity(), "");
    row("date", parseDate(u"2025-12-12").value(), "2025-12-12");
    row("instant", fromEpochMs(1765559750784), "2025-12-12T17:15:50.784Z");
    row("text", text("tiktok"), "tiktok");
    row("empty text", text(""), "");
    row("comma", text("a,b"), "\"a,b\"");
    row("quote", text("a\"b"), "\"a\"\"b\"");
    row("line break", text("a\nb"), "\"a\nb\"");
    row("not ASCII", text("Größe \xf0\x9f\x8e\xac"), "Größe \xf0\x9f\x8e\xac");
    row("formula", text("=1+1"), "'=1+1");
    row("formula with quotes", text("=HYPERLINK(\"http://x\",\"y\")"),
        "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    row("plus", text("+49"), "'+49");
    row("minus", text("-5"), "'-5");
    row("mention", text("@someone"), "'@someone");
    row("tab", text("\t=1"), "\"'\t=1\"");
    row("carriage return", text("\r=1"), "\"'\r=1\"");
    row("line feed", text("\n=1"), "\"'\n=1\"");
    row("formula later in the text", text("1=1"), "1=1");
    row("NUL", Cell(QStringLiteral("a") + QChar(0) + QStringLiteral("b")), "ab");
    row("NUL before a formula", Cell(QString(QChar(0)) + QStringLiteral("=1")), "'=1");
}

void CsvTest::cell()
{
    QFETCH(Cell, cell);
    QFETCH(QByteArray, expected);
    QCOMPARE(csvOf(cell), expected);
}

void CsvTest::doublesComeBackExactly()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 10'000; ++i) {
        const double number = (random.generateDouble() - 0.5) * std::pow(10.0, random.bounded(-12, 12));
        QCOMPARE(csvOf(number).trimmed().toDouble(), number);
    }
}

void CsvTest::noLocaleChangesANumber()
{
    std::setlocale(LC_ALL, "de_DE.UTF-8");
    QLocale::setDefault(QLocale(QLocale::German));

    QCOMPARE(csvOf(1234567.5), QByteArray("1234567.5\r\n"));
    QCOMPARE(csvOf(qint64(1234567)), QByteArray("1234567\r\n"));

    QLocale::setDefault(QLocale::c());
    std::setlocale(LC_ALL, "C");
}

void CsvTest::headerAndRows()
{
    const Table table {.title = QStringLiteral("t"),
                       .columns = {QStringLiteral("platform"), QStringLiteral("views")},
                       .rows = {{QStringLiteral("tiktok"), qint64(1)}, {QStringLiteral("x"), Cell()}}};
    QCOMPARE(toCsv(table), QByteArray("platform,views\r\ntiktok,1\r\nx,\r\n"));
    QCOMPARE(toCsv({.title = {}, .columns = {QStringLiteral("a")}, .rows = {}}), QByteArray("a\r\n"));
}

void CsvTest::tenThousandHostileCells()
{
    const QString alphabet = QString::fromUtf8("=+-@\t\r\n\"',; abcä0|\\");
    QRandomGenerator random(42);
    Table table {.title = {}, .columns = {QStringLiteral("a"), QStringLiteral("b")}, .rows = {}};
    for (int row = 0; row < 5'000; ++row) {
        QList<Cell> cells;
        for (int column = 0; column < 2; ++column) {
            QString text;
            for (int i = random.bounded(12); i > 0; --i)
                text += alphabet.at(random.bounded(int(alphabet.size())));
            cells.append(text);
        }
        table.rows.append(cells);
    }

    const QList<QStringList> records = CsvReader(toCsv(table)).records();

    QCOMPARE(records.size(), table.rows.size() + 1);
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        QCOMPARE(records.at(row + 1).size(), qsizetype(2));
        for (int column = 0; column < 2; ++column) {
            const QString written = std::get<QString>(table.rows.at(row).at(column));
            const QString read = records.at(row + 1).at(column);
            QVERIFY(read.isEmpty() || !QStringLiteral("=+-@\t\r\n").contains(read.front()));
            QVERIFY(read == written || read == QLatin1Char('\'') + written);
        }
    }
}

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
