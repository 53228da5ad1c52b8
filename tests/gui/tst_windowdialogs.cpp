// SPDX-License-Identifier: GPL-3.0-or-later
// The command palette by keys: what fits in which order, what the store finds, what is run, and what comes
// first the next time. "What is this number?" by F1 and by menu.
#include "catalogue/figure.h"
#include "gui/charts/serieschart.h"
#include "gui/commandneed.h"
#include "gui/dialogs/commandpalette.h"
#include "gui/dialogs/exportdialog.h"
#include "gui/dialogs/notedialog.h"
#include "gui/dialogs/provenancedialog.h"
#include "gui/mainwindow.h"
#include "gui/pagefixture.h"
#include "gui/pages/pagestack.h"
#include "gui/pages/videospage.h"
#include "gui/setupparts.h"
#include "gui/widgets/kpicard.h"
#include "gui/windowdialogs.h"
#include "models/campaigntablemodel.h"
#include "models/fuzzymatch.h"
#include "models/moversmodel.h"
#include "models/numberrole.h"
#include "models/rankingmodel.h"
#include "models/summarymodel.h"
#include "models/videocolumns.h"
#include "store/notes.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace viewtide;
using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList rowTexts(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, 0).data().toString());
    return texts;
}

/// In the first row; invalid as long as there is none.
QModelIndex cellOf(const QTableView &view, const char *column)
{
    for (int i = 0; i < view.model()->columnCount(); ++i) {
        if (view.model()->headerData(i, Qt::Horizontal, models::HeaderIdRole).toString()
            == QLatin1String(column))
            return view.model()->index(0, i);
    }
    return {};
}

} // namespace

class TestWindowDialogs final : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void namesFit_data();
    void namesFit();
    void betterFitsComeFirst_data();
    void betterFitsComeFirst();
    void placesFit_data();
    void placesFit();
    void menusAreCollected();
    void keysChooseAndRun();
    void commandsOfOtherPagesAreFound();
    void whatActsAtOnceWaitsForItsPage();
    void aMenuOfAnotherPageOpensAtOnce();
    void whatCannotBeRunSaysWhy_data();
    void whatCannotBeRunSaysWhy();
    void settingsAreFound_data();
    void settingsAreFound();
    void recentCommandsComeFirst();
    void findsWhatTheStoreHas();
    void opensWhatWasFound();
    void tellsThatNothingFits();
    void escapeClosesAndRunsNothing();
    void f1ExplainsTheCurrentCell();
    void menuExplainsWhatIsUnderTheMouse();
    void copyingIsTold_data();
    void copyingIsTold();
    void sumsAreExplained();
    void f1WithoutANumberSaysHow();
    void everyNumberHasADefinition();
    void notesAreWrittenInCharts();

