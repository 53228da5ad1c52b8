// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that are typed: what is out of the range is seen, becomes the nearest one, and that is told.
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

QTEST_MAIN(TestNumberEdit)
#include "tst_numberedit.moc"
