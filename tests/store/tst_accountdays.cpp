// SPDX-License-Identifier: GPL-3.0-or-later
// social_media_analytics: daily rows, growth over gaps, what is missing, and the statements that people run
// by hand. On both engines.
#include "domain/series.h"
#include "models/overviewfigures.h"
#include "report/builders.h"
#include "store/accounthistory.h"
#include "store/askinglog.h"
#include "store/storefixture.h"

#include <QRandomGenerator>

using namespace viewtide;
using namespace viewtide::test;
using domain::AccountDay;

namespace {

const Date kDay = dateOf(kStart);

AccountDay dayOf(const StoreFixture &fixture, const char *platform, Date date,
                 std::optional<qint64> followers)
{
    AccountDay day {.profile = fixture.profile,
                    .platform = platformOf(platform),
                    .date = date,
                    .recordedAt = Timestamp(date) + 11h};
    if (followers)
        day.values.insert("followers"_metric, *followers);
    return day;
}

void commit(StoreFixture &fixture, const QList<AccountDay> &days)
{
    fixture.write(store::CommitAccountDays {.days = days,
                                            .attempts = {},
                                            .retryAt = {},
                                            .profile = fixture.profile,
                                            .date = kDay,
                                            .now = kStart});
}

QList<store::AccountDayRow> rowsOf(StoreFixture &fixture)
{
    return fixture.read(store::AccountDaysQuery {
        .range = {kDay - std::chrono::days(30), kDay + std::chrono::days(30)}, .profile = std::nullopt});
}

/// Twelve digits: an engine's AVG adds up in an order of its own, which shows in the sixteenth.
QString rateText(double rate)
{
    return QString::number(rate, 'g', 12);
}

/// As a statement prints it.
QString textOf(const report::Cell &cell)
{
    if (const auto *const whole = std::get_if<qint64>(&cell))
        return QString::number(*whole);
    if (const auto *const real = std::get_if<double>(&cell))
        return rateText(*real);
    const auto *const text = std::get_if<QString>(&cell);
    return text ? *text : QString();
}

} // namespace

class TstAccountDays : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void keepsEveryMetric();
    void updatesTheRowOfTheDay();
    void keepsWhatVanishes();
    void derivesFromWhatItKnows();
    void keepsAReportedEngagement();
    void computesGrowthAlsoForLateRows();
    void neverReplacesAnObservationByABackfill();
    void toldDaysFillOnlyGaps();
    void anImportedDayCanBeTakenBack();
    void noDayGrowsOverTheSeamOfABackfill();
    void aToldDayGetsWhatItLacks();
    void remembersWhoWasAskedForThePast();
    void remembersWhatFailed();
    void answersTheStatementsOfPeople();
    void storedGrowthIsTheDomains();
    void tellsWhatWasAsked();
    void statementsExportAndWindowAgree();
};