private:
    template<typename T>
    T *find(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    /// What most tests begin with; not those that need no window.
    void openWindow();
    /// Opens it, and types.
    CommandPalette *open(const QString &typed = {});
    /// Campaigns have a table of that name, too.
    QTableView *videoTable()
    {
        return m_window->findChild<VideosPage *>()->findChild<QTableView *>(QStringLiteral("videoTableView"));
    }
    QString explanation()
    {
        QStringList lines;
        const auto *const dialog = find<ProvenanceDialog>("provenanceDialog");
        const QList<QLabel *> labels = dialog ? dialog->findChildren<QLabel *>() : QList<QLabel *>();
        for (const QLabel *const label : labels)
            lines.append(label->text());
        return lines.join(u'\n');
    }
    QStringList shown() { return rowTexts(*find<QListView>("paletteList")->model()); }

    std::unique_ptr<test::PageFixture> m_fixture;
    std::unique_ptr<test::SetupParts> m_setup;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowDialogs::openWindow()
{
    m_fixture = std::make_unique<test::PageFixture>();
    QCOMPARE(m_fixture->problem, QString());
    m_setup = std::make_unique<test::SetupParts>(m_fixture->clock);
    m_window = std::make_unique<MainWindow>(WindowServices {
        *m_fixture->store, *m_fixture->settings, m_fixture->clock, m_setup->services(), {}, {}});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindowDialogs::cleanup()
{
    m_window.reset();
    m_setup.reset();
    m_fixture.reset();
}

CommandPalette *TestWindowDialogs::open(const QString &typed)
{
    m_window->activateWindow(); // off screen nobody gives the focus back when a dialog closes
    if (!QTest::qWaitForWindowActive(m_window.get()))
        return nullptr;
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *const palette = find<CommandPalette>("commandPalette");
    if (palette)
        QTest::keyClicks(find<QLineEdit>("paletteEdit"), typed);
    return palette;
}

void TestWindowDialogs::namesFit_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fits");
    QTest::newRow("all of it") << "Sync now"
                               << "Sync now" << true;
    QTest::newRow("case") << "SYNC"
                          << "Sync now" << true;
    QTest::newRow("accents of the name") << "ubersicht" << QString::fromUtf8("Übersicht") << true;
    QTest::newRow("accents of what is typed") << QString::fromUtf8("übersicht") << "Ubersicht" << true;
    QTest::newRow("initials") << "sn"
                              << "Sync now" << true;
    QTest::newRow("beginnings") << "pau tom"
                                << "Pause until tomorrow" << true;
    QTest::newRow("letters in order") << "pmrw"
                                      << "Pause until tomorrow" << true;
    QTest::newRow("letters out of order") << "wrm"
                                          << "Pause until tomorrow" << false;
    QTest::newRow("a letter too many") << "syncs"
                                       << "Sync now" << false;
    QTest::newRow("other words") << "report"
                                 << "Sync now" << false;
    QTest::newRow("no name") << "a"
                             << "" << false;
    QTest::newRow("a name of signs") << "-"
                                     << "--" << true;
}

void TestWindowDialogs::namesFit()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, name);
    QTEST(models::matchScore(typed, name).has_value(), "fits");
}

void TestWindowDialogs::betterFitsComeFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("all before a beginning") << "pause"
                                            << "Pause"
                                            << "Pause for 1 hour";
    QTest::newRow("a beginning before a word") << "re"
                                               << "Reports"
                                               << "New report";
    QTest::newRow("a word before initials") << "ar"
                                            << "Sync all areas"
                                            << "About reports";
    QTest::newRow("initials before a part") << "no"
                                            << "New one"
                                            << "Unknown";
    QTest::newRow("a part before letters") << "ort"
                                           << "Report"
                                           << "Open right";
    QTest::newRow("of equals the shorter") << "vid"
                                           << "Videos"
                                           << "Videos of campaigns";
}

void TestWindowDialogs::betterFitsComeFirst()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, better);
    QFETCH(const QString, worse);
    const auto high = models::matchScore(typed, better);
    const auto low = models::matchScore(typed, worse);
    QVERIFY(high && low);
    QVERIFY2(*high > *low, qPrintable(QStringLiteral("%1, %2").arg(*high).arg(*low)));
}

void TestWindowDialogs::placesFit_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("fits");
    QTest::newRow("as it is written") << "Campaign > Remove" << true;
    QTest::newRow("the other way round") << "remove camp" << true;
    QTest::newRow("its menu only") << "campaign" << true;
    QTest::newRow("its title only") << "remove" << true;
    QTest::newRow("one word is of neither") << "campaign video" << false;
    QTest::newRow("letters of its menu are too few") << "cpn" << false;
    QTest::newRow("no word at all") << ">" << false;
}

/// A command is found by its menu, too: "Remove" stands in several.
void TestWindowDialogs::placesFit()
{
    QFETCH(const QString, typed);
    const QString name = QStringLiteral("Remove…");
    const QString path = QStringLiteral("Campaign › Edit");
    const std::optional<int> score = models::matchScore(typed, name, path);
    QTEST(score.has_value(), "fits");
    if (score && typed.contains(u'c'))
        QVERIFY(*score < models::matchScore(typed, typed)); // a title wins
}

