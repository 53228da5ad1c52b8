// SPDX-License-Identifier: GPL-3.0-or-later
// Hiding in a report by mouse and key: totals, undo, redo, and what is still so for the next page.
#include "gui/pagefixture.h"
#include "gui/pages/reportspage.h"
#include "gui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
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
    m_page = std::make_unique<ReportsPage>(m_fixture->services());
    m_page->resize(1200, 720);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
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

QTEST_MAIN(TestReportsPage)
#include "tst_reportspage.moc"
