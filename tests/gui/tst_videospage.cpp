// SPDX-License-Identifier: GPL-3.0-or-later
// The table of videos on a real store: filter, exact sort, captions that mean harm.
#include "gui/numbersource.h"
#include "gui/pagefixture.h"
#include "gui/pages/videolayout.h"
#include "gui/pages/videospage.h"
#include "gui/theme/theme.h"
#include "models/numberrole.h"
#include "models/roles.h"
#include "models/videotablemodel.h"
#include "models/videowindowmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

using namespace viewtide;
using namespace viewtide::gui;
using test::PageFixture;
using namespace Qt::Literals::StringLiterals;

class TestVideosPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();
    void everyColumnHasALook();
    void emptyStoreSaysSo();
    void firstVideoIsSelected();
    void filtersAsYouType();
    void sortsByExactValue();
    void hostileCaptionsStayText_data();
    void hostileCaptionsStayText();
    void followsACommit();
    void hidesInAReportOverSeveralCampaigns();
    void tellsTheHistoryOfTheVideo();
    void copiesTheSelectionAsText();
    void aNarrowWindowKeepsTheFilterApart();
    void savesViewsWithUndo();
    void showsAVideoThatTheFilterHides();
    void saysThatAVideoIsGone();
    void showsAVideoThatIsNotInTheListYet();
    void aCampaignThatIsGoneLeavesTheFilterAlone();
    void tellsWhatTheRangeWon();
    void listsACampaignThatIsNotLoadedYet();

private:
    void openPage();
    template<typename T>
    T *find(const char *name)
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    QTableView *table() { return find<QTableView>("videoTableView"); }
    QStringList column(const QString &header) { return test::columnTexts(*table()->model(), header); }

    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<VideosPage> m_page;
};

void TestVideosPage::init()
{
    m_fixture = std::make_unique<PageFixture>();
    QCOMPARE(m_fixture->problem, QString());
}

void TestVideosPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void TestVideosPage::openPage()
{
    m_page = m_fixture->open<VideosPage>();
    QCOMPARE(m_fixture->problem, QString());
}

void TestVideosPage::everyColumnHasALook()
{
    const models::VideoWindowModel window(*m_fixture->store, m_fixture->clock);
    const models::VideoTableModel table(*m_fixture->store, m_fixture->clock);
    QStringList shown;
    QStringList known;
    const QList<ColumnLook> looks = videoLooks({u"er"_s, u"views"_s});
    for (const ColumnLook &look : looks) {
        known.append(look.id);
        if (look.shown)
            shown.append(look.id);
    }
    QCOMPARE(shown, (QStringList {u"views"_s, u"er"_s}));
    for (const QAbstractItemModel *const model : {static_cast<const QAbstractItemModel *>(&window),
                                                  static_cast<const QAbstractItemModel *>(&table)}) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QString id = model->headerData(column, Qt::Horizontal, models::HeaderIdRole).toString();
            QVERIFY2(known.contains(id), qPrintable(id));
        }
    }
}

void TestVideosPage::emptyStoreSaysSo()
{
    openPage();
    const auto hasTitle = [this] {
        const QList<QLabel *> titles = m_page->findChildren<QLabel *>(QStringLiteral("emptyTitle"));
        return std::any_of(titles.cbegin(), titles.cend(), [](const QLabel *title) {
            return title->isVisible() && title->text() == QLatin1String("No videos yet");
        });
    };
    QTRY_VERIFY(hasTitle());
    QCOMPARE(find<QLabel>("countLabel")->text(), QStringLiteral("Videos: 0"));
}

void TestVideosPage::firstVideoIsSelected()
{
    m_fixture->addVideo(QStringLiteral("newest"), 1234);
    m_fixture->addVideo(QStringLiteral("older"), 7);
    openPage();

    QTRY_COMPARE(find<QLabel>("captionLabel")->text(), QStringLiteral("newest"));
    QVERIFY(find<QLabel>("captionLabel")->isVisible());
    QCOMPARE(find<QTableWidget>("numbersTable")->item(0, 1)->text(), QStringLiteral("1,234"));
    QCOMPARE(find<QLabel>("countLabel")->text(), QStringLiteral("Videos: 2, selected: 1"));
}