/// What is filled when it is shown is known before.
void TestWindowDialogs::menusAreCollected()
{
    QMenu top(QStringLiteral("V&iew"));
    top.addAction(QStringLiteral("&Videos"))->setShortcut(QKeySequence(QStringLiteral("Ctrl+2")));
    top.addSeparator();
    top.addAction(QStringLiteral("Not now"))->setEnabled(false);
    QAction *const lacking = top.addAction(QStringLiteral("Undo"));
    lacking->setEnabled(false);
    setNeed(*lacking, QStringLiteral("Nothing was done."));
    top.addMenu(QStringLiteral("&Appearance"))->addAction(QStringLiteral("R && &D&&B"));
    top.addAction(QStringLiteral("Elsewhere"))->setVisible(false);
    QMenu *const late = top.addMenu(QStringLiteral("&Saved"));
    connect(late, &QMenu::aboutToShow, late, [late] { late->addAction(QStringLiteral("My view")); });

    QStringList lines;
    const auto commands = menuCommands({top.menuAction()});
    for (const auto &[entry, action] : commands)
        lines.append(entry.text + u'|' + entry.detail);

    QCOMPARE(lines.join(u'\n'),
             QString::fromUtf8("Videos|View · Ctrl+2\nUndo|View · not available now\n"
                               "R & D&B|View › Appearance\nMy view|View › Saved"));
    QCOMPARE(commands.value(2).first.path, QString::fromUtf8("View › Appearance"));
}

void TestWindowDialogs::keysChooseAndRun()
{
    openWindow();
    QSignalSpy synced(m_window.get(), &MainWindow::syncRequested);
    QVERIFY(open(QStringLiteral("sync")));
    QCOMPARE(shown().value(0), QStringLiteral("Sync now"));
    QVERIFY(!find<QLineEdit>("paletteEdit")->accessibleName().isEmpty());

    QTest::keyClick(find<QLineEdit>("paletteEdit"), Qt::Key_Return);

    QCOMPARE(synced.size(), 1);
    QTRY_VERIFY(!find<CommandPalette>("commandPalette"));

    QVERIFY(open());
    auto *const list = find<QListView>("paletteList");
    auto *const edit = find<QLineEdit>("paletteEdit");
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::keyClick(edit, Qt::Key_PageDown);
    QCOMPARE(list->currentIndex().row(), 8);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(edit, Qt::Key_PageDown);
    QCOMPARE(list->currentIndex().row(), list->model()->rowCount() - 1);
}

void TestWindowDialogs::commandsOfOtherPagesAreFound()
{
    openWindow();
    m_fixture->addVideo(QStringLiteral("Unboxing"), 1200);
    const auto place = [this] {
        const auto *const model = find<QListView>("paletteList")->model();
        return model->index(0, 0).data(models::SubtitleRole).toString();
    };
    const auto choose = [this] { QTest::keyClick(find<QLineEdit>("paletteEdit"), Qt::Key_Return); };
    QCOMPARE(m_window->page(), Page::Overview);

    open(QStringLiteral("export videos"));
    QCOMPARE(shown().value(0), QStringLiteral("Export videos…"));
    QCOMPARE(place(), QStringLiteral("Videos · Ctrl+E"));
    choose();
    QCOMPARE(m_window->page(), Page::Videos);
    auto *const dialog = m_window->findChild<ExportDialog *>();
    QVERIFY(dialog);
    dialog->close();
    QTRY_VERIFY(!m_window->findChild<ExportDialog *>());

    m_window->showPage(Page::Overview);
    open(QStringLiteral("join as one"));
    QVERIFY2(place().contains(QStringLiteral("not available now")), qPrintable(place()));
    choose();
    QCOMPARE(m_window->page(), Page::Overview); // nothing is to be done there
    QCOMPARE(m_window->statusBar()->currentMessage(),
             QString::fromUtf8("Videos › Join as one work is not available now. It needs several selected "
                               "videos that are not one work yet."));
    QTRY_VERIFY(!find<CommandPalette>("commandPalette"));
    open(QStringLiteral("show everything"));
    choose();
    QVERIFY2(m_window->statusBar()->currentMessage().endsWith(QStringLiteral("everything already.")),
             qPrintable(m_window->statusBar()->currentMessage()));
}

