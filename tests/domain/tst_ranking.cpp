// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/series.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::domain;

namespace {

/// Adds `days` days of one network with this rate, from 1 December on. No basis: recorded without a rate.
void add(QList<RatedDay> &list, const QString &platform, int days, double percent,
         std::optional<RateBasis> basis)
{
    const Date start = parseDate(u"2025-12-01").value();
    for (int day = 0; day < days; ++day) {
        const auto rate = basis ? std::optional(EngagementRate {percent, *basis}) : std::nullopt;
        list.append({catalogue::platformFromKey(platform).value(), start + std::chrono::days(day), rate});
    }
}

QString lines(const QList<RatedDay> &days)
{
    QStringList out;
    const QList<PlatformRank> ranks = rankPlatforms(days);
    for (const PlatformRank &rank : ranks) {
        out.append(QStringLiteral("%1 %2 %3 %4d%5")
                       .arg(rank.platform.text(), rank.basis ? toKey(*rank.basis) : QStringLiteral("none"),
                            rank.averageRate ? QString::number(*rank.averageRate) : QStringLiteral("-"))
                       .arg(rank.days)
                       .arg(rank.rankable ? QString() : QStringLiteral(" not rankable")));
    }
    return out.join(QStringLiteral("; "));
}

} // namespace

class RankingTest : public QObject
{
    Q_OBJECT

private slots:
    void nothing();
    void byAverageWithinABasis();
    void basesAreNeverMixed();
    void fewDaysAreNotRankable();
    void daysWithoutARate();
    void severalProfilesOnOneDayAreOneDay();
};

void RankingTest::nothing()
{
    QVERIFY(rankPlatforms({}).isEmpty());
}

void RankingTest::byAverageWithinABasis()
{
    QList<RatedDay> days;
    add(days, QStringLiteral("facebook"), 4, 1.0, RateBasis::Reach);
    add(days, QStringLiteral("instagram"), 3, 2.0, RateBasis::Reach);
    add(days, QStringLiteral("instagram"), 3, 6.0, RateBasis::Reach);

    QCOMPARE(lines(days), QStringLiteral("instagram reach 4 3d; facebook reach 1 4d"));
}

void RankingTest::basesAreNeverMixed()
{
    QList<RatedDay> days;
    add(days, QStringLiteral("tiktok"), 5, 90.0, RateBasis::Views);
    add(days, QStringLiteral("instagram"), 5, 3.0, RateBasis::Reach);
    add(days, QStringLiteral("tiktok"), 3, 1.0, RateBasis::Reach);
    add(days, QStringLiteral("linkedin"), 3, 50.0, RateBasis::Impressions);

    QCOMPARE(lines(days),
             QStringLiteral(
                 "instagram reach 3 5d; tiktok reach 1 3d; linkedin impressions 50 3d; tiktok views 90 5d"));
}

void RankingTest::fewDaysAreNotRankable()
{
    QList<RatedDay> days;
    add(days, QStringLiteral("tiktok"), 2, 99.0, RateBasis::Reach);
    add(days, QStringLiteral("instagram"), 3, 1.0, RateBasis::Views);

    QCOMPARE(lines(days), QStringLiteral("instagram views 1 3d; tiktok reach 99 2d not rankable"));
}

void RankingTest::daysWithoutARate()
{
    QList<RatedDay> days;
    add(days, QStringLiteral("twitter"), 7, 0, std::nullopt);
    add(days, QStringLiteral("tiktok"), 3, 5.0, RateBasis::Views);
    add(days, QStringLiteral("tiktok"), 7, 0, std::nullopt);

    QCOMPARE(lines(days), QStringLiteral("tiktok views 5 3d; twitter none - 0d not rankable"));
}

void RankingTest::severalProfilesOnOneDayAreOneDay()
{
    QList<RatedDay> days;
    for (int profile = 0; profile < 3; ++profile)
        add(days, QStringLiteral("tiktok"), 1, 5.0 + profile, RateBasis::Views);

    QCOMPARE(lines(days), QStringLiteral("tiktok views 6 1d not rankable"));
}

QTEST_GUILESS_MAIN(RankingTest)
#include "tst_ranking.moc"
