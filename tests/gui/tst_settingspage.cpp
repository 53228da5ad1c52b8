// SPDX-License-Identifier: GPL-3.0-or-later
// The settings by keys and clicks: the key and its test against the simulator over HTTP, what applies at once
// and is taken back, what the environment fixes, and that no key gets where it does not belong.
#include "gui/dialogs/confirmdialog.h"
#include "gui/pagefixture.h"
#include "gui/pages/settingspage.h"
#include "gui/setup/databasefields.h"
#include "gui/setup/keycard.h"
#include "gui/setup/keykeeping.h"
#include "gui/setup/movedialog.h"
#include "gui/setup/profilescard.h"
#include "gui/setup/testrow.h"
#include "gui/setupparts.h"
#include "gui/theme/theme.h"
#include "gui/widgets/clockedit.h"
#include "models/format.h"
#include "simulator/simulator.h"
#include "support/runsql.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace viewtide;
using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;
using settings::Key;
using settings::SecretPlace;

namespace {

/// One server and one window for a test.
struct Desk
{
    test::PageFixture fixture;
    simulator::Simulator server {{}, fixture.clock};
    test::SetupParts parts {fixture.clock, *server.listen()};
    std::unique_ptr<SettingsPage> page;

    bool open()
    {
        page = std::make_unique<SettingsPage>(fixture.services(), parts.services());
        page->resize(1000, 720);
        page->show();
        return QTest::qWaitForWindowActive(page.get()) && fixture.problem.isEmpty();
    }
    void openSection(int row) const { find<QListWidget>("sectionList")->setCurrentRow(row); }

    template<typename T>
    T *find(const char *name) const
    {
        return page->findChild<T *>(QLatin1String(name));
    }
    void click(const char *name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    /// Another file is named and tested, so that it can be used.
    QString chooseFile() const
    {
        openSection(2);
        const QString path = parts.home.filePath(u"other.db"_s);
        find<QComboBox>("databaseKindBox")->setCurrentIndex(1);
        find<QLineEdit>("databasePathEdit")->setText(path);
        click("testDatabaseButton");
        if (!QTest::qWaitFor([this] { return find<QPushButton>("useDatabaseButton")->isEnabled(); }, 30000))
            return {};
        return path;
    }
    /// The test of the API key; profiles have one of their own.
    template<typename T>
    T *inKey(const char *name) const
    {
        return page->findChild<KeyCard *>()->findChild<T *>(QLatin1String(name));
    }
    QString answer() const { return inKey<QLabel>("testAnswer")->text(); }
    void typeKey(const QString &key) const
    {
        QTest::keyClicks(find<QLineEdit>("apiKeyEdit"), key);
        QTest::keyClick(find<QLineEdit>("apiKeyEdit"), Qt::Key_Return);
    }
    /// A profile with a key of its own, by its dialog.
    void addClient() const
    {
        openSection(1);
        click("addProfileButton");
        QTest::keyClicks(find<QLineEdit>("profileNameEdit"), u"Client"_s);
        QTest::keyClicks(find<QLineEdit>("profileKeyEdit"), u"key-of-the-client"_s);
        QTest::keyClick(page->findChild<ProfileDialog *>(), Qt::Key_Return);
    }
    QString stored(test::PlacedSecretStore &place) const
    {
        const auto key = test::await(place.read(settings::kApiKeyRef));
        return key ? QString::fromUtf8(key->reveal()) : QString();
    }
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSettingsPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void aKeyIsSavedTestedAndNeverShown();
    void aKeyFromElsewhereIsSeen();
    void whatTheTestSays_data();
    void whatTheTestSays();
    void aTestCanBeCancelled();
    void withoutAKeychainAFileIsOffered();
    void keysMoveWithTheChoice();
    void aKeyIsRemovedAfterAQuestion();
    void choicesApplyAtOnceAndAreTakenBack();
    void numbersOfOneFieldAreOneStep();
    void theSnapshotTimeIsUtcAndToldInLocalTime();
    void aProxyIsCheckedBeforeItIsUsed();
    void theEnvironmentIsShownAsFixed();
    void startAtLoginWritesAndRemovesTheEntry();
    void theDemoTouchesNothingOutside();
    void aProfileIsAddedRenamedAndTakenBack();
    void aProfileGoesWithItsKey();
    void aProfileThatIsNotSavedLeavesNoKey();
    void theKeyOfAProfileGoesAndComesWithIt();
    void theFirstProfileThatCannotGoOnIsTold();
    void anotherDatabaseIsTestedBeforeItIsUsed();
    void nothingChangesWhileEverythingIsCopied();
    void aCopyThatIsCancelledChangesNothing();
    void whatIsNotSavedDoesNotStartAnew();
    void anEmptyDatabaseCanTakeEverything_data();
    void anEmptyDatabaseCanTakeEverything();
    void aDatabaseThatCannotBeAskedIsNotUsed();
    void anAddressKeepsWhatHasNoField();
    void aKeptPasswordGoesToNoOtherServer();
    void whatTheDatabaseSays_data();
    void whatTheDatabaseSays();
    void aBackupSaysWhereItIs();
    void everyFieldHasAName();
};

void TestSettingsPage::aKeyIsSavedTestedAndNeverShown()
{
    Desk desk;
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.find<QLabel>("keyStateLabel")->text().contains(u"no key yet"_s));
    QSignalSpy sync(desk.page.get(), &PageWidget::syncRequested);

