// SPDX-License-Identifier: GPL-3.0-or-later
// Days that are typed over what stands there, in the words of the locale and in others; by keys; from the
// calendar; and what is no day.
#include "gui/widgets/dayedit.h"

#include <QAction>
#include <QCalendarWidget>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace viewtide::gui;
using namespace Qt::Literals::StringLiterals;

namespace {

QDate dayBefore()
{
    return {2026, 11, 22};
}

} // namespace

class TestDayEdit final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void takesWhatIsTyped_data();
    void takesWhatIsTyped();
    void stepsWithKeys_data();
    void stepsWithKeys();
    void picksFromTheCalendar();

private:
    std::unique_ptr<DayEdit> m_edit;
};

void TestDayEdit::init()
{
    m_edit = std::make_unique<DayEdit>();
    m_edit->setDate(dayBefore());
    m_edit->show();
    m_edit->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_edit.get())); // which would take a tip away
}

void TestDayEdit::takesWhatIsTyped_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day"); // null: it is told that this is none
    const QDate march(2027, 3, 5);
    QTest::newRow("as it is shown") << u"en_US"_s << u"5 Mar 2027"_s << march;
    QTest::newRow("the month in full") << u"en_US"_s << u"5 March 2027"_s << march;
    QTest::newRow("the month first") << u"en_US"_s << u"Mar 5, 2027"_s << march;
    QTest::newRow("blanks") << u"en_US"_s << u"  5  Mar 2027 "_s << march;
    QTest::newRow("ISO") << u"de_DE"_s << u"2027-03-05"_s << march;
    QTest::newRow("with points") << u"de_DE"_s << u"5.3.2027"_s << march;
    QTest::newRow("in German") << u"de_DE"_s << u"5. Mai 2027"_s << QDate(2027, 5, 5);
    QTest::newRow("English in German") << u"de_DE"_s << u"5 March 2027"_s << march;
    QTest::newRow("a past day") << u"en_US"_s << u"1 Jan 2020"_s << QDate(2020, 1, 1);
    QTest::newRow("no day of the calendar") << u"en_US"_s << u"31 Feb 2027"_s << QDate();
    QTest::newRow("not finished") << u"en_US"_s << u"5 Mar 20"_s << QDate();
    QTest::newRow("a word") << u"en_US"_s << u"soon"_s << QDate();
    QTest::newRow("nothing") << u"en_US"_s << u" "_s << QDate();
}

void TestDayEdit::takesWhatIsTyped()
{
    QFETCH(const QString, locale);
    QFETCH(const QString, typed);
    QFETCH(const QDate, day);
    QLocale::setDefault(QLocale(locale));
    QToolTip::hideText();
    const QSignalSpy changed(m_edit.get(), &DayEdit::dateChanged);
    m_edit->selectAll();
    QTest::keyClicks(m_edit.get(), typed);
    QTest::keyClick(m_edit.get(), Qt::Key_Return);

    QCOMPARE(m_edit->date(), day.isValid() ? day : dayBefore());
    QCOMPARE(changed.count(), day.isValid() ? 1 : 0);
    QTRY_COMPARE(QToolTip::text().isEmpty(), day.isValid());
    QVERIFY(m_edit->text().contains(QString::number(m_edit->date().year())));
}

void TestDayEdit::stepsWithKeys_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QDate>("day");
    QTest::newRow("up") << Qt::Key_Up << QDate(2026, 11, 23);
    QTest::newRow("down") << Qt::Key_Down << QDate(2026, 11, 21);
    QTest::newRow("page up") << Qt::Key_PageUp << QDate(2026, 12, 22);
    QTest::newRow("page down") << Qt::Key_PageDown << QDate(2026, 10, 22);
}

void TestDayEdit::stepsWithKeys()
{
    QFETCH(const Qt::Key, key);
    QTest::keyClick(m_edit.get(), key);
    QTEST(m_edit->date(), "day");
}

void TestDayEdit::picksFromTheCalendar()
{
    m_edit->actions().constFirst()->trigger();
    auto *const calendar = m_edit->findChild<QCalendarWidget *>();
    QVERIFY(calendar && calendar->isVisible());
    QCOMPARE(calendar->selectedDate(), dayBefore());
    calendar->setSelectedDate(QDate(2026, 11, 30));
    emit calendar->activated(calendar->selectedDate());
    QCOMPARE(m_edit->date(), QDate(2026, 11, 30));
    QTRY_VERIFY(!m_edit->findChild<QCalendarWidget *>());
}

QTEST_MAIN(TestDayEdit)
#include "tst_dayedit.moc"
