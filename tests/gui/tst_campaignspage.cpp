// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns on a real store: made and edited in the dialog, taken back, and their totals.
#include "catalogue/figure.h"
#include "gui/dialogs/campaigndialog.h"
#include "gui/numbersource.h"
#include "gui/pagefixture.h"
#include "gui/pages/campaignspage.h"
#include "gui/theme/theme.h"
#include "gui/widgets/dayedit.h"
#include "models/format.h"
#include "models/numberrole.h"
#include "models/unassigned.h"
#include "store/campaignrules.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTranslator>

using namespace viewtide;
using namespace viewtide::gui;
using test::PageFixture;

namespace {

int sectionOf(const QAbstractItemModel &model, const QString &header)
{
    int section = 0;
    while (section < model.columnCount() && model.headerData(section, Qt::Horizontal).toString() != header)
        ++section;
    return section;
}

/// Of a window in another language than the database.
class OtherLanguage final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const bool isName = qstrcmp(context, "Workspace") == 0 && qstrcmp(source, "Unassigned") == 0;
        return isName ? QStringLiteral("Ohne Kampagne") : QString();
    }
};

} // namespace

class TestCampaignsPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();
    void makesOne();
    void aCostThatIsNotPossibleIsTold();
    void refusesNonsense();
    void editIsTakenBack();
    void unassignedKeepsItsName();
    void unassignedIsCalledAsTheWindowDoes();
    void removesOneWithUndo();
    void showsTotals();
    void takesAnOwner();
    void tellsWhatTheRangeWon();
    void whatIsNotSetIsSaid();
    void aSumLeadsToItsCampaigns();
    void numbersLeadToTheVideos();
    void everyNumberIsExplained();
    void aDayWithoutViewsWonSaysWhy();

private:
    template<typename T>
    T *find(const char *name)
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    domain::CampaignId addSpring();
    QStringList names();
    CampaignDialog *openByButton(const char *button);
    static void press(CampaignDialog *dialog, QDialogButtonBox::StandardButton button);

    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<CampaignsPage> m_page;
};

void TestCampaignsPage::init()
{
    m_fixture = std::make_unique<PageFixture>();
    QCOMPARE(m_fixture->problem, QString());
    m_page = m_fixture->open<CampaignsPage>();
    QCOMPARE(m_fixture->problem, QString());
    QTRY_COMPARE(names().size(), 1);
}

void TestCampaignsPage::cleanup()
{
    models::setUnassignedName({});
    m_page.reset();
    m_fixture.reset();
}

/// Made and selected.
domain::CampaignId TestCampaignsPage::addSpring()
{
    domain::Campaign campaign;
    campaign.name = QStringLiteral("Spring");
    const auto id = m_fixture->write(store::SaveCampaign {campaign, m_fixture->clock.now()});
    const auto *const table = find<QTableView>("campaignTableView");
    if (QTest::qWaitFor([table] { return table->model()->rowCount() == 2; }, 30000)) {
        const qsizetype row = names().indexOf(campaign.name);
        find<QTableView>("campaignTableView")->setCurrentIndex(table->model()->index(int(row), 0));
    }
    return id;
}

QStringList TestCampaignsPage::names()
{
    return test::columnTexts(*find<QTableView>("campaignTableView")->model(), QStringLiteral("Campaign"));
}

CampaignDialog *TestCampaignsPage::openByButton(const char *button)
{
    QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
    return m_page->findChild<CampaignDialog *>();
}

void TestCampaignsPage::press(CampaignDialog *dialog, QDialogButtonBox::StandardButton button)
{
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(button), Qt::LeftButton);
}

