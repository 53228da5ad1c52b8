// SPDX-License-Identifier: GPL-3.0-or-later
// Which week is over, the files of one, and that they come after a pass.
#include "app/weeklykeeper.h"

#include "api/apiclient.h"
#include "app/services.h"
#include "app/weekfiles.h"
#include "poll/pollservice.h"
#include "report/builders.h"
#include "report/testrows.h"
#include "report/writers.h"
#include "settings/layeredsecretstore.h"
#include "settings/memorysecretstore.h"
#include "settings/settings.h"
#include "store/alerts.h"
#include "store/store.h"
#include "support/fakeclock.h"
#include "support/faketransport.h"
#include "support/resultmacros.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace viewtide;
using namespace Qt::Literals::StringLiterals;
using test::AccountDay;
using test::day;

namespace {

const DateRange kWeek {day(8), day(14)};
QStringList weekFiles()
{
    return {u"weekly-2025-W50.csv"_s, u"weekly-2025-W50.json"_s, u"weekly-2025-W50.md"_s};
}

/// The services of a program on Monday, 15 December, with one account's days of the week before.
class Monday
{
public:
    explicit Monday(const QString &summaryFolder)
    {
        const Timestamp now = Timestamp(day(15)) + std::chrono::hours(12);
        auto fake = std::make_unique<test::FakeClock>(now);
        clock = fake.get();
        services.clock = std::move(fake);
        services.settings = std::make_unique<settings::Settings>(folder.filePath(u"viewtide.ini"_s));
        services.settings->set(settings::Key::TimeZone, u"UTC"_s);
        services.settings->set(settings::Key::SummaryNotice, u"off"_s);
        services.settings->set(settings::Key::SummaryFolder, summaryFolder);
        services.secrets = std::make_unique<settings::LayeredSecretStore>(
            std::vector<settings::LayeredSecretStore::Layer> {},
            std::make_shared<settings::MemorySecretStore>());
        services.store =
            std::make_unique<store::Store>(store::Location(store::SqliteFile {folder.filePath(u"v.db"_s)}));
        services.client = std::make_unique<api::ApiClient>(
            api::ClientOptions {.baseUrl = QUrl(u"https://api.example.com/api"_s)},
            std::make_unique<test::FakeTransport>(std::make_shared<test::FakeTransport::Script>()),
            *services.clock, [] { return 0.5; });
        services.poll = std::make_unique<poll::PollService>(poll::PollServices {.client = *services.client,
                                                                                .store = *services.store,
                                                                                .secrets = *services.secrets,
                                                                                .clock = *services.clock},
                                                            poll::PollOptions {});
        (void)test::await(services.store->open({.now = now, .holder = u"test"_s}));
        (void)test::await(services.store->write(store::EnsureWorkspace {.now = now}));
        m_profile = *test::await(services.store->write(
            store::SaveProfile {.profile = {.id = {}, .name = u"Main"_s, .keyRef = u"main"_s}, .now = now}));
        for (const int number : {8, 14})
            addDay(day(number), number);
    }

    void endPass() { emit services.poll->passFinished({}); }

    QList<store::AlertRow> alerts() { return *test::await(services.store->read(store::AlertsQuery {})); }

    QStringList alertKeys()
    {
        QStringList keys;
        for (const store::AlertRow &row : alerts())
            keys.append(row.alert.key);
        return keys;
    }

    void addDay(Date date, qint64 followers)
    {
        const store::AccountDayRow row = AccountDay("tiktok", 1).followers(followers);
        const Timestamp at = Timestamp(date) + std::chrono::hours(11);
        (void)test::await(services.store->write(store::CommitAccountDays {.days = {{.profile = m_profile,
                                                                                    .platform = row.platform,
                                                                                    .date = date,
                                                                                    .recordedAt = at,
                                                                                    .values = row.values}},
                                                                          .attempts = {},
                                                                          .retryAt = {},
                                                                          .profile = m_profile,
                                                                          .date = date,
                                                                          .now = at}));
    }

    QTemporaryDir folder;
    app::Services services;
    test::FakeClock *clock = nullptr; ///< of the services

private:
    domain::ProfileId m_profile;
};

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

} // namespace

class TestWeeklyKeeper : public QObject
{
    Q_OBJECT

private slots:
    void theWeekBefore_data();
    void theWeekBefore();
    void aWeekIsWrittenOnce();
    void aFolderThatIsNotThereIsAnError();
    void theWeekIsWrittenAfterAPass();
    void theLastDayInUtcIsWaitedFor();
    void whatCannotBeWrittenIsToldAndTriedAgain();
};

void TestWeeklyKeeper::theWeekBefore_data()
{
    QTest::addColumn<QString>("today");
    QTest::addColumn<QString>("monday");
    QTest::newRow("Sunday") << u"2025-12-14"_s << u"2025-12-01"_s;
    QTest::newRow("Monday") << u"2025-12-15"_s << u"2025-12-08"_s;
    QTest::newRow("Friday") << u"2025-12-19"_s << u"2025-12-08"_s;
    QTest::newRow("over the year") << u"2026-01-05"_s << u"2025-12-29"_s;
}