void TstAccountDays::keepsEveryMetric()
{
    VIEWTIDE_OPEN_STORE(fixture);
    AccountDay day = dayOf(fixture, "youtube", kDay, 9007199254740993);
    for (quint8 i = 0; i < catalogue::metrics().size(); ++i) {
        const catalogue::MetricKey key(i);
        const auto &row = catalogue::metric(key);
        if (key != "followers"_metric && row.unit == catalogue::Unit::Count)
            day.values.insert(key, qint64(i) + 3'000'000'000);
        else if (key != "followers"_metric)
            day.values.insert(key, i + 0.125);
    }
    day.engagementTotal = catalogue::countOf(day.values, "engagement"_metric);
    day.engagementRate =
        domain::EngagementRate {.percent = 4.321987654321, .basis = domain::RateBasis::Views};
    day.raw = QByteArrayLiteral(R"({"a":"\u0000b"})");
    day.origin = domain::RowOrigin::Late;

    commit(fixture, {day});

    const auto rows = rowsOf(fixture);
    QCOMPARE(rows.size(), 1);
    for (auto it = day.values.cbegin(); it != day.values.cend(); ++it)
        QVERIFY2(rows.first().values.value(it.key()) == *it, qPrintable(it.key().text()));
    QCOMPARE(rows.first().values.size(), day.values.size());
    QCOMPARE(rows.first().engagementRate, day.engagementRate);
    QCOMPARE(rows.first().engagementTotal, day.engagementTotal);
    QCOMPARE(rows.first().origin, domain::RowOrigin::Late);
    QCOMPARE(rows.first().recordedAt, day.recordedAt);
    QCOMPARE(rows.first().profileName, QStringLiteral("Main"));
    QCOMPARE(fixture.problem, QString());
}

void TstAccountDays::updatesTheRowOfTheDay()
{
    VIEWTIDE_OPEN_STORE(fixture);

    commit(fixture, {dayOf(fixture, "tiktok", kDay, 100)});
    commit(fixture, {dayOf(fixture, "tiktok", kDay, 90)});

    QCOMPARE(rowsOf(fixture).size(), 1);
    QCOMPARE(catalogue::countOf(rowsOf(fixture).constFirst().values, "followers"_metric),
             std::optional<qint64>(90));
    QVERIFY(!rowsOf(fixture).constFirst().values.contains("reach"_metric)); // null, not 0
}

void TstAccountDays::keepsWhatVanishes()
{
    VIEWTIDE_OPEN_STORE(fixture);
    AccountDay full = dayOf(fixture, "tiktok", kDay, 100);
    full.values.insert("bio_link_clicks"_metric, qint64(5));
    full.engagementRate = domain::EngagementRate {.percent = 1.5, .basis = domain::RateBasis::Followers};

    commit(fixture, {full});
    commit(fixture, {dayOf(fixture, "tiktok", kDay, std::nullopt)});

    const auto row = rowsOf(fixture).constFirst();
    QCOMPARE(row.values, full.values);
    QCOMPARE(row.engagementRate, full.engagementRate);
}

void TstAccountDays::derivesFromWhatItKnows()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto made = [&fixture](const catalogue::MetricValues &values) {
        const domain::AccountObservation observation {.platform = platformOf("tiktok"), .values = values};
        return domain::makeAccountDay(fixture.profile, observation, kStart, {});
    };
    commit(fixture,
           {made({{"followers"_metric, qint64(1000)},
                  {"reach"_metric, qint64(200)},
                  {"likes"_metric, qint64(10)},
                  {"comments"_metric, qint64(4)},
                  {"shares"_metric, qint64(2)},
                  {"bio_link_clicks"_metric, qint64(5)},
                  {"saves"_metric, qint64(8)}})});

    // without a reach and without the comments: alone it would be 14 of 1001 followers
    commit(fixture,
           {made({{"followers"_metric, qint64(1001)},
                  {"likes"_metric, qint64(14)},
                  {"bio_link_clicks"_metric, qint64(6)}})});

    const auto row = rowsOf(fixture).constFirst();
    QCOMPARE(catalogue::countOf(row.values, "likes"_metric), std::optional<qint64>(14));
    QCOMPARE(catalogue::countOf(row.values, "comments"_metric), std::optional<qint64>(4));
    QCOMPARE(row.engagementTotal, std::optional<qint64>(14 + 4 + 2));
    QCOMPARE(row.engagementRate,
             std::optional(
                 domain::EngagementRate {.percent = 20.0 / 200 * 100, .basis = domain::RateBasis::Reach}));
    QCOMPARE(catalogue::countOf(row.values, "bio_link_clicks"_metric), std::optional<qint64>(6));
    QCOMPARE(catalogue::countOf(row.values, "saves"_metric), std::optional<qint64>(8));
    QCOMPARE(fixture.problem, QString());
}

void TstAccountDays::keepsAReportedEngagement()
{
    VIEWTIDE_OPEN_STORE(fixture);
    AccountDay day = dayOf(fixture, "facebook", kDay, 100);
    day.values.insert("likes"_metric, qint64(10));
    day.values.insert("engagement"_metric, qint64(77));
    day.engagementTotal = 77;
    commit(fixture, {day});

    AccountDay partial = dayOf(fixture, "facebook", kDay, 100);
    partial.values.insert("likes"_metric, qint64(12));
    partial.engagementTotal = 12;
    commit(fixture, {partial});

    QCOMPARE(rowsOf(fixture).constFirst().engagementTotal, std::optional<qint64>(77));
    QCOMPARE(fixture.problem, QString());
}