void TestCampaignsPage::makesOne()
{
    auto *const dialog = openByButton("newButton");
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<DayEdit *>(QStringLiteral("startsEdit"))->text(),
             models::format::date(dateOf(m_fixture->clock.now())));
    dialog->findChild<QLineEdit *>(QStringLiteral("nameEdit"))->setText(QStringLiteral("  Spring  "));
    dialog->findChild<QCheckBox *>(QStringLiteral("costCheck"))->setChecked(true);
    dialog->findChild<QDoubleSpinBox *>(QStringLiteral("costBox"))->setValue(1234.56);
    press(dialog, QDialogButtonBox::Save);

    QTRY_VERIFY(names().contains(QStringLiteral("Spring")));
    QTRY_COMPARE(find<QLabel>("detailLabel")->text(), QStringLiteral("Spring"));
    QCOMPARE(find<QLabel>("countLabel")->text(), QStringLiteral("Campaigns: 2"));
    const auto rows = m_fixture->read(store::CampaignsQuery {.today = dateOf(m_fixture->clock.now())});
    QCOMPARE(rows.size(), 2);
    QVERIFY(std::any_of(rows.cbegin(), rows.cend(), [](const store::CampaignRow &row) {
        return row.campaign.costCents == std::optional<qint64>(123456);
    }));

    m_fixture->undo.undo();
    QTRY_VERIFY(!names().contains(QStringLiteral("Spring")));
    m_fixture->undo.redo();
    QTRY_VERIFY(names().contains(QStringLiteral("Spring")));
}

/// Of a cent there is no half.
void TestCampaignsPage::aCostThatIsNotPossibleIsTold()
{
    auto *const dialog = openByButton("newButton");
    dialog->findChild<QLineEdit *>(QStringLiteral("nameEdit"))->setText(QStringLiteral("Spring"));
    dialog->findChild<QCheckBox *>(QStringLiteral("costCheck"))->setChecked(true);
    auto *const cost = dialog->findChild<QDoubleSpinBox *>(QStringLiteral("costBox"));
    cost->selectAll();
    QTest::keyClicks(cost, QStringLiteral("99.999"));
    press(dialog, QDialogButtonBox::Save);
    QVERIFY(dialog->isVisible());
    const auto *const problem = dialog->findChild<QLabel *>(QStringLiteral("problemLabel"));
    QVERIFY2(problem->text().startsWith(QStringLiteral("99.999 is not possible: it is 100.00 now.")),
             qPrintable(problem->text()));
    press(dialog, QDialogButtonBox::Save);
    QTRY_VERIFY(names().contains(QStringLiteral("Spring")));
}

void TestCampaignsPage::refusesNonsense()
{
    auto *const dialog = openByButton("newButton");
    const auto *problem = dialog->findChild<QLabel *>(QStringLiteral("problemLabel"));
    press(dialog, QDialogButtonBox::Save);
    QVERIFY(dialog->isVisible());
    QVERIFY(problem->isVisible());
    QCOMPARE(problem->text(), QStringLiteral("The campaign needs a name."));
    dialog->findChild<QLineEdit *>(QStringLiteral("nameEdit"))->setText(QStringLiteral("Spring"));
    dialog->findChild<QCheckBox *>(QStringLiteral("targetCheck"))->setChecked(true);
    dialog->findChild<QLineEdit *>(QStringLiteral("targetEdit"))->setText(QStringLiteral("many"));
    press(dialog, QDialogButtonBox::Save);

    QVERIFY(dialog->isVisible());
    QVERIFY(problem->isVisible());
    press(dialog, QDialogButtonBox::Cancel);
    QCOMPARE(m_fixture->read(store::CampaignsQuery {.today = dateOf(m_fixture->clock.now())}).size(), 1);
}

void TestCampaignsPage::editIsTakenBack()
{
    addSpring();
    auto *const dialog = openByButton("editButton");
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(QStringLiteral("nameEdit"))->setText(QStringLiteral("Renamed"));
    press(dialog, QDialogButtonBox::Save);
    QTRY_VERIFY(names().contains(QStringLiteral("Renamed")));

    m_fixture->undo.undo();
    QTRY_VERIFY(names().contains(QStringLiteral("Spring")));
    m_fixture->undo.redo();
    QTRY_VERIFY(names().contains(QStringLiteral("Renamed")));
    QTRY_COMPARE(find<QLabel>("detailLabel")->text(), QStringLiteral("Renamed"));
}

