// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts that fell silent count on with their last level, but not for ever.
#include "domain/accountwindow.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::domain;

namespace {

const DateRange kRange {Date(std::chrono::days(20000)), Date(std::chrono::days(20006))};

DayLevel level(int day, std::optional<qint64> followers)
{
    return {.date = kRange.first + std::chrono::days(day), .level = followers};
}

} // namespace

class TestAccountWindow final : public QObject
{
    Q_OBJECT

private slots:
    void lastLevelOfASilentAccount_data();
    void lastLevelOfASilentAccount();
    void standsForTheDaysAfterIt_data();
    void standsForTheDaysAfterIt();
    void carriedAccountsAreAdded();
};

void TestAccountWindow::lastLevelOfASilentAccount_data()
{
    QTest::addColumn<QList<DayLevel>>("levels");
    QTest::addColumn<std::optional<DayLevel>>("carried");
    using Levels = QList<DayLevel>;
    using Carried = std::optional<DayLevel>;
    const auto kept = int(kCarriedDays.count());

    QTest::newRow("no row") << Levels {} << Carried();
    QTest::newRow("the day before") << Levels {level(-1, 7)} << Carried(level(-1, 7));
    QTest::newRow("as long ago as it may be") << Levels {level(-kept, 7)} << Carried(level(-kept, 7));
    QTest::newRow("a day longer") << Levels {level(-kept - 1, 7)} << Carried();
    QTest::newRow("told on the first day") << Levels {level(-1, 7), level(0, 8)} << Carried();
    QTest::newRow("told on the last day") << Levels {level(-1, 7), level(6, 8)} << Carried();
    QTest::newRow("told after the range") << Levels {level(-1, 7), level(7, 8)} << Carried(level(-1, 7));
    QTest::newRow("answers without a level")
        << Levels {level(-2, 7), level(-1, {}), level(3, {})} << Carried(level(-2, 7));
    QTest::newRow("never a level") << Levels {level(-2, {}), level(3, {})} << Carried();
    QTest::newRow("nobody follows it") << Levels {level(-2, 0)} << Carried(level(-2, 0));
    QTest::newRow("in any order") << Levels {level(-1, 9), level(-5, 7)} << Carried(level(-1, 9));
}

void TestAccountWindow::lastLevelOfASilentAccount()
{
    QFETCH(const QList<DayLevel>, levels);
    QFETCH(const std::optional<DayLevel>, carried);

    QCOMPARE(carriedLevel(levels, kRange), carried);
}

void TestAccountWindow::standsForTheDaysAfterIt_data()
{
    QTest::addColumn<int>("known"); // days of the range
    QTest::addColumn<int>("day");
    QTest::addColumn<bool>("isCarried");
    const auto kept = int(kCarriedDays.count());

    QTest::newRow("before the range, first day") << -1 << 0 << true;
    QTest::newRow("before the range, last day") << -1 << 6 << true;
    QTest::newRow("in the range, next day") << 2 << 3 << true;
    QTest::newRow("the same day") << 2 << 2 << false;
    QTest::newRow("a day that was before") << 3 << 2 << false;
    // of the range, not of the day: a curve does not end in its middle
    QTest::newRow("as long ago as it may be") << -kept << 6 << true;
    QTest::newRow("a day longer") << -kept - 1 << 6 << false;
}

void TestAccountWindow::standsForTheDaysAfterIt()
{
    QFETCH(const int, known);
    QFETCH(const int, day);
    QFETCH(const bool, isCarried);

    QCOMPARE(isCarriedTo(level(known, {}).date, level(day, {}).date, kRange.first), isCarried);
}

void TestAccountWindow::carriedAccountsAreAdded()
{
    FollowerWindow followers;
    followers.end = 100;
    followers.endFrom = followers.endTo = kRange.last;
    carryOn(followers, {level(-3, 20), level(-9, 1)});
    QCOMPARE(followers.end, std::optional<qint64>(121));
    QCOMPARE(followers.endFrom, std::optional(level(-9, {}).date));
    QCOMPARE(followers.endTo, std::optional(kRange.last));
    QCOMPARE(followers.growth, std::nullopt);
}

QTEST_GUILESS_MAIN(TestAccountWindow)
#include "tst_accountwindow.moc"
