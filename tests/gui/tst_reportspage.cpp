// SPDX-License-Identifier: GPL-3.0-or-later
// Hiding in a report by mouse and key: totals, undo, redo, and what is still so for the next page.
#include "catalogue/figure.h"
#include "gui/dialogs/previewdialog.h"
#include "gui/numbersource.h"
#include "gui/pagefixture.h"
#include "gui/pages/reportspage.h"
#include "gui/theme/theme.h"
#include "gui/widgets/brandeditor.h"
#include "report/documentrows.h"
#include "store/manualvideos.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace viewtide;
using namespace viewtide::gui;
using test::PageFixture;

class TestReportsPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();
    void emptyStoreSaysSo();
    void firstReportIsSelected();
    void hidesByClickOnTheEye();
    void hidesByKeyAndTakesItBack();
    void aNewPageStillShowsItHidden();
    void showsOnlyHiddenOnes();
    void reasonIsKept();
    void saysWhoHidAndWhen();
    void showingIsTakenBackWithAllNotes();
    void makesAReportOverTwoCampaigns();
    void editsTheBrandAndTakesItBack();
    void refusesABadLogo();
    void freezesAndShowsItLater();
    void removesTheReportAndGivesItBack();
    void tellsWhatTheClientSees();
    void hostileCaptionsStayText();
    void totalsAreExplained();
    void aPreviewFitsItsWindow();

private:
    void openPage();
    void fill();
    QTableView *table() { return m_page->findChild<QTableView *>(QStringLiteral("reportTableView")); }
    QString text(const char *label) { return m_page->findChild<QLabel *>(QLatin1String(label))->text(); }
    int rowOf(const QString &caption)
    {
        return int(test::columnTexts(*table()->model(), QStringLiteral("Caption")).indexOf(caption));
    }
    QString eyeOf(const QString &caption)
    {
        return test::columnTexts(*table()->model(), QStringLiteral("In report")).value(rowOf(caption));
    }
    void clickEye(const QString &caption);
    void click(const char *button);
    template<typename Widget>
    Widget *shown(const char *name)
    {
        const QList<Widget *> found = m_page->findChildren<Widget *>(QLatin1String(name));
        return found.isEmpty() ? nullptr : found.last();
    }
    void pressH(const QString &caption);

    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<ReportsPage> m_page;
    domain::ReportId m_report;
};

void TestReportsPage::init()
{
    m_fixture = std::make_unique<PageFixture>();
    QCOMPARE(m_fixture->problem, QString());
}

void TestReportsPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void TestReportsPage::openPage()
{
    m_page = m_fixture->open<ReportsPage>();
    QCOMPARE(m_fixture->problem, QString());
}

void TestReportsPage::fill()
{
    m_fixture->addVideo(QStringLiteral("ninety"), 90);
    m_fixture->addVideo(QStringLiteral("thousand"), 1000);
    m_fixture->addVideo(QStringLiteral("two hundred"), 200);
    m_report = m_fixture->write(store::SaveReport {{.id = {},
                                                    .campaign = m_fixture->workspace.unassigned,
                                                    .name = QStringLiteral("For the client"),
                                                    .createdAt = m_fixture->clock.now()}});
    QCOMPARE(m_fixture->problem, QString());
    openPage();
    QTRY_COMPARE(table()->model()->rowCount(), 3);
}

void TestReportsPage::clickEye(const QString &caption)
{
    const QRect cell = table()->visualRect(table()->model()->index(rowOf(caption), 0));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
}

void TestReportsPage::pressH(const QString &caption)
{
    table()->setCurrentIndex(table()->model()->index(rowOf(caption), 0));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_H);
}

void TestReportsPage::emptyStoreSaysSo()
{
    openPage();
    const auto *const stack = m_page->findChild<QWidget *>(QStringLiteral("stack"));
    const auto saysSo = [stack] {
        const QList<QLabel *> titles = stack->findChildren<QLabel *>(QStringLiteral("emptyTitle"));
        return std::any_of(titles.cbegin(), titles.cend(), [](const QLabel *title) {
            return title->isVisible() && title->text() == QLatin1String("No reports yet");
        });
    };
    QTRY_VERIFY(saysSo());
}

