// SPDX-License-Identifier: GPL-3.0-or-later
// What the program says by itself: the list of alerts and its rules, the map of good hours, the forecast.
#include "gui/charts/weekheatmap.h"
#include "gui/dialogs/alertrulesdialog.h"
#include "gui/pagefixture.h"
#include "gui/pages/alertscard.h"
#include "gui/theme/theme.h"
#include "gui/widgets/clockedit.h"
#include "gui/widgets/videohistorybox.h"
#include "models/alerttablemodel.h"
#include "store/alerts.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTimeZone>

using namespace viewtide;
using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;
using settings::Key;
using test::PageFixture;

class TestInsights final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void alertsTellWhyAndLeadThere();
    void alertsWriteDaysAsTheWindowDoes_data();
    void alertsWriteDaysAsTheWindowDoes();
    void alertsSpeakTheLanguageOfTheWindow();
    void rulesAreSettings();
    void nothingNewIsNoStep();
    void aFolderThatIsNotThereIsNotTaken();
    void aNumberThatIsNotPossibleIsTold_data();
    void aNumberThatIsNotPossibleIsTold();
    void cancelChangesNothing();
    void mapIsReadByKeys();
    void thinCellsHaveNoColour();
    void forecastIsHiddenWithoutABasis();
};

void TestInsights::alertsTellWhyAndLeadThere()
{
    PageFixture page;
    AlertsCard card(page.services());
    auto *const table = card.findChild<QTableView *>(u"alertTableView"_s);
    auto *const why = card.findChild<QLabel *>(u"alertWhyLabel"_s);
    auto *const open = card.findChild<QPushButton *>(u"openAlertButton"_s);
    QVERIFY(table && why && open);
    QVERIFY(!open->isEnabled());
    const domain::VideoRef video {domain::VideoSource::Api, 17};
    page.write(store::RaiseAlerts {.alerts = {{.kind = domain::AlertKind::BreakOut,
                                               .key = u"a"_s,
                                               .video = video,
                                               .title = u"<b>It</b> breaks out"_s,
                                               .why = u"Because of 12 videos."_s}},
                                   .now = page.clock.now()});

    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(test::columnTexts(*table->model(), u"What happened"_s), QStringList {u"<b>It</b> breaks out"_s});
    QTRY_COMPARE(why->text(), u"Because of 12 videos."_s);
    QCOMPARE(why->textFormat(), Qt::PlainText);
    QSignalSpy opened(&card, &AlertsCard::videoRequested);
    open->click();
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().value<domain::VideoRef>(), video);
}

void TestInsights::alertsWriteDaysAsTheWindowDoes_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("shown");
    QTest::newRow("day") << u"date"_s << u"2026-11-14"_s << u"7 followers on 2026-11-14."_s
                         << u"7 followers on 14 Nov 2026."_s;
    QTest::newRow("instant") << u"last_post_at"_s << u"2026-11-14T10:00:00.000Z"_s
                             << u"Went out on 2026-11-14."_s << u"Went out on 14 Nov 2026."_s;
    QTest::newRow("no day") << u"last_recorded"_s << QString() << u"No day yet."_s << u"No day yet."_s;
    QTest::newRow("age") << u"age"_s << u"24h"_s << u"9 views at the age of 24h; more"_s
                         << u"9 views at the age of 24 h; more"_s;
    QTest::newRow("another's day") << u"step"_s << u"2026-11-14"_s << u"On 2026-11-14"_s
                                   << u"On 2026-11-14"_s;
}

void TestInsights::alertsWriteDaysAsTheWindowDoes()
{
    QFETCH(const QString, key);
    QFETCH(const QString, figure);
    QFETCH(const QString, why);
    QFETCH(const QString, shown);

    QCOMPARE(models::alertWhyText({.why = why, .figures = {{key, figure}}}), shown);
}

