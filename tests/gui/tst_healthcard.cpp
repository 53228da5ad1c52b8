// SPDX-License-Identifier: GPL-3.0-or-later
// The section "Health" of the settings: one line for each thing that can be wrong, and what is copied of it.
#include "base/redact.h"
#include "gui/pagefixture.h"
#include "gui/setup/databasecard.h"
#include "gui/setup/details.h"
#include "gui/setup/healthcard.h"
#include "gui/setupparts.h"
#include "models/discretion.h"
#include "models/format.h"
#include "poll/pollstatus.h"

#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QTest>

using namespace viewtide;
using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Desk
{
    test::PageFixture fixture;
    test::SetupParts parts {fixture.clock};
    poll::PollStatus status;
    QString workspaceId;
    std::unique_ptr<HealthCard> card;

    bool open()
    {
        SetupServices setup = parts.services();
        setup.workspaceId = workspaceId;
        setup.status = [this] { return status; };
        card = std::make_unique<HealthCard>(fixture.services(), setup);
        card->show();
        return QTest::qWaitForWindowExposed(card.get()) && fixture.problem.isEmpty();
    }
    void openAgain() const
    {
        card->hide();
        card->show();
    }
    QString text(const char *name) const { return card->findChild<QLabel *>(QLatin1String(name))->text(); }
    domain::ProfileId profile() { return fixture.read(store::ProfilesQuery {}).constFirst().id; }
    /// What Ayrshare says is linked.
    void link(const QList<catalogue::PlatformKey> &networks)
    {
        store::SaveUserInfo command {.profile = profile(), .now = fixture.clock.now()};
        for (const catalogue::PlatformKey network : networks)
            command.info.accounts.append({.platform = network});
        fixture.write(command);
    }
    void addDay(Date day)
    {
        const domain::ProfileId profile = this->profile();
        const domain::AccountDay row {.profile = profile,
                                      .platform = catalogue::PlatformKey(1),
                                      .date = day,
                                      .recordedAt = Timestamp(day) + 11h};
        fixture.write(store::CommitAccountDays {
            .days = {row}, .profile = profile, .date = day, .now = fixture.clock.now()});
    }
};

} // namespace

class TestHealthCard final : public QObject
{
    Q_OBJECT

private slots:
    void tellsHowItCollects();
    void countsTheDaysWithoutNumbers();
    void whoIsNotCollectedMissesNothing();
    void findsTheNewestCopy();
    void aServerMayHaveOtherCollectors();
    void detailsAreForOthers();
    void noWorkspaceIsNamed();
    void copiesEveryLine();
    void presentationHidesWhereItIs();
};

void TestHealthCard::tellsHowItCollects()
{
    Desk desk;
    const Timestamp now = desk.fixture.clock.now();
    desk.status = {.state = poll::State::Idle,
                   .lastPassAt = now - 2min,
                   .lastGoodAt = now - 2min,
                   .nextPassAt = now + 3min,
                   .budget = poll::BudgetUse {.perDay = 5000}};
    QVERIFY(desk.open());
    QCOMPARE(desk.text("healthStateLabel"), u"On: Viewtide asks by itself"_s);
    QCOMPARE(desk.text("healthNextLabel"), models::format::moment(now + 3min, now));
    QTRY_COMPARE(desk.text("healthCallsLabel"), u"0 of 5,000, 0 failed"_s);
    QCOMPARE(desk.text("healthLastGoodLabel"), u"2 min ago"_s);
    QTRY_VERIFY2(desk.text("healthKeysLabel").startsWith(u"There is no key yet."_s),
                 qPrintable(desk.text("healthKeysLabel")));
    QVERIFY2(desk.text("healthDatabaseLabel").endsWith(u", schema 1000"_s),
             qPrintable(desk.text("healthDatabaseLabel")));

    desk.status = {.state = poll::State::Attention, .attention = u"The key was refused."_s};
    desk.openAgain();
    QCOMPARE(desk.text("healthStateLabel"), u"The key was refused."_s);
    QCOMPARE(desk.text("healthNextLabel"), u"None is planned"_s);
    QTRY_COMPARE(desk.text("healthLastGoodLabel"), u"None yet"_s);
}