void TestReportsPage::firstReportIsSelected()
{
    fill();
    QCOMPARE(text("titleLabel"), QStringLiteral("For the client"));
    QCOMPARE(test::columnTexts(*table()->model(), QStringLiteral("Views")),
             QStringList({QStringLiteral("1,000"), QStringLiteral("200"), QStringLiteral("90")}));
    QCOMPARE(text("shown_views"), QStringLiteral("1,290"));
    QCOMPARE(text("footnoteLabel"), QStringLiteral("Nothing is hidden."));
    const auto *const exportButton = m_page->findChild<QWidget *>(QStringLiteral("exportButton"));
    QVERIFY(exportButton->width() < 200);
}

void TestReportsPage::hidesByClickOnTheEye()
{
    fill();

    clickEye(QStringLiteral("two hundred"));

    QTRY_COMPARE(text("shown_views"), QStringLiteral("1,090"));
    QCOMPARE(text("hidden_views"), QStringLiteral("200"));
    QCOMPARE(text("all_views"), QStringLiteral("1,290"));
    QCOMPARE(text("shown_posts"), QStringLiteral("2"));
    QCOMPARE(eyeOf(QStringLiteral("two hundred")), QStringLiteral("Hidden"));
    QCOMPARE(text("footnoteLabel"), QStringLiteral("1 hidden (200 views)"));
    QCOMPARE(m_fixture->report(m_report).totals.hiddenPosts, 1);

    clickEye(QStringLiteral("two hundred"));

    QTRY_COMPARE(text("shown_views"), QStringLiteral("1,290"));
    QCOMPARE(m_fixture->report(m_report).totals.hiddenPosts, 0);
}

void TestReportsPage::hidesByKeyAndTakesItBack()
{
    fill();

    pressH(QStringLiteral("thousand"));
    QTRY_COMPARE(text("shown_views"), QStringLiteral("290"));
    QCOMPARE(m_fixture->undo.count(), 1);

    m_fixture->undo.undo();
    QTRY_COMPARE(text("shown_views"), QStringLiteral("1,290"));
    QCOMPARE(eyeOf(QStringLiteral("thousand")), QStringLiteral("Shown"));

    m_fixture->undo.redo();
    QTRY_COMPARE(text("shown_views"), QStringLiteral("290"));
    QCOMPARE(eyeOf(QStringLiteral("thousand")), QStringLiteral("Hidden"));
}

void TestReportsPage::aNewPageStillShowsItHidden()
{
    fill();
    pressH(QStringLiteral("ninety"));
    QTRY_COMPARE(text("hidden_views"), QStringLiteral("90"));

    openPage();

    QTRY_COMPARE(text("hidden_views"), QStringLiteral("90"));
    QCOMPARE(eyeOf(QStringLiteral("ninety")), QStringLiteral("Hidden"));
    QCOMPARE(eyeOf(QStringLiteral("thousand")), QStringLiteral("Shown"));
}

void TestReportsPage::showsOnlyHiddenOnes()
{
    fill();
    clickEye(QStringLiteral("ninety"));
    QTRY_COMPARE(text("hidden_posts"), QStringLiteral("1"));
    auto *const box = m_page->findChild<QComboBox *>(QStringLiteral("visibilityBox"));

    box->setCurrentIndex(2);
    QCOMPARE(test::columnTexts(*table()->model(), QStringLiteral("Caption")),
             QStringList(QStringLiteral("ninety")));
    box->setCurrentIndex(1);
    QCOMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(text("all_posts"), QStringLiteral("3"));
}

void TestReportsPage::reasonIsKept()
{
    fill();
    table()->setCurrentIndex(table()->model()->index(rowOf(QStringLiteral("ninety")), 0));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_H, Qt::ShiftModifier);
    auto *const dialog = m_page->findChild<QDialog *>(QStringLiteral("HideReasonDialog"));
    QVERIFY(dialog);
    dialog->findChild<QComboBox *>()->setCurrentText(QStringLiteral("off brand"));
    dialog->accept();

    QTRY_COMPARE(text("hidden_posts"), QStringLiteral("1"));
    QCOMPARE(
        test::columnTexts(*table()->model(), QStringLiteral("Reason")).value(rowOf(QStringLiteral("ninety"))),
        QStringLiteral("off brand"));
}

void TestReportsPage::click(const char *button)
{
    auto *const found = shown<QAbstractButton>(button);
    QVERIFY2(found, button);
    QTest::mouseClick(found, Qt::LeftButton);
}

