// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/request.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::api;

class TestRequest : public QObject
{
    Q_OBJECT

private slots:
    void urlKeepsTheBasePath_data();
    void urlKeepsTheBasePath();
    void postAnalytics();
    void formRepeatsArrays();
    void history_data();
    void history();
};

namespace {

QList<catalogue::PlatformKey> keys(std::initializer_list<const char *> names)
{
    QList<catalogue::PlatformKey> list;
    for (const char *const name : names)
        list.append(catalogue::platformFromKey(QString::fromLatin1(name)).value());
    return list;
}

} // namespace

void TestRequest::urlKeepsTheBasePath_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("expected");
    QTest::newRow("api") << "https://api.ayrshare.com/api"
                         << "https://api.ayrshare.com/api/user";
    QTest::newRow("slash") << "https://api.ayrshare.com/api/"
                           << "https://api.ayrshare.com/api/user";
    QTest::newRow("no path") << "http://127.0.0.1:8080"
                             << "http://127.0.0.1:8080/user";
    QTest::newRow("prefix") << "https://proxy.example.com/a/b%20c/api"
                            << "https://proxy.example.com/a/b%20c/api/user";
}

void TestRequest::urlKeepsTheBasePath()
{
    QFETCH(QString, base);
    QFETCH(QString, expected);

    QCOMPARE(userRequest().url(QUrl(base)).toString(QUrl::FullyEncoded), expected);
}

void TestRequest::postAnalytics()
{
    const Request own =
        postAnalyticsRequest(QStringLiteral("Vt9"), keys({"tiktok", "youtube"}), IdKind::Ayrshare);
    const Request native = postAnalyticsRequest(QStringLiteral("771"), keys({"tiktok"}), IdKind::Native);

    QCOMPARE(own.payload(BodyFormat::Json), QByteArray(R"({"id":"Vt9","platforms":["tiktok","youtube"]})"));
    QCOMPARE(native.payload(BodyFormat::Json),
             QByteArray(R"({"id":"771","platforms":["tiktok"],"searchPlatformId":true})"));
    QCOMPARE(userRequest().payload(BodyFormat::Json), QByteArray());
}

void TestRequest::formRepeatsArrays()
{
    const Request request =
        postAnalyticsRequest(QStringLiteral("a+b &c"), keys({"tiktok", "youtube"}), IdKind::Native);

    QCOMPARE(request.payload(BodyFormat::Form),
             QByteArray("id=a%2Bb%20%26c&platforms[0]=tiktok&platforms[1]=youtube&searchPlatformId=true"));
}

void TestRequest::history_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("query");
    const QString from = QStringLiteral("2025-11-01T00:00:00Z");
    const QString to = QStringLiteral("2025-11-02T00:00:00Z");
    QTest::newRow("open") << 1000 << QString() << QString() << "limit=1000&lastDays=0";
    QTest::newRow("window") << 5 << from << to
                            << "limit=5&startDate=2025-11-01T00:00:00Z&endDate=2025-11-02T00:00:00Z";
    QTest::newRow("from") << 5 << from << QString() << "limit=5&startDate=2025-11-01T00:00:00Z&lastDays=0";
    QTest::newRow("too many") << 5000 << from << to
                              << "limit=1000&startDate=2025-11-01T00:00:00Z&endDate=2025-11-02T00:00:00Z";
}

void TestRequest::history()
{
    QFETCH(int, limit);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, query);
    const auto given = [](const QString &text) {
        return text.isEmpty() ? std::nullopt : std::optional(text);
    };

    const Request request = historyRequest(limit, given(from), given(to));

    QCOMPARE(request.url(QUrl(QStringLiteral("https://h/api"))).query(), query);
}

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
