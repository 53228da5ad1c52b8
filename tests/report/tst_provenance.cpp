// SPDX-License-Identifier: GPL-3.0-or-later
// Where a number comes from, in words and as JSON: of videos, of account days, and of sums.
#include "base/redact.h"
#include "catalogue/figure.h"
#include "report/provenance.h"

#include <QJsonArray>
#include <QTest>

using namespace viewtide;
using namespace viewtide::report;
using namespace catalogue::literals;
using namespace std::chrono_literals;

namespace {

const Timestamp kSeen = fromEpochMs(1'800'000'000'000);

store::VideoRow video()
{
    store::VideoRow row;
    row.ref = {.source = domain::VideoSource::Api, .row = 17};
    row.platform = *catalogue::platformFromKey(u"tiktok");
    row.caption = QStringLiteral("Unboxing");
    row.counts = {.views = 1000, .likes = 40, .comments = 5, .shares = 5, .saves = {}};
    row.updatedAt = kSeen;
    row.nextPollAt = kSeen + 5min;
    row.viewsLastDay = 300;
    return row;
}

store::AccountDayRow day()
{
    store::AccountDayRow row;
    row.profileName = QStringLiteral("Main");
    row.platform = *catalogue::platformFromKey(u"instagram");
    row.date = dateOf(kSeen);
    row.recordedAt = kSeen;
    row.values = {
        {"followers"_metric, qint64(110)}, {"likes"_metric, qint64(4)}, {"reach"_metric, qint64(200)}};
    row.engagementRate = domain::EngagementRate {.percent = 2, .basis = domain::RateBasis::Reach};
    row.growthVelocity = 10;
    return row;
}

QString text(const Cell &cell)
{
    if (const auto *whole = std::get_if<qint64>(&cell))
        return QString::number(*whole);
    if (const auto *real = std::get_if<double>(&cell))
        return QString::number(*real);
    const auto *words = std::get_if<QString>(&cell);
    return words ? *words : QStringLiteral("-");
}

/// "likes=40 saves=-"
QString inputs(const Provenance &number)
{
    QStringList parts;
    for (const NumberInput &input : number.inputs)
        parts.append(input.key + u'=' + text(input.value));
    return parts.join(u' ');
}

QString fields(const Provenance &number)
{
    QStringList parts;
    for (const SourceField &field : number.fields)
        parts.append(field.path + u'=' + text(field.value));
    return parts.join(u' ');
}

} // namespace

class TestProvenance final : public QObject
{
    Q_OBJECT

private slots:
    void videoNumbers_data();
    void videoNumbers();
    void observedWhenLastSeen();
    void typedNumbersSaySo();
    void accountNumbers_data();
    void accountNumbers();
    void importedDaysSaySo();
    void secretsAreTakenOut();
    void sumsTakeWhatThePageKnows();
    void unknownFiguresNameTheKnownOnes();
    void jsonHasAllOfIt();
    void everyFigureIsComplete();
};

void TestProvenance::videoNumbers_data()
{
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("madeOf");
    QTest::addColumn<bool>("hasFormula");
    QTest::newRow("as reported") << "views"
                                 << "1000"
                                 << "" << false;
    QTest::newRow("not reported") << "saves"
                                  << "-"
                                  << "" << false;
    QTest::newRow("sum") << "video_engagement"
                         << "50"
                         << "likes=40 comments=5 shares=5 saves=-" << true;
    QTest::newRow("rate") << "video_rate"
                          << "5"
                          << "likes=40 comments=5 shares=5 saves=- views=1000" << true;
    QTest::newRow("last day") << "video_day"
                              << "300"
                              << "views=1000 views_then=700" << true;
    QTest::newRow("from the kept answer") << "reach"
                                          << "77"
                                          << "" << false;
}

