// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/autostart.h"
#include "settings/settings.h"

#include "support/filemode.h"
#include "support/resultmacros.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace viewtide;
using settings::Key;
using settings::Settings;

class SettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void defaults_data();
    void defaults();
    void everyDefaultIsValid();
    void values_data();
    void values();
    void theEnvironmentWins();
    void anEmptyVariableIsNotSet();
    void aBadValueInTheFileIsLoggedOnce();
    void aBadAddressStopsAProgramWithoutAWindow();
    void changedOnlyOnChange();
    void survivesARestart();
    void whatCannotBeSavedIsTold();
    void nobodyElseReadsTheFile();
    void startAtLogin();

private:
    void writeIni(const QByteArray &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SettingsTest::init()
{
    for (const settings::KeyRow &row : settings::keyRows()) {
        if (row.environment)
            qunsetenv(row.environment);
    }
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("config/viewtide/viewtide.ini"));
}

void SettingsTest::cleanup()
{
    init();
}

void SettingsTest::writeIni(const QByteArray &text)
{
    m_path = m_folder->filePath(QStringLiteral("viewtide.ini"));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void SettingsTest::defaults_data()
{
    QTest::addColumn<Key>("key");
    QTest::addColumn<QString>("text");
    QTest::newRow("database") << Key::DatabaseUrl << "";
    QTest::newRow("server") << Key::BaseUrl << "https://api.ayrshare.com/api";
    QTest::newRow("in flight") << Key::RequestsInFlight << "5";
    QTest::newRow("calls a day") << Key::CallsPerDay << "20000";
    QTest::newRow("snapshot at 11:00") << Key::SnapshotMinuteUtc << "660";
    QTest::newRow("body") << Key::BodyFormat << "json";
    QTest::newRow("theme") << Key::Theme << "system";
    QTest::newRow("close") << Key::CloseAction << "ask";
    QTest::newRow("range") << Key::Range << "30";
    QTest::newRow("secrets") << Key::SecretStorage << "keychain";
    QTest::newRow("time zone") << Key::TimeZone << "";
    QTest::newRow("proxy") << Key::Proxy << "system";
    QTest::newRow("language") << Key::Language << "";
}

void SettingsTest::defaults()
{
    QFETCH(Key, key);
    QFETCH(QString, text);
    const Settings settings(m_path);
    QCOMPARE(settings.text(key), text);
    QVERIFY(!settings.isFixed(key));
    QVERIFY(!QFile::exists(m_path)); // reading makes no file
}

void SettingsTest::everyDefaultIsValid()
{
    for (const settings::KeyRow &row : settings::keyRows())
        QVERIFY2(row.isValid(QString::fromLatin1(row.defaultText)), row.name);
}

void SettingsTest::values_data()
{
    QTest::addColumn<Key>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("lowest in flight") << Key::RequestsInFlight << "1" << true;
    QTest::newRow("highest in flight") << Key::RequestsInFlight << "32" << true;
    QTest::newRow("none in flight") << Key::RequestsInFlight << "0" << false;
    QTest::newRow("too many in flight") << Key::RequestsInFlight << "33" << false;
    QTest::newRow("words in flight") << Key::RequestsInFlight << "five" << false;
    QTest::newRow("calls without end") << Key::CallsPerDay << "0" << true;
    QTest::newRow("most calls") << Key::CallsPerDay << "1000000" << true;
    QTest::newRow("less than none") << Key::CallsPerDay << "-1" << false;
    QTest::newRow("midnight") << Key::SnapshotMinuteUtc << "0" << true;
    QTest::newRow("last minute") << Key::SnapshotMinuteUtc << "1439" << true;
    QTest::newRow("no such minute") << Key::SnapshotMinuteUtc << "1440" << false;
    QTest::newRow("form") << Key::BodyFormat << "form" << true;
    QTest::newRow("xml") << Key::BodyFormat << "xml" << false;
    QTest::newRow("range") << Key::Range << "365" << true;
    QTest::newRow("all") << Key::Range << "all" << true;
    QTest::newRow("two days") << Key::Range << "2026-01-01..2026-03-31" << true;
    QTest::newRow("days the wrong way round") << Key::Range << "2026-03-31..2026-01-01" << false;
    QTest::newRow("no such day") << Key::Range << "2026-02-30..2026-03-31" << false;
    QTest::newRow("comparison") << Key::Comparison << "weekdays" << true;
    QTest::newRow("odd comparison") << Key::Comparison << "year" << false;
    QTest::newRow("odd range") << Key::Range << "8" << false;
    QTest::newRow("loopback") << Key::BaseUrl << "http://127.0.0.1:8080/api" << true;
    QTest::newRow("no scheme") << Key::BaseUrl << "api.ayrshare.com" << false;
    QTest::newRow("file") << Key::BaseUrl << "file:///etc/passwd" << false;
    QTest::newRow("no host") << Key::BaseUrl << "https:///api" << false;
    QTest::newRow("secrets in a file") << Key::SecretStorage << "file" << true;
    QTest::newRow("secrets in the open") << Key::SecretStorage << "none" << false;
    QTest::newRow("a time zone") << Key::TimeZone << "America/New_York" << true;
    QTest::newRow("no time zone") << Key::TimeZone << "Berlin" << false;
    QTest::newRow("no proxy") << Key::Proxy << "none" << true;
    QTest::newRow("a proxy") << Key::Proxy << "http://proxy.example.org:3128" << true;
    QTest::newRow("a SOCKS proxy") << Key::Proxy << "socks5://[::1]:1080" << true;
    QTest::newRow("a proxy without a port") << Key::Proxy << "http://proxy.example.org" << false;
    QTest::newRow("a proxy with a password")
        << Key::Proxy << "http://me:pass@proxy.example.org:3128" << false;
    QTest::newRow("a proxy with a path") << Key::Proxy << "http://proxy.example.org:3128/x" << false;
    QTest::newRow("a language") << Key::Language << "pt_BR" << true;
    QTest::newRow("a language by its name") << Key::Language << "German" << false;
    QTest::newRow("database") << Key::DatabaseUrl << "postgresql://me@db/viewtide" << true;
}

void SettingsTest::values()
{
    QFETCH(Key, key);
    QFETCH(QString, text);
    QFETCH(bool, isTaken);
    Settings settings(m_path);
    const QString before = settings.text(key);
    if (!isTaken)
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("was not changed")));

    settings.set(key, text);

    QCOMPARE(settings.text(key), isTaken ? text : before);
}

