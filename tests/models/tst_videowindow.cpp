// SPDX-License-Identifier: GPL-3.0-or-later
// A long table of which only a page is there: the count is right at once, rows come when they are looked at,
// and whoever holds a row holds it through any other list.
#include "models/roles.h"
#include "models/storewatch.h"
#include "models/videowindowmodel.h"
#include "store/manualvideos.h"
#include "store/store.h"
#include "support/fakeclock.h"
#include "support/resultmacros.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace viewtide;
using namespace viewtide::models;
using test::await;

namespace {

constexpr int kVideos = 1500;
constexpr int kCaption = 1;

QString captionOf(int number)
{
    return QStringLiteral("clip %1").arg(number, 4, 10, QLatin1Char('0'));
}

} // namespace

class TestVideoWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_model.reset(); }
    void theCountIsRightAtOnce();
    void rowsComeWhenTheyAreLookedAt();
    void whoeverScrollsOnGetsTheLastPage();
    void aHeldRowIsHeldThroughOrderAndFilter();
    void theNewestWordWins();
    void allCanBeSelectedAndSorted();
    void aChangeComesIntoTheRow();
    void whatIsOpenedBeforeTheDatabaseFails();
    void aPassIsToldWhenTheLastAnswerIsThere();
    void anEditIsToldAtOnce();
    void whoIsPausedIsToldLater();
    void whoRestsFromEverythingIsToldOnce();

private:
    QString shown(int row, int column = kCaption) const
    {
        return m_model->index(row, column).data().toString();
    }
    void open();

    QTemporaryDir m_folder;
    test::FakeClock m_clock {fromEpochMs(1'800'014'400'000)};
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<VideoWindowModel> m_model;
};

void TestVideoWindow::initTestCase()
{
    m_store = std::make_unique<store::Store>(store::SqliteFile {m_folder.filePath(QStringLiteral("a.db"))});
    QVERIFY_RESULT(await(m_store->open({.now = m_clock.now(), .holder = QStringLiteral("the test")})));
    const auto workspace = await(m_store->write(store::EnsureWorkspace {.now = m_clock.now()}));
    QVERIFY_RESULT(workspace);
    store::AddManualVideos add {.videos = {}, .now = m_clock.now()};
    for (int i = 0; i < kVideos; ++i) // clip 0000 is the newest
        add.videos.append({.campaign = workspace->unassigned,
                           .platform = catalogue::PlatformKey(quint8(i % 2)),
                           .nativeId = domain::NativeId(QStringLiteral("n%1").arg(i)),
                           .url = QStringLiteral("https://example.org/%1").arg(i),
                           .title = captionOf(i),
                           .postedAt = m_clock.now() - std::chrono::minutes(i + 1)});
    QVERIFY_RESULT(await(m_store->write(add)));
}

void TestVideoWindow::init()
{
    m_model = std::make_unique<VideoWindowModel>(*m_store, m_clock);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_model.get());
}

/// With its whole list.
void TestVideoWindow::open()
{
    m_model->refresh();
    QTRY_VERIFY(m_model->list().isWhole() && m_model->rowCount() == kVideos);
}

void TestVideoWindow::theCountIsRightAtOnce()
{
    const QSignalSpy changed(m_model.get(), &VideoWindowModel::listChanged);
    m_model->refresh();
    QTRY_VERIFY(!changed.isEmpty());

    QCOMPARE(m_model->state(), LoadState::Ready);
    QCOMPARE(m_model->rowCount(), kVideos);
    QCOMPARE(shown(0), captionOf(0)); // the first page came along
    QCOMPARE(shown(kVideos - 1), QStringLiteral("…"));
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(m_model->list().isWhole());
    QCOMPARE(m_model->totalRows(), kVideos);
}