void TestProvenance::videoNumbers()
{
    QFETCH(const QString, figure);
    const store::StoredAnswer stored {.json = QStringLiteral("{\"reach\":77}"), .at = kSeen};

    const auto number = explainVideo(video(), {}, stored, figure);

    QVERIFY(number.isOk());
    QVERIFY2(!number->about.contains(video().ref.text()) && number->about.contains(QStringLiteral("TikTok")),
             qPrintable(number->about)); // in words
    QTEST(text(number->value), "value");
    QTEST(inputs(*number), "madeOf");
    QTEST(!number->formula.isEmpty(), "hasFormula");
    QCOMPARE(number->endpoint, QStringLiteral("POST /analytics/post"));
    QCOMPARE(number->nextPollAt, std::optional(kSeen + 5min));
    QVERIFY(!number->definition.isEmpty() && !number->validFor.isEmpty() && number->remarks.size() >= 2);
    QVERIFY2(fields(*number).startsWith(QStringLiteral("tiktok.analytics.")), qPrintable(fields(*number)));
}

void TestProvenance::observedWhenLastSeen()
{
    store::VideoHistory history;
    history.samples = {{.at = kSeen - 3h, .counts = {.views = 900, .saves = 2}, .confirmedAt = {}},
                       {.at = kSeen - 2h, .counts = {.views = 1000}, .confirmedAt = kSeen - 1h}};

    QCOMPARE(explainVideo(video(), history, {}, QStringLiteral("views"))->observedAt,
             std::optional(kSeen - 1h));
    QCOMPARE(explainVideo(video(), history, {}, QStringLiteral("saves"))->observedAt,
             std::optional(kSeen - 3h));
    QCOMPARE(explainVideo(video(), {}, {}, QStringLiteral("views"))->observedAt, std::optional(kSeen));
}

void TestProvenance::typedNumbersSaySo()
{
    store::VideoRow row = video();
    row.typedMask = 2; // likes

    const auto likes = explainVideo(row, {}, {}, QStringLiteral("likes"));
    const auto views = explainVideo(row, {}, {}, QStringLiteral("views"));

    QVERIFY(likes->remarks.first().startsWith(QStringLiteral("A person typed it in")));
    QVERIFY(!views->remarks.first().startsWith(QStringLiteral("A person typed it in")));
}

void TestProvenance::accountNumbers_data()
{
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("madeOf");
    QTest::addColumn<QString>("from");
    QTest::newRow("level") << "followers"
                           << "110"
                           << ""
                           << "instagram.analytics.followersCount=110";
    QTest::newRow("rate") << "account_rate"
                          << "2"
                          << "likes=4 comments=- shares=- reach=200"
                          << "instagram.analytics.reachCount=- instagram.analytics.reach=200 "
                             "instagram.analytics.likeCount=- instagram.analytics.commentsCount=- "
                             "instagram.analytics.shareCount=- instagram.analytics.sharesCount=-";
    QTest::newRow("growth") << "growth_velocity"
                            << "10"
                            << "followers=110 followers_before=100"
                            << "instagram.analytics.followersCount=110";
    QTest::newRow("second field") << "reach"
                                  << "200"
                                  << ""
                                  << "instagram.analytics.reachCount=- instagram.analytics.reach=200";
}

void TestProvenance::accountNumbers()
{
    QFETCH(const QString, figure);
    store::AccountDayRow before = day();
    before.values.insert("followers"_metric, qint64(100));
    const store::StoredAnswer stored {.json = QStringLiteral("{\"followersCount\":110,\"reach\":200}"),
                                      .at = kSeen};

    const auto number = explainAccountDay(
        {.day = day(), .before = before, .stored = stored, .nextPollAt = kSeen + 24h}, figure);

    QVERIFY(number.isOk());
    QTEST(text(number->value), "value");
    QTEST(inputs(*number), "madeOf");
    QTEST(fields(*number), "from");
    QCOMPARE(number->observedAt, std::optional(kSeen));
    QCOMPARE(number->nextPollAt, std::optional(kSeen + 24h));
    QVERIFY(number->stored.contains(QStringLiteral("\"followersCount\": 110")));
}

