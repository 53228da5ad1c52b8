// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/outsidetext.h"

#include <QTest>

using namespace viewtide;

class OutsideTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void showsAndWrites_data();
    void showsAndWrites();
    void cutsWithAnEllipsis();
    void keepsItsDirectionToItself_data();
    void keepsItsDirectionToItself();
};

void OutsideTextTest::showsAndWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("written");

    const auto same = [](const char *name, const QString &text) {
        QTest::newRow(name) << text << text << text;
    };
    same("plain", QStringLiteral("Coffee & <b>tea</b>"));
    same("other scripts", QStringLiteral("\u0642\u0647\u0648\u0629 \u65e5\u672c"));
    same("joined emoji", QString::fromUcs4(U"\U0001F469\u200D\U0001F680"));
    QTest::newRow("lines and tabs") << QStringLiteral("one\r\ntwo\tthree") << QStringLiteral("one two three")
                                    << QStringLiteral("one\r\ntwo\tthree");
    QTest::newRow("override and isolates")
        << QStringLiteral("a\u202Eb\u2066c\u2069d") << QStringLiteral("abcd") << QStringLiteral("abcd");
    QTest::newRow("controls of a terminal") << QStringLiteral("a\u001B[31mb\u0007\u009Bc\u007F")
                                            << QStringLiteral("a [31mb c") << QStringLiteral("a[31mbc");
    QTest::newRow("byte-order mark") << QStringLiteral("\uFEFFa") << QStringLiteral("a")
                                     << QStringLiteral("a");
    QTest::newRow("torn pair") << QStringLiteral("a") + QChar(0xD83D) + QStringLiteral("b")
                               << QStringLiteral("a\uFFFDb") << QStringLiteral("a\uFFFDb");
}

void OutsideTextTest::showsAndWrites()
{
    QFETCH(const QString, text);
    QTEST(oneLine(text, 500), "shown");
    QTEST(withoutHidden(text), "written");
}

void OutsideTextTest::cutsWithAnEllipsis()
{
    QCOMPARE(oneLine(QString(10, u'w'), 10), QString(10, u'w'));
    QCOMPARE(oneLine(QString(11, u'w'), 10), QString(10, u'w') + QChar(0x2026));
    QCOMPARE(oneLine(QString(3, u'w') + QString::fromUcs4(U"\U0001F680"), 4),
             QString(3, u'w') + QString::fromUcs4(U"\U0001F680")); // no half of it
}

void OutsideTextTest::keepsItsDirectionToItself_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Qt::LayoutDirection>("around");
    QTest::addColumn<bool>("isHeld");
    const QString latin = QStringLiteral("Spring!");
    const QString arabic = QStringLiteral("\u0642\u0647\u0648\u0629!");
    QTest::newRow("Latin in Latin") << latin << Qt::LeftToRight << false;
    QTest::newRow("Latin in Arabic") << latin << Qt::RightToLeft << true;
    QTest::newRow("Arabic in Latin") << arabic << Qt::LeftToRight << true;
    QTest::newRow("Arabic in Arabic") << arabic << Qt::RightToLeft << false;
}

void OutsideTextTest::keepsItsDirectionToItself()
{
    QFETCH(const QString, text);
    QFETCH(const Qt::LayoutDirection, around);
    QFETCH(const bool, isHeld);
    QCOMPARE(apart(text, around), isHeld ? QChar(0x2068) + text + QChar(0x2069) : text);
}

QTEST_GUILESS_MAIN(OutsideTextTest)
#include "tst_outsidetext.moc"
