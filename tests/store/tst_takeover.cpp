// SPDX-License-Identifier: GPL-3.0-or-later
// A whole database in another one: from each engine to each.
#include "store/storefixture.h"
#include "store/takeover.h"

#include <QSet>

using namespace viewtide;
using namespace viewtide::test;

namespace {

/// Enough rows for several batches, in many tables.
void fill(StoreFixture &fixture)
{
    fixture.importPosts(250);
    for (int hour = 0; hour < 3; ++hour) {
        const Timestamp now = kStart + std::chrono::hours(hour);
        fixture.commit(fixture.updatesFor(fixture.due(now, store::DueScope::All),
                                          countsOf(5'000'000'000 + hour, 7), now + 1h),
                       now);
    }
    const auto campaign =
        fixture.write(store::SaveCampaign {.campaign = {.id = {},
                                                        .name = QStringLiteral("Größe 'x' \"y\" 😀 \\ %"),
                                                        .startsOn = dateOf(kStart),
                                                        .endsOn = dateOf(kStart) + std::chrono::days(10),
                                                        .costCents = 12345,
                                                        .currency = QStringLiteral("EUR")},
                                           .now = kStart});
    fixture.write(store::SaveReport {
        {.id = {}, .campaign = campaign, .name = QStringLiteral("R"), .createdAt = kStart}});
    fixture.write(store::RefreshCampaignPerformance {.date = dateOf(kStart), .now = kStart});
    fixture.write(store::AddManualVideo {.campaign = campaign,
                                         .platform = platformOf("tiktok"),
                                         .nativeId = domain::NativeId(QStringLiteral("m")),
                                         .url = {},
                                         .title = QStringLiteral("line\nbreak\ttab"),
                                         .postedAt = std::nullopt,
                                         .now = kStart});
}

QStringList tablesOf(const TestDatabase &database)
{
    const QString sql = database.kind() == DatabaseKind::Sqlite
        ? QStringLiteral(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
        : QStringLiteral("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND "
                         "table_type = 'BASE TABLE' "
                         "ORDER BY table_name");
    return database.rows(sql);
}

QStringList rowsOf(const TestDatabase &database, const QString &table)
{
    QStringList rows = database.rows(QStringLiteral("SELECT * FROM %1").arg(table));
    rows.sort();
    return rows;
}

} // namespace

class TestTakeOver final : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void everyRowArrives_data();
    void everyRowArrives();
    void rowsThatAreThereStay();
    void nothingIsLeftOfACopyThatEnds();
    void anotherSchemaIsRefused();
};

void TestTakeOver::everyRowArrives_data()
{
    QTest::addColumn<DatabaseKind>("into");
    QTest::newRow("into SQLite") << DatabaseKind::Sqlite;
    QTest::newRow("into PostgreSQL") << DatabaseKind::Postgres;
}

void TestTakeOver::everyRowArrives()
{
    QFETCH(const DatabaseKind, into);
    VIEWTIDE_OPEN_STORE(source);
    fill(source);
    QCOMPARE(source.problem, QString());
    const TestDatabase target(into);
    QCOMPARE(target.problem(), QString());
    store::Store copy(target.location());
    QVERIFY_RESULT(await(copy.open({.now = kStart, .holder = QStringLiteral("the copy")})));
    const store::TakeOver command {.source = source.database.location()};

    const auto rows = await(copy.write(command));

    QVERIFY_RESULT(rows);
    QVERIFY(*rows > 1500);
    QCOMPARE(command.progress->copied.load(), *rows);
    QCOMPARE(command.progress->total.load(), *rows);
    QSet<QString> filled;
    QCOMPARE(tablesOf(target), tablesOf(source.database));
    for (const QString &table : tablesOf(target)) {
        if (table == QLatin1String("schema_version") || table == QLatin1String("poller"))
            continue;
        const QStringList expected = rowsOf(source.database, table);
        QVERIFY2(rowsOf(target, table) == expected, qPrintable(table));
        if (!expected.isEmpty())
            filled.insert(table);
    }
    QVERIFY2(filled.size() >= 11, qPrintable(QString::number(filled.size())));

    // and it can be worked with: ids go on above those that were copied
    const auto added = await(copy.write(
        store::SaveCampaign {.campaign = {.id = {}, .name = QStringLiteral("Later")}, .now = kStart}));
    QVERIFY_RESULT(added);
    const auto next = source.write(
        store::SaveCampaign {.campaign = {.id = {}, .name = QStringLiteral("Later")}, .now = kStart});
    QCOMPARE(added->value(), next.value());
}

void TestTakeOver::rowsThatAreThereStay()
{
    VIEWTIDE_OPEN_STORE(source);
    fill(source);
    StoreFixture target(DatabaseKind::Sqlite); // with a workspace
    QCOMPARE(target.problem, QString());
    const QStringList before = rowsOf(target.database, QStringLiteral("campaigns"));

    QCOMPARE_ERROR(await(target.store->write(store::TakeOver {.source = source.database.location()})),
                   ErrorKind::ConfigInvalid);

    QCOMPARE(rowsOf(target.database, QStringLiteral("campaigns")), before);
}

void TestTakeOver::nothingIsLeftOfACopyThatEnds()
{
    VIEWTIDE_OPEN_STORE(source);
    fill(source);
    const TestDatabase target(engine);
    store::Store copy(target.location());
    QVERIFY_RESULT(await(copy.open({.now = kStart, .holder = QStringLiteral("the copy")})));
    store::TakeOver command {.source = source.database.location()};
    command.progress->isCancelled = true;

    QCOMPARE_ERROR(await(copy.write(command)), ErrorKind::Cancelled);

    QVERIFY(command.progress->copied > 0);
    for (const char *const table : {"users", "campaigns", "generated_videos", "video_samples"})
        QCOMPARE(rowsOf(target, QLatin1String(table)), QStringList());
    QVERIFY_RESULT(await(copy.write(store::TakeOver {.source = source.database.location()})));
}

void TestTakeOver::anotherSchemaIsRefused()
{
    VIEWTIDE_OPEN_STORE(source);
    source.store.reset();
    QCOMPARE(source.database.execute(QStringLiteral("DELETE FROM schema_version WHERE version > 9")),
             QString());
    const TestDatabase target(DatabaseKind::Sqlite);
    store::Store copy(target.location());
    QVERIFY_RESULT(await(copy.open({.now = kStart, .holder = QStringLiteral("the copy")})));

    QCOMPARE_ERROR(await(copy.write(store::TakeOver {.source = source.database.location()})),
                   ErrorKind::DatabaseUnavailable);
}

QTEST_GUILESS_MAIN(TestTakeOver)
#include "tst_takeover.moc"
