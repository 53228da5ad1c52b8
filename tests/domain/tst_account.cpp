// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/account.h"
#include "domain/engagement.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::domain;

namespace {

using Counts = QList<std::pair<const char *, qint64>>;

catalogue::MetricValues valuesOf(const Counts &counts)
{
    catalogue::MetricValues values;
    for (const auto &[key, count] : counts)
        values.insert(catalogue::metricFromKey(QString::fromLatin1(key)).value(), count);
    return values;
}

AccountDay dayOf(const QString &platform, const Counts &counts, const char *recordedAt)
{
    const AccountObservation observation {.platform = catalogue::platformFromKey(platform).value(),
                                          .values = valuesOf(counts)};
    return makeAccountDay(ProfileId(1), observation, parseTimestamp(QString::fromLatin1(recordedAt)).value(),
                          {});
}

QString text(std::optional<qint64> count)
{
    return count ? QString::number(*count) : QStringLiteral("-");
}

QString text(const std::optional<EngagementRate> &rate)
{
    return rate ? QStringLiteral("%1 by %2").arg(rate->percent, 0, 'f', 4).arg(toKey(rate->basis))
                : QStringLiteral("-");
}

} // namespace

class AccountTest : public QObject
{
    Q_OBJECT

private slots:
    void day_data();
    void day();
    void origin_data();
    void origin();
    void theDateIsUtc();
};

void AccountTest::day_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<Counts>("counts");
    QTest::addColumn<QString>("engagement");
    QTest::addColumn<QString>("rate");

    // The answer of the API's documentation (analytics-social.json), worked out by hand.
    QTest::newRow("facebook: its own count, no numerator, no rate")
        << "facebook" << Counts {{"followers", 587}, {"engagement", 20}, {"impressions", 124}, {"views", 929}}
        << "20"
        << "-";
    QTest::newRow("instagram: no component known")
        << "instagram" << Counts {{"followers", 1500}, {"reach", 5000}, {"impressions", 8000}} << "-"
        << "-";
    QTest::newRow("tiktok: 1813 / 1493")
        << "tiktok"
        << Counts {{"followers", 34}, {"likes", 2}, {"comments", 1807}, {"shares", 4}, {"views", 1493}}
        << "1813"
        << "121.4334 by views";
    QTest::newRow("youtube: 45 / 44, views of the same period")
        << "youtube" << Counts {{"followers", 67}, {"likes", 3}, {"comments", 8},
                                {"shares", 34},    {"views", 5}, {"views_period", 44}}
        << "45"
        << "102.2727 by views";
    QTest::newRow("x: likes given are no engagement")
        << "twitter" << Counts {{"followers", 11253}, {"likes_given", 561}} << "-"
        << "-";
    QTest::newRow("linkedin") << "linkedin" << Counts {{"followers", 500}} << "-"
                              << "-";

    const Counts three {{"likes", 10}, {"comments", 20}, {"shares", 30}};
    QTest::newRow("reach first") << "instagram"
                                 << three + Counts {{"reach", 600}, {"impressions", 6000}, {"views", 60000}}
                                 << "60"
                                 << "10.0000 by reach";
    QTest::newRow("reach 0: impressions")
        << "instagram" << three + Counts {{"reach", 0}, {"impressions", 6000}, {"views", 60000}} << "60"
        << "1.0000 by impressions";
    QTest::newRow("then views") << "instagram" << three + Counts {{"views", 60000}} << "60"
                                << "0.1000 by views";
    QTest::newRow("then followers") << "instagram" << three + Counts {{"followers", 120}} << "60"
                                    << "50.0000 by followers";
    QTest::newRow("no basis") << "instagram" << three << "60"
                              << "-";
    QTest::newRow("known zeros") << "instagram" << Counts {{"likes", 0}, {"reach", 5}} << "0"
                                 << "0.0000 by reach";
    QTest::newRow("one component is enough") << "instagram" << Counts {{"shares", 5}, {"reach", 50}} << "5"
                                             << "10.0000 by reach";
    QTest::newRow("saves are not in the numerator")
        << "instagram" << Counts {{"likes", 5}, {"saves", 100}, {"reach", 50}} << "5"
        << "10.0000 by reach";
    QTest::newRow("the network's own total does not change the rate")
        << "instagram" << Counts {{"likes", 5}, {"engagement", 99}, {"reach", 50}} << "99"
        << "10.0000 by reach";
    QTest::newRow("a channel's lifetime views are no basis")
        << "youtube" << three + Counts {{"views", 60000}, {"followers", 120}} << "60"
        << "50.0000 by followers";
}

void AccountTest::day()
{
    QFETCH(QString, platform);
    QFETCH(Counts, counts);
    QFETCH(QString, engagement);
    QFETCH(QString, rate);

    const AccountDay day = dayOf(platform, counts, "2025-12-12T11:00:05Z");

    QCOMPARE(text(day.engagementTotal), engagement);
    QCOMPARE(text(day.engagementRate), rate);
    QCOMPARE(day.values, valuesOf(counts));
}

void AccountTest::origin_data()
{
    QTest::addColumn<QByteArray>("recordedAt");
    QTest::addColumn<QString>("origin");
    QTest::newRow("on time") << QByteArray("2025-12-12T11:00:00Z") << "poll";
    QTest::newRow("the pass took a while") << QByteArray("2025-12-12T11:30:00Z") << "poll";
    QTest::newRow("the program was off") << QByteArray("2025-12-12T11:30:01Z") << "late";
    QTest::newRow("in the evening") << QByteArray("2025-12-12T23:59:59Z") << "late";
    QTest::newRow("asked for before the plan") << QByteArray("2025-12-12T00:10:00Z") << "poll";
}

void AccountTest::origin()
{
    QFETCH(QByteArray, recordedAt);
    QFETCH(QString, origin);
    QCOMPARE(toKey(dayOf(QStringLiteral("tiktok"), {}, recordedAt.constData()).origin), origin);
}

void AccountTest::theDateIsUtc()
{
    const AccountDay day = dayOf(QStringLiteral("tiktok"), {}, "2025-12-12T00:30:00+02:00");
    QCOMPARE(toIsoDate(day.date), QStringLiteral("2025-12-11"));
}

QTEST_GUILESS_MAIN(AccountTest)
#include "tst_account.moc"
