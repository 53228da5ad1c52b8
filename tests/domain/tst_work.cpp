// SPDX-License-Identifier: GPL-3.0-or-later
// The total of a work is the sum of its posts, whatever is unknown of them.
#include "domain/work.h"

#include <QRandomGenerator>
#include <QTest>

using namespace viewtide;
using namespace viewtide::domain;

class TestWork final : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsUnknown();
    void isTheSumOfItsPosts_data();
    void isTheSumOfItsPosts();
    void aPostInTwoCampaignsIsOne();
};

namespace {

using Count = std::optional<qint64> VideoCounts::*;
constexpr std::array<Count, 5> kCounts {&VideoCounts::views, &VideoCounts::likes, &VideoCounts::comments,
                                        &VideoCounts::shares, &VideoCounts::saves};

QList<WorkPost> randomPosts(QRandomGenerator &dice)
{
    QList<WorkPost> posts;
    const int size = int(dice.bounded(12));
    for (int i = 0; i < size; ++i) {
        WorkPost post {.platform = catalogue::PlatformKey(quint8(dice.bounded(7))),
                       .nativeId = dice.bounded(5) == 0 ? QString() : QString::number(i)};
        for (const Count count : kCounts) {
            if (dice.bounded(3) > 0)
                post.counts.*count = qint64(dice.generate64() >> 8);
        }
        posts.append(post);
    }
    return posts;
}

} // namespace

void TestWork::nothingIsUnknown()
{
    QCOMPARE(workTotals({}), WorkTotals());
    QCOMPARE(workTotals({WorkPost()}), WorkTotals {.posts = 1});
    WorkPost zero;
    zero.counts.views = 0;
    const WorkTotals totals = workTotals({WorkPost(), zero});
    QCOMPARE(totals.counts.views, std::optional<qint64>(0));
    QVERIFY(!totals.counts.likes.has_value());
    QCOMPARE(totals.coverage.views, 1);
    QCOMPARE(totals.posts, 2);
}

void TestWork::isTheSumOfItsPosts_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 200; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestWork::isTheSumOfItsPosts()
{
    QFETCH(const quint32, seed);
    QRandomGenerator dice(seed);
    const QList<WorkPost> posts = randomPosts(dice);

    const WorkTotals totals = workTotals(posts);

    QCOMPARE(totals.posts, int(posts.size()));
    for (const Count count : kCounts) {
        std::optional<qint64> sum;
        for (const WorkPost &post : posts) {
            if (post.counts.*count)
                sum = sum.value_or(0) + *(post.counts.*count);
        }
        QCOMPARE(totals.counts.*count, sum);
    }
}

void TestWork::aPostInTwoCampaignsIsOne()
{
    WorkPost older {.platform = catalogue::PlatformKey(1), .nativeId = QStringLiteral("7")};
    older.counts.views = 10;
    older.counts.likes = 3;
    WorkPost newer = older;
    newer.counts = {.views = 12};
    newer.updatedAt = older.updatedAt + std::chrono::hours(1);
    WorkPost elsewhere = older;
    elsewhere.platform = catalogue::PlatformKey(2);

    for (const QList<WorkPost> &posts : {QList {older, newer, elsewhere}, QList {newer, elsewhere, older}}) {
        const WorkTotals totals = workTotals(posts);
        QCOMPARE(totals.posts, 2);
        QCOMPARE(totals.counts.views, std::optional<qint64>(22));
        QCOMPARE(totals.counts.likes, std::optional<qint64>(3));
    }
}

QTEST_GUILESS_MAIN(TestWork)
#include "tst_work.moc"
