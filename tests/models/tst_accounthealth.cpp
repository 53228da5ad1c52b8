// SPDX-License-Identifier: GPL-3.0-or-later
// What the accounts page says of a network, from links, daily rows and the last answers.
#include "models/accounthealth.h"

#include "base/errorpolicy.h"

#include <QTest>

using namespace viewtide;
using namespace viewtide::models;
using namespace viewtide::catalogue::literals;
using namespace std::chrono_literals;
using catalogue::PlatformKey;
using domain::LinkState;

namespace {

constexpr Date kToday = Date(std::chrono::days(20000));
const PlatformKey kFirst {0};
const PlatformKey kSecond {1};

domain::Profile profile(qint64 id)
{
    return {.id = domain::ProfileId(id), .name = QStringLiteral("Profile %1").arg(id)};
}

domain::SocialAccount linked(PlatformKey platform, LinkState state = LinkState::Linked)
{
    return {.profile = domain::ProfileId(1),
            .platform = platform,
            .username = QStringLiteral("me"),
            .state = state};
}

store::AccountDayRow day(PlatformKey platform, int ago, qint64 followers,
                         domain::RowOrigin origin = domain::RowOrigin::Poll)
{
    store::AccountDayRow row {.profile = domain::ProfileId(1),
                              .platform = platform,
                              .date = kToday - std::chrono::days(ago),
                              .recordedAt = Timestamp(kToday - std::chrono::days(ago)) + 11h,
                              .origin = origin};
    row.values.insert("followers"_metric, followers);
    return row;
}

store::ActivityRow answer(PlatformKey platform, domain::Outcome outcome, std::optional<ErrorKind> error = {})
{
    store::ActivityRow row {.id = 1};
    row.attempt.profile = domain::ProfileId(1);
    row.attempt.endpoint = catalogue::Endpoint::SocialAnalytics;
    row.attempt.platform = platform;
    row.attempt.at = Timestamp(kToday) + 12h; // after the row of the day
    row.attempt.outcome = outcome;
    row.attempt.error = error;
    return row;
}

/// The last 30 days against the 30 before; all rows are of the range, too.
AccountQuestion question()
{
    const DateRange range = DateRange::lastDays(kToday, 30);
    return {.today = kToday, .shown = {.range = range, .compared = range.previous()}};
}

QList<AccountHealth> healthOf(AccountRows rows)
{
    rows.shown = rows.days;
    return accountHealth(rows, question());
}

AccountHealth only(const AccountRows &rows, PlatformKey platform)
{
    const QList<AccountHealth> all = healthOf(rows);
    for (const AccountHealth &account : all) {
        if (account.key.platform == platform)
            return account;
    }
    return {};
}

} // namespace

class TestAccountHealth final : public QObject
{
    Q_OBJECT

private slots:
    void states_data();
    void states();
    void staleRowIsNotUpToDate_data();
    void staleRowIsNotUpToDate();
    void lostLinkKeepsItsHistory();
    void noCardIsEmptyWithoutAReason();
    void unlinkedNetworksOfALoneProfile();
    void growthOfTheRangeIsSigned();
    void figuresAreOfTheRange();
    void coverageTellsHowARowCame();
    void goodAnswerAfterAFailureWins();
    void aRowAfterAFailureMendsIt_data();
    void aRowAfterAFailureMendsIt();
    void stoppedProfileNeedsSignIn();
    void adviceForEachState();
};

void TestAccountHealth::states_data()
{
    QTest::addColumn<LinkState>("link");
    QTest::addColumn<bool>("hasRow");
    QTest::addColumn<int>("error");
    QTest::addColumn<Health>("health");

    QTest::newRow("recorded") << LinkState::Linked << true << -1 << Health::Ok;
    QTest::newRow("new") << LinkState::Linked << false << -1 << Health::Waiting;
    QTest::newRow("offline") << LinkState::Linked << true << int(ErrorKind::Offline) << Health::Failing;
    QTest::newRow("relink answered") << LinkState::Linked << true << int(ErrorKind::Relink) << Health::SignIn;
    QTest::newRow("relink told") << LinkState::RelinkNeeded << true << -1 << Health::SignIn;
    QTest::newRow("relink told, offline")
        << LinkState::RelinkNeeded << true << int(ErrorKind::Offline) << Health::SignIn;
    QTest::newRow("not linked any more") << LinkState::NotLinked << true << -1 << Health::SignIn;
    QTest::newRow("not linked") << LinkState::NotLinked << false << -1 << Health::NotLinked;
}

void TestAccountHealth::states()
{
    QFETCH(const LinkState, link);
    QFETCH(const bool, hasRow);
    QFETCH(const int, error);
    AccountRows rows {.profiles = {profile(1), profile(2)}, .accounts = {linked(kFirst, link)}};
    if (hasRow)
        rows.days.append(day(kFirst, 0, 10));
    if (error >= 0)
        rows.answers.append(answer(kFirst, domain::Outcome::Failed, ErrorKind(error)));

    const QList<AccountHealth> all = healthOf(rows);

    QCOMPARE(all.size(), 1);
    QTEST(all.first().health, "health");
    QCOMPARE(all.first().profileName, QStringLiteral("Profile 1"));
    QCOMPARE(all.first().handle, QStringLiteral("me"));
}