void TestVideoWindow::rowsComeWhenTheyAreLookedAt()
{
    open();
    QVERIFY(m_model->videoAt(1000) == nullptr);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);

    QCOMPARE(shown(1000), QStringLiteral("…"));
    QCOMPARE(shown(1000, 4), QString()); // an empty cell is no number
    QCOMPARE(m_model->index(1000, 4).data(IdRole).value<domain::VideoRef>(), m_model->list().at(1000).ref);
    QVERIFY(!m_model->index(1000, 4).data(SortRole).isValid());
    QTRY_COMPARE(shown(1000), captionOf(1000));
    QCOMPARE(changed.count(), 1); // the page, at once
    QCOMPARE(changed.first().at(0).value<QModelIndex>().row(), 960);
    QCOMPARE(changed.first().at(1).value<QModelIndex>().row(), 1023);
    QVERIFY(m_model->videoAt(700) == nullptr);
}

void TestVideoWindow::whoeverScrollsOnGetsTheLastPage()
{
    open();
    for (int row = 200; row < kVideos; row += 64)
        QCOMPARE(shown(row), QStringLiteral("…"));
    QTRY_COMPARE(shown(kVideos - 2), captionOf(kVideos - 2));
    QVERIFY(m_model->videoAt(400) == nullptr); // passed by
}

void TestVideoWindow::aHeldRowIsHeldThroughOrderAndFilter()
{
    open();
    const QPersistentModelIndex held = m_model->index(1234, kCaption);
    const QPersistentModelIndex other = m_model->index(7, 0);
    QSignalSpy changed(m_model.get(), &VideoWindowModel::listChanged);

    m_model->sort(kCaption, Qt::DescendingOrder);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(held.row(), kVideos - 1 - 1234);
    QCOMPARE(other.row(), kVideos - 1 - 7);

    m_model->setFilter({.words = {QStringLiteral("CLIP"), QStringLiteral("12")}});
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(m_model->rowCount() < kVideos);
    QCOMPARE(m_model->totalRows(), kVideos);
    QVERIFY(!other.isValid());
    QCOMPARE(held.data().toString(), captionOf(1234)); // and what is looked at was there before the list
    m_model->setFilter({});
    QTRY_COMPARE(changed.count(), 3);
    QCOMPARE(held.row(), kVideos - 1 - 1234);
}

void TestVideoWindow::theNewestWordWins()
{
    open();
    QSignalSpy changed(m_model.get(), &VideoWindowModel::listChanged);
    for (const char *const word : {"c", "cl", "clip", "clip 0003"})
        m_model->setFilter({.words = QString::fromLatin1(word).split(QLatin1Char(' '))});
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(changed.count(), 1); // no word in between was shown
    QCOMPARE(shown(0), captionOf(3));
}

void TestVideoWindow::allCanBeSelectedAndSorted()
{
    open();
    QItemSelectionModel selection(m_model.get());
    selection.select(
        QItemSelection(m_model->index(0, 0), m_model->index(kVideos - 1, m_model->columnCount() - 1)),
        QItemSelectionModel::ClearAndSelect);
    QSignalSpy changed(m_model.get(), &VideoWindowModel::listChanged);
    m_model->sort(kCaption, Qt::DescendingOrder);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(selection.selectedRows().size(), kVideos);
    QVERIFY(m_model->videoAt(700) == nullptr); // and nobody read the rows for that
}

void TestVideoWindow::aChangeComesIntoTheRow()
{
    open();
    const QPersistentModelIndex held = m_model->index(3, kCaption);
    const store::VideoRow before = *m_model->videoAt(3);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    const QSignalSpy layouts(m_model.get(), &QAbstractItemModel::layoutChanged);

    QVERIFY_RESULT(await(m_store->write(store::TypeNumbers {
        .video = before.ref, .counts = {.views = 77}, .at = m_clock.now(), .now = m_clock.now()})));
    QTRY_COMPARE(m_model->videoAt(3)->counts.views, std::optional<qint64>(77));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).value<QModelIndex>().row(), 3);
    QCOMPARE(changed.first().at(1).value<QModelIndex>().row(), 3);
    QCOMPARE(layouts.count(), 0); // who is listed is the same
    QCOMPARE(held.row(), 3);
}

void TestVideoWindow::whatIsOpenedBeforeTheDatabaseFails()
{
    store::Store missing {store::SqliteFile {m_folder.filePath(QStringLiteral("missing.db"))}};
    VideoWindowModel model(missing, m_clock);
    const QSignalSpy states(&model, &RowsModelBase::stateChanged);
    model.refresh();
    (void)await(missing.open({.mode = store::OpenMode::ReadOnly, .now = m_clock.now(), .holder = {}}));
    QTRY_COMPARE(model.state(), LoadState::Failed);
    QCOMPARE(model.rowCount(), 0);
}

