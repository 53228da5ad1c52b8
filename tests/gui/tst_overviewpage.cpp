// SPDX-License-Identifier: GPL-3.0-or-later
// The board on a real store: empty, filled, and following what is committed.
#include "gui/charts/serieschart.h"
#include "gui/pages/accountspage.h"
#include "gui/pages/activitypage.h"
#include "gui/pages/overviewpage.h"
#include "gui/theme/theme.h"
#include "gui/widgets/accountcard.h"
#include "models/seriesmodel.h"
#include "settings/settings.h"
#include "store/store.h"
#include "support/fakeclock.h"
#include "support/resultmacros.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QUndoStack>

using namespace viewtide;
using namespace viewtide::gui;
using namespace viewtide::catalogue::literals;
using namespace std::chrono_literals;
using catalogue::PlatformKey;

class TestOverviewPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();
    void emptyStoreSaysSo();
    void showsFiguresAndGrowth();
    void followsACommit();
    void accountsTellWhatToDo();
    void activityIsFiltered();

private:
    PageServices services() { return {*m_store, *m_settings, m_clock, m_undo}; }
    void commitDay(int ago, qint64 followers);
    void addProfile();
    void fill();

    QTemporaryDir m_folder;
    test::FakeClock m_clock {fromEpochMs(1'800'014'400'000)};
    QUndoStack m_undo;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<settings::Settings> m_settings;
    domain::ProfileId m_profile;
    int m_run = 0;
};

void TestOverviewPage::init()
{
    ++m_run;
    m_store = std::make_unique<store::Store>(
        store::SqliteFile {m_folder.filePath(QStringLiteral("board%1.db").arg(m_run))});
    m_settings = std::make_unique<settings::Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY_RESULT(test::await(m_store->open({.now = m_clock.now(), .holder = QStringLiteral("test")})));
    QVERIFY_RESULT(test::await(m_store->write(store::EnsureWorkspace {.now = m_clock.now()})));
}

void TestOverviewPage::cleanup()
{
    m_store.reset();
    m_settings.reset();
}

void TestOverviewPage::addProfile()
{
    const auto saved = test::await(m_store->write(
        store::SaveProfile {.profile = {.name = QStringLiteral("Studio"), .keyRef = QStringLiteral("studio")},
                            .now = m_clock.now()}));
    QVERIFY_RESULT(saved);
    m_profile = *saved;
}

void TestOverviewPage::commitDay(int ago, qint64 followers)
{
    const Timestamp at = m_clock.now() - std::chrono::days(ago);
    domain::AccountDay day {.profile = m_profile,
                            .platform = PlatformKey(1),
                            .date = dateOf(at),
                            .recordedAt = at,
                            .engagementRate = domain::EngagementRate {.percent = 4.5}};
    day.values.insert("followers"_metric, followers);
    domain::Attempt attempt {.profile = m_profile,
                             .endpoint = catalogue::Endpoint::SocialAnalytics,
                             .platform = PlatformKey(1),
                             .at = at,
                             .requests = 1};
    domain::Attempt failed = attempt;
    failed.platform = PlatformKey(2);
    failed.outcome = domain::Outcome::Failed;
    failed.error = ErrorKind::Relink;
    QVERIFY_RESULT(test::await(m_store->write(store::CommitAccountDays {
        .days = {day}, .attempts = {attempt, failed}, .profile = m_profile, .date = day.date, .now = at})));
}

void TestOverviewPage::fill()
{
    addProfile();
    for (int ago = 5; ago >= 0; --ago)
        commitDay(ago, 1000 - 10 * ago);
}

void TestOverviewPage::emptyStoreSaysSo()
{
    OverviewPage page(services());
    page.show();

    auto *const title = page.findChild<QWidget *>(QStringLiteral("emptyState"))
                            ->findChild<QLabel *>(QStringLiteral("emptyTitle"));
    QTRY_COMPARE(title->text(), QStringLiteral("No numbers yet"));
    QCOMPARE(page.findChild<QStackedWidget *>(QStringLiteral("stateStack"))->currentIndex(), 0);
}

void TestOverviewPage::showsFiguresAndGrowth()
{
    fill();
    OverviewPage page(services());
    page.setLookback({domain::Period::last(7), domain::Comparison::PreviousPeriod});
    page.resize(1100, 700);
    page.show();

    auto *const followers = page.findChild<QWidget *>(QStringLiteral("followersCard"))
                                ->findChild<QLabel *>(QStringLiteral("value"));
    QTRY_COMPARE(followers->text(), QStringLiteral("1,000"));
    auto *const growth =
        page.findChild<QWidget *>(QStringLiteral("growthCard"))->findChild<QLabel *>(QStringLiteral("value"));
    QCOMPARE(growth->text(), QStringLiteral("+50"));
    auto *const rate =
        page.findChild<QWidget *>(QStringLiteral("rateCard"))->findChild<QLabel *>(QStringLiteral("value"));
    QCOMPARE(rate->text(), QStringLiteral("\u2013"));

    const auto *const chart = page.findChild<SeriesChart *>(QStringLiteral("growthChart"));
    QCOMPARE(chart->model()->set().series.size(), 1);
    QCOMPARE(chart->model()->set().series.first().values.last(), std::optional(10.0));
    const auto *const ranks = page.findChild<QTableView *>(QStringLiteral("rankingTableView"));
    QCOMPARE(ranks->model()->rowCount(), 1);
    QCOMPARE(ranks->model()->index(0, 2).data().toString(), QStringLiteral("4.50 %"));
}

void TestOverviewPage::followsACommit()
{
    fill();
    OverviewPage page(services());
    page.show();
    auto *const followers = page.findChild<QWidget *>(QStringLiteral("followersCard"))
                                ->findChild<QLabel *>(QStringLiteral("value"));
    QTRY_COMPARE(followers->text(), QStringLiteral("1,000"));

    commitDay(0, 1234);

    QTRY_COMPARE(followers->text(), QStringLiteral("1,234"));
}

void TestOverviewPage::accountsTellWhatToDo()
{
    fill();
    AccountsPage page(services());
    page.resize(1100, 700);
    page.show();

    const auto cards = [&page] { return page.findChildren<AccountCard *>(); };
    QTRY_COMPARE(cards().size(), catalogue::usualPlatformsFor(catalogue::Subject::Account).size());
    const QList<AccountCard *> all = cards();
    QCOMPARE(all.at(1)->findChild<QLabel *>(QStringLiteral("followers"))->text(), QStringLiteral("1,000"));
    QVERIFY(all.at(1)->accessibleName().contains(QStringLiteral("Up to date")));
    QVERIFY(all.at(0)->accessibleName().contains(QStringLiteral("Not linked")));
}

void TestOverviewPage::activityIsFiltered()
{
    fill();
    ActivityPage page(services());
    page.resize(1100, 700);
    page.show();
    const auto *const table = page.findChild<QTableView *>(QStringLiteral("activityTableView"));
    QTRY_COMPARE(table->model()->rowCount(), 12);

    page.focusFilter();
    QTest::keyClicks(page.findChild<QLineEdit *>(QStringLiteral("filterEdit")),
                     QStringLiteral("linked again"));
    QCOMPARE(table->model()->rowCount(), 0);
    page.findChild<QLineEdit *>(QStringLiteral("filterEdit"))->clear();
    page.findChild<QComboBox *>(QStringLiteral("outcomeBox"))->setCurrentIndex(1);
    QCOMPARE(table->model()->rowCount(), 6);
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
