// SPDX-License-Identifier: GPL-3.0-or-later
// The log of what was asked: which of it is shown, and that it is not all.
#include "gui/pagefixture.h"
#include "gui/pages/activitypage.h"
#include "gui/theme/theme.h"
#include "store/commands.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace viewtide;
using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;
using test::PageFixture;

class TestActivityPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void saysThatOldRowsAreNotShown();
    void findsFailuresThatAreOld();
    void noFailureIsNoEmptyLog();
};

namespace {

void ask(PageFixture &fixture, int times, domain::Outcome outcome, const QString &message = {})
{
    QList<domain::Attempt> attempts;
    for (int i = 0; i < times; ++i) {
        fixture.clock.advance(std::chrono::seconds(1));
        attempts.append({.at = fixture.clock.now(), .requests = 1, .outcome = outcome, .message = message});
    }
    fixture.write(store::RecordAttempts {attempts});
}

} // namespace

void TestActivityPage::saysThatOldRowsAreNotShown()
{
    PageFixture fixture;
    ask(fixture, 500, domain::Outcome::Ok);
    const auto page = fixture.open<ActivityPage>();
    QCOMPARE(fixture.problem, QString());
    const auto *const table = page->findChild<QTableView *>(u"activityTableView"_s);
    const auto *const cut = page->findChild<QLabel *>(u"cutLabel"_s);
    QTRY_COMPARE(table->model()->rowCount(), 500);
    QVERIFY(!cut->isVisible());

    ask(fixture, 2, domain::Outcome::Unchanged);

    QTRY_VERIFY(cut->isVisible());
    QCOMPARE(cut->text(), u"newest 500 of 502"_s);
    QCOMPARE(table->model()->rowCount(), 500);
}

void TestActivityPage::findsFailuresThatAreOld()
{
    PageFixture fixture;
    ask(fixture, 1, domain::Outcome::Failed, u"the oldest"_s);
    ask(fixture, 1, domain::Outcome::Skipped, u"was not asked"_s);
    ask(fixture, 600, domain::Outcome::Ok);
    const auto page = fixture.open<ActivityPage>();
    const auto *const table = page->findChild<QTableView *>(u"activityTableView"_s);
    const auto *const cut = page->findChild<QLabel *>(u"cutLabel"_s);
    QTRY_COMPARE(cut->text(), u"newest 500 of 602"_s);

    page->findChild<QComboBox *>(u"outcomeBox"_s)->setCurrentIndex(1);

    QTRY_COMPARE(test::columnTexts(*table->model(), u"What happened"_s),
                 (QStringList {u"was not asked"_s, u"the oldest"_s}));
    QTRY_VERIFY(!cut->isVisible());
    page->findChild<QLineEdit *>(u"filterEdit"_s)->setText(u" OLDEST "_s);
    QCOMPARE(table->model()->rowCount(), 1);
    page->findChild<QLineEdit *>(u"filterEdit"_s)->clear();
    page->findChild<QComboBox *>(u"outcomeBox"_s)->setCurrentIndex(2);
    QTRY_COMPARE(cut->text(), u"newest 500 of 600"_s);
}

void TestActivityPage::noFailureIsNoEmptyLog()
{
    PageFixture fixture;
    ask(fixture, 1, domain::Outcome::Ok);
    const auto page = fixture.open<ActivityPage>();
    const auto *const table = page->findChild<QTableView *>(u"activityTableView"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);

    page->findChild<QComboBox *>(u"outcomeBox"_s)->setCurrentIndex(1);

    QTRY_COMPARE(table->model()->rowCount(), 0);
    const auto titles = page->findChildren<QLabel *>(u"emptyTitle"_s);
    QVERIFY(std::any_of(titles.cbegin(), titles.cend(), [](const QLabel *title) {
        return title->isVisible() && title->text() == u"Nothing matches"_s;
    }));
}

QTEST_MAIN(TestActivityPage)
#include "tst_activitypage.moc"
