// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a file from the window: when rows are read, and what Cancel does while they are written.
#include "gui/dialogs/exportdialog.h"
#include "gui/pagefixture.h"
#include "gui/pages/videospage.h"
#include "gui/theme/palette.h"
#include "gui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>
#include <QThreadPool>
#include <QToolButton>

using namespace viewtide;
using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;
using test::PageFixture;

class TestExportDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void cancelWhileWritingLeavesTheOldFile();
    void cancelBeforeSavingSaysNothing();
    void readsWhenSaveIsPressed();
    void videosAreThoseOfTheMomentOfSaving();
    void aFolderIsMadeIfAsked();
    void consentGoesWithItsSentence();
    void aFolderThatCannotBeMadeIsTold();
    void theRowOfThePanelIsNotASelection();
};

namespace {

void writeText(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

report::Table oneRow()
{
    return {.title = u"one"_s, .columns = {u"a"_s}, .rows = {{report::Cell(qint64(1))}}};
}

/// Opened, about to write CSV there; it deletes itself.
ExportDialog *opened(const ExportScope &scope, const QString &path)
{
    auto *const dialog = new ExportDialog({.title = u"Export"_s, .fileStem = u"x"_s, .scopes = {scope}});
    dialog->open();
    dialog->findChild<QLineEdit *>(u"pathEdit"_s)->setText(path);
    return dialog;
}

} // namespace

void TestExportDialog::cancelWhileWritingLeavesTheOldFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    writeText(path, "old");
    const auto gate = std::make_shared<QSemaphore>();
    const auto make = [gate] {
        gate->acquire();
        return Result<report::Table>(oneRow());
    };
    const QPointer<ExportDialog> dialog = opened({.label = u"All"_s, .make = make}, path);
    const QSignalSpy told(dialog, &ExportDialog::messagePosted);
    dialog->accept();
    dialog->accept(); // and replace it
    QCOMPARE(dialog->findChild<QLabel *>(u"statusLabel"_s)->text(), u"Writing…"_s);

    dialog->findChild<QDialogButtonBox *>(u"buttonBox"_s)->button(QDialogButtonBox::Cancel)->click();

    QCOMPARE(told.count(), 1);
    QCOMPARE(told.first().first().toString(), u"Cancelled, nothing was written."_s);
    gate->release();
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QTRY_VERIFY(!dialog);
    QCOMPARE(textOf(path), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(u"out.csv"_s)); // nothing is left over
}

void TestExportDialog::cancelBeforeSavingSaysNothing()
{
    const QTemporaryDir folder;
    const auto make = [] { return Result<report::Table>(oneRow()); };
    const QPointer<ExportDialog> dialog =
        opened({.label = u"All"_s, .make = make}, folder.filePath(u"out.csv"_s));
    const QSignalSpy told(dialog, &ExportDialog::messagePosted);

    dialog->reject();

    QCOMPARE(told.count(), 0);
    QTRY_VERIFY(!dialog);
}

void TestExportDialog::readsWhenSaveIsPressed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    int reads = 0;
    const auto read = [&reads]() -> ExportScope::Make {
        ++reads;
        return [] { return Result<report::Table>(oneRow()); };
    };
    const QPointer<ExportDialog> dialog = opened({.label = u"All"_s, .make = {}, .read = read}, path);
    QCOMPARE(reads, 0);

    dialog->accept();

    QTRY_VERIFY(!dialog);
    QCOMPARE(reads, 1);
    QCOMPARE(textOf(path), QByteArray("a\r\n1\r\n"));
}

