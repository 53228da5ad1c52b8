// SPDX-License-Identifier: GPL-3.0-or-later
// Rules and uploads in their dialogs, on a real store: made, ordered, looked at, applied and taken back.
#include "gui/dialogs/ruledialog.h"
#include "gui/dialogs/rulesdialog.h"
#include "gui/dialogs/uploadsdialog.h"
#include "gui/pagefixture.h"
#include "gui/pages/campaignspage.h"
#include "gui/theme/theme.h"
#include "store/campaignrules.h"
#include "store/uploads.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace viewtide;
using namespace viewtide::gui;
using domain::UploadStatus;
using test::PageFixture;

namespace {

domain::HistoryPost post(int number, const QString &text, UploadStatus status = UploadStatus::Posted)
{
    domain::HistoryPost made;
    made.id = domain::PostId(QStringLiteral("p%1").arg(number));
    made.text = text;
    made.createdAt = fromEpochMs(1'800'000'000'000) - std::chrono::hours(number);
    made.sections = {
        {.platform = catalogue::PlatformKey(1),
         .nativeId = domain::NativeId(QStringLiteral("n%1").arg(number)),
         .status = status,
         .url = {},
         .failureReason = status == UploadStatus::Failed ? QStringLiteral("Too long a text.") : QString()}};
    return made;
}

} // namespace

class TestRulesDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();
    void addsPreviewsAppliesAndTakesBack();
    void ordersAndRemoves();
    void anEditOutlivesItsDialog();
    void quickEditsAreTakenBackOneByOne();
    void refusesARuleWithoutConditions();
    void listsUploadsByStatus();
    void assignsUploads();

private:
    template<typename T>
    T *open(const char *button)
    {
        QTest::mouseClick(m_page->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
        T *dialog = m_page->findChild<T *>();
        if (!dialog || !QTest::qWaitForWindowActive(dialog))
            return nullptr;
        return dialog;
    }
    template<typename T>
    static T *in(const QWidget *dialog, const char *name)
    {
        return dialog->findChild<T *>(QLatin1String(name));
    }
    static void click(const QWidget *dialog, const char *button)
    {
        QTest::mouseClick(in<QPushButton>(dialog, button), Qt::LeftButton);
    }
    void addRule(RulesDialog *dialog, const QString &hashtag);
    QStringList campaignsOfUploads();
    static QStringList column(const QDialog *dialog, const char *table, const QString &header)
    {
        return test::columnTexts(*in<QTableView>(dialog, table)->model(), header);
    }

    std::unique_ptr<PageFixture> m_fixture;
    std::unique_ptr<CampaignsPage> m_page;
    domain::CampaignId m_summer;
};

void TestRulesDialog::init()
{
    m_fixture = std::make_unique<PageFixture>();
    domain::Campaign campaign;
    campaign.name = QStringLiteral("Summer");
    m_summer = m_fixture->write(store::SaveCampaign {campaign, m_fixture->clock.now()});
    const auto profile = m_fixture->read(store::ProfilesQuery {}).constFirst().id;
    m_fixture->write(store::SaveHistory {
        .profile = profile,
        .posts = {post(1, QStringLiteral("one #summer")), post(2, QStringLiteral("two #SUMMER #late")),
                  post(3, QStringLiteral("three")),
                  post(4, QStringLiteral("four #late"), UploadStatus::Failed)},
        .now = m_fixture->clock.now()});
    QCOMPARE(m_fixture->problem, QString());
    m_page = m_fixture->open<CampaignsPage>();
    QCOMPARE(m_fixture->problem, QString());
}

