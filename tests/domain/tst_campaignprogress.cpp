// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/campaignprogress.h"

#include <QTest>
#include <QTimeZone>

using namespace viewtide;
using namespace viewtide::domain;
using namespace std::chrono_literals;

namespace {

Timestamp at(const char *iso)
{
    return parseTimestamp(QString::fromLatin1(iso)).value();
}

QString text(const std::optional<CampaignProgress> &progress)
{
    if (!progress)
        return QStringLiteral("null");
    QString text = QStringLiteral("%1 %").arg(progress->reached * 100, 0, 'f', 1);
    if (progress->pace)
        text += QStringLiteral(", on pace for %1 %").arg(*progress->pace * 100, 0, 'f', 1);
    return text;
}

} // namespace

class CampaignProgressTest : public QObject
{
    Q_OBJECT

private slots:
    void progress_data();
    void progress();
    void daysAreTheZones();
};

void CampaignProgressTest::progress_data()
{
    QTest::addColumn<qint64>("target");
    QTest::addColumn<qint64>("views");
    QTest::addColumn<QString>("starts");
    QTest::addColumn<QString>("ends");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("expected");
    const QString first(QStringLiteral("2026-06-01"));
    const QString last(QStringLiteral("2026-06-10")); // ten days
    QTest::newRow("no target") << qint64(-1) << qint64(5) << first << last << "2026-06-05T12:00:00Z"
                               << "null";
    QTest::newRow("target 0") << qint64(0) << qint64(5) << first << last << "2026-06-05T12:00:00Z"
                              << "null";
    QTest::newRow("no views reported") << qint64(100) << qint64(-1) << first << last << "2026-06-05T12:00:00Z"
                                       << "null";
    QTest::newRow("half the time, half the views")
        << qint64(100) << qint64(50) << first << last << "2026-06-06T00:00:00Z"
        << "50.0 %, on pace for 100.0 %";
    QTest::newRow("ahead") << qint64(100) << qint64(56) << first << last << "2026-06-06T00:00:00Z"
                           << "56.0 %, on pace for 112.0 %";
    QTest::newRow("nothing yet") << qint64(100) << qint64(0) << first << last << "2026-06-06T00:00:00Z"
                                 << "0.0 %, on pace for 0.0 %";
    QTest::newRow("not begun") << qint64(100) << qint64(3) << first << last << "2026-05-20T00:00:00Z"
                               << "3.0 %";
    QTest::newRow("first day is too early")
        << qint64(100) << qint64(3) << first << last << "2026-06-01T23:59:59Z"
        << "3.0 %";
    QTest::newRow("second day") << qint64(100) << qint64(3) << first << last << "2026-06-02T00:00:00Z"
                                << "3.0 %, on pace for 30.0 %";
    QTest::newRow("last day counts") << qint64(100) << qint64(95) << first << last << "2026-06-10T12:00:00Z"
                                     << "95.0 %, on pace for 100.0 %";
    QTest::newRow("over") << qint64(100) << qint64(130) << first << last << "2026-06-11T00:00:00Z"
                          << "130.0 %";
    QTest::newRow("no last day") << qint64(100) << qint64(30) << first << ""
                                 << "2026-06-06T00:00:00Z"
                                 << "30.0 %";
    QTest::newRow("no first day") << qint64(100) << qint64(30) << "" << last << "2026-06-06T00:00:00Z"
                                  << "30.0 %";
}

void CampaignProgressTest::progress()
{
    QFETCH(qint64, target);
    QFETCH(qint64, views);
    QFETCH(QString, starts);
    QFETCH(QString, ends);
    QFETCH(QString, now);
    QFETCH(QString, expected);
    Campaign campaign;
    campaign.startsOn = parseDate(starts);
    campaign.endsOn = parseDate(ends);
    if (target >= 0)
        campaign.targetViews = target;
    const auto known = views >= 0 ? std::optional(views) : std::nullopt;

    QCOMPARE(text(campaignProgress(campaign, known, at(now.toLatin1().constData()), QTimeZone::utc())),
             expected);
}

void CampaignProgressTest::daysAreTheZones()
{
    Campaign campaign {.targetViews = 100};
    campaign.startsOn = campaign.endsOn = parseDate(u"2026-11-01"); // 25 hours in New York
    campaign.endsOn = *campaign.endsOn + std::chrono::days(1);
    const QTimeZone newYork {QByteArray("America/New_York")};

    const auto progress = campaignProgress(campaign, 50, at("2026-11-02T05:00:00Z"), newYork);

    QVERIFY(progress && progress->pace);
    QVERIFY(qAbs(*progress->pace - 0.5 * 49 / 25) < 1e-12);
}

QTEST_GUILESS_MAIN(CampaignProgressTest)
#include "tst_campaignprogress.moc"
