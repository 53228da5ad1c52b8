// SPDX-License-Identifier: GPL-3.0-or-later
// The store as its users see it: opening, closing, futures and what a commit announces. On both engines.
#include "store/notes.h"
#include "store/sqlfiles.h"
#include "store/storefixture.h"

#include "domain/changeset.h"

using namespace viewtide;
using namespace viewtide::test;
using domain::Area;

namespace {

/// The newest step of resources/sql/schema.
int newestSchema()
{
    return store::schemaSteps().value().last().version;
}

} // namespace

class TstStore : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void createsAndReopens();
    void announcesAfterTheCommit();
    void skipsWhatWasCancelled();
    void runsWhatIsQueuedBeforeItCloses();
    void answersQuestionsAskedTooEarly();
    void readsBesideAWriter();
    void refusesASecondWriter();
    void isFreeOnceItIsClosed();
    void writesNothingAfterAnotherTookOver();
    void refusesALaterSchema();
    void reportsItsIntegrity();
    void remembersKeySleeps();
    void logsAttempts();
    void keepsNotesOfCharts();
};

void TstStore::createsAndReopens()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QVERIFY(fixture.opened.created);
    QCOMPARE(fixture.opened.schemaVersion, newestSchema());
    const auto workspace = fixture.workspace;

    fixture.reopen();

    QVERIFY(!fixture.opened.created);
    QCOMPARE(fixture.workspace, workspace);
    QCOMPARE(fixture.read(store::ProfilesQuery {}).size(), 1);
    QCOMPARE(fixture.problem, QString());
}

void TstStore::announcesAfterTheCommit()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QCoreApplication::processEvents();
    QSignalSpy spy(fixture.store.get(), &store::Store::changed);

    fixture.importPosts(1);
    QTRY_COMPARE(spy.size(), 1);
    QVERIFY(spy.last().first().value<domain::ChangeSet>().touches(Area::Uploads));
    QVERIFY(!spy.last().first().value<domain::ChangeSet>().touches(Area::Videos));
    fixture.commit(fixture.updatesFor(fixture.due(kStart), countsOf(1), kStart), kStart);
    QTRY_COMPARE(spy.size(), 2);
    QVERIFY(spy.last().first().value<domain::ChangeSet>().touches(Area::Videos));
    const auto failed = await(fixture.store->write(store::RemoveProfile {domain::ProfileId(999)}));
    QCOMPARE_ERROR(failed, ErrorKind::NotFound);
    fixture.importPosts(2);
    QTRY_COMPARE(spy.size(), 3); // the failed command announced nothing
}

void TstStore::skipsWhatWasCancelled()
{
    VIEWTIDE_OPEN_STORE(fixture);
    domain::Campaign campaign;
    QList<QFuture<Result<domain::CampaignId>>> futures;
    for (int i = 0; i < 200; ++i) {
        campaign.name = QString::number(i);
        futures.append(fixture.store->write(store::SaveCampaign {campaign, kStart}));
    }

    futures.last().cancel();

    QVERIFY_RESULT(await(futures.first()));
    QTRY_VERIFY(futures.last().isFinished());
    QCOMPARE(futures.last().resultCount(), 0);
    QCOMPARE(fixture.read(store::CampaignsQuery {.today = dateOf(kStart)}).size(), 200);
}

void TstStore::runsWhatIsQueuedBeforeItCloses()
{
    VIEWTIDE_OPEN_STORE(fixture);
    domain::Campaign campaign;
    for (int i = 0; i < 50; ++i) {
        campaign.name = QString::number(i);
        fixture.store->write(store::SaveCampaign {campaign, kStart}); // nobody keeps the future
    }

    QFuture<void> closed = fixture.store->close();
    QVERIFY(QTest::qWaitFor([&closed] { return closed.isFinished(); }, 10000));
    QCOMPARE_ERROR(await(fixture.store->read(store::ProfilesQuery {})), ErrorKind::Cancelled);

    fixture.reopen();
    QCOMPARE(fixture.read(store::CampaignsQuery {.today = dateOf(kStart)}).size(), 51);
}

void TstStore::answersQuestionsAskedTooEarly()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.store.reset();
    store::Store store(fixture.database.location());

    auto opened = store.open({.mode = store::OpenMode::ReadWrite, .now = kStart, .holder = {}});
    auto profiles = store.read(store::ProfilesQuery {});

    QVERIFY_RESULT(await(opened));
    const auto told = await(profiles);
    QVERIFY_RESULT(told);
    QCOMPARE(told.value().size(), 1);
}

