// SPDX-License-Identifier: GPL-3.0-or-later
// What the monitor keeps between two polls, and which sections it is given. On both engines.
#include "store/sqlfiles.h"
#include "store/storefixture.h"

using namespace viewtide;
using namespace viewtide::test;
using store::SectionUpdate;

namespace {

const domain::PollMemory kMemory {.step = 2h, .growth = 0.0125, .seenAt = kStart - 3min};

/// One post of two sections whose next polls are these.
QList<SectionUpdate> planned(StoreFixture &fixture, Timestamp tiktok, Timestamp youtube)
{
    auto updates = fixture.updatesFor(fixture.due(kStart, store::DueScope::All), countsOf(100), tiktok);
    updates.last().nextPollAt = youtube;
    return updates;
}

qsizetype sectionsDue(StoreFixture &fixture, Timestamp now)
{
    qsizetype count = 0;
    for (const store::DuePost &post : fixture.due(now))
        count += post.sections.size();
    return count;
}

} // namespace

class TstDue : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void remembersTheCadence();
    void remembersThatOfAPastedLink();
    void aNeighbourComesAlong_data();
    void aNeighbourComesAlong();
    void theLiveliestFirst();
    void plansOfAWrongClockHeal();
    void timesOfAWrongClockHeal();
    void tellsWhatIsGone();
    void remembersRefusals();
    void keepsTheDataOfOlderDatabases();
    void readsTheDueOnesByAnIndex();
};

void TstDue::remembersTheCadence()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    for (const qint64 views : {100, 150}) { // inserted, then updated
        auto updates = fixture.updatesFor(fixture.due(kStart, store::DueScope::All), countsOf(views), kStart);
        for (SectionUpdate &update : updates) {
            update.memory = kMemory;
            update.goneSince = kStart - 1h;
        }
        fixture.commit(updates, kStart);

        const auto due = fixture.due(kStart);
        QCOMPARE(due.first().sections.size(), 2);
        QCOMPARE(due.first().sections.last().memory, kMemory);
        QCOMPARE(due.first().sections.last().goneSince, std::optional(kStart - 1h));
        QCOMPARE(due.first().sections.last().known, countsOf(views));
    }
    QCOMPARE(fixture.problem, QString());
}

void TstDue::remembersThatOfAPastedLink()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.write(store::AddManualVideo {.campaign = fixture.workspace.unassigned,
                                         .platform = platformOf("youtube"),
                                         .nativeId = domain::NativeId(QStringLiteral("abc")),
                                         .url = {},
                                         .title = {},
                                         .postedAt = std::nullopt,
                                         .now = kStart});
    QVERIFY(fixture.due(kStart).constFirst().sections.constFirst().known.isEmpty());
    auto updates = fixture.updatesFor(fixture.due(kStart), countsOf(7), kStart);
    updates.first().memory = kMemory;
    fixture.commit(updates, kStart, domain::VideoSource::Manual);

    const store::DueSection section = fixture.due(kStart).constFirst().sections.constFirst();
    QCOMPARE(section.memory, kMemory);
    QCOMPARE(section.known, countsOf(7));
}

void TstDue::aNeighbourComesAlong_data()
{
    QTest::addColumn<int>("stepMinutes"); // of the neighbour, which is due in two hours
    QTest::addColumn<int>("failures");
    QTest::addColumn<qsizetype>("sections"); // that are asked in a quarter of an hour
    QTest::newRow("half of its step is over") << 240 << 0 << qsizetype(2);
    QTest::newRow("half of its step is not over") << 180 << 0 << qsizetype(1);
    QTest::newRow("it waits after a failure") << 240 << 1 << qsizetype(1);
    QTest::newRow("its step is not known") << 0 << 0 << qsizetype(1);
}

void TstDue::aNeighbourComesAlong()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QFETCH(int, stepMinutes);
    QFETCH(int, failures);
    fixture.importPosts(1);
    auto updates = planned(fixture, kStart + 15min, kStart + 2h);
    updates.last().memory.step = std::chrono::minutes(stepMinutes);
    updates.last().failuresInARow = failures;
    fixture.commit(updates, kStart);

    QCOMPARE(sectionsDue(fixture, kStart + 10min), 0);
    QTEST(sectionsDue(fixture, kStart + 15min), "sections");
}

void TstDue::theLiveliestFirst()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(3);
    auto updates = fixture.updatesFor(fixture.due(kStart), countsOf(1), kStart + 1min);
    for (qsizetype i = 0; i < updates.size(); ++i)
        updates[i].memory.step = std::chrono::minutes(60 - 10 * i);
    fixture.commit(updates, kStart);

    QStringList order;
    for (const store::DuePost &post : fixture.due(kStart + 1h))
        order.prepend(post.postId);
    QStringList inserted;
    for (const SectionUpdate &update : updates) {
        const QString post = QStringLiteral("p") + update.section.nativeId.text().right(1);
        if (!inserted.contains(post))
            inserted.append(post);
    }
    QCOMPARE(order, inserted); // the last has the shortest step
}

void TstDue::plansOfAWrongClockHeal()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    // A day ahead, five minutes' step: what is later than any step is asked at once.
    fixture.commit(planned(fixture, kStart + 24h + 5min, kStart + 24h), kStart);

    const auto due = fixture.due(kStart);
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().sections.size(), 1);
    QCOMPARE(due.first().sections.first().platform, platformOf("tiktok"));
}