void TestProvenance::importedDaysSaySo()
{
    store::AccountDayRow row = day();
    row.origin = domain::RowOrigin::Backfill;
    QVERIFY(explainAccountDay({.day = row}, QStringLiteral("followers"))
                ->remarks.first()
                .contains(QStringLiteral("afterwards")));
    row.importedFrom = QStringLiteral("old.csv");
    QVERIFY(explainAccountDay({.day = row}, QStringLiteral("followers"))
                ->remarks.first()
                .contains(QStringLiteral("old.csv")));
    const auto growth = explainAccountDay({.day = row}, QStringLiteral("growth_velocity"));
    QCOMPARE(inputs(*growth), QStringLiteral("followers=110 followers_before=-")); // unknown, not 0
}

void TestProvenance::secretsAreTakenOut()
{
    rememberSecret(Secret(QByteArrayLiteral("KEY-1234-5678")));
    const store::StoredAnswer stored {
        .json = QStringLiteral("{\"followersCount\":110,\"note\":\"Bearer abcdefgh KEY-1234-5678\"}"),
        .at = kSeen};

    const auto number = explainAccountDay({.day = day(), .stored = stored}, QStringLiteral("followers"));

    QVERIFY2(!number->stored.contains(QStringLiteral("KEY-1234-5678")), qPrintable(number->stored));
    QVERIFY2(!number->stored.contains(QStringLiteral("abcdefgh")), qPrintable(number->stored));
    QVERIFY(number->stored.contains(QStringLiteral("followersCount")));
}

void TestProvenance::sumsTakeWhatThePageKnows()
{
    const auto number =
        explainSum({.figure = QStringLiteral("cpm"),
                    .about = QStringLiteral("Campaign Summer"),
                    .shown = QStringLiteral("3.20 EUR"),
                    .inputs = {{.key = QStringLiteral("views"), .name = {}, .value = qint64(9)}},
                    .span = QStringLiteral("so far")});

    QVERIFY(number.isOk());
    QCOMPARE(text(number->value), QStringLiteral("3.20 EUR"));
    QCOMPARE(inputs(*number), QStringLiteral("views=9"));
    QCOMPARE(number->validFor, QStringLiteral("so far"));
    QVERIFY(number->formula.contains(QStringLiteral("1000")));
    QCOMPARE(number->endpoint, QStringLiteral("POST /analytics/post"));
    QVERIFY(!explainSum({.figure = QStringLiteral("nonsense")}).isOk());
}

void TestProvenance::unknownFiguresNameTheKnownOnes()
{
    const auto number = explainVideo(video(), {}, {}, QStringLiteral("nonsense"));
    QVERIFY(!number.isOk());
    QCOMPARE(number.error().kind, ErrorKind::NotFound);
    QVERIFY(number.error().detail.contains(QStringLiteral("video_rate")));
    QVERIFY(!explainAccountDay({.day = day()}, QStringLiteral("video_rate")).isOk());
}

void TestProvenance::jsonHasAllOfIt()
{
    const QJsonObject json = toJson(*explainVideo(video(), {}, {}, QStringLiteral("video_rate")));

    QCOMPARE(json.value(QStringLiteral("value")).toDouble(), 5.0);
    QCOMPARE(json.value(QStringLiteral("observed_at")).toString(), toIso(kSeen));
    const QJsonArray parts = json.value(QStringLiteral("inputs")).toArray();
    QCOMPARE(parts.size(), 5);
    QVERIFY(parts.at(3).toObject().value(QStringLiteral("value")).isNull()); // saves: null, not 0
    const Table table = provenanceTable(*explainVideo(video(), {}, {}, QStringLiteral("video_rate")));
    QVERIFY(table.rows.size() > 10);
}

void TestProvenance::everyFigureIsComplete()
{
    for (const catalogue::Figure &figure : catalogue::figures()) {
        QVERIFY(!displayName(figure).isEmpty());
        QVERIFY(displayDefinition(figure).endsWith(u'.'));
        QVERIFY(!displayFormula(figure).isEmpty());
        QVERIFY2(!catalogue::metricFromKey(QString::fromLatin1(figure.key)), figure.key);
        QCOMPARE(catalogue::findFigure(QString::fromLatin1(figure.key)), &figure);
    }
}

QTEST_GUILESS_MAIN(TestProvenance)
#include "tst_provenance.moc"
