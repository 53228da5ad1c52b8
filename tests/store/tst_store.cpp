// SPDX-License-Identifier: GPL-3.0-or-later
// The store as its users see it: opening, questions, commands, and what one commit announces. On both
// engines.
#include "store/storefixture.h"

using namespace viewtide;
using namespace viewtide::test;

class TstStore : public QObject
{
    Q_OBJECT

private slots:
    static void initTestCase_data() { addEngineRows(); }
    void createsAndReopens();
    void collectsVideos();
};

void TstStore::createsAndReopens()
{
    VIEWTIDE_OPEN_STORE(fixture);
    QVERIFY(fixture.opened.created);
    QCOMPARE(fixture.opened.schemaVersion, 1);
    const auto workspace = fixture.workspace;

    fixture.reopen();

    QVERIFY(!fixture.opened.created);
    QCOMPARE(fixture.workspace, workspace);
    QCOMPARE(fixture.read(store::ProfilesQuery {}).size(), 1);
    QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
}

void TstStore::collectsVideos()
{
    VIEWTIDE_OPEN_STORE(fixture);

    QCOMPARE(fixture.importPosts(3), 6);
    QCOMPARE(fixture.importPosts(3), 0);
    const auto due = fixture.due(kStart);
    QCOMPARE(due.size(), 3);
    QCOMPARE(due.first().sections.size(), 2);
    const auto done = fixture.commit(fixture.updatesFor(due, countsOf(100), kStart + 5min), kStart);

    QCOMPARE(done.inserted, 6);
    QVERIFY(fixture.due(kStart).isEmpty());
    const auto videos = fixture.videos();
    QCOMPARE(videos.size(), 6);
    QCOMPARE(videos.first().counts, countsOf(100));
    QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
}

QTEST_GUILESS_MAIN(TstStore)
#include "tst_store.moc"
