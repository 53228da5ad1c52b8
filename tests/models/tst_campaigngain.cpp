// SPDX-License-Identifier: GPL-3.0-or-later
// Which differences between two snapshots of a campaign are views won.
#include "models/campaigngain.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::models;

namespace {

constexpr Date kDay = Date(std::chrono::days(20000));
const domain::CampaignId kCampaign {1};

Date after(int days)
{
    return kDay + std::chrono::days(days);
}

store::CampaignDayRow snapshot(int day, int posts, qint64 views)
{
    return {.campaign = kCampaign, .date = after(day), .posts = posts, .views = views};
}

store::VideoRow posted(int day, domain::CampaignId campaign = kCampaign)
{
    return {.campaign = campaign, .postedAt = Timestamp(after(day)) + std::chrono::hours(23)};
}

store::VideoRow assumed(int day)
{
    store::VideoRow video = posted(day);
    video.postedAssumed = true;
    return video;
}

} // namespace

class TestCampaignGain final : public QObject
{
    Q_OBJECT

private slots:
    void won_data();
    void won();
    void firstDayAndGapAreUnknown();
};

void TestCampaignGain::won_data()
{
    QTest::addColumn<int>("postsBefore");
    QTest::addColumn<int>("posts");
    QTest::addColumn<int>("days");
    QTest::addColumn<QList<store::VideoRow>>("videos");
    QTest::addColumn<bool>("isKnown");

    using Videos = QList<store::VideoRow>;
    QTest::newRow("same posts") << 2 << 2 << 1 << Videos {} << true;
    QTest::newRow("posted that day") << 2 << 3 << 1 << Videos {posted(1)} << true;
    QTest::newRow("posted, not tracked yet") << 2 << 2 << 1 << Videos {posted(1)} << true;
    QTest::newRow("posted over a gap") << 2 << 4 << 3 << Videos {posted(1), posted(3)} << true;
    QTest::newRow("assigned later") << 2 << 3 << 1 << Videos {posted(-9)} << false;
    QTest::newRow("posted the day before") << 2 << 3 << 1 << Videos {posted(0)} << false;
    QTest::newRow("one of two posted") << 2 << 4 << 1 << Videos {posted(-9), posted(1)} << false;
    QTest::newRow("posted elsewhere") << 2 << 3 << 1 << Videos {posted(1, domain::CampaignId(2))} << false;
    QTest::newRow("nobody told when it was posted") << 2 << 3 << 1 << Videos {assumed(1)} << false;
    QTest::newRow("taken away") << 3 << 2 << 1 << Videos {} << false;
}

void TestCampaignGain::won()
{
    QFETCH(const int, postsBefore);
    QFETCH(const int, posts);
    QFETCH(const int, days);
    QFETCH(const QList<store::VideoRow>, videos);
    QFETCH(const bool, isKnown);

    const std::optional<qint64> won =
        viewsWon(snapshot(0, postsBefore, 100), snapshot(days, posts, 130), postedDays(videos));

    QCOMPARE(won, isKnown ? std::optional(qint64(30)) : std::nullopt);
}

void TestCampaignGain::firstDayAndGapAreUnknown()
{
    const QList<CampaignDay> days = withDifferences(
        {snapshot(0, 1, 10), snapshot(1, 1, 15), snapshot(3, 1, 30), snapshot(4, 2, 9000)}, {});

    QList<std::optional<qint64>> won;
    for (const CampaignDay &day : days)
        won.prepend(day.viewsWon);
    QCOMPARE(won, (QList<std::optional<qint64>> {std::nullopt, 5, std::nullopt, std::nullopt}));
}

QTEST_GUILESS_MAIN(TestCampaignGain)
#include "tst_campaigngain.moc"
