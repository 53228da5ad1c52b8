// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that are typed: what is out of the range is seen, becomes the nearest one, and that is told.
#include "gui/widgets/decimaledit.h"
#include "gui/widgets/numberedit.h"

#include <QTest>
#include <QToolTip>

using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;

class TestNumberEdit final : public QObject
{
    Q_OBJECT

private slots:
    void takesTheNearest_data();
    void takesTheNearest();
    void decimalsAreNotSwallowed_data();
    void decimalsAreNotSwallowed();
    void marksOfThousandsStandWhereTheyBelong_data();
    void marksOfThousandsStandWhereTheyBelong();
    void whatWasToldIsKept();
};

void TestNumberEdit::takesTheNearest_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("value");
    QTest::addColumn<QString>("told"); // empty: nothing
    QTest::newRow("in the range") << u"12"_s << 12 << QString();
    QTest::newRow("the highest") << u"24"_s << 24 << QString();
    QTest::newRow("nothing") << u""_s << 6 << QString();
    QTest::newRow("one more") << u"25"_s << 24 << u"25 is not possible: it is 24 now. From 2 to 24."_s;
    QTest::newRow("much more") << u"999"_s << 24 << u"999 is not possible"_s;
    QTest::newRow("no room for it") << u"99999999999"_s << 24 << u"99,999,999,999 is not possible"_s;
    QTest::newRow("too low") << u"1"_s << 2 << u"1 is not possible: it is 2 now"_s;
    QTest::newRow("below nothing") << u"-7"_s << 2 << u"-7 is not possible: it is 2 now"_s;
    QTest::newRow("with its unit") << u"98 h"_s << 24 << u"98 is not possible"_s;
    QTest::newRow("decimals") << u"3.5"_s << 4 << u"3.5 is not possible: it is 4 now"_s;
    QTest::newRow("a comma") << u"3,4"_s << 3 << u"3,4 is not possible: it is 3 now"_s;
    QTest::newRow("letters") << u"abc"_s << 6 << QString();
}

void TestNumberEdit::takesTheNearest()
{
    QFETCH(const QString, typed);
    QFETCH(const int, value);
    QFETCH(const QString, told);
    NumberEdit edit;
    edit.setLimits(2, 24);
    edit.setSuffix(u" h"_s);
    edit.setValue(6);
    edit.show();
    edit.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&edit)); // which would take a tip away
    QCOMPARE(edit.toolTip(), u"From 2 to 24."_s);

    edit.selectAll();
    QTest::keyClick(&edit, Qt::Key_Delete);
    QTest::keyClicks(&edit, typed);
    QTest::keyClick(&edit, Qt::Key_Return);

    QCOMPARE(edit.value(), value);
    QCOMPARE(edit.text(), u"%1 h"_s.arg(value));
    QTRY_COMPARE(QToolTip::text().isEmpty(), told.isEmpty());
    QVERIFY2(QToolTip::text().startsWith(told), qPrintable(QToolTip::text()));
}

void TestNumberEdit::decimalsAreNotSwallowed_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("told"); // empty: nothing
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale german(QLocale::German, QLocale::Germany);
    QTest::newRow("as it is written") << english << u"3.5"_s << 3.5 << QString();
    QTest::newRow("its own comma") << german << u"3,5"_s << 3.5 << QString();
    QTest::newRow("a point, in German") << german << u"3.5"_s << 3.5 << QString();
    QTest::newRow("a comma, in English") << english << u"3,5"_s << 3.5 << QString();
    QTest::newRow("thousands, in German") << german << u"1.500"_s << 100.0 << u"1.500 is not possible"_s;
    QTest::newRow("too many decimals")
        << english << u"3.57"_s << 3.6 << u"3.57 is not possible: it is 3.6 now. From 0.0 to 100.0."_s;
    QTest::newRow("too much") << english << u"999"_s << 100.0 << u"999 is not possible: it is 100.0 now"_s;
    QTest::newRow("below nothing") << english << u"-5"_s << 0.0 << u"-5 is not possible: it is 0.0 now"_s;
    QTest::newRow("nothing") << english << u""_s << 6.0 << QString();
    QTest::newRow("letters") << english << u"abc"_s << 6.0 << QString();
    QTest::newRow("two points, in German") << german << u"1.5.3"_s << 1.5 << u"1.53 is not possible"_s;
}

/// Qt's own field makes 35 of "3.5" where the decimals begin with a comma.
void TestNumberEdit::decimalsAreNotSwallowed()
{
    QFETCH(const QLocale, locale);
    QFETCH(const QString, typed);
    QFETCH(const QString, told);
    DecimalEdit edit;
    edit.setLocale(locale);
    edit.setDecimals(1);
    edit.setRange(0, 100);
    edit.setValue(6);
    edit.show();
    edit.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&edit)); // which would take a tip away

    edit.selectAll();
    QTest::keyClick(&edit, Qt::Key_Delete);
    QTest::keyClicks(&edit, typed);
    QTest::keyClick(&edit, Qt::Key_Return);

    QTEST(edit.value(), "value");
    QTRY_COMPARE(QToolTip::text().isEmpty(), told.isEmpty());
    QVERIFY2(QToolTip::text().startsWith(told), qPrintable(QToolTip::text()));
}

/// Where thousands are possible Qt takes their marks away wherever they stand.
void TestNumberEdit::marksOfThousandsStandWhereTheyBelong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("whole");
    QTest::addColumn<double>("decimal");
    QTest::newRow("thousands") << u"1.500"_s << 1500 << 1500.0;
    QTest::newRow("a point for a comma") << u"12.4"_s << 12 << 12.4;
    QTest::newRow("a comma") << u"12,4"_s << 12 << 12.4;
}

void TestNumberEdit::marksOfThousandsStandWhereTheyBelong()
{
    QFETCH(const QString, typed);
    const QLocale german(QLocale::German, QLocale::Germany);
    NumberEdit whole;
    whole.setLocale(german);
    whole.setLimits(0, 1'000'000);
    DecimalEdit decimal;
    decimal.setLocale(german);
    decimal.setDecimals(2);
    decimal.setRange(0, 1'000'000);
    for (QAbstractSpinBox *const edit :
         {static_cast<QAbstractSpinBox *>(&whole), static_cast<QAbstractSpinBox *>(&decimal)}) {
        edit->selectAll();
        QTest::keyClicks(edit, typed);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QTEST(whole.value(), "whole");
    QTEST(decimal.value(), "decimal");
}

/// For a form that is gone before a tip is seen; once, and not of what was typed anew.
void TestNumberEdit::whatWasToldIsKept()
{
    NumberEdit edit;
    edit.setLimits(2, 24);
    const auto type = [&edit](const QString &text) {
        edit.selectAll();
        QTest::keyClicks(&edit, text);
        QTest::keyClick(&edit, Qt::Key_Return);
    };
    type(u"99"_s);
    QVERIFY(edit.takeCorrection().startsWith(u"99 is not possible"_s));
    QCOMPARE(edit.takeCorrection(), QString());
    type(u"99"_s);
    type(u"12"_s);
    QCOMPARE(edit.takeCorrection(), QString());
}

QTEST_MAIN(TestNumberEdit)
#include "tst_numberedit.moc"
