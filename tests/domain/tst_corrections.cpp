// SPDX-License-Identifier: GPL-3.0-or-later
// The identities of a history: net = gross - corrections = C(b) - C(a), ranges add up, nothing is credited
// that was there before.
#include "domain/corrections.h"

#include <QRandomGenerator>
#include <QTest>

using namespace viewtide;
using namespace viewtide::domain;

namespace {

constexpr int kLength = 60;

Timestamp second(int number)
{
    return fromEpochMs(number * 1000LL);
}

/// Counts that rise and fall, each known four times of five, some confirmed later.
QList<VideoSample> randomSamples(QRandomGenerator &random)
{
    QList<VideoSample> samples;
    VideoCounts counts {.views = random.bounded(1'000'000),
                        .likes = random.bounded(10'000),
                        .comments = random.bounded(500),
                        .shares = random.bounded(500),
                        .saves = random.bounded(500)};
    for (int i = 0; i < kLength; ++i) {
        VideoSample sample {.at = second(i), .counts = counts, .confirmedAt = std::nullopt};
        for (const CountName &count : kVideoCounts) {
            if (random.bounded(5) == 0)
                (sample.counts.*count.member).reset();
            auto &value = counts.*count.member;
            value = std::max<qint64>(0, *value + random.bounded(-300, 1000));
        }
        if (random.bounded(4) == 0)
            sample.confirmedAt = sample.at + Millis(random.bounded(1, 1000));
        samples.append(sample);
    }
    return samples;
}

/// C(t): the last value that was observed before a time.
std::optional<qint64> countBefore(const QList<VideoSample> &samples, CountMember count, Timestamp to)
{
    std::optional<qint64> value;
    for (const VideoSample &sample : samples) {
        if (sample.at < to && (sample.counts.*count).has_value())
            value = sample.counts.*count;
    }
    return value;
}

std::optional<qint64> firstInside(const QList<VideoSample> &samples, CountMember count, Timestamp from)
{
    for (const VideoSample &sample : samples) {
        if (sample.at >= from && (sample.counts.*count).has_value())
            return sample.counts.*count;
    }
    return std::nullopt;
}

} // namespace

class CorrectionsTest : public QObject
{
    Q_OBJECT

private slots:
    void liststheFalls();
    void confirmationIsTheSameCount();
    void netIsTheDifferenceOfTheEnds();
    void splittingARangeAddsUp();
    void ledgerAddsUpToTheCorrections();
    void firstSampleIsNeverCredited();
    void nullIsNeverZero();
};

void CorrectionsTest::liststheFalls()
{
    const auto sample = [](int at, std::optional<qint64> views, std::optional<qint64> likes) {
        return VideoSample {.at = second(at), .counts = {.views = views, .likes = likes}, .confirmedAt = {}};
    };
    const QList<VideoSample> samples {sample(0, 100, 10), sample(1, 90, 10), sample(2, {}, 8),
                                      sample(3, 95, {}),  sample(4, 80, 9),  sample(5, 200, 9),
                                      sample(9, 150, 1)};

    const QList<Correction> ledger = corrections(samples, second(1), second(9));

    QCOMPARE(ledger.size(), 3);
    QVERIFY((ledger.at(0) == Correction {.at = second(1), .count = "views", .before = 100, .after = 90}));
    QVERIFY((ledger.at(1) == Correction {.at = second(2), .count = "likes", .before = 10, .after = 8}));
    QVERIFY((ledger.at(2) == Correction {.at = second(4), .count = "views", .before = 95, .after = 80}));
    QCOMPARE(ledger.at(2).fall(), 15);
    QVERIFY(corrections({}, second(0), second(9)).isEmpty());
}

void CorrectionsTest::confirmationIsTheSameCount()
{
    const VideoSample sample {.at = second(1), .counts = {.views = 7}, .confirmedAt = second(5)};
    const auto series = countSeries({sample}, &VideoCounts::views);
    QCOMPARE(series, (QList<CountSample> {{second(1), 7}, {second(5), 7}}));
    QCOMPARE(countSeries({sample}, &VideoCounts::likes).constFirst().count, std::nullopt);
}

void CorrectionsTest::netIsTheDifferenceOfTheEnds()
{
    QRandomGenerator random(20251212);
    for (int series = 0; series < 1000; ++series) {
        const auto samples = randomSamples(random);
        const Timestamp from = second(random.bounded(5, 30));
        const Timestamp to = second(random.bounded(31, kLength + 1));

        const auto result = earnedCounts(samples, from, to);

        for (std::size_t i = 0; i < kVideoCounts.size(); ++i) {
            QVERIFY(result[i].has_value());
            QVERIFY(result[i]->gross >= 0 && result[i]->corrections >= 0);
            const auto end = countBefore(samples, kVideoCounts[i].member, to);
            auto start = countBefore(samples, kVideoCounts[i].member, from);
            QCOMPARE(result[i]->partial, !start.has_value());
            if (!start)
                start = firstInside(samples, kVideoCounts[i].member, from);
            QCOMPARE(result[i]->net(), *end - *start);
            QCOMPARE(result[i]->net(), result[i]->gross - result[i]->corrections);
        }
    }
}

void CorrectionsTest::splittingARangeAddsUp()
{
    QRandomGenerator random(3);
    for (int series = 0; series < 1000; ++series) {
        const auto samples = randomSamples(random);
        const Timestamp from = second(random.bounded(0, 20));
        const Timestamp to = second(random.bounded(40, kLength + 1));
        const Timestamp middle = from + Millis(random.bounded(1, int((to - from).count())));

        const auto all = earnedCounts(samples, from, to);
        const auto first = earnedCounts(samples, from, middle);
        const auto second = earnedCounts(samples, middle, to);

        for (std::size_t i = 0; i < kVideoCounts.size(); ++i) {
            QCOMPARE(first[i].value_or(Earned()).gross + second[i]->gross, all[i]->gross);
            QCOMPARE(first[i].value_or(Earned()).corrections + second[i]->corrections, all[i]->corrections);
        }
    }
}

void CorrectionsTest::ledgerAddsUpToTheCorrections()
{
    QRandomGenerator random(5);
    for (int series = 0; series < 1000; ++series) {
        const auto samples = randomSamples(random);
        const Timestamp from = second(random.bounded(0, 30));
        const Timestamp to = second(random.bounded(31, kLength + 1));

        const auto ledger = corrections(samples, from, to);
        const auto earned = earnedCounts(samples, from, to);

        for (std::size_t i = 0; i < kVideoCounts.size(); ++i) {
            qint64 falls = 0;
            for (const Correction &correction : ledger) {
                QVERIFY(correction.fall() > 0);
                QVERIFY(from <= correction.at && correction.at < to);
                if (QLatin1String(correction.count) == QLatin1String(kVideoCounts[i].key))
                    falls += correction.fall();
            }
            QCOMPARE(falls, earned[i]->corrections);
        }
    }
}

void CorrectionsTest::firstSampleIsNeverCredited()
{
    QRandomGenerator random(9);
    for (int series = 0; series < 1000; ++series) {
        auto samples = randomSamples(random);
        const auto usual = earnedCounts(samples, second(0), second(kLength));
        for (VideoSample &sample : samples) { // the same growth on top of an old video
            for (const CountName &count : kVideoCounts) {
                if (auto &value = sample.counts.*count.member)
                    *value += 5'000'000'000;
            }
        }

        const auto old = earnedCounts(samples, second(0), second(kLength));

        QCOMPARE(old, usual);
        QVERIFY(old[0]->partial);
    }
}

void CorrectionsTest::nullIsNeverZero()
{
    QRandomGenerator random(13);
    for (int series = 0; series < 1000; ++series) {
        auto samples = randomSamples(random);
        for (VideoSample &sample : samples)
            sample.counts.saves.reset();
        const auto before = earnedCounts(samples, second(0), second(kLength));
        const auto ledger = corrections(samples, second(0), second(kLength));
        const int place = random.bounded(1, kLength);
        samples.insert(place, {.at = second(place), .counts = {}, .confirmedAt = {}}); // nothing reported

        QCOMPARE(earnedCounts(samples, second(0), second(kLength)), before);
        QCOMPARE(corrections(samples, second(0), second(kLength)), ledger);
        QVERIFY(!before[4].has_value());
    }
}

QTEST_GUILESS_MAIN(CorrectionsTest)
#include "tst_corrections.moc"