void TestWeeklyKeeper::theWeekBefore()
{
    QFETCH(QString, today);
    QFETCH(QString, monday);
    const DateRange week = app::weekBefore(*parseDate(today));
    QCOMPARE(toIsoDate(week.first), monday);
    QCOMPARE(week.days(), 7);
}

void TestWeeklyKeeper::aWeekIsWrittenOnce()
{
    const QTemporaryDir folder;
    const QList<store::AccountDayRow> days {
        AccountDay("tiktok", 1).followers(90), AccountDay("tiktok", 7).followers(97),
        AccountDay("tiktok", 8).followers(100), AccountDay("tiktok", 14).followers(150)};
    store::VideoRow video {.platform = AccountDay("tiktok", 1).operator store::AccountDayRow().platform,
                           .postedAt = Timestamp(day(9))};
    const auto summary = report::weekSummary(days, {video}, kWeek);
    QVERIFY(app::writeWeek(folder.path(), days, summary).isOk());
    QCOMPARE(filesIn(folder.path()), weekFiles());
    QFile text(folder.filePath(weekFiles().constLast()));
    QVERIFY(text.open(QIODevice::ReadOnly));
    QVERIFY(text.readAll().contains("150 (+50"));
    text.close();
    QFile table(folder.filePath(weekFiles().constFirst()));
    QVERIFY(table.open(QIODevice::ReadOnly));
    QCOMPARE(
        table.readAll(),
        report::toCsv(report::weeklyTable(days, kWeek,
                                          {.compared = kWeek.previous(),
                                           .videos = {video},
                                           .total = report::TotalRow::With}))); // as export weekly --total
    table.close();

    QVERIFY(text.open(QIODevice::WriteOnly)); // the user's own notes stay
    text.write("mine");
    text.close();
    QVERIFY(app::writeWeek(folder.path(), days, summary).isOk());
    QVERIFY(text.open(QIODevice::ReadOnly));
    QCOMPARE(text.readAll(), QByteArray("mine"));
}

void TestWeeklyKeeper::aFolderThatIsNotThereIsAnError()
{
    const auto summary = report::weekSummary({}, {}, {day(8), day(14)});
    QVERIFY(!app::writeWeek(u"/nonexistent/folder"_s, {}, summary).isOk());
}

void TestWeeklyKeeper::theWeekIsWrittenAfterAPass()
{
    const QTemporaryDir target;
    Monday monday(target.path());
    const app::WeeklyKeeper keeper(monday.services);

    monday.endPass();

    QTRY_COMPARE(filesIn(target.path()), weekFiles()); // they come one by one, from another thread
    QFile table(target.filePath(weekFiles().constFirst()));
    QVERIFY(table.open(QIODevice::ReadOnly));
    QVERIFY(table.readAll().contains("tiktok"));
    QCOMPARE(monday.alertKeys(), QStringList());
}

void TestWeeklyKeeper::theLastDayInUtcIsWaitedFor()
{
    const QTemporaryDir target;
    Monday monday(target.path());
    monday.services.settings->set(settings::Key::TimeZone, u"Pacific/Auckland"_s);
    monday.services.settings->set(settings::Key::SummaryNotice, u"on"_s);
    monday.clock->set(Timestamp(day(14)) + std::chrono::hours(14)); // Monday there, the snapshot is missing
    const app::WeeklyKeeper keeper(monday.services);

    monday.endPass();
    for (int i = 0; i < 3; ++i) // each behind a question that the pass might have led to
        QVERIFY(monday.alerts().isEmpty());
    monday.addDay(day(14), 99);

    monday.clock->set(Timestamp(day(15)));
    monday.endPass();
    QTRY_COMPARE(filesIn(target.path()), weekFiles());
    QTRY_COMPARE(monday.alerts().size(), 1);
    QCOMPARE(monday.alerts().constFirst().alert.figures[u"follower_growth"_s].toInteger(), 99 - 8);
}

void TestWeeklyKeeper::whatCannotBeWrittenIsToldAndTriedAgain()
{
    const QTemporaryDir target;
    const QString missing = target.filePath(u"later"_s);
    Monday monday(missing);
    const app::WeeklyKeeper keeper(monday.services);

    monday.endPass();

    QTRY_COMPARE(monday.alertKeys(), QStringList({u"weekly_summary:2025-W50:failed"_s}));
    QVERIFY(QDir().mkpath(missing));
    monday.endPass();
    QTRY_COMPARE(filesIn(missing), weekFiles());
}

QTEST_GUILESS_MAIN(TestWeeklyKeeper)
#include "tst_weeklykeeper.moc"