void TstStore::readsBesideAWriter()
{
    VIEWTIDE_OPEN_STORE(fixture);
    store::Store reader(fixture.database.location());

    QVERIFY_RESULT(await(reader.open({.mode = store::OpenMode::ReadOnly, .now = kStart, .holder = {}})));

    fixture.importPosts(2);
    QCOMPARE(await(reader.read(store::DuePostsQuery {.now = kStart})).value().size(), 2);
    QCOMPARE_ERROR(await(reader.write(store::EnsureWorkspace {kStart})), ErrorKind::Database);
}

void TstStore::refusesASecondWriter()
{
    VIEWTIDE_OPEN_STORE(fixture);
    {
        store::Store second(fixture.database.location());
        const auto opened = await(second.open(
            {.mode = store::OpenMode::ReadWrite, .now = kStart, .holder = QStringLiteral("2nd")}));
        QCOMPARE_ERROR(opened, ErrorKind::DatabaseBusy);
        QCOMPARE(opened.error().detail, QStringLiteral("the test"));
    }
    fixture.importPosts(1); // the first one did not notice
    fixture.store.reset();
    store::Store second(fixture.database.location());
    QVERIFY_RESULT(await(
        second.open({.mode = store::OpenMode::ReadWrite, .now = kStart, .holder = QStringLiteral("2nd")})));
    QCOMPARE(fixture.problem, QString());
}

void TstStore::isFreeOnceItIsClosed()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const TestSession other(fixture.database);
    const auto locks = [&other] {
        return other.rows(
            QStringLiteral("SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database "
                           "WHERE locktype = 'advisory' AND datname = current_database()"));
    };
    const QStringList held(fixture.database.kind() == DatabaseKind::Postgres ? 1 : 0, QStringLiteral("1"));
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(locks(), held);
        fixture.store.reset();
        QCOMPARE(locks(), QStringList()); // a server ends a session some time after its client has gone
        fixture.reopen();
        QCOMPARE(fixture.problem, QString());
    }
}

void TstStore::writesNothingAfterAnotherTookOver()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QVERIFY_RESULT(await(fixture.store->write(store::CheckLease {})));
    QCOMPARE(fixture.database.execute(QStringLiteral("UPDATE poller SET epoch = epoch + 1")), QString());

    const auto checked = await(fixture.store->write(store::CheckLease {}));
    const auto written = await(fixture.store->write(store::RemoveProfile {fixture.profile}));

    if (fixture.database.kind() == DatabaseKind::Sqlite) { // the lock beside the file decides
        QVERIFY_RESULT(checked);
        QVERIFY_RESULT(written);
    } else {
        QCOMPARE_ERROR(checked, ErrorKind::DatabaseBusy);
        QCOMPARE_ERROR(written, ErrorKind::DatabaseBusy);
        QCOMPARE(fixture.read(store::ProfilesQuery {}).size(), 1);
    }
}

void TstStore::refusesALaterSchema()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.store.reset();
    QString problem = fixture.database.execute(
        QStringLiteral("INSERT INTO schema_version (version, name, applied_at) VALUES (999, 'later', 0)"));
    QCOMPARE(problem, QString());

    for (const auto mode : {store::OpenMode::ReadWrite, store::OpenMode::ReadOnly}) {
        store::Store store(fixture.database.location());
        QCOMPARE_ERROR(await(store.open({.mode = mode, .now = kStart, .holder = {}})),
                       ErrorKind::SchemaTooNew);
    }
}

void TstStore::reportsItsIntegrity()
{
    VIEWTIDE_OPEN_STORE(fixture);
    fixture.importPosts(2);

    const auto report = fixture.read(store::IntegrityQuery {});

    QCOMPARE(report.engine,
             engine == DatabaseKind::Sqlite ? QStringLiteral("sqlite") : QStringLiteral("postgresql"));
    QCOMPARE(report.schemaVersion, newestSchema());
    QVERIFY(report.problems.isEmpty());
    QCOMPARE(report.rows.value(QStringLiteral("video_uploads")), 4);
    QCOMPARE(report.rows.value(QStringLiteral("ayrshare_posted_videos"), -1), 0);
    QVERIFY(report.rows.size() >= 16);
}

void TstStore::remembersKeySleeps()
{
    VIEWTIDE_OPEN_STORE(fixture);
    const store::KeySleep sleep {.keyHash = QStringLiteral("ab12"), .until = kStart + 1h};

    fixture.write(store::SaveKeySleep {{QStringLiteral("ab12"), kStart + 5min}});
    fixture.write(store::SaveKeySleep {sleep});
    fixture.reopen();

    QCOMPARE(fixture.read(store::KeySleepsQuery {kStart + 10min}), QList {sleep});
    QVERIFY(fixture.read(store::KeySleepsQuery {kStart + 1h}).isEmpty());
}

