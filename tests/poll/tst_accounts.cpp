// SPDX-License-Identifier: GPL-3.0-or-later
// Daily rows of accounts: a year of switching on and off, suspends, changes of summer time and wrong clocks;
// odd answers; the days before the first snapshot. Without sockets, on a clock that the test turns.
#include "api/apiclient.h"
#include "catalogue/wirefield.h"
#include "poll/pollservice.h"
#include "poll/summary.h"
#include "report/gaptable.h"
#include "report/metrictables.h"
#include "settings/memorysecretstore.h"
#include "store/accounthistory.h"
#include "store/askinglog.h"
#include "store/store.h"
#include "support/fakeclock.h"
#include "support/faketransport.h"
#include "support/fixture.h"
#include "support/resultmacros.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <map>
#include <set>

using namespace viewtide;
using namespace std::chrono_literals;
using namespace catalogue::literals;
using namespace Qt::Literals::StringLiterals;
using catalogue::PlatformKey;
using poll::Kind;
using poll::PassSummary;
using test::FakeTransport;

namespace {

constexpr int kProfiles = 3;
const Timestamp kNoon = *parseTimestamp(u"2026-03-01T12:00:00Z");

bool isDaily(const api::WireRequest &request)
{
    return QJsonDocument::fromJson(request.body).object()[u"daily"_s].toBool();
}

/// Followers beyond 32 bits that fall on every third day.
qint64 followersAt(Date day, int network)
{
    const qint64 number = day.time_since_epoch().count();
    return 3'000'000'000 + network * qint64(1'000'000'000) + number * 10 - (number % 3 == 0 ? 500 : 0);
}

/// Everything of a collecting program but sockets and the window.
class Collector
{
public:
    explicit Collector(Timestamp start)
        : clock(start)
    {
        script->otherwise = [this](const api::WireRequest &request) { return answer(request); };
        secrets.write(settings::kApiKeyRef, Secret("KEY-ONE"));
        (void)test::await(store.open({.now = clock.now(), .holder = u"test"_s}));
        (void)test::await(store.write(store::EnsureWorkspace {.now = clock.now()}));
        client = std::make_unique<api::ApiClient>(
            api::ClientOptions {.baseUrl = QUrl(u"https://api.example.com/api"_s)},
            std::make_unique<FakeTransport>(script), clock, [] { return 0.5; });
        begin();
    }

    /// As after a start of the program.
    void begin()
    {
        service = std::make_unique<poll::PollService>(
            poll::PollServices {.client = *client, .store = store, .secrets = secrets, .clock = clock},
            poll::PollOptions {});
    }

    void addProfiles(int count)
    {
        for (int i = 0; i < count; ++i) {
            const QString name = u"P%1"_s.arg(i);
            secrets.write(name, Secret(name.toLatin1()));
            (void)test::await(store.write(store::SaveProfile {
                .profile = {.id = {}, .name = name, .keyRef = name}, .now = clock.now()}));
        }
    }

    PassSummary run(poll::PassRequest request = {.kinds = Kind::Accounts})
    {
        QSignalSpy finished(service.get(), &poll::PollService::passFinished);
        service->runPass(request);
        if (!finished.wait(30000)) // returns at once, which counts over a year
            return {};
        return finished.first().first().value<PassSummary>();
    }

    QList<store::AccountDayRow> rows()
    {
        const Date day = dateOf(clock.now());
        const auto found = test::await(store.read(store::AccountDaysQuery {
            .range = {day - std::chrono::days(800), day + std::chrono::days(800)}, .profile = std::nullopt}));
        return found ? *found : QList<store::AccountDayRow>();
    }

    QList<store::ActivityRow> activity()
    {
        const auto found = test::await(store.read(store::ActivityQuery {}));
        return found ? *found : QList<store::ActivityRow>();
    }

    test::FakeClock clock;
    QTemporaryDir folder;
    settings::MemorySecretStore secrets;
    store::Store store {store::Location(store::SqliteFile {folder.filePath(u"v.db"_s)})};
    std::shared_ptr<FakeTransport::Script> script = std::make_shared<FakeTransport::Script>();
    std::function<QByteArray(const api::WireRequest &)> bodyOf; ///< unset: a full answer
    std::unique_ptr<api::ApiClient> client;
    std::unique_ptr<poll::PollService> service;

private:
    Result<api::WireReply> answer(const api::WireRequest &request)
    {
        return FakeTransport::reply(200, bodyOf ? bodyOf(request) : everyNetwork(dateOf(clock.now())));
    }