/// Nobody saw what is selected on a page that was not shown.
void TestWindowDialogs::whatActsAtOnceWaitsForItsPage()
{
    openWindow();
    const auto report = m_fixture->write(store::SaveReport {{.id = {},
                                                             .campaign = m_fixture->workspace.unassigned,
                                                             .name = QStringLiteral("Kept"),
                                                             .createdAt = m_fixture->clock.now()}});
    QSignalSpy changed(m_fixture->store.get(), &store::Store::changed);
    const auto choose = [this] {
        open(QStringLiteral("remove report"));
        QTest::keyClick(find<QLineEdit>("paletteEdit"), Qt::Key_Return);
        return find<QAction>("undoAction");
    };

    QVERIFY(!choose()->isEnabled());
    QCOMPARE(m_window->page(), Page::Reports);
    QVERIFY(m_window->statusBar()->currentMessage().contains(QStringLiteral("Choose it again")));
    QVERIFY(changed.isEmpty());
    QCOMPARE(m_fixture->report(report).row.report.name, QStringLiteral("Kept"));
}

/// A menu changes nothing before something is chosen in it.
void TestWindowDialogs::aMenuOfAnotherPageOpensAtOnce()
{
    openWindow();
    open(QStringLiteral("saved views"));
    QCOMPARE(shown().value(0), QStringLiteral("Saved views"));

    QTest::keyClick(find<QLineEdit>("paletteEdit"), Qt::Key_Return);

    QCOMPARE(m_window->page(), Page::Videos);
    const auto *const button = find<QToolButton>("viewsButton");
    QVERIFY(button->menu()->isVisible());
    QCOMPARE(button->menu()->pos().y(), button->mapToGlobal(button->rect().bottomLeft()).y());
    button->menu()->close();
}

void TestWindowDialogs::whatCannotBeRunSaysWhy_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("message");
    QTest::newRow("undo") << "Undo"
                          << "Undo is not available now. There is nothing to take back yet.";
    QTest::newRow("redo") << "Redo"
                          << "Redo is not available now. Nothing was undone that could be done again.";
    QTest::newRow("stop") << "Stop the sync"
                          << "Stop the sync is not available now. No sync is running.";
    QTest::newRow("resume") << "Resume"
                            << "Resume is not available now. Collecting is not paused.";
}

/// Who looks for a command of the window learns that it exists.
void TestWindowDialogs::whatCannotBeRunSaysWhy()
{
    QFETCH(const QString, command);
    openWindow();
    QVERIFY(open(command));
    QCOMPARE(shown().value(0), command);
    const QString detail =
        find<QListView>("paletteList")->model()->index(0, 0).data(models::SubtitleRole).toString();
    QVERIFY2(detail.endsWith(QStringLiteral("not available now")), qPrintable(detail));

    QTest::keyClick(find<QLineEdit>("paletteEdit"), Qt::Key_Return);

    QTEST(m_window->statusBar()->currentMessage(), "message");
}