void TstDue::timesOfAWrongClockHeal()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    const auto commitAt = [&fixture](Timestamp now) {
        return fixture.commit(planned(fixture, now, now), now);
    };
    commitAt(kStart + 48h); // the clock was two days ahead

    QCOMPARE(commitAt(kStart), (store::VideosCommitted {.refreshed = 2}));
    QCOMPARE(fixture.videos().constFirst().updatedAt, kStart);
    QCOMPARE(commitAt(kStart + 1min), (store::VideosCommitted {.unchanged = 2}));
}

void TstDue::tellsWhatIsGone()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(1);
    fixture.commit(planned(fixture, kStart, kStart), kStart);
    const auto goneSince = [&fixture](std::optional<Timestamp> since) {
        auto updates = planned(fixture, kStart, kStart);
        for (SectionUpdate &update : updates) {
            update.observation.reset();
            update.failed = ErrorKind::Gone;
            update.goneSince = since;
        }
        fixture.commit(updates, kStart + 1h);
        return fixture.videos().constFirst();
    };

    const store::VideoRow gone = goneSince(kStart + 1h);
    QCOMPARE(gone.goneSince, std::optional(kStart + 1h));
    QCOMPARE(gone.counts, countsOf(100)); // its numbers and its series stay
    QCOMPARE(fixture.read(store::VideoSamplesQuery {gone.ref}).size(), 1);
    QCOMPARE(goneSince(std::nullopt).goneSince, std::optional<Timestamp>());
}

void TstDue::remembersRefusals()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const store::KeySleep asleep {.keyHash = QStringLiteral("a"), .until = kStart + 1h, .sleeps = 3};
    const store::KeySleep refused {
        .keyHash = QStringLiteral("b"), .until = {}, .refusals = 40, .refusedSince = kStart - 23h};
    const store::KeySleep longAgo {
        .keyHash = QStringLiteral("c"), .until = kStart - 1h, .refusals = 40, .refusedSince = kStart - 25h};
    for (const store::KeySleep &sleep : {asleep, refused, longAgo})
        fixture.write(store::SaveKeySleep {sleep});

    QCOMPARE(fixture.read(store::KeySleepsQuery {kStart}), (QList<store::KeySleep> {asleep, refused}));
    QCOMPARE(fixture.problem, QString());
}

void TstDue::keepsTheDataOfOlderDatabases()
{
    QFETCH_GLOBAL(viewtide::test::DatabaseKind, engine);
    StoreFixture fixture(engine);
    QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
    fixture.importPosts(1);
    fixture.commit(fixture.updatesFor(fixture.due(kStart), countsOf(100), kStart), kStart);
    fixture.store.reset();
    // back to what the step found
    for (const char *const table : {"video_uploads", "manually_posted_videos"}) {
        for (const char *const column : {"poll_step", "growth", "seen_at", "gone_since"})
            QCOMPARE(fixture.database.execute(QStringLiteral("ALTER TABLE %1 DROP COLUMN %2")
                                                  .arg(QLatin1String(table), QLatin1String(column))),
                     QString());
    }
    for (const char *const column : {"sleeps", "refusals", "refused_since"})
        QCOMPARE(fixture.database.execute(
                     QStringLiteral("ALTER TABLE key_sleeps DROP COLUMN %1").arg(QLatin1String(column))),
                 QString());
    QCOMPARE(fixture.database.execute(QStringLiteral("DELETE FROM schema_version WHERE name = 'cadence'")),
             QString());
    QCOMPARE(fixture.database.rows(QStringLiteral("SELECT name FROM schema_version WHERE version = 3")),
             QStringList());
    fixture.reopen();

    QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
    const store::DueSection section = fixture.due(kStart).constFirst().sections.constFirst();
    QCOMPARE(section.memory, domain::PollMemory());
    QCOMPARE(section.known, countsOf(100));
    QCOMPARE(fixture.videos().size(), 2);
}

void TstDue::readsTheDueOnesByAnIndex()
{
    QFETCH_GLOBAL(viewtide::test::DatabaseKind, engine);
    if (engine == DatabaseKind::Postgres)
        return; // its planner scans small tables
    StoreFixture fixture(engine);
    fixture.importPosts(3);
    fixture.store.reset();
    QString sql =
        QStringLiteral("EXPLAIN QUERY PLAN ") + store::queryText(QStringLiteral("due_select")).value();
    sql.replace(QLatin1Char('?'), QLatin1String("0"));

    const QString plan = fixture.database.rows(sql).join(QLatin1Char('\n'));

    QVERIFY2(plan.contains(QStringLiteral("video_uploads_due (next_poll_at<?)")), qPrintable(plan));
    QVERIFY2(plan.contains(QStringLiteral("manually_posted_videos_due (next_poll_at<?)")), qPrintable(plan));
    QVERIFY2(!plan.contains(QStringLiteral("SCAN u")) && !plan.contains(QStringLiteral("SCAN d"))
                 && !plan.contains(QStringLiteral("SCAN f")) && !plan.contains(QStringLiteral("SCAN m")),
             qPrintable(plan));
}

QTEST_GUILESS_MAIN(TstDue)
#include "tst_due.moc"