    static QByteArray everyNetwork(Date day)
    {
        QJsonObject body {{u"status"_s, u"success"_s}};
        int network = 0;
        const auto keys = catalogue::usualPlatformsFor(catalogue::Subject::Account);
        for (const PlatformKey platform : keys) {
            const qint64 followers = followersAt(day, network++);
            const QJsonObject analytics {{u"followersCount"_s, followers},
                                         {u"followerCount"_s, followers},
                                         {u"subscriberCount"_s, QString::number(followers)}};
            body.insert(platform.text(), QJsonObject {{u"analytics"_s, analytics}});
        }
        return QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
};

struct Span
{
    Timestamp from;
    Timestamp to;
};

Timestamp localTime(Date day, int hour, const QTimeZone &zone)
{
    const std::chrono::year_month_day date(day);
    const QDateTime local(QDate(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))),
                          QTime(hour, 0), zone);
    return fromEpochMs(local.toMSecsSinceEpoch());
}

/// When the machine of that day is on: at home in New York, in Berlin, all day, asleep over eleven, or not at
/// all.
QList<Span> spansOf(Date day)
{
    static const QTimeZone newYork("America/New_York");
    static const QTimeZone berlin("Europe/Berlin");
    switch (day.time_since_epoch().count() % 7) {
    case 0:
        return {{localTime(day, 6, newYork), localTime(day, 8, newYork)}}; // over 11:00 UTC in winter only
    case 1:
        return {{localTime(day, 12, berlin), localTime(day, 13, berlin)}}; // over 11:00 UTC in winter only
    case 2:
        return {{Timestamp(day), Timestamp(day) + 24h - 1min}};
    case 3:
        return {{Timestamp(day) + 6h, Timestamp(day) + 10h}}; // never at eleven
    case 4:
        return {{Timestamp(day) + 9h, Timestamp(day) + 10h + 30min},
                {Timestamp(day) + 15h, Timestamp(day) + 17h}}; // asleep at eleven
    case 5:
        return {};
    default:
        return {{Timestamp(day) + 13h, Timestamp(day) + 23h}};
    }
}

/// The instants of a span at which a pass matters: its begin, the planned time, its end.
std::set<Timestamp> passesOf(const Span &span)
{
    std::set<Timestamp> passes {span.from, span.to};
    const Timestamp planned = Timestamp(dateOf(span.from)) + 11h;
    if (span.from <= planned && planned <= span.to)
        passes.insert(planned);
    return passes;
}

/// What the rows should be: day -> the last instant at which it was taken.
class Expected
{
public:
    void pass(Timestamp now)
    {
        m_ran.insert(dateOf(now));
        if (now >= Timestamp(dateOf(now)) + 11h)
            m_planned.insert(dateOf(now));
    }
    const std::set<Date> &days() const { return m_ran; }
    bool isPlanned(Date day) const { return m_planned.contains(day); }

private:
    std::set<Date> m_ran;
    std::set<Date> m_planned;
};

int simulatedDays()
{
    constexpr int kDefaultDays = 245; // all changes of summer time of a year
    bool isNumber = false;
    const int days = qEnvironmentVariableIntValue("VIEWTIDE_SIMULATED_DAYS", &isNumber);
    return isNumber ? days : kDefaultDays;
}

} // namespace

class TestAccounts : public QObject
{
    Q_OBJECT

private slots:
    void oneRowForEveryDayThatRan();
    void aClockThatJumpsMakesNoDoubles();
    void everyMetricGoesAllTheWay_data();
    void everyMetricGoesAllTheWay();
    void oddAnswersCostOnlyThemselves();
    void askingAnewMakesNoRowLate();
    void anAnswerWithoutNumbers_data();
    void anAnswerWithoutNumbers();
    void onlyWhatFailedIsAskedAgain();
    void theDaysBeforeTheFirstSnapshot();
    void aPastThatFailsIsAskedAgainAFewTimes();
};

