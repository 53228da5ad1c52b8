// SPDX-License-Identifier: GPL-3.0-or-later
// The past of accounts out of a file: what each line will become and became, undo and redo.
#include "gui/commands/storeedits.h"
#include "gui/dialogs/importhistorydialog.h"
#include "gui/pagefixture.h"
#include "gui/pages/accountspage.h"
#include "store/accounthistory.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

using namespace viewtide;
using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;
using test::PageFixture;

class TestImportHistory final : public QObject
{
    Q_OBJECT

private slots:
    void aFileBecomesDaysAndUndoTakesThemBack();
    void aWrongFileIsExplained();
    void namesNoProfileWhilePresenting();
};

namespace {

QString fileWith(const PageFixture &fixture, const QByteArray &text)
{
    QFile file(fixture.folder.filePath(u"year.csv"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return {};
    return file.fileName();
}

qsizetype rowsIn(PageFixture &fixture)
{
    const Date today = dateOf(fixture.clock.now());
    return fixture
        .read(store::AccountDaysQuery {.range = DateRange::lastDays(today, 1000), .profile = std::nullopt})
        .size();
}

} // namespace

void TestImportHistory::aFileBecomesDaysAndUndoTakesThemBack()
{
    PageFixture fixture;
    auto page = fixture.open<AccountsPage>();
    QVERIFY(!page->commands().isEmpty());
    QCOMPARE(page->commands().constFirst()->shortcutContext(), Qt::WindowShortcut); // wherever the focus is
    page->commands().constFirst()->trigger();
    auto *const dialog = page->findChild<ImportHistoryDialog *>();
    QVERIFY(dialog);
    auto *const table = dialog->findChild<QTableWidget *>(u"outcomeTable"_s);
    auto *const button = dialog->findChild<QPushButton *>(u"importButton"_s);
    auto *const summary = dialog->findChild<QLabel *>(u"summaryLabel"_s);
    dialog->readFile(fileWith(fixture,
                              "date,platform,followers\n2026-12-01,tiktok,100\n2026-12-02,tiktok,90\n"
                              "yesterday,tiktok,1\n"));

    QTRY_COMPARE(button->isEnabled(), true); // once the profiles are there
    QCOMPARE(table->rowCount(), 3);
    QVERIFY(table->item(0, 3)->text().contains(u"Will be added"_s));
    QVERIFY(table->item(2, 3)->text().contains(u"Line 4"_s));
    button->click();
    QTRY_COMPARE(summary->text(), u"Days added: 2, lines left to look at: 1"_s);
    QCOMPARE(table->item(1, 3)->text(), u"Added."_s);
    QCOMPARE(rowsIn(fixture), 2);

    fixture.undo.undo();
    QTRY_COMPARE(rowsIn(fixture), 0);
    fixture.undo.redo();
    QTRY_COMPARE(rowsIn(fixture), 2);
    QCOMPARE(fixture.problem, QString());
}

void TestImportHistory::aWrongFileIsExplained()
{
    PageFixture fixture;
    StoreEdits edits(*fixture.store, fixture.clock);
    auto *const dialog = new ImportHistoryDialog(fixture.services(), edits);
    dialog->open();
    dialog->readFile(fileWith(fixture, "day,followers\n1,2\n"));

    QVERIFY(dialog->findChild<QLabel *>(u"summaryLabel"_s)->text().contains(u"\"date\""_s));
    QVERIFY(!dialog->findChild<QPushButton *>(u"importButton"_s)->isEnabled());
    dialog->close();
}

void TestImportHistory::namesNoProfileWhilePresenting()
{
    PageFixture fixture;
    StoreEdits edits(*fixture.store, fixture.clock);
    models::setDiscretion(models::Discretion::Veiled);
    auto *const dialog = new ImportHistoryDialog(fixture.services(), edits);
    dialog->open();
    dialog->readFile(fileWith(fixture, "date,platform,profile,followers\n2026-12-01,tiktok,Zweig,100\n"));

    const auto *const table = dialog->findChild<QTableWidget *>(u"outcomeTable"_s);
    QTRY_COMPARE(table->item(0, 3)->text(), u"Line 2: there is no profile \"••••••\"."_s);
    dialog->close();
    models::setDiscretion(models::Discretion::Open);
}

QTEST_MAIN(TestImportHistory)
#include "tst_importhistory.moc"