    desk.typeKey(simulator::World::apiKey());

    QTRY_VERIFY(desk.answer().startsWith(u"The key works."_s));
    QVERIFY(desk.answer().contains(u"TikTok"_s));
    QCOMPARE(sync.count(), 1);
    QCOMPARE(desk.stored(*desk.parts.keychain), simulator::World::apiKey());
    QVERIFY(desk.find<QLabel>("keyStateLabel")->text().contains(u"system keychain"_s));
    QVERIFY(!desk.find<QLineEdit>("apiKeyEdit")->isVisible());
    const QList<QLineEdit *> edits = desk.page->findChildren<QLineEdit *>();
    for (const QLineEdit *const edit : edits)
        QVERIFY(!edit->text().contains(simulator::World::apiKey()));
    desk.fixture.settings->set(Key::Theme, u"dark"_s); // so that there is a file
    const QByteArray file = bytesOf(desk.fixture.folder.filePath(u"settings.ini"_s));
    QVERIFY(file.contains("dark"));
    QVERIFY(!file.contains(simulator::World::apiKey().toUtf8()));
}

void TestSettingsPage::aKeyFromElsewhereIsSeen()
{
    Desk desk;
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.find<QLabel>("keyStateLabel")->text().contains(u"no key yet"_s));
    desk.openSection(1);
    QVERIFY_RESULT(test::await(desk.parts.keychain->write(settings::kApiKeyRef, Secret("some-key"))));
    desk.openSection(0);
    QTRY_VERIFY(desk.find<QLabel>("keyStateLabel")->text().contains(u"system keychain"_s));
}

void TestSettingsPage::whatTheTestSays_data()
{
    QTest::addColumn<simulator::Fault>("fault");
    QTest::addColumn<QString>("sentence");
    using simulator::FaultKind;
    QTest::newRow("wrong key") << simulator::Fault {.status = 403} << u"does not accept this key"_s;
    QTest::newRow("plan") << simulator::Fault {.status = 402} << u"plan of this key does not include"_s;
    QTest::newRow("too many calls") << simulator::Fault {.status = 429, .retryAfter = "300"}
                                    << u"Try again in 5 minutes"_s;
    QTest::newRow("server") << simulator::Fault {.status = 502} << u"problem of its own"_s;
    QTest::newRow("cut off") << simulator::Fault {.kind = FaultKind::Reset} << u"could not be reached"_s;
    QTest::newRow("redirect") << simulator::Fault {.kind = FaultKind::Redirect,
                                                   .location = "http://127.0.0.1:9/"}
                              << u"not safe"_s;
    QTest::newRow("something else") << simulator::Fault {.kind = FaultKind::NotJson}
                                    << u"not the Ayrshare API"_s;
}

void TestSettingsPage::whatTheTestSays()
{
    QFETCH(simulator::Fault, fault);
    QFETCH(QString, sentence);
    const test::FakeClock clock {fromEpochMs(1'800'014'400'000)};
    simulator::Simulator server {{}, clock};
    test::SetupParts parts {clock, *server.listen()};
    server.faults().add({.pathEnd = "/user", .fault = fault, .times = -1});
    TestRow row(parts.services());
    QSignalSpy tested(&row, &TestRow::tested);

    row.run({.apiKey = Secret(simulator::World::apiKey().toUtf8()), .profileKey = {}});

    QTRY_COMPARE(tested.count(), 1);
    const QString answer = row.findChild<QLabel *>(u"testAnswer"_s)->text();
    QVERIFY2(answer.contains(sentence), qPrintable(answer));
    if (fault.kind != simulator::FaultKind::Reset) // which Qt tries again by itself
        QCOMPARE(server.traffic().requests, 1); // somebody waits
}

