// SPDX-License-Identifier: GPL-3.0-or-later
// DATABASE_URL: what is accepted, and a sentence for each mistake.
#include "store/location.h"
#include "support/resultmacros.h"

using namespace viewtide;
using namespace viewtide::store;

class TstLocation : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void isWrittenAndReadBack_data();
    void isWrittenAndReadBack();
    void refuses_data();
    void refuses();
};

void TstLocation::parses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("password");
    const auto row = [](const char *name, const char *url, const char *shown, const char *password) {
        QTest::newRow(name) << QString::fromUtf8(url) << QString::fromUtf8(shown)
                            << QString::fromUtf8(password);
    };
    row("file", "sqlite:///home/anna/v.db", "/home/anna/v.db", "");
    row("spaces", " sqlite:///a%20b/%C3%A4%3F.db ", "/a b/ä?.db", "");
    row("server", "postgresql://anna:s3cret@db.example:5433/tide", "postgresql://anna@db.example:5433/tide",
        "s3cret");
    row("short scheme", "postgres://db/tide", "postgresql://db:5432/tide", "");
    row("encoded", "postgresql://a%40b:p%40ss%2Fw%23@h/d", "postgresql://a@b@h:5432/d", "p@ss/w#");
    row("socket", "postgresql://anna@/tide?host=/run/postgresql",
        "postgresql://anna@/run/postgresql:5432/tide", "");
}

void TstLocation::parses()
{
    QFETCH(QString, url);
    QFETCH(QString, shown);
    QFETCH(QString, password);

    const auto location = parseDatabaseUrl(url);

    QVERIFY_RESULT(location);
    QCOMPARE(displayName(*location), shown);
    if (const auto *server = std::get_if<PostgresServer>(&*location))
        QCOMPARE(QString::fromUtf8(server->password.reveal()), password);
}

void TstLocation::isWrittenAndReadBack_data()
{
    QTest::addColumn<QString>("url");
    for (const char *const url :
         {"sqlite:///a%20b/%C3%A4%3F%23.db", "postgresql://anna:s3cret@db.example:5433/tide?sslmode=require",
          "postgresql://db:5432/tide", "postgresql://a%40b:p%40s%251%2Fw%23@h:5432/d%251",
          "postgresql://anna@:5432/tide?host=/run/postgresql&sslmode=disable",
          "postgresql://anna@[::1]:5432/tide"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void TstLocation::isWrittenAndReadBack()
{
    QFETCH(QString, url);
    const auto location = parseDatabaseUrl(url);
    QVERIFY_RESULT(location);

    const auto again = parseDatabaseUrl(toDatabaseUrl(*location));

    QVERIFY_RESULT(again);
    QVERIFY(*again == *location);
}

void TstLocation::refuses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *url, const char *says) {
        QTest::newRow(name) << QString::fromLatin1(url) << QString::fromLatin1(says);
    };
    row("empty", "", "empty");
    row("other engine", "mysql://hunter2@h/d", "must begin with");
    row("a bare path", "/home/anna/v.db", "must begin with");
    row("relative", "sqlite://v.db", "three slashes");
    row("no path", "sqlite://", "missing");
    row("folder", "sqlite:///home/", "folder");
    row("question mark", "sqlite:///a?b", "%3F");
    row("no database", "postgresql://u:hunter2@h", "name of the database");
    row("no host", "postgresql:///d", "host is missing");
    row("bad port", "postgresql://u:hunter2@h:99999/d", "port");
    row("a word as port", "postgresql://u:hunter2@h:five/d", "port");
    row("a web address as host", "postgresql://http%3A%2F%2Fdb.example:5432/d", "without http://");
    row("a blank in the host", "postgresql://u@my%20server:5432/d", "without blanks");
    row("a slash in the password", "postgresql://u:hun/ter2@h/d", "%40");
    row("raw password", "postgresql://u:hun#ter2@h/d", "%40");
    row("ssl mode", "postgresql://u:hunter2@h/d?sslmode=yes", "sslmode must be");
    row("parameter", "postgresql://u:hunter2@h/d?port=1", "only parameters");
}

void TstLocation::refuses()
{
    QFETCH(QString, url);
    QFETCH(QString, says);

    const auto location = parseDatabaseUrl(url);

    QCOMPARE_ERROR(location, ErrorKind::ConfigInvalid);
    QVERIFY2(location.error().detail.contains(says), qPrintable(location.error().detail));
    QVERIFY(!describe(location.error()).contains(QLatin1String("hunter2")));
}

QTEST_GUILESS_MAIN(TstLocation)
#include "tst_location.moc"