void TestWindowDialogs::settingsAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("field"); // that has the focus then
    QTest::newRow("a card with a name of its own") << "network"
                                                   << "Network"
                                                   << "Settings › Connection"
                                                   << "proxyBox";
    QTest::newRow("a field") << "proxy"
                             << "Proxy"
                             << "Settings › Connection › Network"
                             << "proxyBox";
    QTest::newRow("a card called as its section") << "privacy"
                                                  << "Privacy"
                                                  << "Settings"
                                                  << "shortLinksSwitch";
    QTest::newRow("another") << "notifications"
                             << "Notifications"
                             << "Settings"
                             << "desktopSwitch";
    QTest::newRow("a field of the second card") << "language"
                                                << "Language"
                                                << "Settings › General › Appearance and language"
                                                << "languageBox";
    QTest::newRow("what can be chosen there") << "keychain"
                                              << "Keep keys in"
                                              << "Settings › Connection › API key"
                                              << "storageBox";
    QTest::newRow("what is on its button") << "alerts and quiet"
                                           << "What you are told"
                                           << "Settings › Notifications"
                                           << "alertRulesButton";
    QTest::newRow("what is told, before its card and what sets it") << "quiet"
                                                                    << "Quiet hours"
                                                                    << "Settings › Notifications"
                                                                    << "alertRulesButton";
    QTest::newRow("what is told only") << "last copy"
                                       << "Health"
                                       << "Settings"
                                       << "copyDetailsButton";
}

/// Chosen, its section is there, it is seen and has the focus.
void TestWindowDialogs::settingsAreFound()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, field);
    openWindow();
    m_window->setMinimumHeight(0);
    m_window->resize(960, 400); // so low that one has to scroll
    QVERIFY(open(typed));
    QTEST(shown().value(0), "name");
    QTEST(find<QListView>("paletteList")->model()->index(0, 0).data(models::SubtitleRole).toString(),
          "place");

    QTest::keyClick(find<QLineEdit>("paletteEdit"), Qt::Key_Return);

    QCOMPARE(m_window->page(), Page::Settings);
    const auto *const wanted = m_window->findChild<PageStack *>()->current().findChild<QWidget *>(field);
    QVERIFY(wanted);
    m_window->activateWindow();
    QTRY_COMPARE(m_window->focusWidget(), wanted);
    QTRY_COMPARE(wanted->visibleRegion().boundingRect(), wanted->rect());
}

void TestWindowDialogs::recentCommandsComeFirst()
{
    openWindow();
    for (const char *const name : {"Reports", "Dark", "Reports"}) {
        QVERIFY(open(QLatin1String(name)));
        QTest::keyClick(find<QLineEdit>("paletteEdit"), Qt::Key_Return);
        QTRY_VERIFY(!find<CommandPalette>("commandPalette"));
    }
    QCOMPARE(m_window->page(), Page::Reports);

    open();

    QCOMPARE(shown().mid(0, 2), (QStringList {QStringLiteral("Reports"), QStringLiteral("Dark")}));
    QCOMPARE(shown().count(QStringLiteral("Reports")), 1);
}

void TestWindowDialogs::findsWhatTheStoreHas()
{
    openWindow();
    m_fixture->addVideo(QString::fromUtf8("100 % Überraschung_im Alltag"), 5);
    m_fixture->addVideo(QStringLiteral("Something else"), 5);
    QCOMPARE(m_fixture->problem, QString());

    open(QStringLiteral("100 raschung")); // words in this order
    QTRY_COMPARE(shown(), QStringList {QString::fromUtf8("100 % Überraschung_im Alltag")});

    auto *const edit = find<QLineEdit>("paletteEdit");
    edit->clear();
    QTest::keyClicks(edit, QStringLiteral("ung_im"));
    QTRY_COMPARE(shown(), QStringList {QString::fromUtf8("100 % Überraschung_im Alltag")});
    QVERIFY(find<QListView>("paletteList")
                ->model()
                ->index(0, 0)
                .data(models::SubtitleRole)
                .toString()
                .startsWith(QStringLiteral("Video · ")));
}

void TestWindowDialogs::opensWhatWasFound()
{
    openWindow();
    m_fixture->addVideo(QStringLiteral("Unboxing"), 5);
    auto *const palette = open(QStringLiteral("unbox"));
    QSignalSpy chosen(palette, &CommandPalette::chosen);
    QTRY_COMPARE(shown(), QStringList {QStringLiteral("Unboxing")});

    QTest::keyClick(find<QLineEdit>("paletteEdit"), Qt::Key_Return);

    QCOMPARE(chosen.size(), 1);
    QCOMPARE(m_window->page(), Page::Videos);
}