void TstAccountDays::computesGrowthAlsoForLateRows()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto day = [](int offset) { return kDay + std::chrono::days(offset); };
    const auto growth = [&fixture] {
        QList<std::optional<qint64>> values;
        for (const auto &row : rowsOf(fixture))
            values << row.growthVelocity;
        return values;
    };
    using Growth = QList<std::optional<qint64>>;

    commit(fixture, {dayOf(fixture, "tiktok", day(0), 100)});
    commit(fixture, {dayOf(fixture, "tiktok", day(2), 150)});
    QCOMPARE(growth(), (Growth {std::nullopt, std::nullopt})); // a gap is not bridged

    commit(fixture, {dayOf(fixture, "tiktok", day(1), 130)});
    QCOMPARE(growth(), (Growth {std::nullopt, 30, 20}));
    commit(fixture, {dayOf(fixture, "tiktok", day(1), 160)});
    QCOMPARE(growth(), (Growth {std::nullopt, 60, -10})); // a loss is negative
    commit(fixture, {dayOf(fixture, "youtube", day(1), 5)});
    QCOMPARE(growth(), (Growth {std::nullopt, 60, -10, std::nullopt}));
}

void TstAccountDays::neverReplacesAnObservationByABackfill()
{
    VIEWTIDE_OPEN_STORE(fixture);
    AccountDay backfill = dayOf(fixture, "tiktok", kDay, 7);
    backfill.origin = domain::RowOrigin::Backfill;

    commit(fixture, {backfill});
    QCOMPARE(rowsOf(fixture).constFirst().origin, domain::RowOrigin::Backfill);
    QVERIFY(fixture.read(store::SnapshotStateQuery {kDay}).constFirst().recorded.isEmpty());
    commit(fixture, {dayOf(fixture, "tiktok", kDay, 100)});
    commit(fixture, {backfill});

    QCOMPARE(rowsOf(fixture).constFirst().origin, domain::RowOrigin::Poll);
    QCOMPARE(catalogue::countOf(rowsOf(fixture).constFirst().values, "followers"_metric),
             std::optional<qint64>(100));
}

