// SPDX-License-Identifier: GPL-3.0-or-later
// The board on a real store: empty, filled, and following what is committed.
#include "gui/charts/serieschart.h"
#include "gui/delegates/rowdelegate.h"
#include "gui/dialogs/accountdaysdialog.h"
#include "gui/dialogs/ratedvideosdialog.h"
#include "gui/numbersource.h"
#include "gui/pagefixture.h"
#include "gui/pages/accountspage.h"
#include "gui/pages/activitypage.h"
#include "gui/pages/overviewpage.h"
#include "gui/pages/overviewtexts.h"
#include "gui/pages/summarytable.h"
#include "gui/theme/theme.h"
#include "gui/widgets/accountcard.h"
#include "gui/widgets/card.h"
#include "gui/widgets/columnfit.h"
#include "gui/widgets/coverageribbon.h"
#include "gui/widgets/elision.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/kpicard.h"
#include "models/accounttablemodel.h"
#include "models/format.h"
#include "models/numberrole.h"
#include "models/seriesmodel.h"
#include "models/topmover.h"
#include "settings/settings.h"
#include "store/store.h"
#include "support/fakeclock.h"
#include "support/resultmacros.h"

#include <QApplication>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTranslator>
#include <QUndoStack>

#include <algorithm>

using namespace viewtide;
using namespace viewtide::gui;
using namespace viewtide::catalogue::literals;
using namespace std::chrono_literals;
using catalogue::PlatformKey;
using test::PageFixture;

namespace {

class CellRoom final : public RowDelegate
{
public:
    using RowDelegate::contentRect;
};

/// As in German.
class LongBasis final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        static const QHash<QByteArray, QString> texts {
            {"by reach", QStringLiteral("nach Reichweite")},
            {"Average rate", QStringLiteral("Mittlere Rate")},
            {"Network", QStringLiteral("Netzwerk")},
            {"Days", QStringLiteral("Tage")},
        };
        return texts.value(source);
    }
};

} // namespace

class TestOverviewPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();
    void emptyStoreSaysSo();
    void theFirstDayHasNoGrowthYet();
    void showsFiguresAndGrowth();
    void followsACommit();
    void accountsTellWhatToDo();
    void activityFollowsFilterAndRange();
    void accountsFollowTheRange();
    void moversTellWhatTheyDoForTheirAge();
    void aHiddenBoardReadsNothing();
    void theTopMoverIsReadWhileItIsFollowed();
    void figuresLeadToWhatMadeThem();
    void cardsNameTheirInputs();
    void theSummaryKeepsItsNetworksInSight();
    void theRateLeadsToItsVideos();
    void eachNumberOfAnAccountIsExplained();
    void keysReachEachNumberOfAnAccount();
    void theBasisOfARateIsNotCut();
    void aNarrowWindowHasEveryColumn();
    void aSubtitleIsNotCut_data();
    void aSubtitleIsNotCut();

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
    auto *const action = page.findChild<QWidget *>(QStringLiteral("emptyState"))->findChild<QPushButton *>();
    const QSignalSpy pages(&page, &PageWidget::pageRequested);
    const QSignalSpy syncs(&page, &PageWidget::syncRequested);
    QTRY_COMPARE(title->text(), QStringLiteral("No profile yet"));
    QCOMPARE(page.findChild<QStackedWidget *>(QStringLiteral("stateStack"))->currentIndex(), 0);
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.constFirst().constFirst().value<Page>(), Page::Welcome);

    addProfile(); // and the board follows
    QTRY_COMPARE(title->text(), QStringLiteral("No numbers yet"));
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(syncs.size(), 1);
}