void TestAccounts::oneRowForEveryDayThatRan()
{
    const Date first = *parseDate(u"2026-03-07");
    Collector collector {Timestamp(first)};
    collector.addProfiles(kProfiles);
    Expected expected;
    QElapsedTimer took;
    took.start();
    const int days = simulatedDays();
    for (int i = 0; i < days; ++i) {
        const QList<Span> spans = spansOf(first + std::chrono::days(i));
        for (const Span &span : spans) {
            if (i % 2 == 0)
                collector.begin(); // started; on other days it woke up
            for (const Timestamp now : passesOf(span)) {
                collector.clock.set(now);
                expected.pass(now);
                QCOMPARE(collector.run().accounts.failed, 0);
            }
        }
    }

    std::map<std::tuple<qint64, quint8>, std::set<Date>> seen;
    const auto rows = collector.rows();
    int losses = 0;
    for (const store::AccountDayRow &row : rows) {
        const std::tuple account(row.profile.value(), row.platform.index());
        QVERIFY2(seen[account].insert(row.date).second, "a double");
        QCOMPARE(dateOf(row.recordedAt), row.date);
        QCOMPARE(row.recordedAt >= Timestamp(row.date) + 11h, expected.isPlanned(row.date));
        QVERIFY(catalogue::countOf(row.values, "followers"_metric).value_or(0) > 3'000'000'000);
        losses += row.growthVelocity.value_or(0) < 0 ? 1 : 0;
    }
    QCOMPARE(seen.size(), std::size_t(kProfiles) * 7);
    for (const auto &[account, dates] : seen)
        QVERIFY(dates == expected.days());
    QVERIFY(losses > 0);
    const DateRange year {first, first + std::chrono::days(days - 1)};
    const auto log = test::await(collector.store.read(store::AskingLogQuery {year}));
    QVERIFY_RESULT(log);
    const auto gaps = report::accountGaps(rows, *log, year, year.last + std::chrono::days(1));
    QVERIFY(!gaps.isEmpty());
    QVERIFY(log->since.has_value());
    for (const report::AccountGap &gap : gaps) { // each day that is missing was one on which nothing ran
        using Cause = domain::GapCause::Kind;
        QCOMPARE(gap.cause.kind, gap.from.date < *log->since ? Cause::NotLogged : Cause::ProgramOff);
    }
    QCOMPARE(gaps.last().cause.kind, domain::GapCause::Kind::ProgramOff); // the log goes back 90 days
    qInfo("%d days, %zu on, %lld rows, %lld requests, %d losses, %lld ms", days, expected.days().size(),
          qint64(rows.size()), qint64(collector.script->sent.size()), losses, took.elapsed());
}

void TestAccounts::aClockThatJumpsMakesNoDoubles()
{
    Collector collector(kNoon);
    collector.addProfiles(1);
    const auto runAt = [&collector](const char *iso) {
        collector.clock.set(*parseTimestamp(QString::fromLatin1(iso)));
        return collector.run().accounts.asked;
    };

    QCOMPARE(runAt("2026-03-01T12:00:00Z"), 7);
    QCOMPARE(runAt("2026-03-03T12:00:00Z"), 7); // two days ahead, by mistake
    QCOMPARE(runAt("2026-03-01T12:05:00Z"), 0); // and back
    QCOMPARE(runAt("2026-03-02T02:00:00Z"), 7); // woken up early
    QCOMPARE(runAt("2026-03-02T02:05:00Z"), 0);
    QCOMPARE(runAt("2026-03-02T01:00:00Z"), 7); // an hour back: the row is from the future now
    QCOMPARE(runAt("2026-03-02T11:00:00Z"), 7);
    QCOMPARE(runAt("2026-03-02T11:05:00Z"), 0);
    QCOMPARE(runAt("2026-03-03T11:00:00Z"), 7); // the real third of March replaces the mistaken one
    QCOMPARE(runAt("2026-03-03T12:30:00Z"), 0);

    const auto rows = collector.rows();
    QCOMPARE(rows.size(), 3 * 7);
    for (const store::AccountDayRow &row : rows)
        QVERIFY(row.recordedAt <= collector.clock.now());
    QCOMPARE(toIso(rows.at(2).recordedAt), u"2026-03-03T11:00:00.000Z"_s);
}

void TestAccounts::everyMetricGoesAllTheWay_data()
{
    QTest::addColumn<QString>("platform");
    for (const catalogue::Platform &platform : catalogue::platforms())
        QTest::newRow(platform.key) << QString::fromLatin1(platform.key);
}

/// Decoded, stored, read and exported by name: of every network, by the rows of the catalogue alone.
void TestAccounts::everyMetricGoesAllTheWay()
{
    QFETCH(QString, platform);
    Collector collector(kNoon);
    collector.addProfiles(1);
    const PlatformKey network = *catalogue::platformFromKey(platform);
    const domain::SocialAccount linked {.id = {}, .profile = domain::ProfileId(1), .platform = network};
    (void)test::await(
        collector.store.write(store::SaveUserInfo {.profile = domain::ProfileId(1),
                                                   .info = {.refId = {}, .title = {}, .accounts = {linked}},
                                                   .now = kNoon}));
    const QByteArray body = test::fixture(u"replies/%1/full-account.json"_s.arg(platform));
    collector.bodyOf = [&body](const api::WireRequest &) { return body; };

    QCOMPARE(collector.run().accounts.asked, 1);

    const auto rows = collector.rows();
    QCOMPARE(rows.size(), 1);
    const report::Table table = report::metricsTable(rows, {});
    QStringList exported;
    for (const QList<report::Cell> &line : table.rows) {
        exported.append(std::get<QString>(line.at(3)));
        const auto metric = catalogue::metricFromKey(exported.last());
        QVERIFY(metric && !catalogue::displayDefinition(catalogue::metric(*metric)).isEmpty());
    }
    const auto fields = catalogue::wireFieldsOf(network, catalogue::Subject::Account);
    for (const catalogue::WireField &field : fields)
        QVERIFY2(exported.contains(QLatin1String(field.metric)), field.metric);
    QVERIFY(collector.activity().constLast().attempt.message.isEmpty()); // nothing unknown
}

void TestAccounts::oddAnswersCostOnlyThemselves()
{
    Collector collector(kNoon);
    collector.addProfiles(1);
    collector.bodyOf = [](const api::WireRequest &) {
        return QByteArray(
            R"({"instagram":{"analytics":{"followersCount":"4294967296","viewsCount":null,"likeCount":"many"}},
                "youtube":{"analytics":{"subscriberCount":3000000000,"shortsCount":"7"}},
                "facebook":{"status":"error","code":403,"message":"(#200) Permissions error"},
                "tiktok":{"analytics":{"followerCount":null}},"twitter":{"status":"error","code":419},
                "linkedin":{"status":"error","code":169},"threads":{"status":"error","code":156},
                "status":"success"})");
    };

    const PassSummary summary = collector.run();

    QCOMPARE(collector.rows().size(), 2);
    QCOMPARE(summary.accounts.asked, 7);
    QCOMPARE(summary.accounts.failed, 4);
    QCOMPARE(summary.waiting.size(), 1);
    QMap<QString, QString> told;
    const auto activity = collector.activity();
    for (const store::ActivityRow &row : activity)
        told.insert(row.attempt.platform ? row.attempt.platform->text() : QString(), row.attempt.message);
    QVERIFY(told[QString()].contains(u"1 number"_s) && told[QString()].contains(u"youtube.shortsCount"_s));
    QVERIFY(told[u"facebook"_s].contains(u"allow everything"_s)
            && told[u"facebook"_s].contains(u"100 likes"_s));
    QVERIFY(told[u"twitter"_s].contains(u"keys of your own X app"_s));
    QVERIFY(told[u"linkedin"_s].contains(u"plan"_s));
    QVERIFY(told[u"threads"_s].contains(u"Link it again"_s));
    QVERIFY(told[u"tiktok"_s].contains(u"no numbers yet"_s)
            && told[u"tiktok"_s].contains(u"100 followers"_s));
    const QJsonObject json = poll::toJson(summary);
    QCOMPARE(json[u"status"_s].toString(), u"partial"_s);
    QCOMPARE(json[u"waiting"_s].toArray().first()[u"platform"_s].toString(), u"tiktok"_s);
}

