// SPDX-License-Identifier: GPL-3.0-or-later
// Works and typed numbers on the Videos page: shortcuts, dialogs, the grouped table, undo and redo.
#include "gui/dialogs/typenumbersdialog.h"
#include "gui/pagefixture.h"
#include "gui/pages/videospage.h"
#include "gui/theme/theme.h"
#include "models/numberrole.h"
#include "models/roles.h"
#include "store/works.h"

#include <QAction>
#include <QApplication>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

using namespace viewtide;
using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;
using test::PageFixture;

class TestVideoWorks final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();
    void joinsAndSplitsWithUndo();
    void actionsSayWhenTheyMakeSense();
    void removesPastedOnesWithUndo();
    void groupsByWork();
    void theMenuGroupsByWork();
    void aVideoThatIsWantedEndsTheGroups();
    void groupsLeaveTheWidthOfThePanel();
    void typesNumbersWithUndo();
    void dialogRefusesNothingAndTheFuture();

private:
    template<typename T>
    T *find(const QString &name)
    {
        return m_page->findChild<T *>(name);
    }
    QTableView *table() { return find<QTableView>(u"videoTableView"_s); }
    QStringList column(const QString &header) { return test::columnTexts(*table()->model(), header); }
    QAction *action(const QString &name) { return find<QAction>(name); }
    /// selectRow() would look at the modifiers of the last key.
    void select(int row)
    {
        table()->setFocus();
        table()->selectionModel()->setCurrentIndex(
            table()->model()->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    void selectAll()
    {
        table()->setFocus();
        table()->selectAll();
    }
    QList<store::WorkRow> works()
    {
        return m_fixture->read(store::WorksQuery {.now = m_fixture->clock.now()});
    }
    store::VideoRow video()
    {
        return m_fixture->read(store::VideosQuery {.now = m_fixture->clock.now()}).value(0);
    }

    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<VideosPage> m_page;
};

void TestVideoWorks::init()
{
    m_fixture = std::make_unique<PageFixture>();
    QCOMPARE(m_fixture->problem, QString());
    m_fixture->addVideo(u"clip"_s, 100);
    m_fixture->addVideo(u"the same elsewhere"_s, 23);
    m_page = std::make_unique<VideosPage>(m_fixture->services());
    m_page->resize(1280, 760);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
}

void TestVideoWorks::cleanup()
{
    m_page.reset();
    m_fixture->undo.clear();
    m_fixture.reset();
}

void TestVideoWorks::joinsAndSplitsWithUndo()
{
    QCOMPARE(column(u"Posts"_s), (QStringList {u"1"_s, u"1"_s}));
    selectAll();
    QTest::keyClick(table(), Qt::Key_J, Qt::ControlModifier);

    QTRY_COMPARE(column(u"Posts"_s), (QStringList {u"2"_s, u"2"_s}));
    QCOMPARE(works().size(), 1);
    QCOMPARE(works().constFirst().totals.counts.views, std::optional<qint64>(123));
    m_fixture->undo.undo();
    QTRY_COMPARE(works().size(), 2);
    m_fixture->undo.redo();
    QTRY_COMPARE(works().size(), 1);

    select(0);
    QTRY_VERIFY(action(u"splitAction"_s)->isEnabled());
    QTest::keyClick(table(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(works().size(), 2);
    m_fixture->undo.undo();
    QTRY_COMPARE(works().size(), 1);
    m_fixture->undo.undo();
    QTRY_COMPARE(works().size(), 2);
    QTRY_COMPARE(column(u"Posts"_s), (QStringList {u"1"_s, u"1"_s}));
}

void TestVideoWorks::actionsSayWhenTheyMakeSense()
{
    select(0);
    QVERIFY(!action(u"joinAction"_s)->isEnabled());
    QVERIFY(!action(u"splitAction"_s)->isEnabled());
    QVERIFY(action(u"typeNumbersAction"_s)->isEnabled());
    selectAll();
    QVERIFY(action(u"joinAction"_s)->isEnabled());
    QVERIFY(!action(u"typeNumbersAction"_s)->isEnabled());
    action(u"joinAction"_s)->trigger();
    QTRY_VERIFY(!action(u"joinAction"_s)->isEnabled()); // one work already
    select(1);
    QVERIFY(action(u"splitAction"_s)->isEnabled());
    QVERIFY(m_page->commands().contains(action(u"joinAction"_s)));
}

void TestVideoWorks::removesPastedOnesWithUndo()
{
    const auto rows = [this] { return m_fixture->read(store::VideosQuery {.now = m_fixture->clock.now()}); };
    const auto before = rows();
    select(0);
    QTest::keyClick(table(), Qt::Key_Delete);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(rows().size(), 1);
    m_fixture->undo.undo();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(rows(), before);
    m_fixture->undo.redo();
    QTRY_COMPARE(table()->model()->rowCount(), 1);
}

void TestVideoWorks::groupsByWork()
{
    selectAll();
    action(u"joinAction"_s)->trigger();
    m_fixture->addVideo(u"alone"_s, 7);
    QTRY_COMPARE(table()->model()->rowCount(), 3);

    auto *const group = find<QToolButton>(u"groupButton"_s);
    QTest::mouseClick(group, Qt::LeftButton);
    auto *const grouped = find<QTableView>(u"worksTableView"_s);
    QVERIFY(grouped != nullptr);
    QTRY_COMPARE(grouped->model()->rowCount(), 2);
    QVERIFY(grouped->isVisible() && !table()->isVisible());
    QCOMPARE(test::columnTexts(*grouped->model(), u"Views"_s), (QStringList {u"123"_s, u"7"_s}));
    QCOMPARE(test::columnTexts(*grouped->model(), u"Posts"_s), (QStringList {u"2"_s, u"1"_s}));
    QCOMPARE(test::columnTexts(*grouped->model(), u"Saves"_s),
             (QStringList {u"–"_s, u"–"_s})); // unknown, not 0
    QStringList figures;
    for (int shown = 0; shown < grouped->model()->columnCount(); ++shown) {
        const QVariant number = grouped->model()->index(0, shown).data(models::NumberRole);
        figures.append(number.isValid() ? number.value<report::NumberRef>().figure : u"-"_s);
    }
    QCOMPARE(figures.join(u' '),
             u"- - video_number work_total work_total work_total work_total work_total work_rate - -"_s);
    QTRY_COMPARE(find<QLabel>(u"countLabel"_s)->text(), u"Works: 2"_s);
    QTest::keyClicks(find<QLineEdit>(u"filterEdit"_s), u"alone"_s);
    QCOMPARE(grouped->model()->rowCount(), 1);
    find<QLineEdit>(u"filterEdit"_s)->clear();

    grouped->setCurrentIndex(grouped->model()->index(0, 0));
    grouped->setFocus();
    QTest::keyClick(grouped, Qt::Key_Return);
    QVERIFY(table()->isVisible() && !grouped->isVisible());
    QTRY_COMPARE(table()->model()->rowCount(), 2); // its posts only
    QVERIFY(find<QLabel>(u"countLabel"_s)->text().startsWith(u"Videos: 2 of 3"_s));
}

void TestVideoWorks::theMenuGroupsByWork()
{
    const QList<QAction *> commands = m_page->commands();
    const auto found = std::find_if(commands.cbegin(), commands.cend(), [](const QAction *command) {
        return command->text() == u"Group by work"_s;
    });
    QVERIFY(found != commands.cend());
    auto *const group = find<QToolButton>(u"groupButton"_s);
    QTest::keyClick(m_page.get(), Qt::Key_G, Qt::ControlModifier);
    QVERIFY(group->isChecked() && (*found)->isChecked());
    group->click();
    QVERIFY(!(*found)->isChecked());
}

void TestVideoWorks::aVideoThatIsWantedEndsTheGroups()
{
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    find<QToolButton>(u"groupButton"_s)->click();
    QVERIFY(!table()->isVisible());

    const auto other = table()->model()->index(1, 0).data(models::IdRole).value<domain::VideoRef>();
    m_page->showVideo(other);

    QVERIFY(table()->isVisible());
    QCOMPARE(table()->currentIndex().data(models::IdRole).value<domain::VideoRef>(), other);
}

void TestVideoWorks::groupsLeaveTheWidthOfThePanel()
{
    auto *const splitter = find<QSplitter>(u"splitter"_s);
    splitter->setSizes({600, 560});
    const QList<int> sizes = splitter->sizes();
    auto *const group = find<QToolButton>(u"groupButton"_s);
    group->click();
    group->click();

    VideosPage next(m_fixture->services());
    next.resize(m_page->size());
    next.show();
    next.restoreLayout(m_page->saveLayout());

    QCOMPARE(next.findChild<QSplitter *>(u"splitter"_s)->sizes(), sizes);
}

void TestVideoWorks::typesNumbersWithUndo()
{
    select(0);
    table()->setFocus();
    const store::VideoRow before = video();
    m_fixture->clock.advance(std::chrono::hours(1));
    QTest::keyClick(table(), Qt::Key_T, Qt::ControlModifier);
    auto *const dialog = find<TypeNumbersDialog>(QString());
    QVERIFY(dialog != nullptr);
    auto *const views = dialog->findChild<QLineEdit *>(u"viewsEdit"_s);
    QCOMPARE(views->placeholderText(), u"stays 100"_s);
    QTest::keyClicks(views, u"1x5,0"_s); // digits only
    QCOMPARE(views->text(), u"150"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"savesEdit"_s), u"4"_s);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>(u"buttonBox"_s)->button(QDialogButtonBox::Ok),
                      Qt::LeftButton);

    QTRY_COMPARE(video().counts.views, std::optional<qint64>(150));
    QCOMPARE(video().counts.saves, std::optional<qint64>(4));
    QCOMPARE(video().counts.likes, before.counts.likes);
    QTRY_COMPARE(column(u"Views"_s).constFirst(), u"150 ✎"_s);
    QCOMPARE(column(u"Likes"_s).constFirst(), u"10"_s);
    QCOMPARE(column(u"State"_s).constFirst(), u"Typed in"_s);
    const QModelIndex cell = table()->model()->index(0, 4);
    QVERIFY2(cell.data(Qt::ToolTipRole).toString().startsWith(u"Typed in"_s),
             qPrintable(cell.data(Qt::ToolTipRole).toString()));
    QTRY_VERIFY(find<QTableWidget>(u"numbersTable"_s)->item(0, 2)->text().contains(u"typed in"_s));

    m_fixture->undo.undo();
    QTRY_COMPARE(video(), before);
    m_fixture->undo.redo();
    QTRY_COMPARE(video().counts.views, std::optional<qint64>(150));
}

void TestVideoWorks::dialogRefusesNothingAndTheFuture()
{
    TypeNumbersDialog dialog(video(), m_fixture->clock);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const QSignalSpy accepted(&dialog, &TypeNumbersDialog::numbersAccepted);
    dialog.show();
    auto *const ok = dialog.findChild<QDialogButtonBox *>(u"buttonBox"_s)->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled());
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"likesEdit"_s), u"0"_s);
    QVERIFY(ok->isEnabled());
    auto *const at = dialog.findChild<QDateTimeEdit *>(u"atEdit"_s);
    const QDateTime now = at->dateTime();
    at->setDateTime(now.addSecs(3600));
    QVERIFY(!ok->isEnabled());
    QVERIFY(dialog.findChild<QLabel *>(u"problemLabel"_s)->isVisible());
    m_fixture->clock.advance(std::chrono::hours(2));
    at->setDateTime(now.addSecs(3601)); // is the past by now
    QVERIFY(ok->isEnabled());
    at->setDateTime(now.addSecs(-7200));
    QTest::mouseClick(ok, Qt::LeftButton);

    QCOMPARE(accepted.count(), 1);
    QCOMPARE(accepted.first().at(0).value<domain::VideoCounts>(), (domain::VideoCounts {.likes = 0}));
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(TestVideoWorks)
#include "tst_videoworks.moc"