void TestAccountHealth::staleRowIsNotUpToDate_data()
{
    QTest::addColumn<int>("ago");
    QTest::addColumn<Health>("health");

    QTest::newRow("today") << 0 << Health::Ok;
    QTest::newRow("two days") << 2 << Health::Ok;
    QTest::newRow("three days") << 3 << Health::Failing;
    QTest::newRow("before the ribbon") << kHealthDays + 5 << Health::Failing;
}

void TestAccountHealth::staleRowIsNotUpToDate()
{
    QFETCH(const int, ago);
    AccountRows rows {.profiles = {profile(1)}, .accounts = {linked(kFirst)}};
    rows.days = {day(kFirst, ago + 4, 9), day(kFirst, ago, 10)};

    const AccountHealth account = only(rows, kFirst);

    QTEST(account.health, "health");
    QCOMPARE(adviceFor(account).isEmpty(), account.health == Health::Ok);
}

void TestAccountHealth::lostLinkKeepsItsHistory()
{
    AccountRows rows {.profiles = {profile(1)}, .accounts = {linked(kFirst, LinkState::NotLinked)}};
    rows.days = {day(kFirst, 13, 90), day(kFirst, 12, 100)};
    rows.answers = {answer(kFirst, domain::Outcome::Failed, ErrorKind::Offline)};

    const AccountHealth account = only(rows, kFirst);

    QCOMPARE(account.health, Health::SignIn);
    QCOMPARE(account.followers, std::optional(qint64(100)));
    QCOMPARE(account.coverage.count(Coverage::Polled), 2);
    QCOMPARE(adviceFor(account), errorPolicy(ErrorKind::Relink).sentence());
}

void TestAccountHealth::noCardIsEmptyWithoutAReason()
{
    AccountRows rows {.profiles = {profile(1)}, .accounts = {linked(kFirst)}};
    rows.answers = {answer(kFirst, domain::Outcome::NoDataYet, ErrorKind::NoDataYet)};
    rows.answers.first().attempt.message = QStringLiteral("what it said");

    const AccountHealth account = only(rows, kFirst);

    QCOMPARE(account.health, Health::Waiting);
    QCOMPARE(account.errorMessage, QStringLiteral("what it said"));
    QVERIFY(adviceFor(account).startsWith(errorPolicy(ErrorKind::NoDataYet).sentence()));
    QVERIFY(adviceFor(account).endsWith(catalogue::needsOf(kFirst)));

    rows.answers.first().attempt.subject = QStringLiteral("daily"); // about earlier days
    QVERIFY(only(rows, kFirst).errorMessage.isEmpty());
}

void TestAccountHealth::unlinkedNetworksOfALoneProfile()
{
    const AccountRows rows {.profiles = {profile(1)}, .accounts = {linked(kSecond)}};

    const QList<AccountHealth> all = healthOf(rows);

    QCOMPARE(all.size(), catalogue::usualPlatformsFor(catalogue::Subject::Account).size());
    QCOMPARE(only(rows, kFirst).health, Health::NotLinked);
    QCOMPARE(only(rows, kSecond).health, Health::Waiting);
}

void TestAccountHealth::growthOfTheRangeIsSigned()
{
    AccountRows rows {.profiles = {profile(1)}, .accounts = {linked(kFirst)}};
    // 500 is of the day before the range, 100 lies over a gap; before: 300 to 500.
    rows.days = {day(kFirst, 61, 250), day(kFirst, 60, 300), day(kFirst, 30, 500),
                 day(kFirst, 6, 100),  day(kFirst, 2, 140),  day(kFirst, 0, 60)};

    const AccountHealth account = only(rows, kFirst);

    QCOMPARE(account.growth.value, std::optional(60.0 - 500));
    QCOMPARE(account.growth.delta.change, -440.0 - 200);
    QCOMPARE(account.followers, std::optional(qint64(60)));
    QCOMPARE(account.followersOn, std::optional(kToday));
}