void TestAccounts::askingAnewMakesNoRowLate()
{
    Collector collector(*parseTimestamp(u"2026-03-01T11:00:00Z"));
    collector.addProfiles(1);
    const poll::PassRequest byHand {.kinds = Kind::Accounts, .scope = poll::Scope::All};

    collector.run();
    collector.clock.advance(4h);
    QCOMPARE(collector.run(byHand).accounts.asked, 7);
    auto rows = collector.rows();
    QCOMPARE(rows.constFirst().origin, domain::RowOrigin::Poll);
    QCOMPARE(rows.constFirst().recordedAt, collector.clock.now());

    collector.clock.set(*parseTimestamp(u"2026-03-02T15:00:00Z")); // it was off at eleven
    collector.run();
    collector.run(byHand);
    rows = collector.rows();
    QCOMPARE(rows.at(1).origin, domain::RowOrigin::Late);
}

void TestAccounts::anAnswerWithoutNumbers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("failed");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("named"); // networks in the log
    QTest::newRow("187: none has any yet")
        << QByteArray(R"({"status":"error","code":187})") << 0 << 1 << u"success"_s << 0;
    QTest::newRow("no block at all") << QByteArray(R"({"status":"success"})") << 7 << 0 << u"error"_s << 7;
    QTest::newRow("one block") << QByteArray(
        R"({"tiktok":{"analytics":{"followerCount":5}},"status":"success"})")
                               << 6 << 0 << u"partial"_s << 6;
    QTest::newRow("a network that nobody asked for")
        << QByteArray(R"({"reddit":{"status":"error","code":156},"status":"error","code":187})") << 7 << 0
        << u"error"_s << 7;
}