void SettingsTest::theEnvironmentWins()
{
    Settings settings(m_path);
    settings.set(Key::DatabaseUrl, QStringLiteral("sqlite:///a.db"));
    qputenv("DATABASE_URL", " sqlite:///b.db\n");

    QCOMPARE(settings.text(Key::DatabaseUrl), QStringLiteral("sqlite:///b.db"));
    QVERIFY(settings.isFixed(Key::DatabaseUrl));
    QVERIFY(!settings.isFixed(Key::BaseUrl));
}

void SettingsTest::anEmptyVariableIsNotSet()
{
    qputenv("AYRSHARE_BASE_URL", "");
    const Settings settings(m_path);
    QCOMPARE(settings.text(Key::BaseUrl), QStringLiteral("https://api.ayrshare.com/api"));
    QVERIFY(!settings.isFixed(Key::BaseUrl));
}

void SettingsTest::aBadValueInTheFileIsLoggedOnce()
{
    writeIni("[api]\nrequestsInFlight=1000\n");
    const Settings settings(m_path);
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("api/requestsInFlight is not valid")));

    QCOMPARE(settings.number(Key::RequestsInFlight), 5);
    QTest::failOnWarning(QRegularExpression(QStringLiteral("not valid")));
    QCOMPARE(settings.number(Key::RequestsInFlight), 5);
}