void TestReportsPage::saysWhoHidAndWhen()
{
    qputenv("USER", "anna");
    fill();
    clickEye(QStringLiteral("ninety"));
    QTRY_COMPARE(text("hidden_posts"), QStringLiteral("1"));

    const QString note = test::columnTexts(*table()->model(), QStringLiteral("Hidden by"))
                             .value(rowOf(QStringLiteral("ninety")));
    QVERIFY2(note.startsWith(QStringLiteral("anna, ")), qPrintable(note));
    const QModelIndex eye = table()->model()->index(rowOf(QStringLiteral("ninety")), 0);
    QVERIFY(eye.data(Qt::ToolTipRole).toString().contains(QStringLiteral("by anna on")));
}

void TestReportsPage::showingIsTakenBackWithAllNotes()
{
    fill();
    const auto video = m_fixture->report(m_report).videos.first().ref;
    const Timestamp before = m_fixture->clock.now() - std::chrono::hours(48);
    m_fixture->write(store::SetVisibility {.report = m_report,
                                           .videos = {video},
                                           .visibility = store::Visibility::Hidden,
                                           .reason = QStringLiteral("off brand"),
                                           .now = before,
                                           .by = QStringLiteral("bob")});
    QTRY_COMPARE(text("hidden_posts"), QStringLiteral("1"));
    clickEye(m_fixture->report(m_report).videos.first().caption);
    QTRY_COMPARE(text("hidden_posts"), QStringLiteral("0"));

    m_fixture->undo.undo();

    QTRY_COMPARE(text("hidden_posts"), QStringLiteral("1"));
    const auto again = m_fixture->report(m_report).videos.first();
    QCOMPARE(again.hiddenBy, QStringLiteral("bob"));
    QCOMPARE(again.hiddenReason, QStringLiteral("off brand"));
    QCOMPARE(again.hiddenAt, std::optional(before));
}

void TestReportsPage::makesAReportOverTwoCampaigns()
{
    domain::Campaign spring;
    spring.name = QStringLiteral("Spring <b>");
    m_fixture->write(store::SaveCampaign {spring, m_fixture->clock.now()});
    fill();
    QTRY_VERIFY(m_page->findChild<QPushButton *>(QStringLiteral("newButton"))->isEnabled());
    click("newButton");
    auto *const list = shown<QListWidget>("campaignList");
    QVERIFY(list);
    QCOMPARE(list->count(), 2);
    for (int row = 0; row < 2; ++row) {
        list->setCurrentRow(row);
        if (list->item(row)->checkState() == Qt::Unchecked)
            QTest::keyClick(list, Qt::Key_Space);
    }
    auto *const dialog = shown<QDialog>("ReportDialog");
    dialog->findChild<QLineEdit *>(QStringLiteral("nameEdit"))->selectAll();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("nameEdit")), QStringLiteral("Both"));
    dialog->accept();

    QTRY_COMPARE(text("titleLabel"), QStringLiteral("Both"));
    QCOMPARE(text("subtitleLabel"), QStringLiteral("Unassigned + Spring <b> · all videos"));
    m_fixture->undo.undo();
    QTRY_COMPARE(m_fixture->read(store::ReportsQuery {}).size(), 1);
    QTRY_COMPARE(text("titleLabel"), QStringLiteral("For the client"));
    m_fixture->undo.redo();
    QTRY_COMPARE(m_fixture->read(store::ReportsQuery {}).size(), 2);
}

void TestReportsPage::editsTheBrandAndTakesItBack()
{
    fill();
    click("editButton");
    auto *const dialog = shown<QDialog>("ReportDialog");
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("brandNameEdit")), QStringLiteral("Acme"));
    auto *const colour = dialog->findChild<QLineEdit *>(QStringLiteral("brandColourEdit"));
    QTest::keyClicks(colour, QStringLiteral("#zz"));
    dialog->findChild<QCheckBox *>(QStringLiteral("footnoteCheck"))->click();
    dialog->accept();
    QVERIFY(dialog->isVisible()); // it says what is wrong
    QVERIFY(
        dialog->findChild<QLabel *>(QStringLiteral("problemLabel"))->text().contains(QStringLiteral("#zz")));
    colour->clear();
    QTest::keyClicks(colour, QStringLiteral("#0a7B8c"));
    dialog->accept();

    QTRY_COMPARE(m_fixture->report(m_report).look.brand.name, QStringLiteral("Acme"));
    QCOMPARE(m_fixture->report(m_report).look.brand.colour, QStringLiteral("#0a7b8c"));
    QCOMPARE(m_fixture->report(m_report).look.footnote, domain::Footnote::On);
    m_fixture->undo.undo();
    QTRY_COMPARE(m_fixture->report(m_report).look, domain::ReportLook());
}