void TestWindowDialogs::tellsThatNothingFits()
{
    openWindow();
    auto *const palette = open(QStringLiteral("qqqq"));
    QSignalSpy chosen(palette, &CommandPalette::chosen);
    auto *const nothing = find<QWidget>("paletteNothing");

    QTRY_VERIFY(nothing->isVisible());
    QVERIFY(!find<QListView>("paletteList")->isVisible());
    QTest::keyClick(find<QLineEdit>("paletteEdit"), Qt::Key_Return); // and nothing is run

    QVERIFY(palette->isVisible());
    QVERIFY(chosen.isEmpty());
}

void TestWindowDialogs::escapeClosesAndRunsNothing()
{
    openWindow();
    QSignalSpy synced(m_window.get(), &MainWindow::syncRequested);
    open(QStringLiteral("sync"));

    QTest::keyClick(find<QLineEdit>("paletteEdit"), Qt::Key_Escape);

    QTRY_VERIFY(!find<CommandPalette>("commandPalette"));
    QVERIFY(synced.isEmpty());
}

void TestWindowDialogs::f1ExplainsTheCurrentCell()
{
    openWindow();
    m_fixture->addVideo(QStringLiteral("Unboxing"), 1200);
    m_window->showPage(Page::Videos);
    auto *const view = videoTable();
    QTRY_COMPARE(cellOf(*view, "views").data().toString(), QStringLiteral("1,200"));
    view->setFocus();
    view->setCurrentIndex(cellOf(*view, "er"));

    m_window->statusBar()->showMessage(QStringLiteral("Point at a number"));
    QTest::keyClick(m_window.get(), Qt::Key_F1);

    QVERIFY(find<ProvenanceDialog>("provenanceDialog"));
    QCOMPARE(m_window->statusBar()->currentMessage(), QString());
    QTRY_VERIFY2(explanation().contains(QStringLiteral("(likes + comments + shares + saves) / views")),
                 qPrintable(explanation()));
    const QString text = explanation();
    QVERIFY2(text.contains(QStringLiteral("Likes: 120\nComments: 3\nShares: 2\nSaves: \u2013\nViews: 1,200")),
             qPrintable(text)); // unknown is a dash
    QVERIFY2(text.contains(QStringLiteral("POST /analytics/post")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("in UTC")), qPrintable(text));
    QTest::mouseClick(
        find<ProvenanceDialog>("provenanceDialog")->findChild<QPushButton *>(QStringLiteral("copyButton")),
        Qt::LeftButton);
    QCOMPARE(m_window->statusBar()->currentMessage(),
             QStringLiteral("Where the number comes from was copied as JSON."));
    const auto *const form = find<ProvenanceDialog>("provenanceDialog")->findChild<QFormLayout *>();
    QVERIFY(form && form->rowCount() > 3);
    for (int row = 0; row < form->rowCount(); ++row) { // a name stands beside the first line of its text
        const auto *const name = qobject_cast<QLabel *>(form->itemAt(row, QFormLayout::LabelRole)->widget());
        auto *const value = qobject_cast<QLabel *>(form->itemAt(row, QFormLayout::FieldRole)->widget());
        QVERIFY(name && value);
        QVERIFY(name->alignment() & value->alignment() & Qt::AlignTop);
        const QAccessibleInterface *const heard = QAccessible::queryAccessibleInterface(value);
        QCOMPARE(heard->text(QAccessible::Name), value->text());
        QCOMPARE(heard->text(QAccessible::Description), name->text());
    }
}

