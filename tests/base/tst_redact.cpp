// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"

#include <QTest>

using namespace viewtide;

class RedactTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void text_data();
    void text();
    void hint_data();
    void hint();
};

void RedactTest::initTestCase()
{
    rememberSecret(Secret("CANARY-key"));
    rememberSecret(Secret("CANARY-key-of-the-profile")); // begins with the other one
    rememberSecret(Secret("pa ss/word+1"));
    rememberSecret(Secret("short")); // too short to be looked for
    rememberSecret(Secret());
}

void RedactTest::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << "42 videos"
                             << "42 videos";
    QTest::newRow("remembered") << "sent CANARY-key to"
                                << "sent [secret] to";
    QTest::newRow("twice") << "CANARY-key,CANARY-key"
                           << "[secret],[secret]";
    QTest::newRow("inside a word") << "xCANARY-keyx"
                                   << "x[secret]x";
    QTest::newRow("the longer one leaves no tail") << "CANARY-key-of-the-profile"
                                                   << "[secret]";
    QTest::newRow("percent-encoded") << "?k=pa%20ss%2Fword%2B1&x"
                                     << "?k=[secret]&x";
    QTest::newRow("short ones stay") << "a short text"
                                     << "a short text";
    QTest::newRow("bearer") << "Authorization: Bearer abc.def"
                            << "Authorization: Bearer [secret]";
    QTest::newRow("profile key") << "Profile-Key: 123-abc"
                                 << "Profile-Key: [secret]";
    QTest::newRow("profile key in JSON") << R"({"profileKey":"123"})"
                                         << R"({"profileKey":"[secret]"})";
    QTest::newRow("X's header") << "X-Twitter-OAuth1-Api-Secret: zzz"
                                << "X-Twitter-OAuth1-Api-Secret: [secret]";
    QTest::newRow("api key") << "api_key=abc"
                             << "api_key=[secret]";
    QTest::newRow("database address") << "postgresql://me:hunter2@db:5432/x"
                                      << "postgresql://me:[secret]@db:5432/x";
    QTest::newRow("password with an @") << "postgresql://me:p@ss@db/x"
                                        << "postgresql://me:[secret]@db/x";
    QTest::newRow("password with a slash") << "postgresql://me:p/s@db/x"
                                           << "postgresql://me:[secret]@db/x";
    QTest::newRow("address without password") << "https://api.test:8080/api"
                                              << "https://api.test:8080/api";
    QTest::newRow("a forged line") << "name\nERROR all lost"
                                   << "name\\x0aERROR all lost";
    QTest::newRow("terminal codes") << QString::fromUtf8("\x1b[2J\x7f\xc2\x9b") << "\\x1b[2J\\x7f\\x9b";
}

void RedactTest::text()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(redact(text), expected);
}

void RedactTest::hint_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("shown");
    const QString dots(4, QChar(0x2022));
    QTest::newRow("long") << QByteArray("0123456789") << dots + QStringLiteral("6789");
    QTest::newRow("too short to show a part of") << QByteArray("01234567") << dots;
    QTest::newRow("empty") << QByteArray() << dots;
}

void RedactTest::hint()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, shown);
    QCOMPARE(Secret(value).hint(), shown);
}

QTEST_GUILESS_MAIN(RedactTest)
#include "tst_redact.moc"