void TstAccountDays::toldDaysFillOnlyGaps()
{
    VIEWTIDE_OPEN_STORE(fixture);
    using store::PastDayOutcome;
    const Date before = kDay - std::chrono::days(1);
    const Date earlier = kDay - std::chrono::days(2);
    commit(fixture, {dayOf(fixture, "tiktok", kDay, 4'000'000'100)});
    const store::AddPastDays past {.days = {dayOf(fixture, "tiktok", earlier, 4'000'000'000),
                                            dayOf(fixture, "tiktok", before, 3'999'999'990),
                                            dayOf(fixture, "tiktok", kDay, 1)},
                                   .importedFrom = QStringLiteral("year.csv"),
                                   .asked = {},
                                   .attempts = {},
                                   .now = kStart};

    QCOMPARE(fixture.write(past),
             (QList {PastDayOutcome::Added, PastDayOutcome::Added, PastDayOutcome::Observed}));
    const auto rows = rowsOf(fixture);
    QCOMPARE(fixture.write(past),
             (QList {PastDayOutcome::Known, PastDayOutcome::Known, PastDayOutcome::Observed}));

    QCOMPARE(rowsOf(fixture), rows); // twice is once
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).origin, domain::RowOrigin::Backfill);
    QCOMPARE(rows.at(0).importedFrom, QStringLiteral("year.csv"));
    QCOMPARE(rows.at(1).growthVelocity, std::optional<qint64>(-10));
    QCOMPARE(rows.at(2).origin, domain::RowOrigin::Poll);
    QCOMPARE(rows.at(2).growthVelocity, std::optional<qint64>(110));
    QCOMPARE(rows.at(2).importedFrom, QString());
    QCOMPARE(fixture.problem, QString());
}

void TstAccountDays::anImportedDayCanBeTakenBack()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const Date before = kDay - std::chrono::days(1);
    const Date earlier = kDay - std::chrono::days(2);
    const auto tell = [&fixture](Date date, const QString &file) {
        fixture.write(store::AddPastDays {.days = {dayOf(fixture, "tiktok", date, 90)},
                                          .importedFrom = file,
                                          .asked = {},
                                          .attempts = {},
                                          .now = kStart});
    };
    commit(fixture, {dayOf(fixture, "tiktok", kDay, 100)});
    tell(before, QStringLiteral("year.csv"));
    tell(earlier, QString());

    fixture.write(store::RemoveImportedDays {{{fixture.profile, platformOf("tiktok"), earlier},
                                              {fixture.profile, platformOf("tiktok"), before},
                                              {fixture.profile, platformOf("tiktok"), kDay}}});

    const auto rows = rowsOf(fixture);
    QCOMPARE(rows.size(), 2); // the network's own word and the snapshot stay
    QCOMPARE(rows.at(0).date, earlier);
    QCOMPARE(rows.at(1).date, kDay);
    QCOMPARE(rows.at(1).growthVelocity, std::optional<qint64>());
    QCOMPARE(fixture.problem, QString());
}

/// Its series ends with the end of a day, the first snapshot comes in the middle of the next.
void TstAccountDays::noDayGrowsOverTheSeamOfABackfill()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const Date before = kDay - std::chrono::days(1);
    const auto tell = [&fixture](const QList<AccountDay> &days, const QString &file) {
        fixture.write(store::AddPastDays {
            .days = days, .importedFrom = file, .asked = {}, .attempts = {}, .now = kStart});
    };
    commit(fixture, {dayOf(fixture, "tiktok", kDay, 603), dayOf(fixture, "youtube", kDay, 603)});
    tell(
        {dayOf(fixture, "tiktok", before - std::chrono::days(1), 100), dayOf(fixture, "tiktok", before, 440)},
        QString());
    tell({dayOf(fixture, "youtube", before, 440)}, QStringLiteral("year.csv")); // of snapshots
    commit(fixture, {dayOf(fixture, "tiktok", kDay + std::chrono::days(1), 943)});

    const auto rows = rowsOf(fixture);
    QList<std::optional<qint64>> growth;
    for (const store::AccountDayRow &row : rows)
        growth.append(row.growthVelocity);
    using Growth = std::optional<qint64>;
    QCOMPARE(growth, (QList<Growth> {Growth(), Growth(340), Growth(), Growth(340), Growth(), Growth(163)}));
    QCOMPARE(fixture.problem, QString());
}

/// The network's own series and files tell of different numbers of a day, in any order.
void TstAccountDays::aToldDayGetsWhatItLacks()
{
    VIEWTIDE_OPEN_STORE(fixture);
    using store::PastDayOutcome;
    const Date before = kDay - std::chrono::days(1);
    const Date earlier = kDay - std::chrono::days(2);
    const auto tell = [&fixture](const QList<AccountDay> &days, const QString &file) {
        return fixture.write(store::AddPastDays {
            .days = days, .importedFrom = file, .asked = {}, .attempts = {}, .now = kStart});
    };
    const auto ofNetwork = [&fixture](Date date) {
        AccountDay day = dayOf(fixture, "tiktok", date, 90);
        day.values = {{"followers"_metric, qint64(90)}, {"views_day"_metric, qint64(7)}};
        return day;
    };
    const auto ofFile = [&fixture](Date date) {
        return domain::makePastDay(
            fixture.profile,
            {platformOf("tiktok"),
             date,
             {{"followers"_metric, qint64(55)}, {"likes"_metric, qint64(40)}, {"views"_metric, qint64(400)}}},
            kStart);
    };
    const QString file = QStringLiteral("year.csv");

    tell({ofNetwork(earlier)}, QString());
    tell({ofFile(before)}, file);
    QCOMPARE(tell({ofFile(earlier)}, file), QList {PastDayOutcome::Completed});
    QCOMPARE(tell({ofNetwork(before)}, QString()), QList {PastDayOutcome::Completed});
    const auto rows = rowsOf(fixture);
    for (const QString &source : {file, QString()}) { // again, from both
        for (const Date date : {earlier, before})
            QCOMPARE(tell({source.isEmpty() ? ofNetwork(date) : ofFile(date)}, source),
                     QList {PastDayOutcome::Known});
    }

    QCOMPARE(rowsOf(fixture), rows);
    QCOMPARE(rows.size(), 2);
    for (const store::AccountDayRow &row : rows) {
        QCOMPARE(countOf(row.values, "likes"_metric), std::optional<qint64>(40));
        QCOMPARE(countOf(row.values, "views_day"_metric), std::optional<qint64>(7));
        QCOMPARE(row.engagementTotal, std::optional<qint64>(40));
        QCOMPARE(row.engagementRate, (domain::EngagementRate {10.0, domain::RateBasis::Views}));
        QCOMPARE(row.origin, domain::RowOrigin::Backfill);
        QVERIFY(row.importedFrom.isEmpty());
    }
    QCOMPARE(countOf(rows.at(0).values, "followers"_metric), std::optional<qint64>(90)); // the first word
    QCOMPARE(countOf(rows.at(1).values, "followers"_metric), std::optional<qint64>(55));
    QCOMPARE(rows.at(1).growthVelocity, std::optional<qint64>(-35));

    fixture.write(store::RemoveImportedDays {
        {{fixture.profile, platformOf("tiktok"), earlier}, {fixture.profile, platformOf("tiktok"), before}}});
    QCOMPARE(rowsOf(fixture), rows); // what the network told of stays
    QCOMPARE(fixture.problem, QString());
}

void TstAccountDays::remembersWhoWasAskedForThePast()
{
    VIEWTIDE_OPEN_STORE(fixture);
    store::BackfillState state {.profile = fixture.profile,
                                .platform = platformOf("youtube"),
                                .askedAt = kStart,
                                .days = 0,
                                .tries = 1,
                                .retryAt = kStart + 1h};
    const auto remember = [&fixture](const store::BackfillState &asked) {
        fixture.write(store::AddPastDays {
            .days = {}, .importedFrom = {}, .asked = {asked}, .attempts = {}, .now = kStart});
    };

    remember(state);
    QCOMPARE(fixture.read(store::BackfillStatesQuery {}), QList {state});
    state.days = 361;
    state.tries = 2;
    state.retryAt.reset();
    remember(state);

    QCOMPARE(fixture.read(store::BackfillStatesQuery {}), QList {state});
    QCOMPARE(fixture.problem, QString());
}

void TstAccountDays::remembersWhatFailed()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.write(store::CommitAccountDays {.days = {dayOf(fixture, "tiktok", kDay, 1)},
                                            .attempts = {},
                                            .retryAt = {{platformOf("youtube"), kStart + 15min}},
                                            .profile = fixture.profile,
                                            .date = kDay,
                                            .now = kStart});

    const store::SnapshotState expected {.profile = fixture.profile,
                                         .recorded = {platformOf("tiktok")},
                                         .recordedAt = {Timestamp(kDay) + 11h},
                                         .retryAt = {{platformOf("youtube"), kStart + 15min}}};
    QCOMPARE(fixture.read(store::SnapshotStateQuery {kDay}), QList {expected});
    commit(fixture, {dayOf(fixture, "youtube", kDay, 1)});
    const auto after = fixture.read(store::SnapshotStateQuery {kDay}).constFirst();
    QCOMPARE(after.recorded.size(), 2);
    QVERIFY(after.retryAt.isEmpty());
    QVERIFY(fixture.read(store::SnapshotStateQuery {kDay + std::chrono::days(1)})
                .constFirst()
                .recorded.isEmpty());
}