void TestSettingsPage::aTestCanBeCancelled()
{
    Desk desk;
    QVERIFY_RESULT(test::await(
        desk.parts.keychain->write(settings::kApiKeyRef, Secret(simulator::World::apiKey().toUtf8()))));
    desk.server.faults().add({.pathEnd = "/user", .fault = {.kind = simulator::FaultKind::Hang}});
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.inKey<QPushButton>("testButton")->isEnabled());
    QTest::mouseClick(desk.inKey<QPushButton>("testButton"), Qt::LeftButton);
    QTRY_VERIFY(desk.inKey<QPushButton>("cancelTestButton")->isVisible());
    QVERIFY(!desk.inKey<QPushButton>("testButton")->isEnabled());

    QTest::mouseClick(desk.inKey<QPushButton>("cancelTestButton"), Qt::LeftButton);

    QTRY_COMPARE(desk.answer(), u"The test was cancelled."_s);
    QVERIFY(desk.inKey<QPushButton>("testButton")->isEnabled());
    QVERIFY(!desk.inKey<QPushButton>("cancelTestButton")->isVisible());
}

void TestSettingsPage::withoutAKeychainAFileIsOffered()
{
    Desk desk;
    desk.parts.keychain->isReachable = false;
    QVERIFY(desk.open());
    desk.typeKey(simulator::World::apiKey());
    QTRY_VERIFY(desk.find<QPushButton>("useFileButton")->isVisible());
    QVERIFY(desk.inKey<QLabel>("problemLabel")->text().contains(u"not reachable"_s));

    desk.click("useFileButton");

    QTRY_VERIFY(desk.answer().startsWith(u"The key works."_s));
    QCOMPARE(desk.stored(*desk.parts.file), simulator::World::apiKey());
    QCOMPARE(desk.fixture.settings->text(Key::SecretStorage), u"file"_s);
    QVERIFY(desk.find<QLabel>("keyStateLabel")->text().contains(u"file that only you can read"_s));
    QVERIFY(!desk.find<QPushButton>("useFileButton")->isVisible());
}

void TestSettingsPage::keysMoveWithTheChoice()
{
    Desk desk;
    QVERIFY_RESULT(test::await(desk.parts.keychain->write(settings::kApiKeyRef, Secret("first-key"))));
    QVERIFY_RESULT(test::await(desk.parts.keychain->write(u"main"_s, Secret("profile-key"))));
    QVERIFY(desk.open());
    auto *const box = desk.find<QComboBox>("storageBox");

    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);

    QTRY_COMPARE(desk.fixture.settings->text(Key::SecretStorage), u"file"_s);
    QCOMPARE(desk.stored(*desk.parts.file), u"first-key"_s);
    QCOMPARE(desk.stored(*desk.parts.keychain), QString());
    const auto profileKey = test::await(desk.parts.file->read(u"main"_s));
    QVERIFY_RESULT(profileKey);
    QCOMPARE(profileKey->reveal(), QByteArray("profile-key"));
}

void TestSettingsPage::aKeyIsRemovedAfterAQuestion()
{
    Desk desk;
    QVERIFY_RESULT(test::await(desk.parts.keychain->write(settings::kApiKeyRef, Secret("first-key"))));
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.find<QPushButton>("removeKeyButton")->isVisible());
    desk.click("removeKeyButton");
    auto *const dialog = desk.page->findChild<ConfirmDialog *>();
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Return); // Cancel is the default
    QCOMPARE(desk.stored(*desk.parts.keychain), u"first-key"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    desk.click("removeKeyButton");
    QTest::mouseClick(desk.page->findChild<QPushButton *>(u"confirmButton"_s), Qt::LeftButton);

    QTRY_VERIFY(desk.find<QLineEdit>("apiKeyEdit")->isVisible());
    QCOMPARE(desk.stored(*desk.parts.keychain), QString());
    QVERIFY(!desk.inKey<QPushButton>("testButton")->isEnabled());
}

void TestSettingsPage::choicesApplyAtOnceAndAreTakenBack()
{
    Desk desk;
    QVERIFY(desk.open());
    desk.openSection(5);
    auto *const box = desk.find<QComboBox>("closeActionBox");
    box->setFocus();

    QTest::keyClick(box, Qt::Key_Down);

    QCOMPARE(desk.fixture.settings->text(Key::CloseAction), u"tray"_s);
    QVERIFY(desk.fixture.undo.undoText().contains(u"Closing the window"_s));
    desk.fixture.undo.undo();
    QCOMPARE(desk.fixture.settings->text(Key::CloseAction), u"ask"_s);
    QCOMPARE(box->currentIndex(), 0);
    desk.fixture.settings->set(Key::CloseAction, u"quit"_s); // from elsewhere
    QCOMPARE(box->currentData().toString(), u"quit"_s);
}