void TestCampaignsPage::unassignedKeepsItsName()
{
    const QString before = names().value(0);
    QSignalSpy messages(m_page.get(), &PageWidget::messagePosted);
    auto *const dialog = openByButton("editButton");
    dialog->findChild<QLineEdit *>(QStringLiteral("nameEdit"))->setText(QStringLiteral("Renamed"));
    press(dialog, QDialogButtonBox::Save);

    QTRY_COMPARE(messages.size(), 1);
    QVERIFY(messages.first().first().toString().contains(QStringLiteral("keeps its name")));
    QCOMPARE(names(), QStringList(before));
}

void TestCampaignsPage::unassignedIsCalledAsTheWindowDoes()
{
    const QString shown = QStringLiteral("Ohne Kampagne");
    const QString stored = m_fixture->workspace.unassignedName;
    QCOMPARE(names(), QStringList(stored));
    OtherLanguage language;
    QVERIFY(QCoreApplication::installTranslator(&language));
    models::setUnassignedName(stored);
    addSpring();
    QTRY_COMPARE(names().size(), 2);
    QVERIFY(names().contains(shown));

    const auto *const table = find<QTableView>("campaignTableView");
    find<QTableView>("campaignTableView")
        ->setCurrentIndex(table->model()->index(int(names().indexOf(shown)), 0));
    auto *const dialog = openByButton("editButton");
    QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("nameEdit"))->text(), shown);
    press(dialog, QDialogButtonBox::Save); // it is stored under the name that it had
    const auto rows = m_fixture->read(store::CampaignsQuery {.today = dateOf(m_fixture->clock.now())});
    QVERIFY(std::any_of(rows.cbegin(), rows.cend(),
                        [&](const store::CampaignRow &row) { return row.campaign.name == stored; }));
    QCoreApplication::removeTranslator(&language);
}

void TestCampaignsPage::removesOneWithUndo()
{
    const auto spring = addSpring();
    m_fixture->addVideo(QStringLiteral("one"), 1000);
    const auto video = m_fixture->read(store::VideosQuery {.now = m_fixture->clock.now()}).value(0);
    m_fixture->write(store::AssignVideos {{video.ref}, spring, m_fixture->clock.now()});
    const auto campaignOf = [this] {
        return m_fixture->read(store::VideosQuery {.now = m_fixture->clock.now()}).value(0).campaign;
    };
    QTRY_COMPARE(find<QTableView>("videoTableView")->model()->rowCount(), 1);
    const QAbstractItemModel &campaigns = *find<QTableView>("campaignTableView")->model();
    QTRY_COMPARE(test::columnTexts(campaigns, QStringLiteral("Posts"))
                     .value(names().indexOf(QStringLiteral("Spring"))),
                 QStringLiteral("1")); // only then it is asked

    const auto rules = [this] { return m_fixture->read(store::RulesQuery {}).size(); };
    m_fixture->write(store::SaveRule {.rule = {.campaign = spring, .hashtag = QStringLiteral("spring")},
                                      .now = m_fixture->clock.now()});
    QSignalSpy messages(m_page.get(), &PageWidget::messagePosted);

    QTest::keyClick(find<QTableView>("campaignTableView"), Qt::Key_Delete,
                    Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_page->findChild<QMessageBox *>());
    auto *question = m_page->findChild<QMessageBox *>();
    QVERIFY2(question->text().contains(QStringLiteral("1 video")), qPrintable(question->text()));
    QVERIFY2(question->text().contains(QStringLiteral("1 rule")), qPrintable(question->text()));
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY(!names().contains(QStringLiteral("Spring")));
    QTRY_COMPARE(campaignOf(), m_fixture->workspace.unassigned);
    QCOMPARE(rules(), 0);
    QTRY_VERIFY(std::any_of(messages.cbegin(), messages.cend(), [](const QList<QVariant> &message) {
        const QString text = message.first().toString();
        return text.startsWith(QStringLiteral("1 video")) && text.contains(QStringLiteral("1 rule"));
    }));

    m_fixture->undo.undo();
    QTRY_VERIFY(names().contains(QStringLiteral("Spring")));
    QTRY_COMPARE(campaignOf(), spring);
    QCOMPARE(rules(), 1);
}