void TstAccountDays::answersTheStatementsOfPeople()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const auto today = dateOf(fromEpochMs(QDateTime::currentMSecsSinceEpoch()));
    for (int i = 3; i >= 0; --i) {
        for (const auto &[platform, factor] : {std::pair {"tiktok", 1}, std::pair {"youtube", 10}}) {
            AccountDay day =
                dayOf(fixture, platform, today - std::chrono::days(i), 1000 * factor - i * factor);
            day.engagementTotal = 5 * factor;
            day.engagementRate =
                domain::EngagementRate {.percent = 1.0 * factor, .basis = domain::RateBasis::Reach};
            commit(fixture, {day});
        }
    }
    const auto rows = [&fixture](const char *sql) {
        QString problem;
        const QStringList lines = fixture.database.rows(QString::fromLatin1(sql), &problem);
        return problem.isEmpty() ? lines : QStringList {problem};
    };

    const QStringList growth = rows(
        "SELECT platform, followers_count - LAG(followers_count) OVER (PARTITION BY platform ORDER BY date) "
        "FROM social_media_analytics ORDER BY platform, date");
    QCOMPARE(growth.mid(0, 2), (QStringList {QStringLiteral("tiktok|"), QStringLiteral("tiktok|1")}));
    QCOMPARE(growth.last(), QStringLiteral("youtube|10"));
    const QString window = engine == DatabaseKind::Postgres
        ? QStringLiteral("CURRENT_DATE - INTERVAL '7 days'")
        : QStringLiteral("date('now', '-7 days')");
    const QStringList best = rows(
        qPrintable(QStringLiteral("SELECT platform, AVG(engagement_rate) AS rate FROM social_media_analytics "
                                  "WHERE date >= %1 GROUP BY platform ORDER BY rate DESC")
                       .arg(window)));
    QCOMPARE(best, (QStringList {QStringLiteral("youtube|10"), QStringLiteral("tiktok|1")}));
    const QStringList weekly = rows(
        "SELECT platform, MAX(followers_count) - MIN(followers_count), CAST(SUM(engagement_total) AS BIGINT) "
        "FROM social_media_analytics GROUP BY platform ORDER BY platform");
    QCOMPARE(weekly, (QStringList {QStringLiteral("tiktok|3|20"), QStringLiteral("youtube|30|200")}));
    for (const auto &row : rowsOf(fixture)) // the app says the same
        QVERIFY(!row.growthVelocity
                || *row.growthVelocity == (row.platform == platformOf("tiktok") ? 1 : 10));
}