void TestVideosPage::filtersAsYouType()
{
    m_fixture->addVideo(QStringLiteral("morning coffee"), 10);
    m_fixture->addVideo(QStringLiteral("evening tea"), 20);
    m_fixture->addVideo(QStringLiteral("evening coffee"), 30);
    openPage();
    QTRY_COMPARE(table()->model()->rowCount(), 3);

    m_page->focusFilter();
    auto *const filter = find<QLineEdit>("filterEdit");
    QTest::keyClicks(filter, QStringLiteral("COFFEE"));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QTest::keyClicks(filter, QStringLiteral(" eve"));
    QTRY_COMPARE(column(QStringLiteral("Caption")), QStringList(QStringLiteral("evening coffee")));
    QVERIFY(find<QLabel>("countLabel")->text().startsWith(QStringLiteral("Videos: 1 of 3")));
    QTest::keyClicks(filter, QStringLiteral("zzz"));
    QTRY_COMPARE(table()->model()->rowCount(), 0);
    filter->clear();
    QTRY_COMPARE(table()->model()->rowCount(), 3);
}

void TestVideosPage::sortsByExactValue()
{
    for (const qint64 views : {9, 1'000'000, 80, 1'000'001, 700})
        m_fixture->addVideo(QString::number(views), views);
    openPage();
    QTRY_COMPARE(table()->model()->rowCount(), 5);
    int views = 0;
    while (table()->model()->headerData(views, Qt::Horizontal).toString() != QLatin1String("Views"))
        ++views;

    table()->sortByColumn(views, Qt::DescendingOrder);
    const QStringList falling {QStringLiteral("1000001"), QStringLiteral("1000000"), QStringLiteral("700"),
                               QStringLiteral("80"), QStringLiteral("9")};
    QTRY_COMPARE(column(QStringLiteral("Caption")), falling);
    table()->sortByColumn(views, Qt::AscendingOrder);
    QTRY_COMPARE(column(QStringLiteral("Caption")), QStringList(falling.crbegin(), falling.crend()));
}

void TestVideosPage::hostileCaptionsStayText_data()
{
    QTest::addColumn<QString>("caption");
    QTest::newRow("html") << QStringLiteral("<b>bold</b><img src='https://example.org/x.png'>");
    QTest::newRow("direction") << QStringLiteral("invoice\u202Efdp.exe\u2066 end");
    QTest::newRow("lines") << QStringLiteral("one\n\ntwo\tthree\u2028four");
    QTest::newRow("long") << QString(5000, u'w');
    QTest::newRow("template") << QStringLiteral("%1 %2 %n &amp; &File");
}

void TestVideosPage::hostileCaptionsStayText()
{
    QFETCH(const QString, caption);
    m_fixture->addVideo(caption, 5);
    openPage();
    QTRY_COMPARE(table()->model()->rowCount(), 1);

    const QString shown = column(QStringLiteral("Caption")).value(0);
    const QString inPanel = find<QLabel>("captionLabel")->text();
    for (const QString &text : {shown, inPanel}) {
        QVERIFY(!text.isEmpty());
        QVERIFY(!text.contains(u'\n') && !text.contains(QChar(0x202E)) && !text.contains(QChar(0x2066)));
        QVERIFY(text.size() <= 2001);
        QVERIFY(text.startsWith(caption.left(3)));
    }
    QCOMPARE(find<QLabel>("captionLabel")->textFormat(), Qt::PlainText);
    const QString tip = table()->model()->index(0, 1).data(Qt::ToolTipRole).toString();
    QVERIFY2(!tip.contains(QLatin1String("<img")), qPrintable(tip));
    QCOMPARE(m_page->width(), 1200); // a long word does not stretch the page
}

void TestVideosPage::followsACommit()
{
    openPage();
    m_fixture->addVideo(QStringLiteral("late"), 5);

    QTRY_COMPARE(column(QStringLiteral("Views")), QStringList(QStringLiteral("5")));
}

void TestVideosPage::hidesInAReportOverSeveralCampaigns()
{
    const Timestamp now = m_fixture->clock.now();
    const auto first =
        m_fixture->write(store::SaveCampaign {.campaign = {.name = QStringLiteral("First")}, .now = now});
    m_fixture->addVideo(QStringLiteral("in the second campaign"), 5);
    const auto report =
        m_fixture->write(store::SaveReport {.report = {.campaign = first,
                                                       .name = QStringLiteral("Both"),
                                                       .createdAt = now,
                                                       .moreCampaigns = {m_fixture->workspace.unassigned}}});
    QCOMPARE(m_fixture->problem, QString());
    openPage();
    QTRY_COMPARE(find<QLabel>("captionLabel")->text(), QStringLiteral("in the second campaign"));

    QMenu *const menu = find<QToolButton>("hideButton")->menu();
    const auto reportAction = [menu] {
        emit menu->aboutToShow();
        return menu->actions().value(0);
    };
    QTRY_COMPARE(reportAction()->text(), QStringLiteral("Both"));
    reportAction()->trigger();
    QTRY_COMPARE(m_fixture->report(report).row.hidden, 1);
}