void TestReportsPage::refusesABadLogo()
{
    BrandEditor editor;
    const auto write = [this](const char *name, const QByteArray &bytes) {
        const QString path = m_fixture->folder.filePath(QLatin1String(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    };
    const QByteArray good("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\">"
                          "<rect width=\"20\" height=\"10\" fill=\"#a20\"/></svg>");
    editor.loadLogo(write("good.svg", good));
    QCOMPARE(editor.brand()->logo.type, domain::LogoType::Svg);
    const auto *const problem = editor.findChild<QLabel *>(QStringLiteral("brandProblemLabel"));
    QVERIFY(problem->isHidden());
    const QList<QByteArray> bad {
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>",
        "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect fill=\"url(http://a/b)\"/></svg>",
        "GIF89a",
        "",
        QByteArray("\x89PNG\r\n\x1a\n") + "IEND",
        QByteArray(600 * 1024, 'x')};
    for (const QByteArray &bytes : bad) {
        editor.loadLogo(write("bad", bytes));
        QVERIFY2(!problem->isHidden() && !problem->text().isEmpty(), bytes.left(60).constData());
        QCOMPARE(editor.brand()->logo.bytes, good); // the last good one stays
    }
    editor.loadLogo(write("large", QByteArray(10 * 1024 * 1024, 'x')));
    QCOMPARE(problem->text(), QStringLiteral("The logo has 10,240 KiB; at most 512 KiB are taken."));
}

void TestReportsPage::freezesAndShowsItLater()
{
    fill();
    click("snapshotsButton");
    shown<QLineEdit>("snapshotNameEdit")->setText(QStringLiteral("sent"));
    click("freezeButton");
    auto *const list = shown<QTableView>("snapshotTable");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("sent"));

    clickEye(QStringLiteral("thousand"));
    QTRY_COMPARE(text("shown_views"), QStringLiteral("290"));
    list->selectRow(0);
    click("openSnapshotButton");
    QTRY_VERIFY(shown<QLabel>("paper"));
    const QString summary = shown<QLabel>("paper")->accessibleName();
    QVERIFY2(summary.contains(QStringLiteral("Views: 1,290")), qPrintable(summary)); // as it was
    QCOMPARE(shown<QLabel>("positionLabel")->text(), QStringLiteral("Page 1 of 1"));

    m_fixture->undo.undo(); // the eye
    m_fixture->undo.undo(); // the snapshot
    QTRY_COMPARE(list->model()->rowCount(), 0);
    m_fixture->undo.redo();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->selectRow(0);
    click("removeSnapshotButton");
    QTRY_COMPARE(list->model()->rowCount(), 0);
    m_fixture->undo.undo();
    QTRY_COMPARE(list->model()->rowCount(), 1);
}

void TestReportsPage::removesTheReportAndGivesItBack()
{
    fill();
    QTest::keyClick(table(), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_fixture->read(store::ReportsQuery {}).size(), 0);
    m_fixture->undo.undo();
    QTRY_COMPARE(text("titleLabel"), QStringLiteral("For the client"));
}

void TestReportsPage::tellsWhatTheClientSees()
{
    fill();
    clickEye(QStringLiteral("ninety"));
    QTRY_VERIFY(text("clientLabel").contains(QStringLiteral("nothing in the file tells so")));
    click("exportButton");
    auto *const dialog = shown<QDialog>("ExportDialog");
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("noteLabel"))->text(), text("clientLabel"));
    auto *const formats = dialog->findChild<QComboBox *>(QStringLiteral("formatBox"));
    QCOMPARE(formats->count(), 5);
    formats->setCurrentIndex(0); // PDF
    const QString path = m_fixture->folder.filePath(QStringLiteral("out.pdf"));
    dialog->findChild<QLineEdit *>(QStringLiteral("pathEdit"))->setText(path);
    dialog->accept();
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
}