void TstStore::logsAttempts()
{
    VIEWTIDE_OPEN_STORE(fixture);
    domain::Attempt good {.profile = fixture.profile,
                          .endpoint = catalogue::Endpoint::PostAnalytics,
                          .platform = platformOf("tiktok"),
                          .subject = QStringLiteral("p0"),
                          .at = kStart,
                          .took = 120ms,
                          .requests = 2};
    domain::Attempt bad = good;
    bad.platform.reset();
    bad.at = kStart + 1min;
    bad.outcome = domain::Outcome::Failed;
    bad.error = ErrorKind::RateLimited;
    bad.remoteCode = 429;
    bad.message = QStringLiteral("slow down");
    domain::Attempt yesterday = good;
    yesterday.profile = {};
    yesterday.at = kStart - 24h;

    fixture.importPosts(1);
    fixture.write(store::RecordAttempts {{yesterday, good, bad}});

    const auto rows = fixture.read(store::ActivityQuery {});
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).attempt, bad);
    QCOMPARE(rows.at(0).profileName, QStringLiteral("Main"));
    QCOMPARE(rows.at(1).attempt, good);
    QVERIFY(!rows.at(1).caption.isEmpty()); // of the post that was imported
    QCOMPARE(rows.at(2).attempt, yesterday);
    QCOMPARE(rows.at(2).caption, QString()); // not its profile
    QCOMPARE(fixture.read(store::ActivityQuery {.limit = 1}).size(), 1);
    const auto ofToday =
        fixture.read(store::ActivityQuery {.span = domain::TimeSpan {.from = kStart, .to = kStart + 1min}});
    QCOMPARE(ofToday.size(), 1); // its end is not in it
    QCOMPARE(ofToday.constFirst().attempt, good);
    const auto failures = fixture.read(store::ActivityQuery {.outcomes = store::ActivityOutcomes::Failures});
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.constFirst().attempt, bad);
    QCOMPARE(fixture.read(store::ActivityQuery {.outcomes = store::ActivityOutcomes::Updates}).size(), 2);
    QCOMPARE(fixture.read(store::ActivityCountQuery {}), qint64(3));
    QCOMPARE(
        fixture.read(store::ActivityCountQuery {.span = domain::TimeSpan {.from = kStart - 24h, .to = kStart},
                                                .outcomes = store::ActivityOutcomes::Updates}),
        qint64(1));
    QCOMPARE(fixture.read(store::ActivitySummaryQuery {dateOf(kStart)}),
             (store::ActivitySummary {.requestsToday = 4, .failuresToday = 1, .lastOkAt = kStart}));

    fixture.write(store::PruneAttempts {.before = kStart});
    QCOMPARE(fixture.read(store::ActivityQuery {}).size(), 2); // yesterday's is forgotten
}

void TstStore::keepsNotesOfCharts()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QSignalSpy changed(fixture.store.get(), &store::Store::changed);
    const Date day = dateOf(kStart);
    const domain::ChartNote typed {.id = {}, .day = day, .text = QStringLiteral("  Went\nviral ")};

    const auto later = fixture.write(store::SaveChartNote {.note = typed, .now = kStart});
    const auto earlier = fixture.write(store::SaveChartNote {
        .note = {.id = {}, .day = day - std::chrono::days(3), .text = QStringLiteral("New price")},
        .now = kStart});

    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(changed.first().first().value<domain::ChangeSet>().touches(domain::Area::Notes));
    QList<domain::ChartNote> notes = fixture.read(store::ChartNotesQuery {});
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes.first().id, earlier);
    QCOMPARE(notes.last(),
             (domain::ChartNote {.id = later, .day = day, .text = QStringLiteral("Went viral")}));

    fixture.write(store::SaveChartNote {
        .note = {.id = earlier, .day = day + std::chrono::days(1), .text = QStringLiteral("Price")},
        .now = kStart});
    fixture.write(store::SetChartNoteRemoved {.note = later, .removedAt = kStart});
    notes = fixture.read(store::ChartNotesQuery {});
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().text, QStringLiteral("Price"));
    QCOMPARE(notes.first().day, day + std::chrono::days(1));
    fixture.write(store::SetChartNoteRemoved {.note = later, .removedAt = std::nullopt});
    QCOMPARE(fixture.read(store::ChartNotesQuery {}).size(), 2);
    QCOMPARE(fixture.problem, QString());

    for (const QString &text : {QStringLiteral(" \n"), QString(domain::kLongestNote + 1, u'x')})
        QCOMPARE(await(fixture.store->write(store::SaveChartNote {
                           .note = {.id = {}, .day = day, .text = text}, .now = kStart}))
                     .error()
                     .kind,
                 ErrorKind::ConfigInvalid);
    QCOMPARE(await(fixture.store->write(
                       store::SetChartNoteRemoved {.note = domain::NoteId(99), .removedAt = kStart}))
                 .error()
                 .kind,
             ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TstStore)
#include "tst_store.moc"