void TestOverviewPage::theFirstDayHasNoGrowthYet()
{
    addProfile();
    commitDay(0, 1000);
    OverviewPage page(services());
    page.resize(1100, 700);
    page.show();

    auto *const state = page.findChild<QWidget *>(QStringLiteral("firstDayState"));
    const auto *const chart = page.findChild<SeriesChart *>(QStringLiteral("growthChart"));
    QTRY_VERIFY(state->isVisible());
    QVERIFY(!chart->isVisible());
    const QString text = state->findChild<QLabel *>(QStringLiteral("emptyText"))->text();
    // 11:00 UTC of the next day, in the zone of the reader.
    const QDateTime next(QDate(2027, 1, 16), QTime(11, 0), Qt::UTC);
    const QString told = models::format::dateTime(fromEpochMs(next.toMSecsSinceEpoch()));
    QVERIFY2(text.contains(told), qPrintable(text));

    QTest::keyClick(page.findChild<KpiCard *>(QStringLiteral("followersCard")), Qt::Key_Return);
    QTRY_VERIFY(chart->isVisible()); // a level is known
    QVERIFY(!state->isVisible());
    QTest::keyClick(page.findChild<KpiCard *>(QStringLiteral("growthCard")), Qt::Key_Return);
    QTRY_VERIFY(state->isVisible());
    commitDay(1, 990);
    QTRY_VERIFY(chart->isVisible());
    QVERIFY(!state->isVisible());
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
    // The card and the summary tell of which days.
    QCOMPARE(growth->parentWidget()->accessibleName(), QStringLiteral("Growth since 10 Jan"));
    const auto *const summary = page.findChild<QTableView *>(QStringLiteral("summaryTableView"))->model();
    QCOMPARE(summary->headerData(2, Qt::Horizontal).toString(), QStringLiteral("First to last day"));
    const QString detail = summary->index(0, 2).data(Qt::ToolTipRole).toString();
    QVERIFY2(detail.startsWith(QStringLiteral("From 10 Jan 2027 to 15 Jan 2027")), qPrintable(detail));
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

void TestOverviewPage::activityFollowsFilterAndRange()
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
    QTRY_COMPARE(table->model()->rowCount(), 6);
    page.findChild<QComboBox *>(QStringLiteral("outcomeBox"))->setCurrentIndex(0);

    page.setLookback({domain::Period::last(2), domain::Comparison::PreviousPeriod});
    QTRY_COMPARE(table->model()->rowCount(), 4);
    const Date today = dateOf(m_clock.now());
    const Date longAgo = today - std::chrono::days(90);
    page.setLookback({domain::Period::between({longAgo, longAgo}), domain::Comparison::None});
    QTRY_COMPARE(table->model()->rowCount(), 0);
    const auto *const title = page.findChild<QStackedWidget *>(QStringLiteral("tableStack"))
                                  ->findChild<QLabel *>(QStringLiteral("emptyTitle"));
    QTRY_COMPARE(title->text(), QStringLiteral("Nothing was asked in this range"));
    page.setLookback({domain::Period::all(), domain::Comparison::None});
    QTRY_COMPARE(table->model()->rowCount(), 12);
}

void TestOverviewPage::accountsFollowTheRange()
{
    using domain::Period;
    addProfile();
    // Days 5, 4, 2, 1 and 0 ago: one is a gap.
    for (const int ago : {5, 4, 2, 1, 0})
        commitDay(ago, 1000 - 10 * ago * ago);
    AccountsPage page(services());
    page.resize(1100, 700);
    page.show();
    const auto text = [&page](const char *name) {
        const auto cards = page.findChildren<AccountCard *>();
        return cards.size() < 2 ? QString() : cards.at(1)->findChild<QLabel *>(QLatin1String(name))->text();
    };
    const auto ribbon = [&page] {
        return page.findChildren<AccountCard *>().at(1)->findChild<CoverageRibbon *>()->accessibleName();
    };

    page.setLookback({Period::last(2), domain::Comparison::PreviousPeriod});
    // 960 to 1000 from the day before on; before, 840 to 960 over the gap.
    QTRY_COMPARE(text("growth"), QStringLiteral("▲ +40 since 13 Jan"));
    QVERIFY2(text("against").startsWith(QStringLiteral("▼ −80 against")), qPrintable(text("against")));
    QCOMPARE(text("rate"), QStringLiteral("ER 4.50 % by reach ■ 0.00 pp"));
    QCOMPARE(ribbon(), QStringLiteral("2 of 2 days recorded"));

    page.setLookback({Period::all(), domain::Comparison::PreviousPeriod});
    QTRY_COMPARE(text("growth"), QStringLiteral("▲ +250 since 10 Jan"));
    QCOMPARE(ribbon(), QStringLiteral("5 of 6 days recorded"));

    const Date today = dateOf(m_clock.now());
    page.setLookback({Period::between({today - std::chrono::days(5), today - std::chrono::days(3)}),
                      domain::Comparison::PreviousPeriod});
    QTRY_COMPARE(text("growth"), QStringLiteral("▲ +90 since 10 Jan"));
    QCOMPARE(text("followers"), QStringLiteral("840")); // as they were at the end
    QCOMPARE(page.accounts().countOf(models::Health::Ok), 1); // whatever is shown
}