void TestAccountHealth::figuresAreOfTheRange()
{
    AccountRows rows {.profiles = {profile(1)}, .accounts = {linked(kFirst)}};
    rows.days = {day(kFirst, 1, 140), day(kFirst, 0, 160)};
    rows.shown = {day(kFirst, 50, 100), day(kFirst, 48, 130)};
    rows.shown[0].engagementRate = domain::EngagementRate {.percent = 2, .basis = domain::RateBasis::Views};
    rows.shown[1].engagementRate = domain::EngagementRate {.percent = 5, .basis = domain::RateBasis::Views};
    const DateRange range {kToday - std::chrono::days(50), kToday - std::chrono::days(46)};

    const AccountHealth account =
        accountHealth(rows, {.today = kToday, .shown = {.range = range, .compared = std::nullopt}})
            .constFirst();

    QCOMPARE(account.health, Health::Ok); // whatever is shown
    QCOMPARE(account.followers, std::optional(qint64(130))); // at its end, not now
    QCOMPARE(account.followersOn, std::optional(kToday - std::chrono::days(48)));
    QCOMPARE(account.growth.value, std::optional(30.0));
    QCOMPARE(account.growth.delta, domain::Delta());
    QCOMPARE(account.rate.value_or(domain::PlatformRank()).averageRate, std::optional(3.5));
    const QList<Coverage> coverage {Coverage::Polled, Coverage::None, Coverage::Polled, Coverage::None,
                                    Coverage::None};
    QCOMPARE(account.coverage, coverage);
    QCOMPARE(account.curve.size(), 5);
}

void TestAccountHealth::coverageTellsHowARowCame()
{
    AccountRows rows {.profiles = {profile(1)}};
    rows.days = {day(kFirst, 40, 1), day(kFirst, 29, 1, domain::RowOrigin::Backfill),
                 day(kFirst, 1, 1, domain::RowOrigin::Late), day(kFirst, 0, 1)};

    const QList<Coverage> coverage = only(rows, kFirst).coverage;

    QCOMPARE(coverage.size(), kHealthDays);
    QCOMPARE(coverage.first(), Coverage::Backfilled);
    QCOMPARE(coverage.at(kHealthDays - 2), Coverage::Late);
    QCOMPARE(coverage.last(), Coverage::Polled);
    QCOMPARE(coverage.count(Coverage::None), kHealthDays - 3);
}

void TestAccountHealth::goodAnswerAfterAFailureWins()
{
    AccountRows rows {.profiles = {profile(1)}, .accounts = {linked(kFirst)}};
    rows.days = {day(kFirst, 0, 10)};
    rows.answers = {answer(kFirst, domain::Outcome::Ok),
                    answer(kFirst, domain::Outcome::Failed, ErrorKind::Relink)};

    const AccountHealth account = only(rows, kFirst);

    QCOMPARE(account.health, Health::Ok);
    QVERIFY(!account.error);
}

void TestAccountHealth::aRowAfterAFailureMendsIt_data()
{
    QTest::addColumn<ErrorKind>("error");
    QTest::addColumn<domain::RowOrigin>("origin");
    QTest::addColumn<Millis>("rowAfter"); // the failure
    QTest::addColumn<Health>("health");

    using Origin = domain::RowOrigin;
    QTest::newRow("taken after") << ErrorKind::Offline << Origin::Late << Millis(30min) << Health::Ok;
    QTest::newRow("linked again") << ErrorKind::Relink << Origin::Poll << Millis(30min) << Health::Ok;
    QTest::newRow("taken before") << ErrorKind::Offline << Origin::Poll << Millis(-1h) << Health::Failing;
    QTest::newRow("lost after") << ErrorKind::Relink << Origin::Poll << Millis(-24h) << Health::SignIn;
    QTest::newRow("a file is no answer")
        << ErrorKind::Relink << Origin::Backfill << Millis(30min) << Health::SignIn;
}

void TestAccountHealth::aRowAfterAFailureMendsIt()
{
    QFETCH(const ErrorKind, error);
    QFETCH(const domain::RowOrigin, origin);
    QFETCH(const Millis, rowAfter);
    AccountRows rows {.profiles = {profile(1)}, .accounts = {linked(kFirst)}};
    rows.answers = {answer(kFirst, domain::Outcome::Failed, error)};
    rows.days = {day(kFirst, 0, 10, origin)};
    rows.days.first().recordedAt = rows.answers.first().attempt.at + rowAfter;

    const AccountHealth account = only(rows, kFirst);

    QTEST(account.health, "health");
    QCOMPARE(account.error.has_value(), account.health != Health::Ok);
}

void TestAccountHealth::stoppedProfileNeedsSignIn()
{
    AccountRows rows {.profiles = {profile(1)}, .accounts = {linked(kFirst)}};
    rows.profiles[0].stoppedAt = Timestamp(kToday);
    rows.profiles[0].stoppedReason = QStringLiteral("refused");
    rows.days = {day(kFirst, 0, 10)};

    QCOMPARE(only(rows, kFirst).health, Health::SignIn);
    QCOMPARE(only(rows, kSecond).health, Health::NotLinked);
}

void TestAccountHealth::adviceForEachState()
{
    QVERIFY(adviceFor({.health = Health::Ok}).isEmpty());
    for (const Health health : {Health::Waiting, Health::SignIn, Health::NotLinked})
        QVERIFY(!adviceFor({.health = health}).isEmpty());
    QVERIFY(!adviceFor({.health = Health::Failing}).isEmpty());
    QVERIFY(!adviceFor({.health = Health::Failing, .error = ErrorKind::Offline}).isEmpty());
}

QTEST_GUILESS_MAIN(TestAccountHealth)
#include "tst_accounthealth.moc"
