// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/jsonreader.h"

#include "support/resultmacros.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::api;

class TestJsonReader : public QObject
{
    Q_OBJECT

private slots:
    void count_data();
    void count();
    void decimal_data();
    void decimal();
    void textLosesWhatDatabasesRefuse();
    void time_data();
    void time();
    void path_data();
    void path();
    void missingPathIsNamed();
    void body_data();
    void body();
};

namespace {

QJsonValue valueOf(const QByteArray &json)
{
    return parseObject("{\"x\":" + json + "}").value().value(QLatin1String("x"));
}

} // namespace

void TestJsonReader::count_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("expected"); // -1: nothing
    QTest::newRow("0") << QByteArray("0") << qint64(0);
    QTest::newRow("7") << QByteArray("7") << qint64(7);
    QTest::newRow("above int") << QByteArray("4294967296") << qint64(4294967296);
    QTest::newRow("2^53 + 1 is kept") << QByteArray("9007199254740993") << qint64(9007199254740993);
    QTest::newRow("2^63 - 1") << QByteArray("9223372036854775807") << qint64(9223372036854775807);
    QTest::newRow("2^63") << QByteArray("9223372036854775808") << qint64(-1);
    // Qt keeps an integral double as an integer: what its text lost cannot be seen any more.
    QTest::newRow("written as a double") << QByteArray("9007199254740993.0") << qint64(9007199254740992);
    QTest::newRow("1e19") << QByteArray("1e19") << qint64(-1);
    QTest::newRow("integral double") << QByteArray("12.0") << qint64(12);
    QTest::newRow("exponent") << QByteArray("1e3") << qint64(1000);
    QTest::newRow("1.5") << QByteArray("1.5") << qint64(-1);
    QTest::newRow("-1") << QByteArray("-1") << qint64(-1);
    QTest::newRow("-2^63") << QByteArray("-9223372036854775808") << qint64(-1);
    QTest::newRow("null") << QByteArray("null") << qint64(-1);
    QTest::newRow("true") << QByteArray("true") << qint64(-1);
    QTest::newRow("object") << QByteArray("{}") << qint64(-1);
    QTest::newRow("array") << QByteArray("[1]") << qint64(-1);
    QTest::newRow("digits") << QByteArray("\"123\"") << qint64(123);
    QTest::newRow("digits of 2^63") << QByteArray("\"9223372036854775808\"") << qint64(-1);
    QTest::newRow("signed text") << QByteArray("\"+5\"") << qint64(-1);
    QTest::newRow("negative text") << QByteArray("\"-5\"") << qint64(-1);
    QTest::newRow("thousands") << QByteArray("\"1,234\"") << qint64(-1);
    QTest::newRow("empty text") << QByteArray("\"\"") << qint64(-1);
    QTest::newRow("other digits") << QByteArray("\"\\u0661\\u0662\"") << qint64(-1);
}

void TestJsonReader::count()
{
    QFETCH(QByteArray, json);
    QFETCH(qint64, expected);

    QCOMPARE(readCount(valueOf(json)).value_or(-1), expected);
}

void TestJsonReader::decimal_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<double>("expected"); // -1: nothing
    QTest::newRow("5.6679") << QByteArray("5.6679") << 5.6679;
    QTest::newRow("72") << QByteArray("72") << 72.0;
    QTest::newRow("text") << QByteArray("\"0.25\"") << 0.25;
    QTest::newRow("-0.5") << QByteArray("-0.5") << -1.0;
    QTest::newRow("nan") << QByteArray("\"nan\"") << -1.0;
    QTest::newRow("inf") << QByteArray("\"inf\"") << -1.0;
    QTest::newRow("null") << QByteArray("null") << -1.0;
    QTest::newRow("word") << QByteArray("\"many\"") << -1.0;
}

void TestJsonReader::decimal()
{
    QFETCH(QByteArray, json);
    QFETCH(double, expected);

    QCOMPARE(readDecimal(valueOf(json)).value_or(-1.0), expected);
}

void TestJsonReader::textLosesWhatDatabasesRefuse()
{
    QCOMPARE(readText(valueOf("\"a\\u0000b\"")), QStringLiteral("ab"));
    QCOMPARE(readText(valueOf("\"a\\ud83db\"")), QStringLiteral("ab"));
    QCOMPARE(readText(valueOf("\"a\\ude0ab\"")), QStringLiteral("ab"));
    QCOMPARE(readText(valueOf("\"\\ud83d\\ude0a\"")), QString::fromUtf8("\xF0\x9F\x98\x8A"));
    QCOMPARE(readText(valueOf("12")), QString());
    QCOMPARE(readId(valueOf("1990011223344556677")), QStringLiteral("1990011223344556677"));
    QCOMPARE(readId(valueOf("\" abc \"")), QStringLiteral("abc"));
}

