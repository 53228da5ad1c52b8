// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/callbudget.h"

#include <QTest>

#include <algorithm>

using namespace viewtide;
using namespace viewtide::domain;
using namespace std::chrono_literals;

namespace {

const Timestamp kMidnight = Date(std::chrono::year(2025) / 12 / 12);
const Timestamp kNoon = kMidnight + 12h;

DueCall call(Millis step, std::optional<Millis> unseenFor = 30min)
{
    return {.step = step,
            .seenAt = unseenFor ? std::optional(kNoon - *unseenFor) : std::optional<Timestamp>()};
}

} // namespace

class CallBudgetTest : public QObject
{
    Q_OBJECT

private slots:
    void allows_data();
    void allows();
    void chooses_data();
    void chooses();
    void firstAnswersNeedNotWaitForTheirHour_data();
    void firstAnswersNeedNotWaitForTheirHour();
    void aDayNeverExceedsItByMoreThanTheHotOnesNeed();
};

void CallBudgetTest::allows_data()
{
    QTest::addColumn<int>("perDay");
    QTest::addColumn<qint64>("used");
    QTest::addColumn<Timestamp>("now");
    QTest::addColumn<qint64>("allowed");
    QTest::newRow("at midnight: one interval's share") << 2880 << qint64(0) << kMidnight << qint64(10);
    QTest::newRow("at noon, nothing used") << 2880 << qint64(0) << kNoon << qint64(1450);
    QTest::newRow("at noon, all used so far") << 2880 << qint64(1450) << kNoon << qint64(0);
    QTest::newRow("at noon, more used than earned") << 2880 << qint64(2000) << kNoon << qint64(0);
    QTest::newRow("the last minute") << 2880 << qint64(2879) << kMidnight + 24h - 1min << qint64(1);
    QTest::newRow("no budget") << 0 << qint64(1'000'000) << kNoon << std::numeric_limits<qint64>::max();
}

void CallBudgetTest::allows()
{
    QFETCH(int, perDay);
    QFETCH(qint64, used);
    QFETCH(Timestamp, now);
    QTEST(allowance({.perDay = perDay, .usedToday = used, .now = now}), "allowed");
}

void CallBudgetTest::chooses_data()
{
    QTest::addColumn<int>("perDay"); // at noon: half of it, and ten minutes' share
    QTest::addColumn<QList<qsizetype>>("order");
    QTest::newRow("no budget: all, the liveliest first") << 0 << QList<qsizetype> {2, 1, 4, 5, 3, 0};
    QTest::newRow("nothing left: the hot one all the same") << 1 << QList<qsizetype> {2};
    QTest::newRow("two left: one that was never answered") << 4 << QList<qsizetype> {2, 1};
    QTest::newRow("three left: one that nobody saw for a day") << 6 << QList<qsizetype> {2, 1, 4};
    QTest::newRow("five left: the stillest waits") << 10 << QList<qsizetype> {2, 1, 4, 5, 3};
}

void CallBudgetTest::chooses()
{
    QFETCH(int, perDay);
    const QList<DueCall> due {call(6h), call(10h, std::nullopt), call(15min),
                              call(2h), call(24h, 24h),          call(30min)};
    QTEST(withinBudget(due, {.perDay = perDay, .usedToday = 0, .now = kNoon}), "order");
}

void CallBudgetTest::firstAnswersNeedNotWaitForTheirHour_data()
{
    QTest::addColumn<qint64>("used");
    QTest::addColumn<Timestamp>("now");
    QTest::addColumn<int>("asked"); // of 100 never answered and 100 others; 100 calls a day
    QTest::newRow("right after midnight: half a day's") << qint64(0) << kMidnight << 50;
    QTest::newRow("some are used") << qint64(30) << kMidnight << 20;
    QTest::newRow("half are used: what was earned, nothing yet") << qint64(50) << kMidnight + 1h << 0;
    QTest::newRow("late in the day: what was earned") << qint64(0) << kMidnight + 18h << 75;
}

void CallBudgetTest::firstAnswersNeedNotWaitForTheirHour()
{
    QFETCH(qint64, used);
    QFETCH(Timestamp, now);
    const QList<DueCall> due = QList<DueCall>(100, call(1h)) + QList<DueCall>(100, call(1h, std::nullopt));
    const auto order = withinBudget(due, {.perDay = 100, .usedToday = used, .now = now});
    QTEST(int(order.size()), "asked");
    QVERIFY(std::ranges::all_of(order, [](qsizetype index) { return index >= 100; }));
}

void CallBudgetTest::aDayNeverExceedsItByMoreThanTheHotOnesNeed()
{
    constexpr int kHot = 3;
    constexpr int kPerDay = 500;
    QList<DueCall> due;
    for (int i = 0; i < 200; ++i)
        due.append(call(i < kHot ? Millis(5min) : Millis(1h)));
    qint64 used = 0;
    for (Timestamp now = kMidnight; now < kMidnight + 24h; now += 5min)
        used += withinBudget(due, {.perDay = kPerDay, .usedToday = used, .now = now}).size();

    QVERIFY2(used >= kPerDay && used <= kPerDay + kHot * 288, qPrintable(QString::number(used)));
}

QTEST_GUILESS_MAIN(CallBudgetTest)
#include "tst_callbudget.moc"
