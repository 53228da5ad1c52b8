// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/pollplan.h"
#include "poll/summary.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::poll;
using namespace std::chrono_literals;
using catalogue::PlatformKey;
using namespace Qt::Literals::StringLiterals;

namespace {

Timestamp at(const char *iso)
{
    return *parseTimestamp(QString::fromLatin1(iso));
}

PlatformKey network(const char *key)
{
    return *catalogue::platformFromKey(QString::fromLatin1(key));
}

QStringList texts(const QList<PlatformKey> &platforms)
{
    QStringList keys;
    for (const PlatformKey platform : platforms)
        keys.append(platform.text());
    return keys;
}

} // namespace

class TestPollPlan : public QObject
{
    Q_OBJECT

private slots:
    void wakesAtSlotsAndAtTheSnapshot_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<int>("snapshotMinute");
        QTest::addColumn<QString>("wake");
        QTest::newRow("next slot") << "2025-12-12T10:01:00Z" << 660 << "2025-12-12T10:05:00.000Z";
        QTest::newRow("on a slot: the next one")
            << "2025-12-12T10:05:00Z" << 660 << "2025-12-12T10:10:00.000Z";
        QTest::newRow("snapshot between slots")
            << "2025-12-12T11:01:00Z" << 662 << "2025-12-12T11:02:00.000Z";
        QTest::newRow("snapshot just passed") << "2025-12-12T11:02:00Z" << 662 << "2025-12-12T11:05:00.000Z";
        QTest::newRow("over midnight") << "2025-12-31T23:58:00Z" << 0 << "2026-01-01T00:00:00.000Z";
    }
    void wakesAtSlotsAndAtTheSnapshot()
    {
        QFETCH(QString, now);
        QFETCH(int, snapshotMinute);
        const domain::SnapshotSchedule schedule {std::chrono::minutes(snapshotMinute)};
        QTEST(toIso(nextWake(*parseTimestamp(now), schedule)), "wake");
    }

    void theNextSnapshotIsTodayOrTomorrow()
    {
        QCOMPARE(toIso(nextSnapshot(at("2025-03-29T10:59:59Z"), {})), u"2025-03-29T11:00:00.000Z"_s);
        QCOMPARE(toIso(nextSnapshot(at("2025-03-29T11:00:00Z"), {})), u"2025-03-30T11:00:00.000Z"_s);
    }

    void everyDayHasItsSlots()
    {
        Timestamp now =
            at("2025-03-29T00:00:00Z"); // over a change of summer time in Europe: nothing may shift
        int wakes = 0;
        while (now < at("2025-03-31T00:00:00Z")) {
            now = nextWake(now, {});
            ++wakes;
        }
        QCOMPARE(wakes, 2 * 288);
    }

    void asksForWhatTheDayLacks_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QStringList>("recorded");
        QTest::addColumn<bool>("recordedYesterday");
        QTest::addColumn<bool>("everything");
        QTest::addColumn<QStringList>("asked");
        const QStringList two {u"instagram"_s, u"tiktok"_s};
        QTest::newRow("before its time")
            << "2025-12-12T10:59:59Z" << QStringList() << true << false << QStringList();
        QTest::newRow("on time") << "2025-12-12T11:00:00Z" << QStringList() << true << false << two;
        QTest::newRow("late at night") << "2025-12-12T23:59:59Z" << QStringList() << true << false << two;
        QTest::newRow("one is there") << "2025-12-12T12:00:00Z" << QStringList {u"tiktok"_s} << true << false
                                      << QStringList {u"instagram"_s};
        QTest::newRow("all there") << "2025-12-12T12:00:00Z" << two << true << false << QStringList();
        QTest::newRow("all there, asked by name") << "2025-12-12T12:00:00Z" << two << true << true << two;
        QTest::newRow("first connection in the morning")
            << "2025-12-12T06:00:00Z" << QStringList() << false << false << two;
    }
    void asksForWhatTheDayLacks()
    {
        QFETCH(QString, now);
        QFETCH(QStringList, recorded);
        QFETCH(bool, recordedYesterday);
        QFETCH(bool, everything);
        SnapshotNeed need {.linked = {network("instagram"), network("tiktok")}, .lastRecordedAt = {}};
        if (recordedYesterday)
            need.lastRecordedAt = at("2025-12-11T11:00:04Z");
        for (const QString &key : recorded) {
            need.today.recorded.append(*catalogue::platformFromKey(key));
            need.today.recordedAt.append(at("2025-12-12T11:00:02Z"));
        }

        const auto asked =
            snapshotNetworks(need, *parseTimestamp(now), {}, everything ? Scope::All : Scope::Due);

        QTEST(texts(asked), "asked");
    }

    void everyDayThatRunsHasItsRow_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("newest");
        QTest::addColumn<bool>("resumed");
        QTest::addColumn<bool>("asked");
        QTest::newRow("runs on in the morning") << "2025-12-12T06:00:00Z"
                                                << "2025-12-11T11:00:03Z" << false << false;
        QTest::newRow("begins in the morning") << "2025-12-12T06:00:00Z"
                                               << "2025-12-11T11:00:03Z" << true << true;
        QTest::newRow("never on at eleven") << "2025-12-12T06:00:00Z"
                                            << "2025-12-11T05:59:00Z" << false << true;
        QTest::newRow("taken early, still morning") << "2025-12-12T10:59:59Z"
                                                    << "2025-12-12T06:00:00Z" << true << false;
        QTest::newRow("taken early, now it is eleven") << "2025-12-12T11:00:00Z"
                                                       << "2025-12-12T06:00:00Z" << false << true;
        QTest::newRow("taken at eleven") << "2025-12-12T11:05:00Z"
                                         << "2025-12-12T11:00:00Z" << true << false;
        QTest::newRow("taken on a clock that was ahead") << "2025-12-12T11:00:00Z"
                                                         << "2025-12-12T18:00:00Z" << false << true;
    }
    void everyDayThatRunsHasItsRow()
    {
        QFETCH(QString, now);
        QFETCH(QString, newest);
        QFETCH(bool, resumed);
        SnapshotNeed need {.linked = {network("tiktok")},
                           .lastRecordedAt = *parseTimestamp(newest),
                           .continuity = resumed ? Continuity::Resumed : Continuity::Running};
        if (newest.startsWith(u"2025-12-12"_s)) {
            need.today.recorded = {network("tiktok")};
            need.today.recordedAt = {*parseTimestamp(newest)};
        }

        QTEST(!snapshotNetworks(need, *parseTimestamp(now), {}, Scope::Due).isEmpty(), "asked");
    }

    void retriesComeEverLater()
    {
        const auto retry = [](const char *now, ErrorKind kind) {
            return toIso(snapshotRetry(Error {.kind = kind}, at(now), {}));
        };
        QCOMPARE(retry("2025-12-12T11:00:00Z", ErrorKind::Server), u"2025-12-12T11:30:00.000Z"_s);
        QCOMPARE(retry("2025-12-12T15:00:00Z", ErrorKind::Server), u"2025-12-12T17:00:00.000Z"_s);
        QCOMPARE(retry("2025-12-12T11:00:00Z", ErrorKind::Permission), u"2025-12-12T17:00:00.000Z"_s);
        QCOMPARE(retry("2025-12-12T06:00:00Z", ErrorKind::Server), u"2025-12-12T06:30:00.000Z"_s);
    }

    void failedNetworksWaitForTheirRetry()
    {
        SnapshotNeed need {.linked = {network("instagram"), network("tiktok")},
                           .lastRecordedAt = at("2025-12-11T11:00:04Z")};
        need.today.retryAt = {{network("tiktok"), at("2025-12-12T12:30:00Z")}};

        QCOMPARE(texts(snapshotNetworks(need, at("2025-12-12T12:29:59Z"), {}, Scope::Due)),
                 QStringList {u"instagram"_s});
        QCOMPARE(texts(snapshotNetworks(need, at("2025-12-12T12:30:00Z"), {}, Scope::Due)),
                 (QStringList {u"instagram"_s, u"tiktok"_s}));
    }

    void unknownLinksMeanAllSeven()
    {
        const auto asked = snapshotNetworks({}, at("2025-12-12T12:00:00Z"), {}, Scope::Due);
        QCOMPARE(texts(asked),
                 (QStringList {u"facebook"_s, u"instagram"_s, u"linkedin"_s, u"threads"_s, u"tiktok"_s,
                               u"twitter"_s, u"youtube"_s}));
    }

    void resultFollowsFromTheCounts_data()
    {
        QTest::addColumn<int>("ok");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("skipped");
        QTest::addColumn<QString>("status");
        QTest::newRow("nothing due") << 0 << 0 << 0 << "success";
        QTest::newRow("all well") << 5 << 0 << 0 << "success";
        QTest::newRow("some failed") << 5 << 1 << 0 << "partial";
        QTest::newRow("some had no key") << 5 << 0 << 1 << "partial";
        QTest::newRow("nothing came") << 0 << 5 << 0 << "error";
        QTest::newRow("no keys at all") << 0 << 0 << 5 << "error";
    }
    void resultFollowsFromTheCounts()
    {
        QFETCH(int, ok);
        QFETCH(int, failed);
        QFETCH(int, skipped);
        PassSummary summary;
        summary.posts = {.asked = ok + failed, .ok = ok, .failed = failed, .skipped = skipped};
        QTEST(toJson(summary)[QStringLiteral("status")].toString(), "status");
    }
};

QTEST_APPLESS_MAIN(TestPollPlan)
#include "tst_pollplan.moc"