void TestJsonReader::time_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("expectedMs"); // -1: nothing
    const qint64 noon = 1762074000000;
    QTest::newRow("Z") << QByteArray("\"2025-11-02T09:00:00Z\"") << noon;
    QTest::newRow("fraction") << QByteArray("\"2025-11-02T09:00:00.250Z\"") << noon + 250;
    QTest::newRow("no zone") << QByteArray("\"2025-11-02T09:00:00\"") << noon;
    QTest::newRow("Firestore") << QByteArray("{\"_seconds\":1762074000,\"_nanoseconds\":1}") << noon;
    QTest::newRow("only utc") << QByteArray("{\"utc\":\"2025-11-02T09:00:00Z\"}") << noon;
    QTest::newRow("absurd seconds") << QByteArray("{\"_seconds\":9223372036854775807}") << qint64(-1);
    QTest::newRow("words") << QByteArray("\"yesterday\"") << qint64(-1);
    QTest::newRow("null") << QByteArray("null") << qint64(-1);
}

void TestJsonReader::time()
{
    QFETCH(QByteArray, json);
    QFETCH(qint64, expectedMs);

    const auto read = readTime(valueOf(json));

    QCOMPARE(read ? toEpochMs(*read) : -1, expectedMs);
}

void TestJsonReader::path_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<qint64>("expected"); // -1: nothing
    QTest::newRow("top") << "a" << qint64(1);
    QTest::newRow("nested") << "b.c" << qint64(2);
    QTest::newRow("first of an array") << "d[].e" << qint64(3);
    QTest::newRow("array in array") << "d[].f[].g" << qint64(4);
    QTest::newRow("empty array") << "h[].e" << qint64(-1);
    QTest::newRow("through a number") << "a.c" << qint64(-1);
    QTest::newRow("missing") << "x.y" << qint64(-1);
}

void TestJsonReader::path()
{
    QFETCH(QString, path);
    QFETCH(qint64, expected);
    const auto root = parseObject(R"({"a":1,"b":{"c":2},"d":[{"e":3,"f":[{"g":4}]},{"e":9}],"h":[]})");
    QVERIFY_RESULT(root);

    QCOMPARE(readCount(valueAt(*root, path)).value_or(-1), expected);
}

void TestJsonReader::missingPathIsNamed()
{
    const auto root = parseObject(R"({"history":{}})");
    QVERIFY_RESULT(root);

    QCOMPARE(requireArray(*root, u"posts").error().technical, QStringLiteral("posts is missing"));
    QCOMPARE(requireArray(*root, u"history").error().technical, QStringLiteral("history is no array"));
    QCOMPARE(requireText(*root, u"id").error().technical, QStringLiteral("id is missing"));
}

void TestJsonReader::body_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("object") << QByteArray("{}") << true;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("html") << QByteArray("<html><body>502</body></html>") << false;
    QTest::newRow("array") << QByteArray("[]") << false;
    QTest::newRow("cut") << QByteArray(R"({"a":{"b":1)") << false;
    QTest::newRow("NaN") << QByteArray(R"({"a":NaN})") << false;
    QTest::newRow("1e400") << QByteArray(R"({"a":1e400})") << false;
    QTest::newRow("invalid UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}") << false;
    QTest::newRow("64 deep") << QByteArray(R"({"a":)") + QByteArray(63, '[') + QByteArray(63, ']') + "}"
                             << true;
    QTest::newRow("65 deep") << QByteArray(R"({"a":)") + QByteArray(64, '[') + QByteArray(64, ']') + "}"
                             << false;
    QTest::newRow("brackets in a text") << QByteArray(R"({"a":")") + QByteArray(100, '[') + "\\\"\"}" << true;
    QTest::newRow("5 million deep") << QByteArray(5000000, '[') << false;
}

void TestJsonReader::body()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isGood);

    const auto root = parseObject(body);

    QCOMPARE(root.isOk(), isGood);
    if (!isGood)
        QCOMPARE_ERROR(root, ErrorKind::BadReply);
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