void TestWindowDialogs::menuExplainsWhatIsUnderTheMouse()
{
    openWindow();
    m_fixture->addVideo(QStringLiteral("Unboxing"), 1200);
    m_window->showPage(Page::Videos);
    auto *const view = videoTable();
    QTRY_COMPARE(cellOf(*view, "views").data().toString(), QStringLiteral("1,200"));
    const QPoint place = view->visualRect(cellOf(*view, "views")).center();
    auto *const pages = m_window->findChild<PageStack *>();
    pages->setContextMenuPolicy(
        Qt::PreventContextMenu); // a menu that is open would have the test wait for it
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, view->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(view->viewport(), &event);

    QVERIFY(pages->actions().contains(find<QAction>("explainHereAction")));
    find<QAction>("explainHereAction")->trigger();

    QTRY_VERIFY2(explanation().contains(QStringLiteral("Views: 1,200")), qPrintable(explanation()));
}

void TestWindowDialogs::sumsAreExplained()
{
    openWindow();
    auto *const card = find<KpiCard>("followersCard");
    card->setKpi({.value = QStringLiteral("17.2 k"),
                  .number = report::NumberRef {.figure = QStringLiteral("total_followers"),
                                               .about = QStringLiteral("the overview"),
                                               .shown = QStringLiteral("17,214"),
                                               .inputs = {{.key = QStringLiteral("accounts"),
                                                           .name = QStringLiteral("Accounts"),
                                                           .value = qint64(3)}},
                                               .span = QStringLiteral("7 days")}});
    QVERIFY(numberUnder(*card->parentWidget(), card->mapToGlobal(card->rect().center())));

    (new ProvenanceDialog(*m_fixture->store, *card->numberAt({}), m_fixture->clock.now(), m_window.get()))
        ->open();

    const QString text = explanation();
    QVERIFY2(text.contains(QStringLiteral("Followers of all accounts: 17,214")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Accounts: 3")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("7 days")), qPrintable(text));
}

void TestWindowDialogs::copyingIsTold_data()
{
    QTest::addColumn<Page>("page");
    QTest::addColumn<QString>("place"); // of the keys, or a button
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<QString>("told");
    QTest::newRow("a picture") << Page::Overview << u"growthChart"_s << QKeySequence(u"Ctrl+Shift+C"_s)
                               << u"The chart was copied as a picture."_s;
    QTest::newRow("numbers") << Page::Overview << u"growthChart"_s << QKeySequence(u"Ctrl+Alt+C"_s)
                             << u"The numbers of the chart were copied."_s;
    QTest::newRow("rows") << Page::Campaigns << u"campaignTableView"_s << QKeySequence(QKeySequence::Copy)
                          << u"1 row(s) copied."_s;
    QTest::newRow("details") << Page::Settings << u"copyDetailsButton"_s << QKeySequence()
                             << u"The details were copied."_s;
    QTest::newRow("a link") << Page::Videos << u"copyLinkButton"_s << QKeySequence()
                            << u"The link was copied."_s;
}

/// Nobody sees the clipboard.
void TestWindowDialogs::copyingIsTold()
{
    QFETCH(const Page, page);
    QFETCH(const QString, place);
    QFETCH(const QKeySequence, keys);
    openWindow();
    m_fixture->addVideo(QStringLiteral("Unboxing"), 1200);
    m_window->showPage(page);
    auto *const from = m_window->findChild<PageStack *>()->current().findChild<QWidget *>(place);
    QVERIFY(from);
    if (auto *const button = qobject_cast<QAbstractButton *>(from)) {
        if (page == Page::Videos)
            QTRY_VERIFY(button->isVisible()); // once a video is shown
        button->click();
    } else {
        if (const auto *const table = qobject_cast<QTableView *>(from))
            QTRY_VERIFY(table->model()->rowCount() > 0);
        const QList<QAction *> actions = from->actions();
        const auto copy = std::find_if(actions.cbegin(), actions.cend(),
                                       [&keys](const QAction *action) { return action->shortcut() == keys; });
        QVERIFY(copy != actions.cend());
        (*copy)->trigger();
    }

    QTEST(m_window->statusBar()->currentMessage(), "told");
}

void TestWindowDialogs::f1WithoutANumberSaysHow()
{
    openWindow();
    m_window->showPage(Page::Reports);
    QCursor::setPos(m_window->mapToGlobal(QPoint(2, 2)));

    QTest::keyClick(m_window.get(), Qt::Key_F1);

    QVERIFY(!find<ProvenanceDialog>("provenanceDialog"));
    QVERIFY(m_window->statusBar()->currentMessage().contains(QStringLiteral("F1")));
}

void TestWindowDialogs::everyNumberHasADefinition()
{
    QStringList unknown;
    const auto check = [&unknown](const QVariant &number) {
        if (!number.isValid())
            return;
        const QString key = number.value<report::NumberRef>().figure;
        if (!catalogue::findFigure(key) && !catalogue::metricFromKey(key))
            unknown.append(key);
    };
    const store::VideoRow video;
    const QStringList ids {QStringLiteral("views"),  QStringLiteral("likes"), QStringLiteral("comments"),
                           QStringLiteral("shares"), QStringLiteral("saves"), QStringLiteral("er"),
                           QStringLiteral("day")};
    const auto columns = models::videoColumns(ids);
    for (const auto &column : columns) {
        QVERIFY2(column.extra, qPrintable(column.id));
        check(column.extra(video, models::NumberRole));
        const QVariant number = column.extra(video, models::NumberRole);
        QVERIFY(report::explainVideo(video, {}, {}, number.value<report::NumberRef>().figure).isOk());
    }
    models::RankingModel ranking;
    ranking.setRanks({domain::PlatformRank {.days = 3, .rankable = true}});
    models::MoversModel movers;
    movers.setRows({models::Mover {.video = video}});
    models::SummaryModel summary;
    summary.setRows({report::SummaryLine()});
    const QStringList words {QStringLiteral("Network"), QStringLiteral("Basis"), QStringLiteral("Video")};
    for (const QAbstractItemModel *const model :
         std::initializer_list<const QAbstractItemModel *> {&ranking, &movers, &summary}) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QString header = model->headerData(column, Qt::Horizontal).toString();
            const QVariant number = model->index(0, column).data(models::NumberRole);
            QVERIFY2(number.isValid() != words.contains(header), qPrintable(header));
            check(number);
        }
    }
    QCOMPARE(unknown, QStringList());
}

