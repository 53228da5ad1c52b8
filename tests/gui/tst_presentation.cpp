// SPDX-License-Identifier: GPL-3.0-or-later
// Presentation mode: what names a client, and what it pays, is nowhere in the window; and it comes back.
#include "gui/commands/storeedits.h"
#include "gui/dialogs/accountdaysdialog.h"
#include "gui/dialogs/campaigndialog.h"
#include "gui/dialogs/exportdialog.h"
#include "gui/dialogs/hidereasondialog.h"
#include "gui/dialogs/namedialog.h"
#include "gui/dialogs/notedialog.h"
#include "gui/dialogs/previewdialog.h"
#include "gui/dialogs/profiledialog.h"
#include "gui/dialogs/reportdialog.h"
#include "gui/dialogs/ruledialog.h"
#include "gui/dialogs/rulesdialog.h"
#include "gui/dialogs/snapshotsdialog.h"
#include "gui/dialogs/typenumbersdialog.h"
#include "gui/dialogs/uploadsdialog.h"
#include "gui/mainwindow.h"
#include "gui/pagefixture.h"
#include "gui/setupparts.h"
#include "gui/theme/theme.h"
#include "gui/widgets/tablecopy.h"
#include "gui/windowservices.h"
#include "models/discretion.h"
#include "settings/layeredsecretstore.h"
#include "store/alerts.h"
#include "store/campaignrules.h"
#include "store/history.h"
#include "store/notes.h"
#include "store/owners.h"
#include "store/reportsnapshots.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTest>

#include <array>

using namespace viewtide;
using namespace viewtide::gui;
using namespace viewtide::catalogue::literals;
using namespace Qt::Literals::StringLiterals;
using settings::Key;

namespace {

/// In each name that the fixture makes, and in nothing else.
constexpr QLatin1String kName("Zweig");
constexpr QLatin1String kCost("4,321.09");
constexpr QLatin1String kPlainCost("4321.09");
constexpr std::array kPages {Page::Overview, Page::Videos,   Page::Campaigns, Page::Reports,
                             Page::Accounts, Page::Activity, Page::Settings};

bool tells(const QString &text)
{
    return text.contains(kName, Qt::CaseInsensitive) || text.contains(kCost) || text.contains(kPlainCost);
}

QStringList toldBy(const QAbstractItemModel &model, const QString &view)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole),
                                   int(Qt::AccessibleDescriptionRole), int(Qt::StatusTipRole)}) {
                const QString text = model.index(row, column).data(role).toString();
                if (tells(text))
                    found.append(
                        u"%1 [%2, %3] role %4: %5"_s.arg(view).arg(row).arg(column).arg(role).arg(text));
            }
        }
    }
    return found;
}

/// The texts that a person can come upon, with the widget that has them.
QStringList toldBy(const QWidget &window)
{
    QStringList found;
    const auto look = [&found](const QObject *owner, const QString &text) {
        if (tells(text))
            found.append(u"%1 %2: %3"_s.arg(QLatin1String(owner->metaObject()->className()),
                                            owner->objectName(), text));
    };
    look(&window, window.windowTitle());
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        for (const QString &text : {widget->toolTip(), widget->statusTip(), widget->accessibleName(),
                                    widget->accessibleDescription(), widget->windowTitle()})
            look(widget, text);
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            look(label, label->text());
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            look(edit, edit->displayText());
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
            look(edit, edit->toPlainText());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            look(button, button->text());
        if (const auto *box = qobject_cast<const QComboBox *>(widget))
            found += toldBy(*box->model(), box->objectName());
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            found += toldBy(*view->model(), view->objectName());
    }
    for (const QAction *action : window.findChildren<QAction *>()) {
        look(action, action->text());
        look(action, action->toolTip());
    }
    return found;
}