void TestCampaignsPage::showsTotals()
{
    m_fixture->addVideo(QStringLiteral("one"), 1000);
    m_fixture->addVideo(QStringLiteral("two"), 234);
    const auto *const table = find<QTableView>("campaignTableView");

    QTRY_COMPARE(test::columnTexts(*table->model(), QStringLiteral("Views")),
                 QStringList(QStringLiteral("1,234")));
    const auto *const videos = find<QTableView>("videoTableView");
    QTRY_COMPARE(videos->model()->rowCount(), 2);
}

void TestCampaignsPage::takesAnOwner()
{
    auto *dialog = openByButton("newButton");
    auto *owner = dialog->findChild<QComboBox *>(QStringLiteral("ownerBox"));
    QTRY_COMPARE(owner->currentText(), QStringLiteral("Me"));
    dialog->findChild<QLineEdit *>(QStringLiteral("nameEdit"))->setText(QStringLiteral("Spring"));
    owner->setEditText(QStringLiteral("  "));
    press(dialog, QDialogButtonBox::Save);
    QVERIFY(dialog->isVisible()); // somebody has to own it
    owner->setEditText(QStringLiteral("Anna"));
    press(dialog, QDialogButtonBox::Save);

    QTRY_COMPARE(find<QLabel>("detailLabel")->text(), QStringLiteral("Spring"));
    QTRY_COMPARE(find<QLabel>("factsLabel")->text(),
                 QStringLiteral("Owner Anna · No days set · No target set"));
    QTRY_VERIFY(!m_page->findChild<CampaignDialog *>());
    dialog = openByButton("editButton");
    owner = dialog->findChild<QComboBox *>(QStringLiteral("ownerBox"));
    QTRY_COMPARE(owner->currentText(), QStringLiteral("Anna"));
    owner->setCurrentText(QStringLiteral("me"));
    press(dialog, QDialogButtonBox::Save);
    QTRY_COMPARE(find<QLabel>("factsLabel")->text(),
                 QStringLiteral("Owner Me · No days set · No target set"));
    m_fixture->undo.undo();
    QTRY_COMPARE(find<QLabel>("factsLabel")->text(),
                 QStringLiteral("Owner Anna · No days set · No target set"));
}

void TestCampaignsPage::tellsWhatTheRangeWon()
{
    using domain::Period;
    const auto *const table = find<QTableView>("campaignTableView");
    const auto texts = [table](const QString &header) {
        return test::columnTexts(*table->model(), header).value(0);
    };
    const auto won = [&texts] { return texts(QStringLiteral("Views won")); };
    const auto against = [&texts] { return texts(QStringLiteral("Against before")); };
    const QString dash = QStringLiteral("\u2013");
    m_fixture->addVideo(QStringLiteral("one"), 1000);
    m_fixture->takeSnapshot();
    for (const qint64 views : {1300, 1350}) {
        m_fixture->clock.advance(std::chrono::hours(24));
        m_fixture->see(1, views);
        m_fixture->takeSnapshot();
    }

    m_page->setLookback({Period::last(1), domain::Comparison::PreviousPeriod});
    QTRY_COMPARE(won(), QStringLiteral("+50"));
    QCOMPARE(against(), QStringLiteral("▼ −250"));
    QTRY_COMPARE(find<QTableView>("daysTableView")->model()->rowCount(), 1);
    m_page->setLookback({Period::last(2), domain::Comparison::PreviousPeriod});
    QTRY_COMPARE(won(), QStringLiteral("+350"));
    QTRY_COMPARE(find<QLabel>("countLabel")->text(), QStringLiteral("Campaigns: 1, views won: +350"));
    QCOMPARE(against(), dash); // tracking began within the days before
    m_page->setLookback({Period::all(), domain::Comparison::PreviousPeriod});
    QTRY_COMPARE(won(), QStringLiteral("+350 (partial)"));
    QTRY_COMPARE(find<QTableView>("daysTableView")->model()->rowCount(), 3);
    const Date today = dateOf(m_fixture->clock.now());
    m_page->setLookback({Period::between({today - std::chrono::days(1), today - std::chrono::days(1)}), {}});
    QTRY_COMPARE(won(), QStringLiteral("+300"));

    m_fixture->clock.advance(std::chrono::hours(13)); // one in the morning
    m_fixture->addVideo(QStringLiteral("two"), 9000); // of yesterday: what it brings was not won today
    m_fixture->takeSnapshot();
    m_page->setLookback({Period::last(1), domain::Comparison::None});
    QTRY_COMPARE(won(), dash);
    const int column = sectionOf(*table->model(), QStringLiteral("Views won"));
    const QString cause = table->model()->index(0, column).data(Qt::ToolTipRole).toString();
    QVERIFY2(cause.contains(QStringLiteral("videos joined")), qPrintable(cause));
}