void TestInsights::alertsSpeakTheLanguageOfTheWindow()
{
    store::AlertRow row {
        .alert = {.kind = domain::AlertKind::Milestone,
                  .video = domain::VideoRef {domain::VideoSource::Api, 17},
                  .platform = catalogue::PlatformKey(),
                  .title = u"Damals"_s,
                  .why = u"Darum."_s,
                  .figures = {{u"milestone"_s, 20'000}, {u"views"_s, 21'000}, {u"views_before"_s, 9'000}}}};
    QCOMPARE(models::alertWords(row), (domain::AlertWords {u"Damals"_s, u"Darum."_s})); // no caption
    row.caption = u"A caption"_s;
    const domain::AlertWords words = models::alertWords(row);
    QVERIFY2(words.title.endsWith(u"passed 20,000 views"), qPrintable(words.title));
    QVERIFY2(words.why.startsWith(u"It has 21,000 views now and had 9,000"), qPrintable(words.why));
}

void TestInsights::rulesAreSettings()
{
    PageFixture page;
    page.settings->set(Key::QuietHours, u"23:15-06:00"_s);
    auto *const dialog = new AlertRulesDialog(*page.settings, page.undo);
    QCOMPARE(dialog->findChild<ClockEdit *>(u"quietFromEdit"_s)->time(), QTime(23, 15));
    dialog->findChild<QDoubleSpinBox *>(u"breakOutScoreBox"_s)->setValue(4.5);
    dialog->findChild<QSpinBox *>(u"silenceDaysBox"_s)->setValue(0);
    QCOMPARE(dialog->findChild<QSpinBox *>(u"silenceDaysBox"_s)->text(), u"off"_s);
    dialog->findChild<QSpinBox *>(u"viewMilestoneBox"_s)->setValue(500'000);
    dialog->findChild<QCheckBox *>(u"signInSwitch"_s)->setChecked(false);
    dialog->findChild<QCheckBox *>(u"syncFailingSwitch"_s)->setChecked(false);
    dialog->findChild<ClockEdit *>(u"quietToEdit"_s)->setTime(QTime(7, 30));
    dialog->findChild<QLineEdit *>(u"summaryFolderEdit"_s)->setText(page.folder.path());
    dialog->accept();

    QCOMPARE(page.settings->text(Key::AlertBreakOutScore), u"4.5"_s);
    QCOMPARE(page.settings->number(Key::AlertSilenceDays), 0);
    QCOMPARE(page.settings->number(Key::AlertViewMilestone), 500'000);
    QCOMPARE(page.settings->text(Key::AlertSignIn), u"off"_s);
    QCOMPARE(page.settings->text(Key::AlertSyncFailing), u"off"_s);
    QCOMPARE(page.settings->text(Key::QuietHours), u"23:15-07:30"_s);
    QCOMPARE(page.settings->text(Key::SummaryFolder), page.folder.path());
    QVERIFY(page.settings->check().isOk());
    QCOMPARE(page.undo.count(), 1); // one answer, one step back
    page.undo.undo();
    QCOMPARE(page.settings->text(Key::AlertBreakOutScore), u"3.5"_s);
    QCOMPARE(page.settings->text(Key::QuietHours), u"23:15-06:00"_s);
    QCOMPARE(page.settings->text(Key::SummaryFolder), QString());
}

void TestInsights::nothingNewIsNoStep()
{
    PageFixture page;
    (new AlertRulesDialog(*page.settings, page.undo))->accept();
    QCOMPARE(page.undo.count(), 0);
}

void TestInsights::aFolderThatIsNotThereIsNotTaken()
{
    PageFixture page;
    auto *const dialog = new AlertRulesDialog(*page.settings, page.undo);
    dialog->show();
    dialog->findChild<QLineEdit *>(u"summaryFolderEdit"_s)->setText(u"/nowhere/at/all"_s);
    dialog->accept();

    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->findChild<QLabel *>(u"problemLabel"_s)->isVisible());
    QCOMPARE(page.settings->text(Key::SummaryFolder), QString());
    dialog->findChild<QLineEdit *>(u"summaryFolderEdit"_s)->setText(page.folder.path());
    dialog->accept();
    QCOMPARE(page.settings->text(Key::SummaryFolder), page.folder.path());
}

/// The dialog stays until it is seen what has become of it.
void TestInsights::aNumberThatIsNotPossibleIsTold_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<Key>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("whole") << u"silenceDaysBox"_s << u"999"_s << u"999 is not possible: it is 60 now."_s
                           << Key::AlertSilenceDays << u"60"_s;
    QTest::newRow("with decimals") << u"breakOutScoreBox"_s << u"4.25"_s
                                   << u"4.25 is not possible: it is 4.3 now."_s << Key::AlertBreakOutScore
                                   << u"4.3"_s;
}

void TestInsights::aNumberThatIsNotPossibleIsTold()
{
    QFETCH(const QString, box);
    QFETCH(const QString, typed);
    QFETCH(const QString, shown);
    QFETCH(const Key, key);
    PageFixture page;
    const QPointer dialog = new AlertRulesDialog(*page.settings, page.undo);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *const field = dialog->findChild<QAbstractSpinBox *>(box);
    const QString before = page.settings->text(key);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, typed);
    QTest::keyClick(field, Qt::Key_Return);

    QVERIFY(dialog && dialog->isVisible());
    const auto *const problem = dialog->findChild<QLabel *>(u"problemLabel"_s);
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().startsWith(shown), qPrintable(problem->text()));
    QVERIFY(field->hasFocus());
    QCOMPARE(page.settings->text(key), before);
    QTest::keyClick(field, Qt::Key_Return);

    QTEST(page.settings->text(key), "value");
    QTRY_VERIFY(!dialog);
}

void TestInsights::cancelChangesNothing()
{
    PageFixture page;
    auto *const dialog = new AlertRulesDialog(*page.settings, page.undo);
    dialog->findChild<QSpinBox *>(u"silenceDaysBox"_s)->setValue(1);
    dialog->findChild<QCheckBox *>(u"quietSwitch"_s)->setChecked(true);
    dialog->reject();
    QCOMPARE(page.settings->number(Key::AlertSilenceDays), 7);
    QCOMPARE(page.settings->text(Key::QuietHours), QString());
}

void TestInsights::mapIsReadByKeys()
{
    domain::BestTimes times;
    times.cells.at(0).at(1) = {.posts = 4, .middle = 1.5};
    times.posts = 4;
    WeekHeatmap map;
    map.resize(map.sizeHint());
    map.setTimes(times);
    QSignalSpy moved(&map, &WeekHeatmap::currentChanged);
    QTest::keyClick(&map, Qt::Key_Right);
    QCOMPARE(map.current(), std::optional(domain::WeekHour {0, 1}));
    QVERIFY2(map.accessibleDescription().contains(u"1.5×"_s), qPrintable(map.accessibleDescription()));
    QTest::keyClick(&map, Qt::Key_Up); // Monday is the first row
    QCOMPARE(map.current(), std::optional(domain::WeekHour {0, 1}));
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.cellRect({6, 23}).center());
    QCOMPARE(map.current(), std::optional(domain::WeekHour {6, 23}));
    QCOMPARE(moved.count(), 3);
}

void TestInsights::thinCellsHaveNoColour()
{
    domain::BestTimes times;
    times.cells.at(2).at(5) = {.posts = 2, .middle = 9.0};
    times.cells.at(3).at(5) = {.posts = 3, .middle = 2.0};
    WeekHeatmap map;
    map.resize(map.sizeHint());
    map.setTimes(times);
    const QImage image = map.grab().toImage();
    const auto colourAt = [&](domain::WeekHour slot) {
        return image.pixelColor(map.cellRect(slot).topLeft() + QPoint(5, 2));
    };
    QCOMPARE(colourAt({3, 5}), colour(Colour::Accent, map.palette()));
    QVERIFY(colourAt({2, 5}).saturationF() < 0.3F);
    QVERIFY(colourAt({2, 6}).saturationF() < 0.3F);
}

void TestInsights::forecastIsHiddenWithoutABasis()
{
    VideoHistoryBox box;
    auto *const label = box.findChild<QLabel *>(u"forecastLabel"_s);
    QVERIFY(label);
    QVERIFY(label->isHidden());
    box.showForecasts({{.age = std::chrono::days(7),
                        .from = std::chrono::hours(24),
                        .views = 40'200,
                        .low = 31'000,
                        .high = 55'000,
                        .earlier = 22,
                        .medianError = 12.4,
                        .tested = 14,
                        .inside = 11}});
    QVERIFY(!label->isHidden());
    for (const QString &figure : {u"40,200"_s, u"31,000"_s, u"55,000"_s, u"22"_s, u"12 %"_s, u"11 of 14"_s})
        QVERIFY2(label->text().contains(figure), qPrintable(label->text()));
    box.showForecasts({});
    QVERIFY(label->isHidden());
}

QTEST_MAIN(TestInsights)
#include "tst_insights.moc"
