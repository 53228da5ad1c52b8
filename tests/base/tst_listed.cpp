// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/listed.h"

#include <QTest>

using namespace viewtide;

class ListedTest final : public QObject
{
    Q_OBJECT

private slots:
    void separatesAsTheLanguageDoes_data();
    void separatesAsTheLanguageDoes();
    void followsTheProgram();
};

void ListedTest::separatesAsTheLanguageDoes_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringLiteral("C") << QStringLiteral("a, b, c");
    QTest::newRow("German") << QStringLiteral("de_DE") << QStringLiteral("a, b, c");
    QTest::newRow("Arabic") << QStringLiteral("ar_EG") << QStringLiteral("a\u060C b\u060C c");
    QTest::newRow("Japanese") << QStringLiteral("ja_JP") << QStringLiteral("a\u3001b\u3001c");
}

void ListedTest::separatesAsTheLanguageDoes()
{
    QFETCH(const QString, locale);
    const QStringList parts {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    QTEST(listed(parts, QLocale(locale)), "text");
    QCOMPARE(listed(parts.mid(0, 1), QLocale(locale)), QStringLiteral("a"));
    QCOMPARE(listed({}, QLocale(locale)), QString());
}

void ListedTest::followsTheProgram()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QStringLiteral("ar")));
    const QString text = listed({QStringLiteral("a"), QStringLiteral("b")});
    QLocale::setDefault(before);
    QCOMPARE(text, QStringLiteral("a\u060C b"));
}

QTEST_GUILESS_MAIN(ListedTest)

#include "tst_listed.moc"