void TestVideoWindow::aPassIsToldWhenTheLastAnswerIsThere()
{
    StoreWatch quick;
    StoreWatch slow;
    for (StoreWatch *const watch : {&quick, &slow})
        watch->watch(*m_store, domain::Area::Videos);
    connect(&quick, &StoreWatch::due, &quick, &StoreWatch::answered);
    const QSignalSpy quickDue(&quick, &StoreWatch::due);
    const QSignalSpy slowDue(&slow, &StoreWatch::due);
    const domain::ChangeSet step {.areas = domain::Area::Videos, .origin = domain::Origin::Pass};

    emit m_store->changed(step);
    QTRY_COMPARE(slowDue.count(), 1);
    for (int steps = 2; steps <= 4; ++steps) {
        emit m_store->changed(step);
        QTRY_COMPARE(quickDue.count(), steps);
    }
    QCOMPARE(slowDue.count(), 1);

    slow.answered();
    slow.schedule();
    QTRY_COMPARE(slowDue.count(), 2);
}

void TestVideoWindow::anEditIsToldAtOnce()
{
    StoreWatch watch;
    watch.watch(*m_store, domain::Area::Videos);
    const QSignalSpy due(&watch, &StoreWatch::due);
    for (int edits = 1; edits <= 3; ++edits) {
        QElapsedTimer timer;
        timer.start();
        emit m_store->changed({.areas = domain::Area::Videos, .origin = domain::Origin::Pass});
        emit m_store->changed({.areas = domain::Area::Videos});
        QTRY_COMPARE(due.count(), edits);
        QVERIFY2(timer.elapsed() < 2000, "it waited for the rest after a pass");
    }
}

void TestVideoWindow::whoIsPausedIsToldLater()
{
    StoreWatch awake;
    StoreWatch paused;
    for (StoreWatch *const watch : {&awake, &paused})
        watch->watch(*m_store, domain::Area::Videos);
    const QSignalSpy awakeDue(&awake, &StoreWatch::due);
    const QSignalSpy pausedDue(&paused, &StoreWatch::due);
    paused.pause();

    emit m_store->changed({.areas = domain::Area::Videos, .origin = domain::Origin::Pass});
    QTRY_COMPARE(awakeDue.count(), 1);
    QCOMPARE(pausedDue.count(), 0);
    paused.resume();
    QTRY_COMPARE(pausedDue.count(), 1);

    paused.pause();
    emit m_store->changed({.areas = domain::Area::Videos});
    QTRY_COMPARE(pausedDue.count(), 2);
}

void TestVideoWindow::whoRestsFromEverythingIsToldOnce()
{
    StoreWatch awake;
    StoreWatch resting(nullptr, StoreWatch::Rest::Everything);
    for (StoreWatch *const watch : {&awake, &resting})
        watch->watch(*m_store, domain::Area::Videos);
    const QSignalSpy awakeDue(&awake, &StoreWatch::due);
    const QSignalSpy restingDue(&resting, &StoreWatch::due);
    resting.schedule(); // comes to nothing: it pauses before
    resting.pause();
    resting.schedule();
    emit m_store->changed({.areas = domain::Area::Videos});
    QTRY_COMPARE(awakeDue.count(), 1);
    emit m_store->changed({.areas = domain::Area::Videos, .origin = domain::Origin::Pass});
    QTRY_COMPARE(awakeDue.count(), 2);
    QCOMPARE(restingDue.count(), 0);

    resting.resume();
    awake.schedule();
    QTRY_COMPARE(awakeDue.count(), 3);
    QCOMPARE(restingDue.count(), 1);
    resting.pause();
    resting.resume(); // nothing happened meanwhile
    awake.schedule();
    QTRY_COMPARE(awakeDue.count(), 4);
    QCOMPARE(restingDue.count(), 1);
}

QTEST_GUILESS_MAIN(TestVideoWindow)
#include "tst_videowindow.moc"