void TestSettingsPage::numbersOfOneFieldAreOneStep()
{
    Desk desk;
    QVERIFY(desk.open());
    desk.openSection(3);
    auto *const box = desk.find<QSpinBox>("requestsInFlightBox");
    box->setFocus();

    QTest::keyClick(box, Qt::Key_Up);
    QTest::keyClick(box, Qt::Key_Up);
    QTest::keyClick(box, Qt::Key_Up);

    QCOMPARE(desk.fixture.settings->number(Key::RequestsInFlight), 8);
    QCOMPARE(desk.fixture.undo.count(), 1);
    desk.fixture.undo.undo();
    QCOMPARE(desk.fixture.settings->number(Key::RequestsInFlight), 5);
    QCOMPARE(box->value(), 5);
}

void TestSettingsPage::theSnapshotTimeIsUtcAndToldInLocalTime()
{
    Desk desk;
    QVERIFY(desk.open());
    desk.openSection(3);
    auto *const edit = desk.find<ClockEdit>("snapshotTimeEdit");
    QCOMPARE(edit->time(), QTime(11, 0));

    edit->setTime(QTime(6, 30));

    QCOMPARE(desk.fixture.settings->number(Key::SnapshotMinuteUtc), 390);
    const Timestamp at = Timestamp(dateOf(desk.fixture.clock.now())) + std::chrono::minutes(390);
    QVERIFY(desk.find<QLabel>("snapshotLocalLabel")->text().contains(models::format::time(at)));
}

void TestSettingsPage::aProxyIsCheckedBeforeItIsUsed()
{
    Desk desk;
    QVERIFY(desk.open());
    auto *const kind = desk.find<QComboBox>("proxyBox");
    auto *const host = desk.find<QLineEdit>("proxyHostEdit");
    QVERIFY(!host->isVisible());
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    QCOMPARE(desk.fixture.settings->text(Key::Proxy), u"none"_s);

    QTest::keyClick(kind, Qt::Key_Down);
    QVERIFY(host->isVisible());
    QTest::keyClicks(host, u"user:pass@proxy"_s);
    QTest::keyClick(host, Qt::Key_Return);
    QCOMPARE(desk.fixture.settings->text(Key::Proxy), u"none"_s);

    host->clear();
    QTest::keyClicks(host, u"%3"_s); // no place for the port
    QTest::keyClick(host, Qt::Key_Return);
    QCOMPARE(desk.fixture.settings->text(Key::Proxy), u"none"_s);

    host->clear();
    QTest::keyClicks(host, u"proxy.example.org"_s);
    QTest::keyClick(host, Qt::Key_Return);
    QCOMPARE(desk.fixture.settings->text(Key::Proxy), u"http://proxy.example.org:3128"_s);
}

void TestSettingsPage::theEnvironmentIsShownAsFixed()
{
    qputenv("VIEWTIDE_TIME_ZONE", "Europe/Lisbon");
    Desk desk;
    const bool isOpen = desk.open();
    qunsetenv("VIEWTIDE_TIME_ZONE");
    QVERIFY(isOpen);

    const auto *const box = desk.find<QComboBox>("timeZoneBox");
    QCOMPARE(box->currentData().toString(), u"Europe/Lisbon"_s);
    QVERIFY(!box->isEnabled());
    QVERIFY(box->toolTip().contains(u"VIEWTIDE_TIME_ZONE"_s));
}

void TestSettingsPage::startAtLoginWritesAndRemovesTheEntry()
{
    Desk desk;
    QVERIFY(desk.open());
    desk.openSection(5);
    const QString file = desk.parts.services().autostart.file();
    auto *const box = desk.find<QCheckBox>("atLoginSwitch");
    QVERIFY(!box->isChecked());

    QTest::keyClick(box, Qt::Key_Space);

    QVERIFY(box->isChecked());
    QVERIFY(bytesOf(file).contains("Exec=\"/usr/bin/viewtide\" --minimized\n"));
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(!QFile::exists(file));
}

void TestSettingsPage::theDemoTouchesNothingOutside()
{
    Desk desk;
    SetupServices demo = desk.parts.services();
    demo.purpose = Purpose::Demo;
    desk.page = std::make_unique<SettingsPage>(desk.fixture.services(), demo);
    QVERIFY(!desk.find<QCheckBox>("atLoginSwitch")->isEnabled());
    QVERIFY(!desk.find<QComboBox>("storageBox")->isEnabled());
}