void TestCampaignsPage::whatIsNotSetIsSaid()
{
    const auto id = addSpring();
    m_page->showCampaign(id);
    QTRY_COMPARE(find<QLabel>("detailLabel")->text(), QStringLiteral("Spring"));
    const auto saysEmpty = [this](const QString &title) {
        const QList<QLabel *> titles = m_page->findChildren<QLabel *>(QStringLiteral("emptyTitle"));
        return std::any_of(titles.cbegin(), titles.cend(),
                           [&title](const QLabel *one) { return one->isVisible() && one->text() == title; });
    };
    QTRY_VERIFY(saysEmpty(QStringLiteral("No snapshot of these days")));
    find<QTabWidget>("detailTabs")->setCurrentIndex(1);
    QTRY_VERIFY(saysEmpty(QStringLiteral("No videos in it yet")));

    m_page->showCampaign(m_fixture->workspace.unassigned);
    QTRY_VERIFY(find<QLabel>("factsLabel")->text().contains(QStringLiteral("No days set · No target set")));
    find<QPushButton>("setUpButton")->click();
    auto *const dialog = m_page->findChild<CampaignDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QCheckBox *>(QStringLiteral("startsCheck"))->setChecked(true);
    dialog->findChild<QCheckBox *>(QStringLiteral("targetCheck"))->setChecked(true);
    auto *const target = dialog->findChild<QLineEdit *>(QStringLiteral("targetEdit"));
    const auto *const problem = dialog->findChild<QLabel *>(QStringLiteral("problemLabel"));
    press(dialog, QDialogButtonBox::Save);
    QVERIFY(problem->isVisible());
    target->setText(QStringLiteral("1000"));
    QVERIFY(!problem->isVisible()); // it was put right
    target->clear();
    QVERIFY(!problem->isVisible()); // nobody saves yet
    target->setText(QStringLiteral("1000"));
    press(dialog, QDialogButtonBox::Save);
    QTRY_VERIFY(!find<QPushButton>("setUpButton")->isVisible());
    QVERIFY(!find<QLabel>("factsLabel")->text().contains(QStringLiteral("set")));
}

void TestCampaignsPage::aSumLeadsToItsCampaigns()
{
    addSpring();
    auto *const table = find<QTableView>("campaignTableView");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const int column = sectionOf(*table->model(), QStringLiteral("Views won"));
    table->setColumnHidden(column, true);
    find<QLineEdit>("filterEdit")->setText(QStringLiteral("spring"));

    m_page->showBy(QStringLiteral("won"));

    QVERIFY(!table->isColumnHidden(column));
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), column);
    QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(table->model()->rowCount(), 2); // the filter would leave some of the sum out
    QCOMPARE(table->currentIndex().column(), column);
}

void TestCampaignsPage::numbersLeadToTheVideos()
{
    m_fixture->addVideo(QStringLiteral("one"), 1000);
    auto *const table = find<QTableView>("campaignTableView");
    QTRY_COMPARE(test::columnTexts(*table->model(), QStringLiteral("Views")),
                 QStringList(QStringLiteral("1,000")));
    const QSignalSpy asked(m_page.get(), &PageWidget::campaignVideosRequested);
    const auto open = [table](const QString &column) {
        emit table->activated(table->model()->index(0, sectionOf(*table->model(), column)));
    };

    open(QStringLiteral("Views"));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<domain::CampaignId>(), m_fixture->workspace.unassigned);
    QVERIFY(!m_page->findChild<CampaignDialog *>());
    open(QStringLiteral("Campaign"));
    QCOMPARE(asked.size(), 1);
    QVERIFY(m_page->findChild<CampaignDialog *>());
}