void SettingsTest::aBadAddressStopsAProgramWithoutAWindow()
{
    const Settings settings(m_path);
    QVERIFY_RESULT(settings.check());

    qputenv("AYRSHARE_BASE_URL", "ftp://elsewhere");

    const Status status = settings.check();
    QCOMPARE_ERROR(status, ErrorKind::ConfigInvalid);
    QCOMPARE(status.error().context, QStringLiteral("AYRSHARE_BASE_URL"));
    QVERIFY(!describe(status.error()).contains(QStringLiteral("elsewhere")));
}

void SettingsTest::changedOnlyOnChange()
{
    Settings settings(m_path);
    QSignalSpy spy(&settings, &Settings::changed);

    settings.set(Key::Theme, QStringLiteral("dark"));
    settings.set(Key::Theme, QStringLiteral("dark"));
    settings.setBytes(Key::WindowGeometry, QByteArray("\x01\x00\xff", 3));
    settings.setBytes(Key::WindowGeometry, QByteArray("\x01\x00\xff", 3));
    qputenv("DATABASE_URL", "sqlite:///b.db");
    settings.set(Key::DatabaseUrl, QStringLiteral("sqlite:///c.db")); // the environment still stands

    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.at(0).at(0).value<Key>(), Key::Theme);
    QCOMPARE(spy.at(1).at(0).value<Key>(), Key::WindowGeometry);
}

void SettingsTest::survivesARestart()
{
    const QByteArray geometry("\x01\x00\xff\n=,", 6);
    {
        Settings settings(m_path);
        settings.set(Key::RecentCommands, QString::fromUtf8("Übersicht; \"März\", 50%"));
        settings.setBytes(Key::WindowGeometry, geometry);
    }
    const Settings settings(m_path);
    QCOMPARE(settings.text(Key::RecentCommands), QString::fromUtf8("Übersicht; \"März\", 50%"));
    QCOMPARE(settings.bytes(Key::WindowGeometry), geometry);
}

void SettingsTest::whatCannotBeSavedIsTold()
{
    QFile inTheWay(m_folder->filePath(QStringLiteral("config"))); // where a folder would have to be
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    Settings settings(m_path);
    QSignalSpy told(&settings, &Settings::notSaved);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot write")));

    settings.set(Key::Theme, QStringLiteral("dark"));

    QCOMPARE(told.count(), 1);
    QVERIFY(told.first().first().toString().contains(m_path));
    QCOMPARE(settings.text(Key::Theme), QStringLiteral("dark")); // in use all the same
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot write")));
    QCOMPARE_ERROR(settings.save(Key::Theme, QStringLiteral("light")), ErrorKind::ConfigInvalid);

    QVERIFY(inTheWay.remove());
    QVERIFY_RESULT(settings.save(Key::Theme, QStringLiteral("contrast")));
    QCOMPARE(told.count(), 2);
    QCOMPARE(Settings(m_path).text(Key::Theme), QStringLiteral("contrast"));
}

void SettingsTest::nobodyElseReadsTheFile()
{
    const mode_t before = umask(0);
    Settings settings(m_path);
    settings.set(Key::Theme, QStringLiteral("dark"));
    settings.set(Key::Theme, QStringLiteral("light"));
    umask(before);

    QCOMPARE(test::modeOf(m_path), 0600);
    QCOMPARE(test::modeOf(QFileInfo(m_path).absolutePath()), 0700);
}

void SettingsTest::startAtLogin()
{
    using settings::AtLogin;
    const settings::Autostart autostart(m_folder->filePath(QStringLiteral("autostart")),
                                        QStringLiteral("/opt/50 % \"off\"/viewtide"));
    QCOMPARE(autostart.state(), AtLogin::Off);
    QVERIFY_RESULT(autostart.set(AtLogin::On));
    QCOMPARE(autostart.state(), AtLogin::On);
    QFile file(autostart.file());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("Exec=\"/opt/50 %% \\\\\"off\\\\\"/viewtide\" --minimized\n"), text.constData());

    file.write("Hidden=true\n"); // how a desktop switches it off
    file.close();
    QCOMPARE(autostart.state(), AtLogin::Off);
    QVERIFY_RESULT(autostart.set(AtLogin::Off));
    QVERIFY(!QFile::exists(autostart.file()));
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