void TestOverviewPage::moversTellWhatTheyDoForTheirAge()
{
    PageFixture fixture;
    constexpr int kVideos = 9;
    const auto seeAll = [&fixture](int factor) { // the last one does best
        for (int video = 1; video <= kVideos; ++video)
            fixture.see(video, (video == kVideos ? 300 : 100) * factor);
    };
    for (int video = 1; video <= kVideos; ++video) { // each is an hour older when it is found
        fixture.addVideo(QStringLiteral("clip %1").arg(video), 1);
        fixture.clock.advance(1h);
    }
    fixture.clock.advance(24h - (kVideos + 1) * 1h); // all are 24 h old
    seeAll(1);
    fixture.clock.advance(24h);
    seeAll(2);
    QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
    OverviewPage page(fixture.services());
    const QAbstractItemModel &movers =
        *page.findChild<QTableView *>(QStringLiteral("moversTableView"))->model();

    page.show();
    QTRY_COMPARE(movers.rowCount(), 6);

    const QStringList factors = test::columnTexts(movers, QStringLiteral("For its age"));
    QCOMPARE(factors.value(0), QStringLiteral("3.0×"));
    QCOMPARE(factors.value(1), QStringLiteral("–"));
    QVERIFY(movers.index(0, 2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("3.0× for its age")));
    QVERIFY(movers.index(1, 2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("No comparison")));
    const auto number = movers.index(0, 2).data(models::NumberRole).value<report::NumberRef>();
    QCOMPARE(number.figure, QStringLiteral("for_age"));
    QCOMPARE(number.shown, QStringLiteral("3.0×"));
    QStringList parts;
    for (const report::NumberInput &input : number.inputs)
        parts.append(input.key);
    QCOMPARE(parts.join(u' '), QStringLiteral("views_at_age median earlier_videos"));
    QCOMPARE(std::get<qint64>(number.inputs.value(0).value),
             3 * std::get<qint64>(number.inputs.value(1).value));
}

void TestOverviewPage::aHiddenBoardReadsNothing()
{
    fill();
    OverviewPage hidden(services());
    OverviewPage shown(services());
    shown.show();
    const auto followers = [](const OverviewPage &page) {
        return page.findChild<QWidget *>(QStringLiteral("followersCard"))
            ->findChild<QLabel *>(QStringLiteral("value"))
            ->text();
    };
    const QString nothing = followers(hidden);
    QTRY_COMPARE(followers(shown), QStringLiteral("1,000"));
    QCOMPARE(followers(hidden), nothing); // made before the other one: it would have asked before

    hidden.show();
    QTRY_COMPARE(followers(hidden), QStringLiteral("1,000"));
    hidden.hide();
    commitDay(0, 1500);
    QTRY_COMPARE(followers(shown), QStringLiteral("1,500"));
    QCOMPARE(followers(hidden), QStringLiteral("1,000"));
    hidden.show();
    QTRY_COMPARE(followers(hidden), QStringLiteral("1,500"));
}

void TestOverviewPage::theTopMoverIsReadWhileItIsFollowed()
{
    PageFixture fixture;
    models::TopMover mover(*fixture.store, fixture.clock);
    models::TopMover stopped(*fixture.store, fixture.clock);
    const auto won = [](const models::TopMover &of) {
        return of.video() ? of.video()->viewsLastDay : std::nullopt;
    };
    mover.start();
    fixture.addVideo(QStringLiteral("clip 1"), 100);
    fixture.addVideo(QStringLiteral("clip 2"), 100);
    fixture.clock.advance(12h);
    fixture.see(1, 200);
    fixture.see(2, 150);
    QTRY_COMPARE(won(mover), std::optional<qint64>(100));
    QCOMPARE(mover.video()->caption, QStringLiteral("clip 1"));
    QCOMPARE(won(stopped), std::nullopt);

    mover.stop();
    stopped.start();
    fixture.see(2, 500);
    QTRY_COMPARE(won(stopped), std::optional<qint64>(400));
    QCOMPARE(won(mover), std::optional<qint64>(100));
    mover.start();
    QTRY_COMPARE(won(mover), std::optional<qint64>(400));
    QCOMPARE(mover.video()->caption, QStringLiteral("clip 2"));
}