void TestAccounts::anAnswerWithoutNumbers()
{
    QFETCH(const QByteArray, body);
    Collector collector(kNoon);
    collector.addProfiles(1);
    collector.bodyOf = [&body](const api::WireRequest &) { return body; };

    const PassSummary summary = collector.run();

    QTEST(summary.accounts.failed, "failed");
    QCOMPARE(summary.accounts.ok, 7 - summary.accounts.failed);
    QTEST(int(summary.waiting.size()), "waiting");
    QTEST(poll::toJson(summary)[u"status"_s].toString(), "status");
    const auto activity = collector.activity();
    QTEST(int(std::count_if(activity.begin(), activity.end(),
                            [](const auto &row) { return row.attempt.platform.has_value(); })),
          "named");
}

void TestAccounts::onlyWhatFailedIsAskedAgain()
{
    Collector collector(*parseTimestamp(u"2026-03-01T11:00:00Z"));
    collector.addProfiles(1);
    bool works = false;
    collector.bodyOf = [&works](const api::WireRequest &request) {
        const QByteArray threads = works ? R"("threads":{"analytics":{"followersCount":5}},)" : "";
        return request.body.contains("tiktok")
            ? QByteArray(R"({"tiktok":{"analytics":{"followerCount":9}},"status":"success"})")
            : QByteArray("{" + threads + R"("status":"success"})");
    };

    QCOMPARE(collector.run().accounts.asked, 7);
    QCOMPARE(collector.run().accounts.asked, 0);
    collector.clock.advance(30min);
    QCOMPARE(collector.run().accounts.asked, 6);
    works = true;
    collector.clock.advance(1h);
    QCOMPARE(collector.run().accounts.asked, 6);
    collector.clock.advance(12h); // the next day, before its time, still running
    QCOMPARE(collector.rows().size(), 2);
    QCOMPARE(dateOf(collector.rows().constLast().recordedAt), dateOf(kNoon));
}