void TestVideosPage::tellsTheHistoryOfTheVideo()
{
    m_fixture->addVideo(QStringLiteral("newest"), 1234);
    openPage();

    QTRY_VERIFY(find<QLabel>("coverageLabel")->text().startsWith(QStringLiteral("Observed 1 time")));
    QVERIFY(find<QLabel>("outlierLabel")->text().contains(QStringLiteral("8 earlier")));
    QVERIFY(find<QLabel>("velocityLabel")->text().contains(QStringLiteral("unknown")));
    QVERIFY(!find<QLabel>("correctionsLabel")->isVisible());
    const auto *const ages = find<QTableWidget>("agesTable");
    QCOMPARE(ages->rowCount(), 5);
    QCOMPARE(ages->item(0, 1)->text(), QStringLiteral("1,234")); // it was posted an hour before
    QCOMPARE(ages->item(1, 1)->text(), QStringLiteral("–"));
    QCOMPARE(ages->item(1, 2)->text(), QStringLiteral("not yet"));
    QCOMPARE(ages->item(0, 1)->data(models::NumberRole).value<report::NumberRef>().shown,
             QStringLiteral("1,234"));
    auto *const outlier = find<QLabel>("outlierLabel");
    const auto pointed = numberUnder(*m_page, outlier->mapToGlobal(outlier->rect().center()));
    QCOMPARE(pointed.value_or(report::NumberRef()).figure, QStringLiteral("for_age"));
    outlier->setFocus();
    QCOMPARE(numberInFocus(*m_page).value_or(report::NumberRef()).figure, QStringLiteral("for_age"));
    // nothing lies over the table, whatever the height
    m_page->resize(1080, 560);
    const auto *const numbers = find<QTableWidget>("numbersTable");
    const auto *const state = find<QLabel>("stateLabel");
    QTRY_VERIFY(numbers->mapTo(m_page.get(), QPoint(0, numbers->height())).y()
                <= state->mapTo(m_page.get(), QPoint()).y());
}

void TestVideosPage::copiesTheSelectionAsText()
{
    m_fixture->addVideo(QStringLiteral("=one\ttwo"), 1'234'567);
    m_fixture->addVideo(QStringLiteral("other"), 8);
    openPage();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    for (int section = 0; section < table()->model()->columnCount(); ++section) {
        const QString name = table()->model()->headerData(section, Qt::Horizontal).toString();
        table()->setColumnHidden(section, !QStringList {u"Caption"_s, u"Views"_s, u"Saves"_s}.contains(name));
    }
    table()->setFocus();
    table()->selectAll();
    const QSignalSpy told(m_page.get(), &PageWidget::messagePosted);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);

    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"Caption\tViews\tSaves\n'=one two\t1234567\t\nother\t8\t\n"_s);
}

/// The least window has 776 pixels for its page.
void TestVideosPage::aNarrowWindowKeepsTheFilterApart()
{
    openPage();
    m_page->resize(776, 540);
    const char *const names[] {"filterEdit",  "networkBox",    "campaignBox",    "sourceBox",
                               "viewsButton", "columnsButton", "addVideosButton"};
    const auto isApart = [this, &names] {
        int right = 0;
        for (const char *const name : names) {
            const QRect place = m_page->findChild<QWidget *>(QLatin1String(name))->geometry();
            if (place.left() < right)
                return false;
            right = place.right();
        }
        return right < m_page->width();
    };
    QTRY_VERIFY(isApart());
}