void TestOverviewPage::figuresLeadToWhatMadeThem()
{
    fill();
    OverviewPage page(services());
    page.resize(1100, 700);
    page.show();
    auto *const ranks = page.findChild<QTableView *>(QStringLiteral("rankingTableView"));
    QTRY_COMPARE(ranks->model()->rowCount(), 1);
    const QSignalSpy campaigns(&page, &PageWidget::campaignsRequested);
    const QSignalSpy networks(&page, &PageWidget::networkRequested);
    const auto *const measure = page.findChild<QComboBox *>(QStringLiteral("measureBox"));
    const auto card = [&page](const char *name) { return page.findChild<KpiCard *>(QLatin1String(name)); };

    // A click opens; what is pressed and released elsewhere does not.
    QCOMPARE(card("followersCard")->cursor().shape(), Qt::PointingHandCursor);
    QCOMPARE(card("followersCard")->toolTip(),
             QStringLiteral("Show the followers by day: click, or press Enter."));
    QVERIFY(card("followersCard")
                ->findChild<QLabel *>(QStringLiteral("value"))
                ->toolTip()
                .contains(QStringLiteral("1,000<br>Show the followers")));
    QTest::mousePress(card("followersCard"), Qt::LeftButton, {}, QPoint(20, 20));
    QTest::mouseRelease(card("followersCard"), Qt::LeftButton, {}, QPoint(-20, -20));
    QCOMPARE(measure->currentData().toString(), QStringLiteral("followers/change"));
    QTest::mouseClick(card("followersCard"), Qt::LeftButton);
    QTRY_COMPARE(measure->currentData().toString(), QStringLiteral("followers/level"));
    QTest::keyClick(card("growthCard"), Qt::Key_Return);
    QTRY_COMPARE(measure->currentData().toString(), QStringLiteral("followers/change"));
    QTest::keyClick(card("viewsCard"), Qt::Key_Return);
    QCOMPARE(campaigns.constLast().first().toString(),
             QStringLiteral("views")); // nothing is known of the range
    QTest::keyClick(card("rateCard"), Qt::Key_Return);
    QVERIFY(page.findChild<RatedVideosDialog *>());
    emit ranks->activated(ranks->model()->index(0, 2));
    QCOMPARE(networks.size(), 1);
    QCOMPARE(networks.first().first().value<PlatformKey>(), PlatformKey(1));

    AccountsPage accounts(services());
    accounts.resize(1100, 700);
    accounts.show();
    accounts.showNetwork(PlatformKey(1)); // before its cards are there
    const auto cards = [&accounts] { return accounts.findChildren<AccountCard *>(); };
    QTRY_VERIFY(cards().size() > 1);
    QTRY_COMPARE(accounts.focusWidget(), cards().at(1));
    QTest::keyClick(cards().at(1), Qt::Key_Return);
    auto *const days = accounts.findChild<AccountDaysDialog *>();
    QVERIFY(days);
    const auto *const table = days->findChild<QTableView *>(QStringLiteral("seriesTableView"));
    QTRY_COMPARE(table->model()->rowCount(), 30);
    QCOMPARE(table->model()->index(29, 1).data().toString(), QStringLiteral("1,000"));
    QCOMPARE(table->model()->index(28, 1).data().toString(), QStringLiteral("990"));
}

