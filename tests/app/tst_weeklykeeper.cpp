// SPDX-License-Identifier: GPL-3.0-or-later
// Which week is over, and the files of one.
#include "app/weeklykeeper.h"
#include "report/testrows.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace viewtide;
using namespace Qt::Literals::StringLiterals;
using test::AccountDay;
using test::day;

class TestWeeklyKeeper : public QObject
{
    Q_OBJECT

private slots:
    void theWeekBefore_data();
    void theWeekBefore();
    void aWeekIsWrittenOnce();
    void aFolderThatIsNotThereIsAnError();
};

void TestWeeklyKeeper::theWeekBefore_data()
{
    QTest::addColumn<QString>("today");
    QTest::addColumn<QString>("monday");
    QTest::newRow("Sunday") << u"2025-12-14"_s << u"2025-12-01"_s;
    QTest::newRow("Monday") << u"2025-12-15"_s << u"2025-12-08"_s;
    QTest::newRow("Friday") << u"2025-12-19"_s << u"2025-12-08"_s;
    QTest::newRow("over the year") << u"2026-01-05"_s << u"2025-12-29"_s;
}

void TestWeeklyKeeper::theWeekBefore()
{
    QFETCH(QString, today);
    QFETCH(QString, monday);
    const DateRange week = app::weekBefore(*parseDate(today));
    QCOMPARE(toIsoDate(week.first), monday);
    QCOMPARE(week.days(), 7);
}

void TestWeeklyKeeper::aWeekIsWrittenOnce()
{
    const QTemporaryDir folder;
    const QList<store::AccountDayRow> days {AccountDay("tiktok", 8).followers(100),
                                            AccountDay("tiktok", 14).followers(150)};
    const auto summary = report::weekSummary(days, {}, {day(8), day(14)});
    QVERIFY(app::writeWeek(folder.path(), days, summary).isOk());
    const QStringList names {u"weekly-2025-W50.csv"_s, u"weekly-2025-W50.json"_s, u"weekly-2025-W50.md"_s};
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files, QDir::Name), names);
    QFile text(folder.filePath(names.last()));
    QVERIFY(text.open(QIODevice::ReadOnly));
    QVERIFY(text.readAll().contains("150 (+50"));
    text.close();

    QVERIFY(text.open(QIODevice::WriteOnly)); // the user's own notes stay
    text.write("mine");
    text.close();
    QVERIFY(app::writeWeek(folder.path(), days, summary).isOk());
    QVERIFY(text.open(QIODevice::ReadOnly));
    QCOMPARE(text.readAll(), QByteArray("mine"));
}

void TestWeeklyKeeper::aFolderThatIsNotThereIsAnError()
{
    const auto summary = report::weekSummary({}, {}, {day(8), day(14)});
    QVERIFY(!app::writeWeek(u"/nonexistent/folder"_s, {}, summary).isOk());
}

QTEST_GUILESS_MAIN(TestWeeklyKeeper)
#include "tst_weeklykeeper.moc"