void TestVideosPage::savesViewsWithUndo()
{
    m_fixture->addVideo(QStringLiteral("coffee"), 10);
    m_fixture->addVideo(QStringLiteral("tea"), 20);
    openPage();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QMenu *const menu = find<QToolButton>("viewsButton")->menu();
    QCOMPARE(find<QToolButton>("viewsButton")->text(), QStringLiteral("Saved views")); // "Views" is a number
    const auto entry = [menu](const QString &text) -> QAction * {
        emit menu->aboutToShow();
        const QList<QAction *> actions = menu->actions();
        const auto found = std::find_if(actions.cbegin(), actions.cend(),
                                        [&text](const QAction *action) { return action->text() == text; });
        return found == actions.cend() ? nullptr : *found;
    };
    const auto enterName = [this](const QString &name) {
        auto *const edit = m_page->findChild<QLineEdit *>(u"nameEdit"_s);
        QVERIFY(edit != nullptr);
        edit->setText(name);
        const QPointer<QWidget> dialog = edit->window();
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(dialog.isNull());
    };

    auto *const filter = find<QLineEdit>("filterEdit");
    filter->setText(u"tea"_s);
    table()->sortByColumn(4, Qt::AscendingOrder);
    table()->setColumnHidden(3, true);
    QVERIFY(entry(u"No view is saved yet"_s) != nullptr);
    entry(u"Save this view…"_s)->trigger();
    enterName(u"Tea & co"_s);
    QVERIFY(entry(u"Tea && co"_s) != nullptr);
    QVERIFY(entry(u"Tea && co"_s)->isChecked());

    filter->clear();
    table()->setColumnHidden(3, false);
    table()->sortByColumn(3, Qt::DescendingOrder);
    QVERIFY(!entry(u"Tea && co"_s)->isChecked());
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    entry(u"Tea && co"_s)->trigger();
    QTRY_COMPARE(column(QStringLiteral("Caption")), QStringList(QStringLiteral("tea")));
    QCOMPARE(filter->text(), u"tea"_s);
    QVERIFY(table()->isColumnHidden(3));
    QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), 4);

    entry(u"Rename \"Tea && co\"…"_s)->trigger();
    enterName(u"Only tea"_s);
    QVERIFY(entry(u"Only tea"_s) != nullptr && entry(u"Tea && co"_s) == nullptr);
    filter->setText(u"te"_s);
    entry(u"Update \"Only tea\""_s)->trigger();
    QVERIFY(entry(u"Only tea"_s)->isChecked());
    entry(u"Remove \"Only tea\""_s)->trigger();
    QVERIFY(entry(u"Only tea"_s) == nullptr);
    m_fixture->undo.undo();
    QVERIFY(entry(u"Only tea"_s)->isChecked());
    m_fixture->undo.undo(); // the update
    QVERIFY(!entry(u"Only tea"_s)->isChecked());
    m_fixture->undo.undo();
    QVERIFY(entry(u"Tea && co"_s) != nullptr);
    m_fixture->undo.undo();
    QVERIFY(entry(u"No view is saved yet"_s) != nullptr);
}