/// By hand: what is in the form makes the number.
void TestOverviewPage::cardsNameTheirInputs()
{
    const auto inputs = [](const Kpi &kpi) {
        QStringList lines;
        for (const report::NumberInput &input : kpi.number->inputs)
            lines.append(
                QStringLiteral("%1=%2").arg(input.key, QString::number(std::get<qint64>(input.value))));
        return lines.join(u' ');
    };
    models::Overview overview;
    overview.range = DateRange::lastDays(dateOf(m_clock.now()), 7);
    overview.accounts = 3;
    overview.followers.value = 1500;
    overview.networks = {{PlatformKey(1), 500}, {PlatformKey(2), 1000}};
    overview.silent = {{.platform = PlatformKey(2),
                        .profileName = QStringLiteral("Studio"),
                        .lastDay = overview.range.first,
                        .followers = 400}};
    overview.growth = {.value = 120, .before = 1380, .end = 1500, .accounts = 2};
    overview.views.value = 70;
    overview.totalViews = 900;
    overview.won = {.sum = 70,
                    .parts = {{.name = QStringLiteral("a"), .views = 20}, {.name = {}, .views = 50}},
                    .unknown = 1};
    overview.engagementRate.value = 10;
    overview.rate = {.percent = 10, .counted = 2, .total = 3, .engagement = 9, .views = 90};

    const Kpi followers = followersKpi(overview);
    QCOMPARE(inputs(followers),
             QStringLiteral("%1=500 %2=1000 accounts=3 as_last_known=1 last_known=400")
                 .arg(PlatformKey(1).text(), PlatformKey(2).text()));
    const QString silent = followers.number->inputs.constLast().name;
    QVERIFY2(silent.contains(QStringLiteral("Studio"))
                 && silent.contains(models::format::date(overview.range.first)),
             qPrintable(silent));
    QCOMPARE(inputs(growthKpi(overview)),
             QStringLiteral("followers_end=1500 followers_before=1380 accounts=2"));
    QCOMPARE(inputs(viewsKpi(overview)), QStringLiteral("campaign=50 campaign=20 unknown=1 total_views=900"));
    QCOMPARE(inputs(rateKpi(overview)),
             QStringLiteral("engagement=9 views=90 rated_videos=2 posted_videos=3"));
    overview.won.parts.fill({.views = 5}, 14);
    QVERIFY(inputs(viewsKpi(overview)).contains(QStringLiteral("campaign=5 others=10")));
    overview.views.value.reset();
    QVERIFY(viewsKpi(overview).number);
}

void TestOverviewPage::theSummaryKeepsItsNetworksInSight()
{
    SummaryTable table;
    report::SummaryLine line {.platform = PlatformKey(1), .now = {}};
    line.now.followers.end = 1'234'567;
    table.setLines({line, {.platform = std::nullopt, .now = line.now}});
    table.resize(420, table.height());
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const auto *const networks = table.findChild<QTableView *>(QStringLiteral("summaryNetworksView"));
    QVERIFY(!networks->isVisible());

    table.setCurrentIndex(table.model()->index(0, table.model()->columnCount() - 1));
    QVERIFY(networks->isVisible());
    QCOMPARE(networks->geometry().left(), 0);
    QCOMPARE(networks->indexAt({20, 5}).data(), table.model()->index(0, 0).data());
    QVERIFY(!table.numberAt(networks->geometry().center())); // not of the cell below
    for (int column = table.model()->columnCount() - 2; column > 0; --column) {
        QTest::keyClick(&table, Qt::Key_Left);
        QCOMPARE(table.currentIndex().column(), column);
        QVERIFY(table.visualRect(table.currentIndex()).left() >= table.columnWidth(0)
                || !networks->isVisible());
        QVERIFY(table.numberAt({}));
    }
    QTest::keyClick(&table, Qt::Key_Left);
    QVERIFY(!networks->isVisible());
}