void TestCampaignsPage::everyNumberIsExplained()
{
    domain::Campaign campaign = m_fixture->read(store::CampaignsQuery {}).constFirst().campaign;
    campaign.costCents = 450'000;
    campaign.currency = QStringLiteral("EUR");
    campaign.targetViews = 5000;
    m_fixture->write(store::SaveCampaign {campaign, m_fixture->clock.now()});
    m_fixture->addVideo(QStringLiteral("one"), 1000);
    for (const qint64 views : {1000, 1300}) {
        m_fixture->see(1, views);
        m_fixture->takeSnapshot();
        m_fixture->clock.advance(std::chrono::hours(24));
    }
    m_page->setLookback({domain::Period::last(30), domain::Comparison::PreviousPeriod});
    const auto explained = [](const QTableView *view, const QStringList &headers) {
        QStringList missing;
        for (const QString &header : headers) {
            const QModelIndex cell = view->model()->index(0, sectionOf(*view->model(), header));
            const auto number = cell.data(models::NumberRole).value<report::NumberRef>();
            if (!catalogue::findFigure(number.figure) || number.shown != cell.data().toString())
                missing.append(header);
        }
        return missing;
    };
    const auto *const days = find<QTableView>("daysTableView");
    QTRY_COMPARE(days->model()->rowCount(), 2);
    QCOMPARE(explained(days,
                       {QStringLiteral("Posts"), QStringLiteral("Views"), QStringLiteral("Views won"),
                        QStringLiteral("Likes"), QStringLiteral("Comments"), QStringLiteral("Shares"),
                        QStringLiteral("Saves")}),
             QStringList());
    const auto *const table = find<QTableView>("campaignTableView");
    QCOMPARE(explained(table,
                       {QStringLiteral("Posts"), QStringLiteral("Against before"), QStringLiteral("Cost"),
                        QStringLiteral("CPM"), QStringLiteral("Target")}),
             QStringList());

    const auto *const facts = find<QLabel>("factsLabel");
    QTRY_VERIFY2(facts->text().contains(QStringLiteral("CPM")), qPrintable(facts->text()));
    const auto figureAt = [this, facts](const QString &word) {
        const int before = facts->fontMetrics().horizontalAdvance(
            facts->text().left(facts->text().indexOf(word)) + word.left(2));
        const auto number = numberUnder(*m_page, facts->mapToGlobal(QPoint(before, 6)));
        return number ? number->figure : QString();
    };
    QCOMPARE(figureAt(QStringLiteral("Owner")), QString());
    QCOMPARE(figureAt(QStringLiteral("views")), QStringLiteral("progress"));
    QCOMPARE(figureAt(QStringLiteral("spent")), QStringLiteral("campaign_cost"));
    QCOMPARE(figureAt(QStringLiteral("CPM")), QStringLiteral("cpm"));
}

void TestCampaignsPage::aDayWithoutViewsWonSaysWhy()
{
    m_fixture->addVideo(QStringLiteral("one"), 1000);
    m_fixture->takeSnapshot();
    m_fixture->clock.advance(std::chrono::hours(13)); // one in the morning
    m_fixture->addVideo(QStringLiteral("two"), 9000); // of yesterday
    m_fixture->takeSnapshot();
    m_page->setLookback({domain::Period::last(30), domain::Comparison::None});
    const auto *const days = find<QTableView>("daysTableView");
    QTRY_COMPARE(days->model()->rowCount(), 2);
    const int column = sectionOf(*days->model(), QStringLiteral("Views won"));
    const auto why = [days, column](int row) {
        return days->model()->index(row, column).data(Qt::ToolTipRole).toString();
    };

    QVERIFY2(why(0).contains(QStringLiteral("joined the campaign")), qPrintable(why(0)));
    QVERIFY2(why(1).contains(QStringLiteral("no snapshot of the day before")), qPrintable(why(1)));
}

QTEST_MAIN(TestCampaignsPage)
#include "tst_campaignspage.moc"