void TestSettingsPage::aProfileIsAddedRenamedAndTakenBack()
{
    Desk desk;
    QVERIFY(desk.open());
    desk.openSection(1);
    auto *const list = desk.find<QListWidget>("profileList");
    QTRY_COMPARE(list->count(), 1);
    QSignalSpy sync(desk.page.get(), &PageWidget::syncRequested);

    desk.click("addProfileButton");
    QTest::keyClicks(desk.find<QLineEdit>("profileNameEdit"), u"Client"_s);
    auto *const dialog = desk.page->findChild<ProfileDialog *>();
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(dialog->isVisible()); // the key is missing, and it says so
    QTest::keyClicks(desk.find<QLineEdit>("profileKeyEdit"), desk.server.world().profiles().at(1).key);
    QTest::keyClick(dialog, Qt::Key_Return);

    QTRY_COMPARE(list->count(), 2);
    QTRY_COMPARE(sync.count(), 1);
    QCOMPARE(list->item(1)->text(), u"Client – own key"_s);
    list->setCurrentRow(1);
    QVERIFY_RESULT(test::await(
        desk.parts.keychain->write(settings::kApiKeyRef, Secret(simulator::World::apiKey().toUtf8()))));
    auto *const card = desk.page->findChild<ProfilesCard *>();
    QTest::mouseClick(card->findChild<QPushButton *>(u"testButton"_s), Qt::LeftButton);
    auto *const answer = card->findChild<QLabel *>(u"testAnswer"_s);
    QTRY_VERIFY2(answer->text().startsWith(u"The key works."_s), qPrintable(answer->text()));

    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    desk.click("renameProfileButton");
    auto *const name = desk.find<QLineEdit>("profileNameEdit");
    name->selectAll();
    QTest::keyClicks(name, u"Brand"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(list->item(1)->text(), u"Brand – own key"_s);
    desk.fixture.undo.undo();
    QTRY_COMPARE(list->item(1)->text(), u"Client – own key"_s);
    desk.fixture.undo.undo();
    QTRY_COMPARE(list->count(), 1);
}

void TestSettingsPage::aProfileGoesWithItsKey()
{
    Desk desk;
    QVERIFY_RESULT(test::await(desk.parts.keychain->write(u"main"_s, Secret("profile-key"))));
    QVERIFY(desk.open());
    desk.openSection(1);
    auto *const list = desk.find<QListWidget>("profileList");
    QTRY_COMPARE(list->count(), 1);

    desk.click("removeProfileButton");
    QTest::mouseClick(desk.page->findChild<QPushButton *>(u"confirmButton"_s), Qt::LeftButton);

    QTRY_COMPARE(list->count(), 0);
    QTRY_VERIFY(test::await(desk.parts.keychain->read(u"main"_s))->isEmpty());
    QVERIFY(!desk.find<QPushButton>("removeProfileButton")->isEnabled());
}

void TestSettingsPage::aProfileThatIsNotSavedLeavesNoKey()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(test::runSql(desk.fixture.folder.filePath(u"pages.db"_s),
                         u"CREATE TRIGGER refusing BEFORE INSERT ON ayrshare_profiles "
                         "BEGIN SELECT RAISE(ABORT, 'refused'); END"_s));

    desk.addClient();

    auto *const answer = desk.page->findChild<ProfilesCard *>()->findChild<QLabel *>(u"testAnswer"_s);
    QTRY_VERIFY2(answer->text().contains(u"refused"_s), qPrintable(answer->text()));
    QVERIFY(!desk.parts.keychain->lastRef.isEmpty());
    QTRY_VERIFY(test::await(desk.parts.keychain->read(desk.parts.keychain->lastRef))->isEmpty());
}

void TestSettingsPage::theKeyOfAProfileGoesAndComesWithIt()
{
    Desk desk;
    QVERIFY(desk.open());
    desk.addClient();
    QTRY_COMPARE(desk.fixture.undo.count(), 1);
    const QString ref = desk.parts.keychain->lastRef;
    const auto key = [&] { return test::await(desk.parts.keychain->read(ref))->reveal(); };
    const QByteArray given = key();
    QVERIFY(!given.isEmpty());

    desk.fixture.undo.undo();

    QTRY_COMPARE(key(), QByteArray());
    desk.fixture.undo.redo();
    QTRY_COMPARE(key(), given);
    const QSignalSpy changed(desk.fixture.store.get(), &store::Store::changed);
    desk.fixture.undo.undo();
    desk.fixture.undo.redo(); // before anybody has answered
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(desk.fixture.read(store::ProfilesQuery {}).size(), 2);
    QTRY_COMPARE(key(), given);
}