/// growth_velocity is kept up to date by a statement, whatever comes when; domain/series says what it must
/// be.
void TstAccountDays::storedGrowthIsTheDomains()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QRandomGenerator random(4);
    for (int i = 0; i < 60; ++i) { // late, twice, with and without a number
        const auto followers =
            random.bounded(6) > 0 ? std::optional<qint64>(random.bounded(1000)) : std::nullopt;
        commit(fixture,
               {dayOf(fixture, random.bounded(2) > 0 ? "tiktok" : "youtube",
                      kDay + std::chrono::days(random.bounded(20)), followers)});
    }

    QMap<catalogue::PlatformKey, QList<domain::DayLevel>> levels;
    QMap<catalogue::PlatformKey, QList<std::optional<qint64>>> stored;
    const auto rows = rowsOf(fixture);
    for (const auto &row : rows) {
        levels[row.platform].append({row.date, catalogue::countOf(row.values, "followers"_metric)});
        stored[row.platform].append(row.growthVelocity);
    }
    QCOMPARE(levels.size(), 2);
    int known = 0;
    for (auto it = levels.cbegin(); it != levels.cend(); ++it) {
        QList<std::optional<qint64>> expected;
        const auto growth = domain::dailyGrowth(*it);
        for (const domain::DayGrowth &day : growth) {
            expected.append(day.change);
            known += day.change ? 1 : 0;
        }
        QCOMPARE(stored.value(it.key()), expected);
    }
    QVERIFY(known > 5);
    QCOMPARE(fixture.problem, QString());
}

void TstAccountDays::tellsWhatWasAsked()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const DateRange range {kDay - std::chrono::days(2), kDay};
    QCOMPARE(fixture.read(store::AskingLogQuery {range}), domain::AskingLog());
    domain::Attempt ok {.profile = fixture.profile,
                        .endpoint = catalogue::Endpoint::PostAnalytics,
                        .platform = std::nullopt,
                        .subject = {},
                        .at = Timestamp(kDay) - 240h,
                        .outcome = domain::Outcome::Ok};
    domain::Attempt relink = ok;
    relink.endpoint = catalogue::Endpoint::SocialAnalytics;
    relink.platform = platformOf("tiktok");
    relink.at = Timestamp(kDay) - 24h + 23h;
    relink.outcome = domain::Outcome::Failed;
    relink.error = ErrorKind::Relink;
    domain::Attempt offline = relink;
    offline.platform.reset();
    offline.at = Timestamp(kDay);
    offline.error = ErrorKind::Offline;
    domain::Attempt ofAPost = offline;
    ofAPost.endpoint = catalogue::Endpoint::PostAnalytics;
    domain::Attempt empty = relink;
    empty.at = Timestamp(kDay) + 1h;
    empty.outcome = domain::Outcome::NoDataYet;
    empty.error = ErrorKind::NoDataYet;
    fixture.write(store::RecordAttempts {.attempts = {ok, offline, relink, ofAPost, empty}});

    const domain::AskingLog expected {
        .since = kDay - std::chrono::days(10),
        .askedDays = {kDay - std::chrono::days(1), kDay},
        .failures = {{fixture.profile, platformOf("tiktok"), kDay - std::chrono::days(1), ErrorKind::Relink},
                     {fixture.profile, std::nullopt, kDay, ErrorKind::Offline},
                     {fixture.profile, platformOf("tiktok"), kDay, ErrorKind::NoDataYet}}};
    QCOMPARE(fixture.read(store::AskingLogQuery {range}), expected);
    QCOMPARE(fixture.problem, QString());
}