void TestOverviewPage::theRateLeadsToItsVideos()
{
    test::PageFixture fixture;
    fixture.addVideo(QStringLiteral("small"), 100); // 10 likes, 3 comments, 2 shares
    fixture.addVideo(QStringLiteral("large"), 900);
    fixture.addVideo(QStringLiteral("no views"), 0); // 5 of the rest
    const Date today = dateOf(fixture.clock.now());
    QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
    RatedVideosDialog dialog(fixture.services(), {today - std::chrono::days(1), today});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    auto *const table = dialog.findChild<QTableView *>(QStringLiteral("ratedVideosTableView"));
    QTRY_COMPARE(test::columnTexts(*table->model(), QStringLiteral("Caption")),
                 QStringList({QStringLiteral("large"), QStringLiteral("small"), QStringLiteral("no views")}));
    const QString sums = dialog.findChild<QLabel *>(QStringLiteral("sumsLabel"))->text();
    QVERIFY2(sums.contains(QStringLiteral("115 engagements / 1,000 views × 100 = 11.50")), qPrintable(sums));
    QVERIFY2(sums.contains(QStringLiteral("All 3 video")), qPrintable(sums));
    const QSignalSpy videos(&dialog, &RatedVideosDialog::videoRequested);
    emit table->activated(table->model()->index(0, 1));
    QCOMPARE(videos.count(), 1);
    QVERIFY(!dialog.isVisible());
    RatedVideosDialog earlier(fixture.services(),
                              {today - std::chrono::days(9), today - std::chrono::days(8)});
    earlier.setAttribute(Qt::WA_DeleteOnClose, false);
    earlier.open();
    QTRY_VERIFY(earlier.findChild<EmptyState *>()->isVisible());
}

void TestOverviewPage::eachNumberOfAnAccountIsExplained()
{
    using domain::Period;
    addProfile();
    for (int ago = 5; ago >= 0; --ago)
        commitDay(ago, 1000 - 10 * ago * ago);
    AccountsPage page(services());
    page.resize(1100, 700);
    page.show();
    page.setLookback({Period::last(2), domain::Comparison::PreviousPeriod});
    const auto label = [&page](const char *name) {
        const auto cards = page.findChildren<AccountCard *>();
        return cards.size() < 2 ? nullptr : cards.at(1)->findChild<QLabel *>(QLatin1String(name));
    };
    QTRY_VERIFY(label("against") && label("against")->isVisible() && !label("growth")->text().isEmpty());
    const auto numberOn = [&page, &label](const char *name) {
        return numberUnder(page, label(name)->mapToGlobal(QPoint(4, label(name)->height() / 2)))
            .value_or(report::NumberRef());
    };

    QTRY_COMPARE(numberOn("followers").figure, QStringLiteral("followers"));
    const report::NumberRef growth = numberOn("growth");
    QCOMPARE(growth.figure, QStringLiteral("account_growth"));
    QCOMPARE(growth.inputs.value(0).value, report::Cell(qint64(1000)));
    QCOMPARE(growth.inputs.value(1).value, report::Cell(qint64(960)));
    const report::NumberRef against = numberOn("against");
    QCOMPARE(against.figure, QStringLiteral("against_before"));
    QCOMPARE(against.inputs.value(0).value, report::Cell(qint64(40)));
    QCOMPARE(against.inputs.value(1).value, report::Cell(qint64(120))); // 840 to 960
    QCOMPARE(numberOn("rate").figure, QStringLiteral("average_rate"));
}