void TestExportDialog::videosAreThoseOfTheMomentOfSaving()
{
    PageFixture fixture;
    fixture.addVideo(u"tea"_s, 20);
    const auto page = fixture.open<VideosPage>();
    const auto *const table = page->findChild<QTableView *>(u"videoTableView"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    page->findChild<QToolButton *>(u"exportButton"_s)->click();
    const QPointer<ExportDialog> dialog = page->findChild<ExportDialog *>();
    QVERIFY(dialog);
    auto *const formats = dialog->findChild<QComboBox *>(u"formatBox"_s);
    formats->setCurrentIndex(formats->findData(u"csv"_s));
    const QString path = fixture.folder.filePath(u"videos.csv"_s);
    dialog->findChild<QLineEdit *>(u"pathEdit"_s)->setText(path);
    fixture.clock.advance(std::chrono::hours(1));
    fixture.see(1, 777'123);

    dialog->accept();

    QTRY_VERIFY(!dialog);
    QVERIFY2(textOf(path).contains("777123"), textOf(path).constData());
}

void TestExportDialog::aFolderIsMadeIfAsked()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"clients/spring/out.csv"_s);
    const auto make = [] { return Result<report::Table>(oneRow()); };
    const QPointer<ExportDialog> dialog = opened({.label = u"All"_s, .make = make}, path);

    dialog->accept();

    const auto *const status = dialog->findChild<QLabel *>(u"statusLabel"_s);
    QVERIFY(status->isVisible());
    QVERIFY2(status->text().contains(folder.filePath(u"clients/spring"_s)), qPrintable(status->text()));
    QVERIFY(QDir(folder.path()).isEmpty());
    dialog->accept();
    QTRY_VERIFY(!dialog);
    QCOMPARE(textOf(path), QByteArray("a\r\n1\r\n"));
}

void TestExportDialog::consentGoesWithItsSentence()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    writeText(path, "old");
    const auto make = [] { return Result<report::Table>(oneRow()); };
    const ExportScope scope {.label = u"All"_s, .make = make};
    auto *const dialog =
        new ExportDialog({.title = u"Export"_s, .fileStem = u"x"_s, .scopes = {scope, scope}});
    const QPointer<ExportDialog> open = dialog;
    dialog->open();
    dialog->findChild<QLineEdit *>(u"pathEdit"_s)->setText(path);
    const auto *const status = dialog->findChild<QLabel *>(u"statusLabel"_s);
    dialog->accept();
    QVERIFY(status->isVisible());

    dialog->findChild<QComboBox *>(u"scopeBox"_s)->setCurrentIndex(1);
    QVERIFY(!status->isVisible());
    dialog->accept();

    QVERIFY2(status->text().contains(u"Press Save again"_s), qPrintable(status->text()));
    QCOMPARE(textOf(path), QByteArray("old"));
    dialog->accept();
    QTRY_VERIFY(!open);
    QCOMPARE(textOf(path), QByteArray("a\r\n1\r\n"));
}

void TestExportDialog::aFolderThatCannotBeMadeIsTold()
{
    const QTemporaryDir folder;
    writeText(folder.filePath(u"file"_s), "old");
    const auto make = [] { return Result<report::Table>(oneRow()); };
    const QPointer<ExportDialog> dialog =
        opened({.label = u"All"_s, .make = make}, folder.filePath(u"file/below/out.csv"_s));
    dialog->accept();
    dialog->accept();

    const auto *const status = dialog->findChild<QLabel *>(u"statusLabel"_s);
    QTRY_VERIFY(status->text().contains(u"cannot write"_s));
    QVERIFY(dialog && dialog->isVisible() && status->isVisible());
    QCOMPARE(status->palette().color(QPalette::WindowText), colour(Colour::Bad, Scheme::Light));
    dialog->findChild<QLineEdit *>(u"pathEdit"_s)->setText(folder.filePath(u"out.csv"_s));
    QVERIFY(!status->isVisible()); // it was of the other path
    dialog->accept();
    QTRY_VERIFY(!dialog);
}

void TestExportDialog::theRowOfThePanelIsNotASelection()
{
    PageFixture fixture;
    for (const QString &title : {u"tea"_s, u"coffee"_s, u"cake"_s})
        fixture.addVideo(title, 20);
    const auto page = fixture.open<VideosPage>();
    auto *const table = page->findChild<QTableView *>(u"videoTableView"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QTRY_COMPARE(table->selectionModel()->selectedRows().size(), 1); // the page did it
    const auto offers = [&page] {
        page->findChild<QToolButton *>(u"exportButton"_s)->click();
        auto *const dialog = page->findChildren<ExportDialog *>().last();
        const auto *const scopes = dialog->findChild<QComboBox *>(u"scopeBox"_s);
        QStringList texts;
        for (int i = 0; i < scopes->count(); ++i)
            texts.append(scopes->itemText(i));
        return texts;
    };

    QCOMPARE(offers(), QStringList({u"Listed videos: 3"_s, u"Selected videos: 1"_s}));
    table->selectAll();
    QCOMPARE(offers(), QStringList({u"Selected videos: 3"_s, u"Listed videos: 3"_s}));
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
