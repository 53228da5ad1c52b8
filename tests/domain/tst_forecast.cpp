// SPDX-License-Identifier: GPL-3.0-or-later
// What earlier videos say of a new one: views to come, and hours that did well.
#include "domain/besttime.h"
#include "domain/forecast.h"

#include <QTest>
#include <QTimeZone>

#include <cmath>

using namespace viewtide;
using namespace viewtide::domain;
using namespace std::chrono_literals;

namespace {

const Timestamp kMonday = *parseTimestamp(u"2025-12-08T09:30:00Z");

/// Known exactly at these ages.
ComparedVideo videoWith(Timestamp postedAt, const QList<std::pair<Millis, qint64>> &views)
{
    ComparedVideo video {.postedAt = postedAt, .views = {}};
    for (const auto &[age, count] : views)
        video.views.append({postedAt + age, count});
    return video;
}

/// Videos that went from 1 000 at 24 h to 1 000 x growth at 7 d, newest first.
QList<ComparedVideo> courses(const QList<double> &growths)
{
    QList<ComparedVideo> videos;
    for (const double growth : growths)
        videos.append(videoWith(kMonday - (60 + videos.size()) * 24h,
                                {{24h, 1'000}, {7 * 24h, std::llround(1'000 * growth)}}));
    return videos;
}

} // namespace

class ForecastTest : public QObject
{
    Q_OBJECT

private slots:
    void needsTwentyEarlierVideos();
    void isTheMiddleCourse();
    void tellsItsError();
    void neverFallsBelowWhatIsThere();
    void onlyOfAgesToCome();
    void resultsAreAgainstTheVideosBefore();
    void cellsAreOfTheZone();
    void thinCellsAreNotTheBest();
};

void ForecastTest::needsTwentyEarlierVideos()
{
    const auto video = videoWith(kMonday, {{24h, 500}});
    QVERIFY(!forecastAt(video, courses(QList<double>(19, 2.0)), 7 * 24h));
    const auto forecast = forecastAt(video, courses(QList<double>(20, 2.0)), 7 * 24h);
    QVERIFY(forecast.has_value());
    QCOMPARE(forecast->earlier, 20);
    QCOMPARE(forecast->views, 1'000);
}

void ForecastTest::isTheMiddleCourse()
{
    QList<double> growths; // 1.0 to 3.8, in no order; a tenth of 30 places is a whole one
    for (int i = 0; i < 29; ++i)
        growths.append(1.0 + 0.1 * ((i * 8) % 29));
    const auto forecast = forecastAt(videoWith(kMonday, {{24h, 10'000}}), courses(growths), 7 * 24h);
    QVERIFY(forecast.has_value());
    QCOMPARE(forecast->from, Millis(24h));
    QCOMPARE(forecast->views, 24'000);
    QCOMPARE(forecast->low, 12'000);
    QCOMPARE(forecast->high, 36'000);
}

void ForecastTest::tellsItsError()
{
    const auto steady =
        forecastAt(videoWith(kMonday, {{24h, 500}}), courses(QList<double>(25, 2.0)), 7 * 24h);
    QVERIFY(steady.has_value());
    QCOMPARE(steady->tested, 17); // those with eight before them
    QCOMPARE(steady->inside, 17);
    QVERIFY(steady->medianError < 1e-9);

    QList<double> turned(12, 4.0); // the newer half went twice as far as the older
    turned += QList<double>(12, 2.0);
    const auto wrong = forecastAt(videoWith(kMonday, {{24h, 500}}), courses(turned), 7 * 24h);
    QVERIFY(wrong.has_value());
    QVERIFY(wrong->inside < wrong->tested);
    QVERIFY2(wrong->medianError > 20.0, qPrintable(QString::number(wrong->medianError)));
}

void ForecastTest::neverFallsBelowWhatIsThere()
{
    // The observation of now is at no age that the others are known at, so the one of 24 h is the start.
    const auto video = videoWith(kMonday, {{24h, 1'000}, {60h, 9'000}});
    QVERIFY(!forecastAt(video, courses(QList<double>(20, 2.0)), 7 * 24h)); // it is beyond the middle
    QVERIFY(!forecastAt(video, courses(QList<double>(20, 9.0)), 7 * 24h)); // what is there is no forecast
    QList<double> growths(18, 10.0);
    growths += QList<double>(4, 2.0); // the lowest tenth among them
    const auto forecast = forecastAt(video, courses(growths), 7 * 24h);
    QVERIFY(forecast.has_value());
    QCOMPARE(forecast->from, Millis(24h));
    QCOMPARE(forecast->views, 10'000);
    QCOMPARE(forecast->low, 9'000);
}

void ForecastTest::onlyOfAgesToCome()
{
    const auto earlier = courses(QList<double>(20, 2.0));
    QVERIFY(!forecastAt(videoWith(kMonday, {{24h, 10}, {7 * 24h, 20}}), earlier, 7 * 24h));
    QVERIFY(!forecastAt(videoWith(kMonday, {}), earlier, 7 * 24h));
    QVERIFY(!forecastAt(videoWith(kMonday, {{24h, 0}}), earlier, 7 * 24h));
    const QList<CountSample> views = videoWith(kMonday, {{24h, 10}}).views;
    const auto list = forecasts(kMonday, views, earlier);
    QCOMPARE(list.size(), 1); // none of them is known at 28 d
    QCOMPARE(list.first().age, Millis(7 * 24h));
    QVERIFY(forecasts(std::nullopt, views, earlier).isEmpty()); // nobody told how old it is
}

void ForecastTest::resultsAreAgainstTheVideosBefore()
{
    QList<ComparedVideo> account;
    for (int i = 0; i < 8; ++i)
        account.append(videoWith(kMonday + i * 24h, {{24h, 100}}));
    account.append(videoWith(kMonday + 8 * 24h, {{24h, 250}}));
    account.append(videoWith(kMonday + 9 * 24h, {})); // no V@24h
    account.append(videoWith(kMonday + 10 * 24h, {{24h, 50}}));

    const QList<PostResult> results = postResults(account);

    QCOMPARE(results, (QList<PostResult> {{kMonday + 8 * 24h, 2.5}, {kMonday + 10 * 24h, 0.5}}));
}

void ForecastTest::cellsAreOfTheZone()
{
    const auto times = bestTimes({{kMonday, 2.0}, {kMonday - 7 * 24h, 1.0}, {kMonday - 10h, 3.0}}, 4,
                                 QTimeZone("Europe/Berlin"));
    QCOMPARE(times.at({0, 10}), (TimeCell {.posts = 2, .middle = 1.5}));
    QCOMPARE(times.at({0, 0}), (TimeCell {.posts = 1, .middle = 3.0})); // Sunday 23:30 UTC
    QCOMPARE(times.at({0, 9}), TimeCell {});
    QCOMPARE(times.posts, 3);
    QCOMPARE(times.leftOut, 4);
}

void ForecastTest::thinCellsAreNotTheBest()
{
    QList<PostResult> results {{kMonday, 9.0}, {kMonday, 9.0}};
    for (int i = 0; i < 3; ++i) {
        results.append({kMonday + 24h, 1.2});
        results.append({kMonday + 48h, 1.7});
    }
    const auto times = bestTimes(results, 0, QTimeZone::utc());
    QVERIFY(times.at({0, 9}).isThin());
    QCOMPARE(times.best(), (QList<WeekHour> {{2, 9}, {1, 9}}));
}

QTEST_GUILESS_MAIN(ForecastTest)
#include "tst_forecast.moc"