void TestSettingsPage::theFirstProfileThatCannotGoOnIsTold()
{
    Desk desk;
    for (const QString &name : {u"First"_s, u"Second"_s}) {
        const auto id = desk.fixture.write(store::SaveProfile {
            .profile = {.id = {}, .name = name, .keyRef = name}, .now = desk.fixture.clock.now()});
        desk.fixture.write(store::SetProfileStopped {
            .profile = id, .reason = u"refused"_s, .now = desk.fixture.clock.now()});
    }
    QCOMPARE(desk.fixture.problem, QString());
    QVERIFY(
        test::runSql(desk.fixture.folder.filePath(u"pages.db"_s),
                     u"CREATE TRIGGER refusing BEFORE UPDATE ON ayrshare_profiles WHEN OLD.name = 'First' "
                     "BEGIN SELECT RAISE(ABORT, 'not this one'); END"_s));
    KeyKeeping keeping(desk.fixture.services(), desk.parts.services());
    QSignalSpy failed(&keeping, &KeyKeeping::failed);
    QSignalSpy saved(&keeping, &KeyKeeping::saved);

    keeping.save(Secret("another-key"));

    QTRY_COMPARE(failed.count() + saved.count(), 1);
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().value<Error>().detail.contains(u"not this one"_s));
    const auto profiles = desk.fixture.read(store::ProfilesQuery {});
    QVERIFY(!profiles.last().stoppedAt); // the others go on
}

void TestSettingsPage::anotherDatabaseIsTestedBeforeItIsUsed()
{
    Desk desk;
    desk.fixture.addVideo(u"Kept"_s, 100);
    QVERIFY(desk.open());
    desk.openSection(2);
    QSignalSpy restart(desk.page.get(), &PageWidget::restartRequested);
    auto *const kind = desk.find<QComboBox>("databaseKindBox");
    QVERIFY(!desk.find<QPushButton>("useDatabaseButton")->isEnabled());
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    const QString path = desk.parts.home.filePath(u"other & more.db"_s);
    QTest::keyClicks(desk.find<QLineEdit>("databasePathEdit"), path);

    desk.click("testDatabaseButton");
    QTRY_VERIFY(desk.find<QPushButton>("useDatabaseButton")->isEnabled());
    QVERIFY(desk.find<QLabel>("databaseAnswer")->text().contains(u"no such file yet"_s));
    QCOMPARE(desk.fixture.settings->text(Key::DatabaseUrl), QString());
    desk.click("useDatabaseButton");

    QTRY_COMPARE(restart.count(), 1);
    QVERIFY(restart.first().first().toStringList().isEmpty());
    const auto location = store::parseDatabaseUrl(desk.fixture.settings->text(Key::DatabaseUrl));
    QVERIFY_RESULT(location);
    QCOMPARE(store::displayName(*location), path);
    store::Store copied {*location}; // everything was taken along
    QVERIFY_RESULT(test::await(copied.open({.mode = store::OpenMode::ReadOnly, .now = {}, .holder = {}})));
    const auto videos = test::await(copied.read(store::VideosQuery {.now = desk.fixture.clock.now()}));
    QVERIFY_RESULT(videos);
    QCOMPARE(videos->size(), 1);
}

void TestSettingsPage::nothingChangesWhileEverythingIsCopied()
{
    Desk desk;
    desk.parts.hold.disconnect(); // the collector of this test takes its time
    QSignalSpy wanted(&desk.parts.hold, &CollectorHold::wanted);
    QSignalSpy released(&desk.parts.hold, &CollectorHold::released);
    QVERIFY(desk.open());
    QSignalSpy restart(desk.page.get(), &PageWidget::restartRequested);
    const QString path = desk.chooseFile();
    desk.click("useDatabaseButton");
    QCOMPARE(wanted.count(), 1);
    auto *const dialog = desk.page->findChild<MoveDialog *>();
    QVERIFY(dialog);
    QCOMPARE(QApplication::activeModalWidget(), dialog);
    desk.fixture.addVideo(u"Of the pass that ends"_s, 100);
    QVERIFY(!QFile::exists(path));

    desk.parts.hold.confirm();

    QTRY_COMPARE(restart.count(), 1);
    QVERIFY(dialog->isVisible()); // until Viewtide ends
    QCOMPARE(released.count(), 0);
    store::Store copied {store::SqliteFile {path}};
    QVERIFY_RESULT(test::await(copied.open({.mode = store::OpenMode::ReadOnly, .now = {}, .holder = {}})));
    const auto videos = test::await(copied.read(store::VideosQuery {.now = desk.fixture.clock.now()}));
    QVERIFY_RESULT(videos);
    QCOMPARE(videos->size(), 1);
}