void TestRulesDialog::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void TestRulesDialog::addRule(RulesDialog *dialog, const QString &hashtag)
{
    QTRY_VERIFY(in<QPushButton>(dialog, "addButton")->isEnabled());
    click(dialog, "addButton");
    auto *const edit = dialog->findChild<RuleDialog *>();
    QVERIFY(edit);
    auto *const box = in<QComboBox>(edit, "campaignBox");
    QTRY_VERIFY(box->count() > 0);
    box->setCurrentText(QStringLiteral("Summer"));
    QTest::keyClicks(in<QLineEdit>(edit, "hashtagEdit"), hashtag);
    QTest::mouseClick(edit->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
}

QStringList TestRulesDialog::campaignsOfUploads()
{
    QStringList names;
    for (const auto &row : m_fixture->read(store::UploadsQuery {.status = {}, .campaign = {}}))
        names.append(row.campaignName);
    return names;
}

void TestRulesDialog::addsPreviewsAppliesAndTakesBack()
{
    const QString unassigned = QStringLiteral("Unassigned");
    const QString summer = QStringLiteral("Summer");
    auto *const dialog = open<RulesDialog>("rulesButton");
    QVERIFY(dialog);
    const auto *const label = in<QLabel>(dialog, "previewLabel");
    const auto *const apply = in<QPushButton>(dialog, "applyButton");
    QTRY_COMPARE(
        label->text(),
        QStringLiteral("Without a rule new posts wait in Unassigned until you assign them by hand."));
    QVERIFY(!apply->isEnabled());

    addRule(dialog, QStringLiteral("#Summer"));

    QTRY_COMPARE(column(dialog, "ruleTableView", QStringLiteral("Go to")), QStringList(summer));
    QTRY_COMPARE(label->text(), QStringLiteral("Posts that move: 2. That is 2 to Summer."));
    QCOMPARE(column(dialog, "moveTableView", QStringLiteral("Post")),
             (QStringList {QStringLiteral("one #summer"), QStringLiteral("two #SUMMER #late")}));
    QCOMPARE(campaignsOfUploads(), (QStringList {unassigned, unassigned, unassigned, unassigned}));

    QTRY_COMPARE(m_fixture->undo.count(), 1);
    click(dialog, "applyButton");
    QTRY_COMPARE(campaignsOfUploads(), (QStringList {summer, summer, unassigned, unassigned}));
    QTRY_VERIFY(!apply->isEnabled());

    QTRY_COMPARE(m_fixture->undo.count(), 2);
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(dialog, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(campaignsOfUploads(), (QStringList {unassigned, unassigned, unassigned, unassigned}));
    m_fixture->undo.undo();
    QTRY_VERIFY(m_fixture->read(store::RulesQuery {}).isEmpty());
    m_fixture->undo.redo();
    m_fixture->undo.redo();
    QTRY_COMPARE(campaignsOfUploads(), (QStringList {summer, summer, unassigned, unassigned}));
    QCOMPARE(m_fixture->problem, QString());
}

void TestRulesDialog::ordersAndRemoves()
{
    auto *const dialog = open<RulesDialog>("rulesButton");
    QVERIFY(dialog);
    addRule(dialog, QStringLiteral("one"));
    QTRY_COMPARE(m_fixture->undo.count(), 1);
    addRule(dialog, QStringLiteral("two"));
    QTRY_COMPARE(m_fixture->undo.count(), 2);
    const auto order = [&] {
        return column(dialog, "ruleTableView", QStringLiteral("Posts that meet all of this"));
    };
    const QString one = QStringLiteral("hashtag #one");
    const QString two = QStringLiteral("hashtag #two");
    QTRY_COMPARE(order(), (QStringList {one, two}));
    auto *const table = in<QTableView>(dialog, "ruleTableView");
    table->setCurrentIndex(table->model()->index(1, 0));
    QVERIFY(!in<QPushButton>(dialog, "downButton")->isEnabled());

    click(dialog, "upButton");
    QTRY_COMPARE(order(), (QStringList {two, one}));
    QTRY_COMPARE(m_fixture->undo.count(), 3);
    table->setCurrentIndex(table->model()->index(0, 0));
    click(dialog, "removeButton");
    QTRY_COMPARE(order(), QStringList(one));
    QTRY_COMPARE(m_fixture->undo.count(), 4);

    m_fixture->undo.undo();
    QTRY_COMPARE(order(), (QStringList {two, one}));
    m_fixture->undo.undo();
    QTRY_COMPARE(order(), (QStringList {one, two}));
    QCOMPARE(m_fixture->problem, QString());
}

void TestRulesDialog::anEditOutlivesItsDialog()
{
    auto *const dialog = open<RulesDialog>("rulesButton");
    QVERIFY(dialog);
    addRule(dialog, QStringLiteral("one"));

    delete dialog; // closed before the store has answered

    QTRY_COMPARE(m_fixture->undo.count(), 1);
    m_fixture->undo.undo();
    QTRY_VERIFY(m_fixture->read(store::RulesQuery {}).isEmpty());
}

void TestRulesDialog::quickEditsAreTakenBackOneByOne()
{
    auto *const dialog = open<RulesDialog>("rulesButton");
    QVERIFY(dialog);
    addRule(dialog, QStringLiteral("one"));
    QTRY_COMPARE(m_fixture->undo.count(), 1);
    addRule(dialog, QStringLiteral("two"));
    QTRY_COMPARE(m_fixture->undo.count(), 2);
    const auto order = [&] {
        QStringList tags;
        for (const store::RuleRow &row : m_fixture->read(store::RulesQuery {}))
            tags.append(row.rule.hashtag);
        return tags;
    };
    auto *const table = in<QTableView>(dialog, "ruleTableView");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->setCurrentIndex(table->model()->index(1, 0));

    click(dialog, "upButton");
    click(dialog, "removeButton"); // the table has not heard of the first yet

    QTRY_COMPARE(m_fixture->undo.count(), 4);
    QCOMPARE(order(), QStringList(QStringLiteral("one")));
    m_fixture->undo.undo();
    QTRY_COMPARE(order(), (QStringList {QStringLiteral("two"), QStringLiteral("one")}));
    m_fixture->undo.undo();
    QTRY_COMPARE(order(), (QStringList {QStringLiteral("one"), QStringLiteral("two")}));
}

void TestRulesDialog::refusesARuleWithoutConditions()
{
    auto *const dialog = open<RulesDialog>("rulesButton");
    QVERIFY(dialog);
    addRule(dialog, QString());
    auto *const edit = dialog->findChild<RuleDialog *>();
    QVERIFY(edit && edit->isVisible());
    QVERIFY(in<QLabel>(edit, "problemLabel")->isVisible());
    QTest::keyClicks(in<QLineEdit>(edit, "hashtagEdit"), QStringLiteral("two words"));
    QTest::mouseClick(edit->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    QVERIFY(edit->isVisible());
    QVERIFY(m_fixture->read(store::RulesQuery {}).isEmpty());
}

void TestRulesDialog::listsUploadsByStatus()
{
    auto *const dialog = open<UploadsDialog>("uploadsButton");
    QVERIFY(dialog);
    const auto statuses = [&] { return column(dialog, "uploadTableView", QStringLiteral("Status")); };
    QTRY_COMPARE(statuses().size(), 4);
    QCOMPARE(in<QPushButton>(dialog, "allButton")->text(), QStringLiteral("All 4"));
    QCOMPARE(in<QPushButton>(dialog, "failedButton")->text(), QStringLiteral("Failed 1"));

    click(dialog, "failedButton");
    QTRY_COMPARE(statuses(), QStringList(QStringLiteral("Failed")));
    QCOMPARE(column(dialog, "uploadTableView", QStringLiteral("What happened")),
             QStringList(QStringLiteral("Too long a text.")));
    click(dialog, "deletedButton");
    QTRY_VERIFY(statuses().isEmpty());
    click(dialog, "allButton");
    QTest::keyClicks(in<QLineEdit>(dialog, "filterEdit"), QStringLiteral("three"));
    QTRY_COMPARE(column(dialog, "uploadTableView", QStringLiteral("Post")),
                 QStringList(QStringLiteral("three")));
}

void TestRulesDialog::assignsUploads()
{
    auto *const dialog = open<UploadsDialog>("uploadsButton");
    QVERIFY(dialog);
    auto *const table = in<QTableView>(dialog, "uploadTableView");
    QTRY_COMPARE(table->model()->rowCount(), 4);
    const auto *const button = in<QToolButton>(dialog, "assignButton");
    QVERIFY(!button->isEnabled());
    table->selectAll();
    QVERIFY(button->isEnabled());
    const auto chosen = [button](const QString &text) -> QAction * {
        for (QAction *action : button->menu()->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    };
    QTRY_VERIFY(chosen(QStringLiteral("Summer")));

    chosen(QStringLiteral("Summer"))->trigger();
    QTRY_COMPARE(campaignsOfUploads().count(QStringLiteral("Summer")), 4);
    QTRY_COMPARE(column(dialog, "uploadTableView", QStringLiteral("Assigned")).constFirst(),
                 QStringLiteral("By hand"));
    m_fixture->undo.undo();
    QTRY_COMPARE(campaignsOfUploads().count(QStringLiteral("Unassigned")), 4);
    m_fixture->undo.redo();
    QTRY_COMPARE(campaignsOfUploads().count(QStringLiteral("Summer")), 4);
    table->selectAll();
    chosen(QStringLiteral("Let the rules decide"))->trigger();
    QTRY_COMPARE(campaignsOfUploads().count(QStringLiteral("Unassigned")), 4);
    QCOMPARE(m_fixture->read(store::RulePreviewQuery {}).byHand, 0);
    QCOMPARE(m_fixture->problem, QString());
}

QTEST_MAIN(TestRulesDialog)
#include "tst_rulesdialog.moc"
