// SPDX-License-Identifier: GPL-3.0-or-later
// What libpq 15 and its servers say when they cannot be used, and what a person is advised to do.
#include "store/serveradvice.h"
#include "store/store.h"
#include "support/resultmacros.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace viewtide;
using namespace viewtide::store;

class TstServerAdvice : public QObject
{
    Q_OBJECT

private slots:
    void fitsTheFailure_data();
    void fitsTheFailure();
    void isForServersOnly();
    void whatIsNoServerOfOurs_data();
    void whatIsNoServerOfOurs();
};

void TstServerAdvice::fitsTheFailure_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("advice"); // some words of it
    const auto row = [](const char *name, const char *said, const char *advice) {
        QTest::newRow(name) << QString::fromUtf8(said) << QString::fromUtf8(advice);
    };
    row("no such name",
        "could not translate host name \"nosuchhost.invalid\" to address: Name or service not known",
        "how it is spelled");
    row("refused", "connection to server at \"127.0.0.1\", port 1 failed: Connection refused", "runs");
    row("no socket",
        "connection to server on socket \"/tmp/.s.PGSQL.5432\" failed: No such file or directory", "runs");
    row("nobody answers", "connection to server at \"10.255.255.1\", port 5432 failed: timeout expired",
        "firewalls");
    row("no way", "connection to server at \"192.0.2.1\", port 5432 failed: No route to host", "firewalls");
    row("a web server",
        "connection to server at \"127.0.0.1\", port 18099 failed: received invalid response to SSL "
        "negotiation: H",
        "not PostgreSQL");
    row("a web server, without TLS",
        "connection to server at \"127.0.0.1\", port 18099 failed: expected authentication request from "
        "server, but received H",
        "not PostgreSQL");
    row("password",
        "connection to server at \"127.0.0.1\", port 5432 failed: FATAL:  password authentication failed for "
        "user \"anna\"",
        "the password");
    row("no password",
        "connection to server at \"127.0.0.1\", port 5432 failed: fe_sendauth: no password "
        "supplied",
        "the password");
    row("no user",
        "connection to server on socket \"/tmp/.s.PGSQL.5432\" failed: FATAL:  role \"anna\" does not exist",
        "the user");
    row("no database",
        "connection to server on socket \"/tmp/.s.PGSQL.5432\" failed: FATAL:  database \"tide\" does not "
        "exist",
        "create the database");
    row("not from here",
        "connection to server at \"127.0.0.1\", port 5432 failed: FATAL:  no pg_hba.conf entry for host "
        "\"127.0.0.1\", user \"anna\", database \"tide\", no encryption",
        "pg_hba.conf");
    row("certificate",
        "connection to server at \"127.0.0.1\", port 5432 failed: SSL error: certificate verify failed",
        "its certificate");
    row("certificate of another",
        "connection to server at \"127.0.0.1\", port 5432 failed: server certificate for \"db\" does not "
        "match "
        "host name \"127.0.0.1\"",
        "its certificate");
    row("no authorities",
        "connection to server at \"127.0.0.1\", port 5432 failed: root certificate file "
        "\"/home/anna/.postgresql/root.crt\" does not exist\nEither provide the file or change sslmode to "
        "disable server certificate verification.",
        "root.crt");
    row("no TLS",
        "connection to server at \"127.0.0.1\", port 5432 failed: server does not support SSL, but SSL was "
        "required",
        "sslmode=disable");
    row("full", "connection to server at \"db\", port 5432 failed: FATAL:  sorry, too many clients already",
        "no connection left");
    row("other words", "FATAL: irgendetwas", "Check that the server runs");
}

void TstServerAdvice::fitsTheFailure()
{
    QFETCH(const QString, said);
    QFETCH(const QString, advice);

    const QString given = serverAdvice({.kind = ErrorKind::DatabaseUnavailable, .detail = said});

    QVERIFY2(given.contains(advice), qPrintable(given));
}

void TstServerAdvice::isForServersOnly()
{
    QCOMPARE(serverAdvice({.kind = ErrorKind::DatabaseBusy}), QString());
    QCOMPARE(serverAdvice({.kind = ErrorKind::ConfigInvalid}), QString());
}

void TstServerAdvice::whatIsNoServerOfOurs_data()
{
    QTest::addColumn<bool>("answers");
    QTest::addColumn<QString>("advice");
    QTest::newRow("nobody there") << false << QStringLiteral("runs");
    QTest::newRow("a web server") << true << QStringLiteral("not PostgreSQL");
}

/// What the libpq of this machine says.
void TstServerAdvice::whatIsNoServerOfOurs()
{
    QFETCH(const bool, answers);
    QFETCH(const QString, advice);
    QTcpServer web;
    QVERIFY(web.listen(QHostAddress::LocalHost));
    connect(&web, &QTcpServer::newConnection, &web, [&web] {
        QTcpSocket *const client = web.nextPendingConnection();
        connect(client, &QTcpSocket::readyRead, client, [client] {
            client->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            client->disconnectFromHost();
        });
    });
    const int port = web.serverPort();
    if (!answers)
        web.close();
    PostgresServer server;
    server.host = QStringLiteral("127.0.0.1");
    server.port = port;
    server.user = QStringLiteral("anna");
    server.database = QStringLiteral("tide");
    Store store(server);

    const auto opened = test::await(store.open({.mode = OpenMode::Inspect, .now = {}, .holder = {}}));

    QVERIFY(!opened);
    QVERIFY2(serverAdvice(opened.error()).contains(advice), qPrintable(describe(opened.error())));
}

QTEST_GUILESS_MAIN(TstServerAdvice)
#include "tst_serveradvice.moc"