void TestVideosPage::showsAVideoThatTheFilterHides()
{
    const domain::VideoRef coffee = m_fixture->addVideo(QStringLiteral("coffee"), 10);
    m_fixture->addVideo(QStringLiteral("tea"), 20);
    openPage();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    find<QLineEdit>("filterEdit")->setText(u"tea"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    m_page->showVideo(coffee);
    QTRY_COMPARE(find<QLabel>("captionLabel")->text(), QStringLiteral("coffee"));
    QCOMPARE(find<QLineEdit>("filterEdit")->text(), QString());
    QCOMPARE(table()->currentIndex().data(models::IdRole).value<domain::VideoRef>(), coffee);
}

void TestVideosPage::saysThatAVideoIsGone()
{
    const domain::VideoRef coffee = m_fixture->addVideo(QStringLiteral("coffee"), 10);
    m_fixture->addVideo(QStringLiteral("tea"), 20);
    openPage();
    auto *const filter = find<QLineEdit>("filterEdit");
    filter->setText(u"tea"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    const QSignalSpy told(m_page.get(), &PageWidget::messagePosted);

    m_page->showVideo({.source = coffee.source, .row = coffee.row + 1000});

    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.first().first().toString(), QStringLiteral("This video is not tracked any more."));
    QCOMPARE(filter->text(), QString());
    QCOMPARE(table()->model()->rowCount(), 2);
    filter->setText(u"coffee"_s); // is the person's own again
    QTRY_COMPARE(column(QStringLiteral("Caption")), QStringList(QStringLiteral("coffee")));
    QCOMPARE(filter->text(), QStringLiteral("coffee"));
    QCOMPARE(told.count(), 1);
}

void TestVideosPage::showsAVideoThatIsNotInTheListYet()
{
    m_fixture->addVideo(QStringLiteral("tea"), 20);
    openPage();
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    const QSignalSpy told(m_page.get(), &PageWidget::messagePosted);
    m_page->hide(); // follows nothing
    const domain::VideoRef coffee = m_fixture->addVideo(QStringLiteral("coffee"), 10);

    m_page->showVideo(coffee);
    m_page->show();

    QTRY_COMPARE(find<QLabel>("captionLabel")->text(), QStringLiteral("coffee"));
    QCOMPARE(told.count(), 0);
}

void TestVideosPage::aCampaignThatIsGoneLeavesTheFilterAlone()
{
    m_fixture->addVideo(QStringLiteral("coffee"), 10);
    m_fixture->addVideo(QStringLiteral("tea"), 20);
    openPage();
    auto *const campaigns = find<QComboBox>("campaignBox");
    QTRY_COMPARE(campaigns->count(), 2);
    m_page->showCampaign(domain::CampaignId(999));
    m_fixture->see(1, 30);
    QTRY_COMPARE(column(QStringLiteral("Views")).value(0), QStringLiteral("30"));
    find<QLineEdit>("filterEdit")->setText(u"tea"_s);
    domain::Campaign campaign;
    campaign.name = QStringLiteral("Spring");

    m_fixture->write(store::SaveCampaign {campaign, m_fixture->clock.now()});

    QTRY_COMPARE(campaigns->count(), 3);
    QCOMPARE(find<QLineEdit>("filterEdit")->text(), QStringLiteral("tea"));
}

void TestVideosPage::tellsWhatTheRangeWon()
{
    using domain::Period;
    m_fixture->addVideo(QStringLiteral("old"), 1000);
    m_fixture->clock.advance(std::chrono::hours(24));
    m_fixture->see(1, 1300);
    m_fixture->clock.advance(std::chrono::hours(24));
    m_fixture->addVideo(QStringLiteral("new"), 70);
    m_fixture->see(1, 1290); // recounted
    openPage();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    const auto won = [this] { return column(QStringLiteral("Views won")); };
    const auto shows = [&won](const char *newest, const char *oldest) {
        return QTest::qWaitFor([&] {
            return won() == QStringList {QString::fromUtf8(newest), QString::fromUtf8(oldest)};
        });
    };

    m_page->setLookback({Period::last(1), domain::Comparison::PreviousPeriod});
    QVERIFY2(shows("0 (partial)", "−10"), qPrintable(won().join(u'|')));
    m_page->setLookback({Period::last(2), domain::Comparison::PreviousPeriod});
    QVERIFY2(shows("0 (partial)", "+290"), qPrintable(won().join(u'|')));
    m_page->setLookback({Period::last(7), domain::Comparison::PreviousPeriod});
    QVERIFY2(shows("0 (partial)", "+290 (partial)"), qPrintable(won().join(u'|')));
    m_page->setLookback({Period::all(), domain::Comparison::PreviousPeriod});
    QVERIFY2(shows("0", "+290"), qPrintable(won().join(u'|')));
    const Date before = dateOf(m_fixture->clock.now()) - std::chrono::days(1);
    m_page->setLookback({Period::between({before, before}), domain::Comparison::None});
    QVERIFY2(shows("–", "+300"), qPrintable(won().join(u'|')));

    m_fixture->clock.advance(std::chrono::hours(1));
    m_fixture->see(2, 75); // follows what is written, of the days that are chosen
    m_page->setLookback({Period::last(1), domain::Comparison::None});
    QVERIFY2(shows("+5 (partial)", "−10"), qPrintable(won().join(u'|')));
    const QStringList captions = column(QStringLiteral("Caption"));
    table()->sortByColumn(5, Qt::AscendingOrder);
    QCOMPARE(table()->model()->headerData(5, Qt::Horizontal).toString(), QStringLiteral("Views won"));
    QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), 3); // it stays by time
    QCOMPARE(column(QStringLiteral("Caption")), captions);
}

void TestVideosPage::listsACampaignThatIsNotLoadedYet()
{
    m_fixture->addVideo(QStringLiteral("elsewhere"), 10);
    domain::Campaign campaign;
    campaign.name = QStringLiteral("Spring");
    const auto spring = m_fixture->write(store::SaveCampaign {campaign, m_fixture->clock.now()});
    const auto video = m_fixture->addVideo(QStringLiteral("in it"), 20);
    m_fixture->write(store::AssignVideos {{video}, spring, m_fixture->clock.now()});
    openPage();

    m_page->showCampaign(spring);

    QTRY_COMPARE(column(QStringLiteral("Caption")), QStringList(QStringLiteral("in it")));
    QTRY_COMPARE(find<QComboBox>("campaignBox")->currentText(), QStringLiteral("Spring"));
}

QTEST_MAIN(TestVideosPage)
#include "tst_videospage.moc"