void TestHealthCard::countsTheDaysWithoutNumbers()
{
    Desk desk;
    const Date today = dateOf(desk.fixture.clock.now());
    QVERIFY(desk.open());
    QTRY_COMPARE(desk.text("healthMissingLabel"), u"None in the last 30 day(s)"_s);

    desk.link({catalogue::PlatformKey(1)});
    desk.addDay(today - std::chrono::days(4));
    desk.addDay(today - std::chrono::days(1));
    QTRY_COMPARE(desk.text("healthMissingLabel"),
                 u"2 day(s) of accounts in the last 30 days; the charts say why"_s);
}

void TestHealthCard::whoIsNotCollectedMissesNothing()
{
    Desk desk;
    const Date today = dateOf(desk.fixture.clock.now());
    desk.link({catalogue::PlatformKey(1)});
    desk.addDay(today - std::chrono::days(9));
    QVERIFY(desk.open());
    QTRY_VERIFY2(desk.text("healthMissingLabel").startsWith(u"8 "_s),
                 qPrintable(desk.text("healthMissingLabel")));
    desk.link({});
    QTRY_COMPARE(desk.text("healthMissingLabel"), u"None in the last 30 day(s)"_s);
    desk.link({catalogue::PlatformKey(1)});
    QTRY_VERIFY(desk.text("healthMissingLabel").startsWith(u"8 "_s));
    desk.fixture.write(store::RemoveProfile {.profile = desk.profile()});
    QTRY_COMPARE(desk.text("healthMissingLabel"), u"None in the last 30 day(s)"_s);
}

void TestHealthCard::findsTheNewestCopy()
{
    Desk desk;
    const auto beside = [&desk](const QString &name) {
        QFile file(desk.fixture.folder.filePath(u"pages.db."_s + name));
        return file.open(QIODevice::WriteOnly);
    };
    QVERIFY(beside(u"backup-of-anna-Z"_s)); // not ours
    QVERIFY(desk.open());
    QTRY_VERIFY2(desk.text("healthCopyLabel").startsWith(u"None"_s),
                 qPrintable(desk.text("healthCopyLabel")));

    QVERIFY(beside(u"schema-12-20270101T083000Z"_s));
    desk.openAgain();
    QTRY_COMPARE(desk.text("healthCopyLabel"), u"14 d ago"_s);

    const QString copy =
        desk.fixture.write(store::BackupDatabase {.path = {}, .now = desk.fixture.clock.now()});
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QDateTime other = QDateTime::fromMSecsSinceEpoch(toEpochMs(desk.fixture.clock.now() - 900h));
    QVERIFY(file.setFileTime(other, QFileDevice::FileModificationTime));
    file.close();
    desk.fixture.clock.advance(30min);
    desk.openAgain();
    QTRY_COMPARE(desk.text("healthCopyLabel"), u"30 min ago"_s);
}

void TestHealthCard::aServerMayHaveOtherCollectors()
{
    test::PageFixture fixture;
    test::SetupParts parts {fixture.clock};
    store::Store server(store::PostgresServer {.host = u"db.example.org"_s, .database = u"views"_s});
    const HealthCard card({server, *fixture.settings, fixture.clock, fixture.undo}, parts.services());
    QVERIFY(!card.findChild<QLabel *>(u"healthCollectorLabel"_s));
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.text("healthCollectorLabel").contains(u"No other"_s));
}

void TestHealthCard::detailsAreForOthers()
{
    rememberSecret(Secret("hunter22-of-the-server"));
    const auto restore = qScopeGuard([user = qgetenv("USER"), login = qgetenv("LOGNAME")] {
        user.isNull() ? qunsetenv("USER") : qputenv("USER", user);
        login.isNull() ? qunsetenv("LOGNAME") : qputenv("LOGNAME", login);
    });
    qputenv("USER", "anna");
    qputenv("LOGNAME", "anna");
    const QString told = forOthers(
        u"Database: postgresql://anna@db.example.org:5432/views\n"
        "File: %1/views.db\nDisk: /media/anna/views.db\nKey: hunter22-of-the-server"_s.arg(QDir::homePath()));
    QVERIFY2(!told.contains(u"anna"_s), qPrintable(told));
    QVERIFY2(!told.contains(u"hunter22"_s), qPrintable(told));
    QVERIFY2(
        told.contains(u"postgresql://db.example.org:5432/views\nFile: ~/views.db\nDisk: /media/…/views.db"_s),
        qPrintable(told));
}