void TestReportsPage::hostileCaptionsStayText()
{
    store::AddManualVideos all {.videos = {}, .now = m_fixture->clock.now()};
    for (quint32 seed = 0; seed < 1000; ++seed)
        all.videos.append({.campaign = m_fixture->workspace.unassigned,
                           .platform = catalogue::PlatformKey(1),
                           .nativeId = domain::NativeId(QString::number(1000 + seed)),
                           .url = QStringLiteral("https://example.org/%1").arg(seed),
                           .title = test::hostileCaption(seed),
                           .postedAt = all.now,
                           .typed = {.views = seed}});
    m_fixture->write(all);
    m_report = m_fixture->write(store::SaveReport {{.id = {},
                                                    .campaign = m_fixture->workspace.unassigned,
                                                    .name = test::hostileCaption(5).left(200),
                                                    .createdAt = m_fixture->clock.now()}});
    QCOMPARE(m_fixture->problem, QString());
    openPage();
    QTRY_COMPARE(table()->model()->rowCount(), 1000);
    static const QRegularExpression kUnsafe(
        QStringLiteral("[\\x{0}-\\x{1F}\\x{7F}\\x{2028}-\\x{202E}\\x{2066}-\\x{2069}]"));
    const QStringList captions = test::columnTexts(*table()->model(), QStringLiteral("Caption"));
    for (int row = 0; row < 1000; ++row) {
        QVERIFY2(!kUnsafe.match(captions.at(row)).hasMatch(), qPrintable(captions.at(row)));
        const QString tip = table()->model()->index(row, 2).data(Qt::ToolTipRole).toString();
        QVERIFY(!tip.contains(QStringLiteral("<script")) && !tip.contains(QStringLiteral("<img")));
    }
    for (int row = 0; row < 1000; row += 25) {
        table()->scrollTo(table()->model()->index(row, 0), QAbstractItemView::PositionAtTop);
        QVERIFY(!table()->grab().isNull()); // the delegates paint them
    }
    QVERIFY(!kUnsafe.match(text("titleLabel")).hasMatch());
}

void TestReportsPage::totalsAreExplained()
{
    fill();
    clickEye(QStringLiteral("ninety"));
    QTRY_COMPARE(text("hidden_posts"), QStringLiteral("1"));
    const auto label = [this](const QString &name) { return m_page->findChild<QLabel *>(name); };
    for (const char *const row : {"shown", "hidden", "all"}) {
        for (const char *const column : {"posts", "views", "likes", "comments", "shares", "saves", "er"}) {
            const QLabel *const cell =
                label(QStringLiteral("%1_%2").arg(QLatin1String(row), QLatin1String(column)));
            QVERIFY(cell);
            const auto number = numberUnder(*m_page, cell->mapToGlobal(cell->rect().center()));
            QVERIFY2(number, qPrintable(cell->objectName()));
            QVERIFY2(catalogue::findFigure(number->figure), qPrintable(number->figure));
            QCOMPARE(number->shown, cell->text());
        }
    }
    QVERIFY(!numberUnder(*m_page, label(QStringLiteral("all_kind"))->mapToGlobal(QPoint(2, 2))));

    const QLabel *const rate = label(QStringLiteral("shown_er"));
    const auto number = numberUnder(*m_page, rate->mapToGlobal(rate->rect().center()));
    QCOMPARE(number->inputs.value(0).value, report::Cell(qint64(130))); // 100 + 3 + 2 and 20 + 3 + 2
    QCOMPARE(number->inputs.value(1).value, report::Cell(qint64(1200)));
    QLabel *const first = label(QStringLiteral("shown_posts"));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Right);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Down);
    QVERIFY(numberInFocus(*m_page));
    QCOMPARE(numberInFocus(*m_page)->shown, QStringLiteral("90")); // views of the hidden ones
}

void TestReportsPage::aPreviewFitsItsWindow()
{
    fill();
    auto *const dialog = new PreviewDialog(
        QStringLiteral("As the client gets it"),
        report::reportDocument(m_fixture->report(m_report), m_fixture->clock.now()), m_page.get());
    dialog->open();
    const auto *const area = dialog->findChild<QScrollArea *>();
    auto *const paper = dialog->findChild<QLabel *>(QStringLiteral("paper"));
    auto *const zoom = dialog->findChild<QComboBox *>(QStringLiteral("zoomBox"));
    const auto page = [paper] { return paper->pixmap().deviceIndependentSize().toSize(); };

    QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
    QVERIFY(page().width() > area->viewport()->width() * 9 / 10);
    const QSize before = page();
    dialog->resize(dialog->width() - 200, dialog->height());
    QTRY_VERIFY(page().width() < before.width());
    QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
    zoom->setCurrentIndex(1);
    QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
    zoom->setCurrentIndex(2);
    QTRY_VERIFY(page().height() > area->viewport()->height());
    const QList<QPushButton *> buttons = dialog->findChildren<QPushButton *>();
    for (QPushButton *const button : buttons) {
        button->setDefault(true); // as the focus does it
        QVERIFY2(button->sizeHint().width() <= button->width(), qPrintable(button->text()));
    }
}

QTEST_MAIN(TestReportsPage)
#include "tst_reportspage.moc"