void TestSettingsPage::aCopyThatIsCancelledChangesNothing()
{
    Desk desk;
    desk.parts.hold.disconnect();
    QSignalSpy released(&desk.parts.hold, &CollectorHold::released);
    QVERIFY(desk.open());
    const QString path = desk.chooseFile();
    desk.click("useDatabaseButton");

    QTest::keyClick(desk.page->findChild<MoveDialog *>(), Qt::Key_Escape);

    QCOMPARE(released.count(), 1);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    desk.parts.hold.confirm(); // too late
    QVERIFY(desk.find<QLabel>("databaseAnswer")->text().contains(u"cancelled"_s));
    QCOMPARE(desk.fixture.settings->text(Key::DatabaseUrl), QString());
    QVERIFY(!QFile::exists(path));
}

void TestSettingsPage::whatIsNotSavedDoesNotStartAnew()
{
    Desk desk;
    QSignalSpy released(&desk.parts.hold, &CollectorHold::released);
    QVERIFY(desk.open());
    QSignalSpy restart(desk.page.get(), &PageWidget::restartRequested);
    desk.chooseFile();
    QFile::remove(desk.fixture.folder.filePath(u"settings.ini"_s));
    QVERIFY(QDir(desk.fixture.folder.path()).mkdir(u"settings.ini"_s)); // where the file would be

    desk.click("useDatabaseButton");

    const auto *const answer = desk.find<QLabel>("databaseAnswer");
    QTRY_VERIFY2(answer->text().contains(u"could not be saved"_s), qPrintable(answer->text()));
    QCOMPARE(released.count(), 1);
    QCOMPARE(restart.count(), 0);
    QCOMPARE(desk.fixture.settings->text(Key::DatabaseUrl), QString());
}

void TestSettingsPage::anEmptyDatabaseCanTakeEverything_data()
{
    QTest::addColumn<bool>("hasTables");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("without tables") << false << u"no tables of Viewtide yet"_s;
    QTest::newRow("after a copy that was cancelled") << true << u"nothing is in them"_s;
}

void TestSettingsPage::anEmptyDatabaseCanTakeEverything()
{
    QFETCH(bool, hasTables);
    QFETCH(QString, sentence);
    Desk desk;
    desk.fixture.addVideo(u"Kept"_s, 100);
    const store::SqliteFile other {desk.parts.home.filePath(u"other.db"_s)};
    QFile empty(other.path);
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    if (hasTables) {
        store::Store left(other);
        QVERIFY_RESULT(test::await(left.open({.now = desk.fixture.clock.now(), .holder = u"test"_s})));
    }
    QVERIFY(desk.open());
    QSignalSpy restart(desk.page.get(), &PageWidget::restartRequested);

    QCOMPARE(desk.chooseFile(), other.path);

    const QString answer = desk.find<QLabel>("databaseAnswer")->text();
    QVERIFY2(answer.contains(sentence), qPrintable(answer));
    QVERIFY(desk.find<QCheckBox>("copyDatabaseSwitch")->isVisible());
    desk.click("useDatabaseButton");
    QTRY_COMPARE(restart.count(), 1);
    store::Store copied {other};
    QVERIFY_RESULT(test::await(copied.open({.mode = store::OpenMode::ReadOnly, .now = {}, .holder = {}})));
    const auto videos = test::await(copied.read(store::VideosQuery {.now = desk.fixture.clock.now()}));
    QVERIFY_RESULT(videos);
    QCOMPARE(videos->size(), 1);
}

void TestSettingsPage::aDatabaseThatCannotBeAskedIsNotUsed()
{
    Desk desk;
    const QString path = desk.parts.home.filePath(u"other.db"_s);
    {
        store::Store other {store::SqliteFile {path}};
        QVERIFY_RESULT(test::await(other.open({.now = desk.fixture.clock.now(), .holder = u"test"_s})));
    }
    QVERIFY(test::runSql(path, u"DROP TABLE works"_s));
    QVERIFY(desk.open());
    desk.openSection(2);
    desk.find<QComboBox>("databaseKindBox")->setCurrentIndex(1);
    desk.find<QLineEdit>("databasePathEdit")->setText(path);

    desk.click("testDatabaseButton");

    const auto *const answer = desk.find<QLabel>("databaseAnswer");
    QTRY_VERIFY2(answer->isVisible() && answer->text().contains(u"no such table"_s),
                 qPrintable(answer->text()));
    QVERIFY(!desk.find<QPushButton>("useDatabaseButton")->isEnabled());
}