void TestWindowDialogs::notesAreWrittenInCharts()
{
    openWindow();
    auto *const chart = m_window->findChild<SeriesChart *>();
    QSignalSpy changed(m_fixture->store.get(), &store::Store::changed);
    const auto open = [&] {
        chart->findChild<QAction *>(QStringLiteral("chartNoteAction"))->trigger();
        return find<NoteDialog>("noteDialog");
    };
    const auto stored = [this] { return m_fixture->read(store::ChartNotesQuery {}); };
    QVERIFY(open());
    auto *const buttons = find<NoteDialog>("noteDialog")->findChild<QDialogButtonBox *>();
    QVERIFY(!buttons->button(QDialogButtonBox::Save)->isEnabled()); // there is no text
    QVERIFY(!find<QAbstractButton>("removeNoteButton")->isEnabled());
    QTest::keyClicks(find<QLineEdit>("noteTextEdit"), QStringLiteral("Went viral"));
    QTest::keyClick(find<QLineEdit>("noteTextEdit"), Qt::Key_Return);

    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(stored().size(), 1);
    QCOMPARE(stored().constFirst().day, dateOf(m_fixture->clock.now()));
    auto *const undo = find<QAction>("undoAction");
    QTRY_VERIFY(undo->isEnabled());
    undo->trigger();
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(stored().isEmpty());
    find<QAction>("redoAction")->trigger();
    QTRY_COMPARE(changed.size(), 3);
    QCOMPARE(stored().size(), 1);
}

QTEST_MAIN(TestWindowDialogs)
#include "tst_windowdialogs.moc"