void TestOverviewPage::keysReachEachNumberOfAnAccount()
{
    addProfile();
    for (int ago = 5; ago >= 0; --ago)
        commitDay(ago, 1000 - 10 * ago * ago);
    AccountsPage page(services());
    page.resize(1100, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.setLookback({domain::Period::last(2), domain::Comparison::PreviousPeriod});
    const auto card = [&page] { return page.findChildren<AccountCard *>().value(1); };
    QTRY_VERIFY(card() && card()->findChild<QLabel *>(QStringLiteral("against"))->isVisible());
    card()->setFocus();

    QStringList figures;
    for (int step = 0; step < 5; ++step) {
        figures.append(numberInFocus(page).value_or(report::NumberRef()).figure);
        QTest::keyClick(page.focusWidget(), Qt::Key_Down);
    }
    QCOMPARE(figures.join(u' '),
             QStringLiteral("followers followers account_growth against_before average_rate"));
    QCOMPARE(page.focusWidget()->objectName(), QStringLiteral("rate")); // there is nothing below
    for (int step = 0; step < 4; ++step)
        QTest::keyClick(page.focusWidget(), Qt::Key_Up);
    QCOMPARE(page.focusWidget(), card());
    QSignalSpy opened(card(), &AccountCard::daysRequested);
    QTest::keyClick(page.focusWidget(), Qt::Key_Down);
    QTest::keyClick(page.focusWidget(), Qt::Key_Return); // the card opens from each of them
    QCOMPARE(opened.count(), 1);
}

void TestOverviewPage::theBasisOfARateIsNotCut()
{
    LongBasis german;
    QVERIFY(QCoreApplication::installTranslator(&german));
    fill();
    OverviewPage page(services());
    page.resize(1096, 700); // of a window of 1280 x 800
    page.show();
    auto *const ranks = page.findChild<QTableView *>(QStringLiteral("rankingTableView"));
    QTRY_COMPARE(ranks->model()->rowCount(), 1);
    const QModelIndex basis = ranks->model()->index(0, 3);

    QCOMPARE(basis.data().toString(), QStringLiteral("nach Reichweite"));
    ranks->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // all networks are more than it has room for
    const auto room = [ranks, &basis] {
        QStyleOptionViewItem cell;
        cell.rect = ranks->visualRect(basis);
        cell.widget = ranks;
        return CellRoom::contentRect(cell).width();
    };
    const QString text = basis.data().toString();
    QTRY_COMPARE(elided(text, ranks->fontMetrics(), room()), text);
    const QHeaderView &header = *ranks->horizontalHeader();
    for (int section = 0; section < header.count(); ++section)
        QVERIFY(header.sectionSize(section) >= titleWidth(header, section) - space::kSmall);
    QCoreApplication::removeTranslator(&german);
}

/// Of 1024 pixels.
void TestOverviewPage::aNarrowWindowHasEveryColumn()
{
    fill();
    OverviewPage page(services());
    page.resize(840, 600);
    page.show();
    const auto *const ranks = page.findChild<QTableView *>(QStringLiteral("rankingTableView"));
    QTRY_COMPARE(ranks->model()->rowCount(), 1);

    const QHeaderView &header = *ranks->horizontalHeader();
    const auto isWhole = [&header] {
        for (int section = 0; section < header.count(); ++section) {
            if (header.sectionSize(section) < titleWidth(header, section))
                return false;
        }
        return true;
    };
    QTRY_VERIFY(isWhole());
    const auto *const area = page.findChild<QScrollArea *>(QStringLiteral("scrollArea"));
    QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0); // nor is a card cut
}

void TestOverviewPage::aSubtitleIsNotCut_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("isBeside");
    QTest::newRow("one line") << 1000 << true;
    QTest::newRow("a line of its own") << 480 << false;
    QTest::newRow("several lines") << 240 << false;
}

/// It goes below the title where there is no room beside it, and back.
void TestOverviewPage::aSubtitleIsNotCut()
{
    QFETCH(const int, width);
    const QString text = QStringLiteral("24 Oct 2026 to 22 Nov 2026, 4 of 30 days unknown (hatched)");
    Card card;
    card.setTitle(QStringLiteral("Daily growth"));
    card.addControl(new QPushButton(QStringLiteral("Table")));
    card.setSubtitle(text);
    const auto labelOf = [&card](const QString &said) {
        const QList<QLabel *> labels = card.findChildren<QLabel *>();
        const auto found = std::find_if(labels.cbegin(), labels.cend(),
                                        [&said](const QLabel *label) { return label->text() == said; });
        return found == labels.cend() ? nullptr : *found;
    };
    const QLabel *const subtitle = labelOf(text);
    const QLabel *const title = labelOf(QStringLiteral("Daily growth"));
    QVERIFY(subtitle && title);
    card.show();
    QVERIFY(QTest::qWaitForWindowExposed(&card));
    for (const int each : {1000, 300, width}) {
        card.resize(each, 300);
        const auto isWhole = [subtitle, &text] {
            const QRect room(0, 0, subtitle->width(), 1000);
            return subtitle->rect().contains(
                subtitle->fontMetrics().boundingRect(room, Qt::TextWordWrap, text));
        };
        QTRY_VERIFY(isWhole());
    }
    QFETCH(const bool, isBeside);
    QTRY_COMPARE(subtitle->geometry().left() > title->geometry().right(), isBeside);
    QTRY_COMPARE(subtitle->geometry().top() > title->geometry().bottom(), !isBeside);
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