void TestAccounts::theDaysBeforeTheFirstSnapshot()
{
    Collector collector(kNoon);
    collector.addProfiles(1);
    QList<QByteArray> asked;
    collector.bodyOf = [&asked](const api::WireRequest &request) {
        if (!isDaily(request))
            return QByteArray(R"({"facebook":{"analytics":{"followersCount":90}},
                "youtube":{"analytics":{"subscriberCount":"70"}},"tiktok":{"analytics":{"followerCount":50}},
                "threads":{"analytics":{"followersCount":5}},"status":"success"})");
        asked.append(request.body);
        if (request.body.contains("tiktok"))
            return QByteArray(R"({"tiktok":{"analytics":{"followerCount":{"period":"day","total":97,"values":[
                {"value":48,"endTime":"2026-02-27T00:00:00Z"},{"value":49,"endTime":"2026-02-28T00:00:00Z"}]},
                "newSeries":{"values":[{"value":1,"endTime":"2026-02-28"}]}}},"status":"success"})");
        return QByteArray(R"({"facebook":{"analytics":{
                "pageFollows":{"values":[{"value":95,"endTime":"2026-02-27T08:00:00+0000"},
                  {"value":91,"endTime":"2026-02-28T08:00:00+0000"},{"value":90,"endTime":"2026-03-02T08:00:00+0000"}]},
                "pageMediaView":[{"value":4000000000,"endTime":"2026-02-27"},{"value":-1,"endTime":"2026-02-28"}]}},
                "youtube":{"analytics":{"views":{"values":[{"value":"12","endTime":"2026-02-20"}]},
                  "likes":{"values":"none"}}},"status":"success"})");
    };
    const poll::PassRequest request {.kinds = Kind::Accounts | Kind::Past};

    const PassSummary summary = collector.run(request);

    QCOMPARE(asked.size(), 2); // networks with quarters, networks without
    QVERIFY(asked.join().contains(R"("quarters":4)"));
    QVERIFY(!asked.join().contains("threads")); // has no series
    QCOMPARE(summary.past.failed, 0);
    QMap<QString, store::AccountDayRow> days;
    const auto rows = collector.rows();
    for (const store::AccountDayRow &row : rows)
        days.insert(row.platform.text() + u' ' + toIsoDate(row.date), row);
    QCOMPARE(summary.pastDays, 5);
    QCOMPARE(rows.size(), 4 + 5);
    QCOMPARE(
        days.value(u"facebook 2026-02-26"_s).values,
        (catalogue::MetricValues {{"followers"_metric, qint64(95)}, {"page_follows"_metric, qint64(95)}}));
    QCOMPARE(days.value(u"facebook 2026-02-27"_s).values.value("views_day"_metric),
             catalogue::MetricValue(qint64(4'000'000'000)));
    QCOMPARE(days.value(u"facebook 2026-02-27"_s).growthVelocity, std::optional<qint64>(-4));
    QCOMPARE(days.value(u"facebook 2026-02-27"_s).origin, domain::RowOrigin::Backfill);
    QCOMPARE(days.value(u"youtube 2026-02-20"_s).values.size(), 1);
    QCOMPARE(days.value(u"facebook 2026-03-01"_s).origin, domain::RowOrigin::Late);
    QVERIFY(!days.value(u"facebook 2026-02-27"_s).engagementTotal);
    const auto activity = collector.activity();
    QVERIFY(std::any_of(activity.begin(), activity.end(), [](const store::ActivityRow &row) {
        return row.attempt.message.contains(u"tiktok.newSeries"_s);
    }));

    QCOMPARE(collector.run(request).past.asked, 0); // asked once
    const PassSummary again = collector.run({.kinds = Kind::Past, .pastScope = poll::Scope::All});
    QCOMPARE(again.past.asked, 3);
    QCOMPARE(again.pastDays, 0);
    QCOMPARE(collector.rows(), rows); // twice is once
}

void TestAccounts::aPastThatFailsIsAskedAgainAFewTimes()
{
    Collector collector(kNoon);
    collector.addProfiles(1);
    int asked = 0;
    collector.bodyOf = [&asked](const api::WireRequest &request) {
        asked += isDaily(request) ? 1 : 0;
        return isDaily(request)
            ? QByteArray(R"({"status":"error","code":187})")
            : QByteArray(R"({"tiktok":{"analytics":{"followerCount":50}},"status":"success"})");
    };
    const poll::PassRequest request {.kinds = Kind::Accounts | Kind::Past};

    collector.run(request);
    QCOMPARE(asked, 1);
    collector.run(request);
    QCOMPARE(asked, 1);
    for (int i = 0; i < 12; ++i) {
        collector.clock.advance(24h * 8);
        collector.run(request);
    }
    QCOMPARE(asked, 5);
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
