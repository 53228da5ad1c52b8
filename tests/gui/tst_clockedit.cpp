// SPDX-License-Identifier: GPL-3.0-or-later
// Times that are typed over what stands there, in the digits of the locale too; by keys; what is no time.
#include "gui/widgets/clockedit.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;

class TestClockEdit final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void takesWhatIsTyped_data();
    void takesWhatIsTyped();
    void stepsWithKeys();
    void hasTheDigitsOfTheLocale();

private:
    std::unique_ptr<ClockEdit> m_edit;
};

void TestClockEdit::init()
{
    m_edit = std::make_unique<ClockEdit>();
    m_edit->setTime(QTime(11, 0));
    m_edit->show();
    m_edit->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_edit.get())); // which would take a tip away
}

void TestClockEdit::takesWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QTime>("time"); // null: it is told that this is none
    QTest::newRow("as it is shown") << u"06:30"_s << QTime(6, 30);
    QTest::newRow("one digit") << u"6:05"_s << QTime(6, 5);
    QTest::newRow("a point") << u"6.30"_s << QTime(6, 30);
    QTest::newRow("the hour") << u"7"_s << QTime(7, 0);
    QTest::newRow("without a colon") << u"0645"_s << QTime(6, 45);
    QTest::newRow("blanks") << u" 9:15 "_s << QTime(9, 15);
    QTest::newRow("Arabic digits") << u"\u0660\u0666:\u0663\u0660"_s << QTime(6, 30);
    QTest::newRow("midnight") << u"0:00"_s << QTime(0, 0);
    QTest::newRow("no hour of the day") << u"25:70"_s << QTime();
    QTest::newRow("no minute") << u"12:60"_s << QTime();
    QTest::newRow("a word") << u"noon"_s << QTime();
    QTest::newRow("nothing") << u" "_s << QTime();
}

void TestClockEdit::takesWhatIsTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const QTime, time);
    QToolTip::hideText();
    const QSignalSpy changed(m_edit.get(), &ClockEdit::timeChanged);
    m_edit->selectAll();
    m_edit->insert(typed);
    QTest::keyClick(m_edit.get(), Qt::Key_Return);

    QCOMPARE(m_edit->time(), time.isValid() ? time : QTime(11, 0));
    QCOMPARE(changed.count(), time.isValid() ? 1 : 0);
    QTRY_COMPARE(QToolTip::text().isEmpty(), time.isValid());
    QCOMPARE(m_edit->text(), m_edit->time().toString(u"HH:mm"_s));
}

void TestClockEdit::stepsWithKeys()
{
    QTest::keyClick(m_edit.get(), Qt::Key_Up);
    QCOMPARE(m_edit->time(), QTime(11, 15));
    m_edit->setTime(QTime(0, 0));
    QTest::keyClick(m_edit.get(), Qt::Key_Down);
    QCOMPARE(m_edit->time(), QTime(23, 45));
}

void TestClockEdit::hasTheDigitsOfTheLocale()
{
    QLocale::setDefault(QLocale(u"ar_EG"_s));
    m_edit->setTime(QTime(6, 30));
    QCOMPARE(m_edit->text(), u"\u0660\u0666:\u0663\u0660"_s);
}

QTEST_MAIN(TestClockEdit)
#include "tst_clockedit.moc"