void TestSettingsPage::anAddressKeepsWhatHasNoField()
{
    const QString address = u"postgresql://anna:s3cret-word@db.example:5433/tide?sslmode=require"_s;
    DatabaseFields fields;
    fields.setUrl(address);
    auto *const password = fields.findChild<QLineEdit *>(u"databasePasswordEdit"_s);
    QVERIFY(password->text().isEmpty());
    QVERIFY(!password->placeholderText().isEmpty());

    QCOMPARE(*fields.url(), address);
    QTest::keyClicks(fields.findChild<QLineEdit *>(u"databaseNameEdit"_s), u"2"_s);
    QCOMPARE(*fields.url(), QString(address).replace(u"tide"_s, u"tide2"_s));
    QTest::keyClicks(password, u"x"_s);
    QVERIFY((*fields.url()).contains(u":x@"_s));
    QTest::keyClick(password, Qt::Key_Backspace); // from ~/.pgpass from now on
    QVERIFY((*fields.url()).contains(u"//anna@"_s));
    QVERIFY(password->placeholderText().isEmpty());
}

void TestSettingsPage::aKeptPasswordGoesToNoOtherServer()
{
    DatabaseFields fields;
    fields.setUrl(u"postgresql://anna:s3cret-word@db.example:5433/tide?sslmode=disable"_s);

    QTest::keyClicks(fields.findChild<QLineEdit *>(u"databaseHostEdit"_s), u".org"_s);

    QCOMPARE(*fields.url(), u"postgresql://anna@db.example.org:5433/tide"_s);
    QVERIFY(fields.findChild<QLineEdit *>(u"databasePasswordEdit"_s)->placeholderText().isEmpty());
}

void TestSettingsPage::whatTheDatabaseSays_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("not absolute") << u"data.db"_s << u"whole path"_s;
    QTest::newRow("no folder") << u"/nowhere/at/all/data.db"_s << u"no folder"_s;
    QTest::newRow("no database") << u":notes"_s << u"not a sound Viewtide database"_s;
    QTest::newRow("in use") << u":own"_s << u"database that is in use"_s;
}

void TestSettingsPage::whatTheDatabaseSays()
{
    QFETCH(QString, path);
    QFETCH(QString, sentence);
    Desk desk;
    QVERIFY(desk.open());
    desk.openSection(2);
    if (path == u":notes") {
        path = desk.parts.home.filePath(u"notes.txt"_s);
        QFile notes(path);
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write(QByteArray(4096, 'n'));
    } else if (path == u":own") {
        path = desk.fixture.folder.filePath(u"pages.db"_s);
    }
    desk.find<QComboBox>("databaseKindBox")->setCurrentIndex(1);
    desk.find<QLineEdit>("databasePathEdit")->setText(path);

    desk.click("testDatabaseButton");

    const auto *const answer = desk.find<QLabel>("databaseAnswer");
    QTRY_VERIFY2(answer->isVisible() && answer->text().contains(sentence), qPrintable(answer->text()));
    QVERIFY(!desk.find<QPushButton>("useDatabaseButton")->isEnabled());
}

void TestSettingsPage::aBackupSaysWhereItIs()
{
    Desk desk;
    QVERIFY(desk.open());
    desk.openSection(2);
    QVERIFY(desk.find<QLabel>("databaseLabel")->text().contains(u"pages.db"_s));

    desk.click("backupButton");

    auto *const answer = desk.find<QLabel>("backupLabel");
    QTRY_VERIFY(answer->text().startsWith(u"Copied to "_s));
    QVERIFY(QFile::exists(answer->text().mid(10)));
}

void TestSettingsPage::everyFieldHasAName()
{
    Desk desk;
    QVERIFY(desk.open());
    const QList<QWidget *> fields = desk.page->findChildren<QWidget *>();
    for (const QWidget *const field : fields) {
        const bool isField = field->focusPolicy() & Qt::TabFocus && !field->objectName().startsWith(u"qt_"_s)
            && !field->parentWidget()->inherits("QComboBox") && !field->inherits("QComboBoxListView");
        const auto *const button = qobject_cast<const QAbstractButton *>(field);
        QVERIFY2(!isField || !field->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 qPrintable(QLatin1String(field->metaObject()->className()) + u' ' + field->objectName()));
    }
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
