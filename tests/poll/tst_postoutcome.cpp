// SPDX-License-Identifier: GPL-3.0-or-later
#include "poll/postoutcome.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::poll;
using namespace std::chrono_literals;

namespace {

const Timestamp kNow = *parseTimestamp(u"2025-12-12T12:00:00Z");

catalogue::PlatformKey network(const char *key)
{
    return *catalogue::platformFromKey(QString::fromLatin1(key));
}

store::DueSection aSection(const char *platform, const char *nativeId)
{
    return {.platform = network(platform),
            .upload = domain::UploadId(1),
            .nativeId = domain::NativeId(QString::fromLatin1(nativeId)),
            .postedAt = kNow - 1h};
}

domain::VideoObservation anObservation(const char *platform, const char *nativeId, qint64 views)
{
    return {.platform = network(platform),
            .nativeId = domain::NativeId(QString::fromLatin1(nativeId)),
            .counts = {.views = views}};
}

const Exchange kExchange {.askedAt = kNow - 2s, .answeredAt = kNow, .requests = 2};

} // namespace

class TestPostOutcome : public QObject
{
    Q_OBJECT

private slots:
    void eachSectionGetsItsOwnNumbers()
    {
        const store::DuePost post {.postId = QStringLiteral("P1"),
                                   .sections = {aSection("tiktok", "7"), aSection("youtube", "y")}};
        const domain::PostAnalytics answer {
            .observations = {anObservation("youtube", "y", 5), anObservation("tiktok", "7", 10)}};

        const PostOutcome outcome = outcomeOf(post, answer, kExchange);

        QCOMPARE(outcome.ok, 2);
        QCOMPARE(outcome.updates.at(0).observation->counts.views, std::optional<qint64>(10));
        QCOMPARE(outcome.updates.at(1).observation->counts.views, std::optional<qint64>(5));
        QCOMPARE(outcome.attempts.size(), 1);
        QCOMPARE(outcome.attempts.first().requests, 2);
        QCOMPARE(outcome.attempts.first().took, Millis(2s));
    }

    void aThreadIsMatchedByItsNativeId()
    {
        const store::DuePost post {.postId = QStringLiteral("P1"), .sections = {aSection("twitter", "2")}};
        const domain::PostAnalytics answer {
            .observations = {anObservation("twitter", "1", 100), anObservation("twitter", "2", 200)}};

        const PostOutcome outcome = outcomeOf(post, answer, kExchange);

        QCOMPARE(outcome.updates.first().observation->counts.views, std::optional<qint64>(200));
    }

    void oneFailedNetworkLeavesTheOthersAlone()
    {
        const store::DuePost post {.postId = QStringLiteral("P1"),
                                   .sections = {aSection("tiktok", "7"), aSection("instagram", "9")}};
        domain::PostAnalytics answer {.observations = {anObservation("tiktok", "7", 10)}};
        answer.failures = {{network("instagram"), {.kind = ErrorKind::Relink, .remoteCode = 156}}};

        const PostOutcome outcome = outcomeOf(post, answer, kExchange);

        QCOMPARE(outcome.ok, 1);
        QCOMPARE(outcome.failed, 1);
        QCOMPARE(outcome.updates.at(1).failed, std::optional(ErrorKind::Relink));
        QVERIFY(!outcome.updates.at(1).observation);
        QCOMPARE(outcome.failures.size(), 1);
        QCOMPARE(outcome.attempts.size(), 2);
        QCOMPARE(outcome.attempts.at(1).requests, 0); // the request was one
        QCOMPARE(outcome.attempts.at(1).remoteCode, std::optional(156));
    }

    void noDataYetIsNoFailure()
    {
        const store::DuePost post {.postId = QStringLiteral("P1"), .sections = {aSection("tiktok", "7")}};

        const PostOutcome outcome = outcomeOf(post, Error {.kind = ErrorKind::NoDataYet}, kExchange);

        QCOMPARE(outcome.ok, 1);
        QCOMPARE(outcome.failed, 0);
        QVERIFY(outcome.failures.isEmpty());
        QCOMPARE(outcome.updates.first().failuresInARow, 0);
        QVERIFY(outcome.updates.first().nextPollAt > kNow);
        QVERIFY(outcome.updates.first().nextPollAt <= kNow + 15min);
    }

    void anObservationWithoutNumbersIsIncomplete()
    {
        const store::DuePost post {.postId = QStringLiteral("P1"), .sections = {aSection("tiktok", "7")}};
        domain::VideoObservation empty {.platform = network("tiktok"),
                                        .nativeId = domain::NativeId(QStringLiteral("7")),
                                        .caption = QStringLiteral("kept")};
        const domain::PostAnalytics answer {.observations = {empty}};

        const PostOutcome outcome = outcomeOf(post, answer, kExchange);

        QCOMPARE(outcome.updates.first().failed, std::optional(ErrorKind::NoDataYet));
        QCOMPARE(outcome.updates.first().observation->caption, QStringLiteral("kept"));
    }

    void failuresWaitLongerAndLonger_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("first") << 0 << qint64(300);
        QTest::newRow("second") << 1 << qint64(900);
        QTest::newRow("fifth and later") << 9 << qint64(86400);
    }
    void failuresWaitLongerAndLonger()
    {
        QFETCH(int, before);
        store::DueSection section = aSection("tiktok", "7");
        section.failuresInARow = before;
        const store::DuePost post {.postId = QStringLiteral("P1"), .sections = {section}};

        const PostOutcome outcome = outcomeOf(post, Error {.kind = ErrorKind::Server}, kExchange);

        QCOMPARE(outcome.updates.first().failuresInARow, before + 1);
        QTEST(toEpochSeconds(outcome.updates.first().nextPollAt) - toEpochSeconds(kNow), "seconds");
    }

    void aWaitThatTheServerAskedForIsKept()
    {
        const store::DuePost post {.postId = QStringLiteral("P1"), .sections = {aSection("tiktok", "7")}};
        const Error limited {.kind = ErrorKind::RateLimited, .wait = Millis(2h)};

        const PostOutcome outcome = outcomeOf(post, limited, kExchange);

        QCOMPARE(outcome.updates.first().nextPollAt, kNow + 2h);
    }
};

QTEST_APPLESS_MAIN(TestPostOutcome)
#include "tst_postoutcome.moc"