/// The three statements of people, the exports and the window, to the last digit.
void TstAccountDays::statementsExportAndWindowAgree()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const DateRange week {kDay, kDay + std::chrono::days(6)};
    QRandomGenerator random(11);
    QList<AccountDay> days;
    for (const char *const platform : {"instagram", "tiktok", "youtube"}) {
        qint64 followers = 10000;
        for (int i = 0; i < 7; ++i) {
            if (i == 3 && platform[0] == 't')
                continue; // a gap
            followers += random.bounded(400) - 200; // losses among them
            AccountDay day = dayOf(fixture, platform, kDay + std::chrono::days(i), followers);
            day.engagementTotal = random.bounded(100000);
            day.engagementRate = domain::EngagementRate {.percent = random.bounded(1000000) / 7919.0,
                                                         .basis = domain::RateBasis::Reach};
            days.append(day);
        }
    }
    commit(fixture, days);
    const auto rows = rowsOf(fixture);
    const auto overview =
        models::overviewOf({.accounts = rows}, {.range = week, .now = Timestamp(week.last)});

    const auto ofDatabase = [&fixture](const QString &sql) {
        QString problem;
        const QStringList lines = fixture.database.rows(sql, &problem);
        if (!problem.isEmpty())
            return QStringList {problem};
        QStringList rounded;
        for (const QString &line : lines) {
            QStringList cells = line.split(u'|');
            for (QString &cell : cells) {
                if (cell.contains(u'.'))
                    cell = rateText(cell.toDouble());
            }
            rounded.append(cells.join(u'|'));
        }
        return rounded;
    };
    const auto ofTable = [](const report::Table &table, const QStringList &columns) {
        QStringList lines;
        for (const QList<report::Cell> &row : table.rows) {
            QStringList cells;
            for (const QString &column : columns)
                cells.append(textOf(row.value(table.columns.indexOf(column))));
            lines.append(cells.join(u'|'));
        }
        return lines;
    };

    const QString growth = QStringLiteral(
        "SELECT platform, followers_count - LAG(followers_count) OVER (PARTITION BY platform ORDER BY date) "
        "FROM social_media_analytics ORDER BY platform, date");
    QCOMPARE(ofTable(report::growthTable(rows, week),
                     {QStringLiteral("platform"), QStringLiteral("daily_growth")}),
             ofDatabase(growth));

    const QString best =
        QStringLiteral("SELECT platform, AVG(engagement_rate) AS rate FROM social_media_analytics "
                       "WHERE date BETWEEN '%1' AND '%2' GROUP BY platform ORDER BY rate DESC")
            .arg(toIsoDate(week.first), toIsoDate(week.last));
    QCOMPARE(ofTable(report::rankingTable(rows, week),
                     {QStringLiteral("platform"), QStringLiteral("avg_engagement_rate")}),
             ofDatabase(best));
    QStringList ofWindow;
    for (const domain::PlatformRank &rank : overview.ranks)
        ofWindow.append(rank.platform.text() + u'|' + rateText(rank.averageRate.value_or(0)));
    QCOMPARE(ofWindow, ofDatabase(best));

    const QString weekly = QStringLiteral("SELECT platform, CAST(SUM(engagement_total) AS BIGINT), "
                                          "AVG(engagement_rate), COUNT(DISTINCT date) "
                                          "FROM social_media_analytics WHERE date BETWEEN '%1' AND '%2' "
                                          "GROUP BY platform ORDER BY platform")
                               .arg(toIsoDate(week.first), toIsoDate(week.last));
    QCOMPARE(ofTable(report::weeklyTable(rows, week),
                     {QStringLiteral("platform"), QStringLiteral("total_engagement"),
                      QStringLiteral("avg_engagement_rate"), QStringLiteral("days_recorded")}),
             ofDatabase(weekly));
    ofWindow.clear();
    for (const report::SummaryLine &line : overview.summary) {
        if (line.platform)
            ofWindow.append(QStringLiteral("%1|%2|%3|%4")
                                .arg(line.platform->text())
                                .arg(line.now.engagementTotal.value_or(-1))
                                .arg(rateText(line.now.rate.mean.value_or(0)))
                                .arg(line.now.daysRecorded));
    }
    QCOMPARE(ofWindow, ofDatabase(weekly));
    QCOMPARE(fixture.problem, QString());
}

QTEST_GUILESS_MAIN(TstAccountDays)
#include "tst_accountdays.moc"