void TestHealthCard::noWorkspaceIsNamed()
{
    QCOMPARE(forOthers(u"Database: /data/workspaces/acme/viewtide.db, 2 MB"_s, u"acme"_s),
             u"Database: /data/workspaces/…/viewtide.db, 2 MB"_s);
    QCOMPARE(forOthers(u"Database: postgresql://db.example.org:5432/acme, schema 9"_s, u"acme"_s),
             u"Database: postgresql://db.example.org:5432/…, schema 9"_s);
    QCOMPARE(forOthers(u"/data/acme-2/acme.db acme"_s, u"acme"_s), u"/data/acme-2/….db acme"_s);

    Desk desk;
    desk.workspaceId = QFileInfo(desk.fixture.folder.path()).fileName();
    QVERIFY(desk.open());
    QTRY_VERIFY(desk.text("healthDatabaseLabel").contains(desk.workspaceId));
    QTest::mouseClick(desk.card->findChild<QPushButton *>(u"copyDetailsButton"_s), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"/…/pages.db"_s), qPrintable(copied));
    QVERIFY2(!copied.contains(desk.workspaceId), qPrintable(copied));
}

void TestHealthCard::copiesEveryLine()
{
    Desk desk;
    desk.status.state = poll::State::Paused;
    QVERIFY(desk.open());
    QTest::mouseClick(desk.card->findChild<QPushButton *>(u"copyDetailsButton"_s), Qt::LeftButton);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 10);
    QCOMPARE(lines.first(), u"Collecting: Paused"_s);
    QVERIFY2(lines.last().contains(u"Qt "_s), qPrintable(lines.last()));
}

void TestHealthCard::presentationHidesWhereItIs()
{
    Desk desk;
    const QString folder = QFileInfo(desk.fixture.folder.path()).fileName();
    QVERIFY(desk.open());
    DatabaseCard database(desk.fixture.services(), desk.parts.services());
    const auto where = [&database](const char *name) {
        return database.findChild<QLabel *>(QLatin1String(name))->text();
    };
    auto *const host = database.findChild<QLineEdit *>(u"databaseHostEdit"_s);
    host->setText(u"db1"_s);
    QCOMPARE(host->displayText(), u"db1"_s);
    database.findChild<QPushButton *>(u"backupButton"_s)->click();
    QTRY_VERIFY2(where("backupLabel").contains(folder), qPrintable(where("backupLabel")));
    QVERIFY2(where("databaseLabel").contains(folder), qPrintable(where("databaseLabel")));
    QTRY_VERIFY(desk.text("healthDatabaseLabel").contains(folder));

    const auto restore = qScopeGuard([] { models::setDiscretion(models::Discretion::Open); });
    models::setDiscretion(models::Discretion::Veiled);
    desk.fixture.store->announceAll();
    QTRY_VERIFY2(!where("databaseLabel").contains(folder), qPrintable(where("databaseLabel")));
    QVERIFY(database.findChild<QLabel *>(u"backupLabel"_s)->isHidden());
    QCOMPARE(host->displayText(), QString(3, host->displayText().front())); // dots of the style
    QVERIFY(host->displayText() != u"db1"_s);
    database.findChild<QPushButton *>(u"backupButton"_s)->click(); // there is such a file
    QTRY_VERIFY2(where("backupLabel").contains(u"there is such a file"_s), qPrintable(where("backupLabel")));
    QVERIFY2(!where("backupLabel").contains(folder), qPrintable(where("backupLabel")));
    desk.fixture.clock.advance(1h);
    database.findChild<QPushButton *>(u"backupButton"_s)->click();
    QTRY_VERIFY2(where("backupLabel").startsWith(u"Copied"_s), qPrintable(where("backupLabel")));
    QVERIFY2(!where("backupLabel").contains(folder), qPrintable(where("backupLabel")));
    QVERIFY2(where("databaseLabel").endsWith(u"schema 1000"_s), qPrintable(where("databaseLabel")));
    desk.openAgain();
    QTRY_VERIFY2(!desk.text("healthDatabaseLabel").contains(folder),
                 qPrintable(desk.text("healthDatabaseLabel")));
    QTest::mouseClick(desk.card->findChild<QPushButton *>(u"copyDetailsButton"_s), Qt::LeftButton);
    QVERIFY(!QGuiApplication::clipboard()->text().contains(folder));
}

QTEST_MAIN(TestHealthCard)
#include "tst_healthcard.moc"