/// A form of each kind that is opened to edit something, with a name in it.
FormDialog *makeForm(const QString &kind, QWidget *parent)
{
    const domain::Campaign campaign {
        .id = domain::CampaignId(1), .name = u"Zweig campaign"_s, .costCents = 432'109, .currency = u"EUR"_s};
    const Date day {std::chrono::days(20'000)};
    if (kind == "campaign"_L1)
        return new CampaignDialog(campaign, day, parent);
    if (kind == "report"_L1)
        return new ReportDialog({}, {.report = {.name = u"Zweig report"_s}}, Timestamp(), parent);
    if (kind == "note"_L1)
        return new NoteDialog(day, {{.id = {}, .day = day, .text = u"Zweig began"_s}}, parent);
    if (kind == "name"_L1)
        return new NameDialog({.title = u"Rename"_s, .name = u"Zweig"_s, .taken = {}}, parent);
    if (kind == "profile"_L1)
        return new ProfileDialog(ProfileDialog::Task::Rename, u"Zweig profile"_s, parent);
    if (kind == "rule"_L1)
        return new RuleDialog({.campaign = campaign.id, .hashtag = u"zweig"_s}, {}, parent);
    if (kind == "reason"_L1)
        return new HideReasonDialog(1, {u"Zweig does not like it"_s}, parent);
    if (kind == "preview"_L1)
        return new PreviewDialog(u"Zweig report as the client gets it"_s,
                                 report::reportDocument({}, Timestamp()), parent);
    return new ExportDialog(
        {.title = u"Export report"_s,
         .fileStem = u"Zweig report"_s,
         .scopes = {{.label = u"All"_s, .make = {}, .document = [] { return report::ReportDocument(); }}}},
        parent);
}

} // namespace

class TestPresentation final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();
    void nothingTellsAName();
    void itIsStillOnAtTheNextStart();
    void sortingAndFilteringKnowTheNames();
    void cellsAreCopiedAsTheyAreShown();
    void formsAskFirst_data();
    void formsAskFirst();
    void emptyFormsDoNotAsk();
    void thePaletteKnowsTheNames();
    void listsTellNoName_data();
    void listsTellNoName();

private:
    void typeInto(Page page, const QString &text)
    {
        m_window->showPage(page);
        for (QLineEdit *const edit : m_window->findChildren<QLineEdit *>(u"filterEdit"_s)) {
            if (edit->isVisible())
                edit->setText(text);
        }
    }
    QDialog *makeList(const QString &kind);
    void fill();
    void open();
    QStringList toldOnAllPages();
    template<typename T>
    T *find(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<test::PageFixture> m_fixture;
    std::unique_ptr<test::SetupParts> m_setup;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<StoreEdits> m_edits;
};

void TestPresentation::init()
{
    m_fixture = std::make_unique<test::PageFixture>();
    fill();
    m_edits = std::make_unique<StoreEdits>(*m_fixture->store, m_fixture->clock);
    m_setup = std::make_unique<test::SetupParts>(m_fixture->clock);
    m_setup->keychain->write(settings::kApiKeyRef, Secret("some-key")); // else the first start shows itself
    QCOMPARE(m_fixture->problem, QString());
}

void TestPresentation::fill()
{
    test::PageFixture &page = *m_fixture;
    const Timestamp now = page.clock.now();
    const auto owner =
        page.write(store::SaveOwner {.owner = {.id = {}, .name = u"Zweig owner"_s}, .now = now});
    const auto campaign = page.write(store::SaveCampaign {
        .campaign = {.owner = owner, .name = u"Zweig campaign"_s, .costCents = 432'109, .currency = u"EUR"_s},
        .now = now});
    QList<domain::VideoRef> videos;
    for (int i = 1; i < 4; ++i)
        videos.append(page.addVideo(u"Zweig video %1"_s.arg(i), 1000 * i));
    page.write(store::AssignVideos {.videos = videos, .campaign = campaign, .movedAt = {}});
    const auto report =
        page.write(store::SaveReport {{.campaign = campaign, .name = u"Zweig report"_s, .createdAt = now}});
    page.write(store::SetVisibility {.report = report,
                                     .videos = {videos.first()},
                                     .visibility = store::Visibility::Hidden,
                                     .reason = u"Zweig does not like it"_s,
                                     .now = now,
                                     .by = u"Zweig himself"_s});
    page.write(store::SaveChartNote {.note = {.day = dateOf(now), .text = u"Zweig began"_s}, .now = now});
    page.write(store::RaiseAlerts {.alerts = {{.kind = domain::AlertKind::BreakOut,
                                               .key = u"a"_s,
                                               .video = videos.first(),
                                               .title = u"Zweig video breaks out"_s,
                                               .why = u"Zweig has friends"_s}},
                                   .now = now});
    const auto profile = page.write(
        store::SaveProfile {.profile = {.name = u"Zweig profile"_s, .keyRef = u"z"_s}, .now = now});
    page.write(store::SaveRule {.rule = {.campaign = campaign, .hashtag = u"zweig"_s}, .now = now});
    domain::HistoryPost post;
    post.id = domain::PostId(u"p1"_s);
    post.text = u"Zweig #zweig"_s;
    post.createdAt = now;
    post.sections = {{.platform = catalogue::PlatformKey(1), .nativeId = domain::NativeId(u"n1"_s)}};
    page.write(store::SaveHistory {.profile = profile, .posts = {post}, .now = now});
    domain::AccountDay day;
    day.platform = catalogue::PlatformKey(1);
    day.profile = profile;
    day.date = dateOf(now);
    day.recordedAt = now;
    day.values.insert("followers"_metric, qint64(300));
    domain::Attempt attempt {.profile = profile,
                             .endpoint = catalogue::Endpoint::SocialAnalytics,
                             .platform = day.platform,
                             .at = now,
                             .requests = 1};
    page.write(store::CommitAccountDays {
        .days = {day}, .attempts = {attempt}, .profile = profile, .date = day.date, .now = now});
}

void TestPresentation::open()
{
    const settings::Workspaces workspaces({.folder = m_fixture->folder.filePath(u"workspaces"_s)});
    for (const QString &name : {QString(kName), kName + u" too"_s}) {
        if (!workspaces.find(name))
            QVERIFY_RESULT(workspaces.add(name));
    }
    m_window = std::make_unique<MainWindow>(WindowServices {
        .store = *m_fixture->store,
        .settings = *m_fixture->settings,
        .clock = m_fixture->clock,
        .setup = m_setup->services(),
        .workspaces = {.folders = workspaces, .open = workspaces.find(kName).value().id, .name = kName}});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestPresentation::cleanup()
{
    m_window.reset();
    m_setup.reset();
    m_edits.reset();
    m_fixture.reset();
    models::setDiscretion(models::Discretion::Open);
}

QStringList TestPresentation::toldOnAllPages()
{
    QStringList found;
    for (const Page page : kPages) {
        m_window->showPage(page);
        QTest::qWait(0);
        found += toldBy(*m_window);
    }
    found.removeDuplicates();
    return found;
}

void TestPresentation::nothingTellsAName()
{
    open();
    // Until everything is there: a table of each page, facts of the campaign, the list of reports.
    constexpr int kPlaces = 40;
    QTRY_VERIFY2(toldOnAllPages().size() > kPlaces, qPrintable(toldOnAllPages().join(u'\n')));
    const auto before = toldOnAllPages().size();

    QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);

    QCOMPARE(m_fixture->settings->text(Key::Presentation), u"on"_s);
    QVERIFY(find<QLabel>("presentingChip")->isVisible());
    QTRY_VERIFY2(toldOnAllPages().isEmpty(), qPrintable(toldOnAllPages().join(u'\n')));

    QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);

    QVERIFY(!find<QLabel>("presentingChip")->isVisible());
    QTRY_COMPARE(toldOnAllPages().size(), before);
}

void TestPresentation::itIsStillOnAtTheNextStart()
{
    m_fixture->settings->set(Key::Presentation, u"on"_s);
    open();

    auto *const campaigns = find<QAbstractItemView>("campaignTableView");
    QVERIFY(campaigns);
    QTRY_COMPARE(campaigns->model()->rowCount(), 2);
    QTRY_VERIFY2(toldOnAllPages().isEmpty(), qPrintable(toldOnAllPages().join(u'\n')));
    QVERIFY(find<QAction>("presentationAction")->isChecked());
}

void TestPresentation::sortingAndFilteringKnowTheNames()
{
    m_fixture->write(
        store::SaveCampaign {.campaign = {.owner = m_fixture->workspace.user, .name = u"A Zweig is first"_s},
                             .now = m_fixture->clock.now()});
    m_fixture->settings->set(Key::Presentation, u"on"_s);
    open();
    auto *const view = find<QAbstractItemView>("campaignTableView");
    QVERIFY(view);
    QTRY_COMPARE(view->model()->rowCount(), 3);

    view->model()->sort(0, Qt::AscendingOrder);

    const auto sortText = [view](int row) {
        return view->model()->index(row, 0).data(models::SortRole).toString();
    };
    QCOMPARE(sortText(0), u"A Zweig is first"_s);
    QCOMPARE(sortText(2), u"Zweig campaign"_s);
    QCOMPARE(view->model()->index(0, 0).data().toString(), QString(6, u'•'));

    typeInto(Page::Campaigns, u"first"_s);
    QTRY_COMPARE(view->model()->rowCount(), 1);
    QCOMPARE(sortText(0), u"A Zweig is first"_s);
    auto *const asked = find<QAbstractItemView>("activityTableView");
    QTRY_VERIFY(asked->model()->rowCount() > 0);
    typeInto(Page::Activity, u"zweig prof"_s);
    QVERIFY(asked->model()->rowCount() > 0);
    typeInto(Page::Activity, u"zweig profit"_s);
    QCOMPARE(asked->model()->rowCount(), 0);
    typeInto(Page::Videos, u"video 2"_s);
    find<QAbstractButton>("groupButton")->click();
    auto *const works = find<QAbstractItemView>("worksTableView");
    QTRY_COMPARE(works->model()->rowCount(), 1);
}

void TestPresentation::thePaletteKnowsTheNames()
{
    m_fixture->settings->set(Key::Presentation, u"on"_s);
    open();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(find<QLineEdit>("paletteEdit"), u"zweig campaign"_s);
    const auto *const found = find<QAbstractItemView>("paletteList");

    QTRY_COMPARE(found->model()->rowCount(), 1);
    const QModelIndex entry = found->model()->index(0, 0);
    QCOMPARE(entry.data().toString(), QString(6, u'•'));
    QVERIFY(!tells(entry.data(Qt::AccessibleTextRole).toString()));
    QTest::keyClick(find<QLineEdit>("paletteEdit"), Qt::Key_Return);
    QCOMPARE(m_window->page(), Page::Campaigns);
}

QDialog *TestPresentation::makeList(const QString &kind)
{
    const gui::PageServices services = m_fixture->services();
    const auto profile = m_fixture->read(store::ProfilesQuery {}).constLast();
    if (kind == "rules"_L1)
        return new RulesDialog(services, *m_edits);
    if (kind == "uploads"_L1)
        return new UploadsDialog(services, *m_edits);
    if (kind == "snapshots"_L1) {
        const auto report = m_fixture->read(store::ReportsQuery {}).constFirst().report.id;
        m_fixture->write(store::SaveReportSnapshot {.snapshot = {.report = report, .name = u"Zweig in May"_s},
                                                    .content = "{}"});
        return new SnapshotsDialog(*m_fixture->store, report, u"now"_s);
    }
    if (kind == "days"_L1)
        return new AccountDaysDialog(
            *m_fixture->store,
            {.key = {.profile = profile.id, .platform = catalogue::PlatformKey(1)}, .handle = u"zweig.one"_s},
            m_fixture->clock.now());
    const auto video = m_fixture->read(store::VideosQuery {.now = m_fixture->clock.now()}).constFirst();
    return new TypeNumbersDialog(video, m_fixture->clock);
}

void TestPresentation::listsTellNoName_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *const kind : {"rules", "uploads", "snapshots", "days", "numbers"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestPresentation::listsTellNoName()
{
    QFETCH(const QString, kind);
    const std::unique_ptr<QDialog> told(makeList(kind));
    told->setAttribute(Qt::WA_DeleteOnClose, false);
    told->open();
    QTRY_VERIFY(!toldBy(*told).isEmpty());
    const auto rows = [](const QDialog &dialog) {
        int count = 0;
        for (const auto *const view : dialog.findChildren<QTableView *>())
            count += view->model() ? view->model()->rowCount() : 0;
        return count;
    };
    const int before = rows(*told);
    models::setDiscretion(models::Discretion::Veiled);

    const std::unique_ptr<QDialog> veiled(makeList(kind));
    veiled->setAttribute(Qt::WA_DeleteOnClose, false);
    veiled->open();

    QTRY_VERIFY(rows(*veiled) >= before); // it shows as much
    QVERIFY2(toldBy(*veiled).isEmpty(), qPrintable(toldBy(*veiled).join(u'\n')));
}

void TestPresentation::cellsAreCopiedAsTheyAreShown()
{
    open();
    auto *const view = find<QTableView>("campaignTableView");
    QVERIFY(view);
    QTRY_COMPARE(view->model()->rowCount(), 2);
    QTRY_VERIFY(selectionText(*view).contains(kPlainCost));
    QVERIFY(selectionText(*view).contains(kName));

    m_fixture->settings->set(Key::Presentation, u"on"_s);

    const QString text = selectionText(*view);
    QVERIFY2(!tells(text), qPrintable(text));
    QVERIFY2(text.contains(u"•••••• EUR"_s), qPrintable(text));
    QVERIFY2(text.contains(u"\t6000\t"_s), qPrintable(text)); // views are nobody's secret
}

void TestPresentation::formsAskFirst_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *const kind :
         {"campaign", "report", "note", "name", "profile", "rule", "reason", "export", "preview"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestPresentation::formsAskFirst()
{
    QFETCH(const QString, kind);
    models::setDiscretion(models::Discretion::Veiled);
    QWidget window;
    window.show();
    const auto press = [&window](const char *button) {
        QTest::keyClick(window.findChild<QAbstractButton *>(QLatin1String(button)), Qt::Key_Space);
    };

    const QPointer<FormDialog> refused = makeForm(kind, &window);
    refused->open();

    const QPointer<QDialog> question = window.findChild<QDialog *>(u"confirmDialog"_s);
    QVERIFY(question && question->isVisible());
    QVERIFY(refused->isHidden());
    question->reject();
    QTRY_VERIFY(!refused && !question);

    const QPointer<FormDialog> shown = makeForm(kind, &window);
    shown->open();
    press("confirmButton");
    QVERIFY(shown->isVisible());
    QVERIFY(shown->isModal());

    models::setDiscretion(models::Discretion::Open);
    const QPointer<FormDialog> open = makeForm(kind, &window);
    open->open();
    QVERIFY(open->isVisible());
}

void TestPresentation::emptyFormsDoNotAsk()
{
    models::setDiscretion(models::Discretion::Veiled);
    QWidget window;
    window.show();
    NameDialog fresh({.title = u"New view"_s, .name = {}, .taken = {}}, &window);
    fresh.setAttribute(Qt::WA_DeleteOnClose, false);

    fresh.open();

    QVERIFY(fresh.isVisible());
}

QTEST_MAIN(TestPresentation)
#include "tst_presentation.moc"
